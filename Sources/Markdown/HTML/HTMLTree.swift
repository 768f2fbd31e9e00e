internal import CGumbo
internal import Glibc

/// The only place that talks to gumbo: parses a fragment by the HTML5 algorithm and walks its tree.
///
/// Gumbo frees a tree by recursion, which a deep one turns into a crash; so its memory is its own heap's,
/// which is freed as a whole.
enum HTMLTree {
  /// Calls a visitor for the nodes of a fragment, in document order, without recursion.
  static func walk(_ html: [UInt8], visitor: inout some HTMLVisitor) {
    unsafe html.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let heap = Heap()
      var options = unsafe kGumboDefaultOptions
      unsafe options.userdata = Unmanaged.passUnretained(heap).toOpaque()
      unsafe options.allocator = { unsafe Heap.allocate($0, $1) }
      unsafe options.deallocator = { unsafe Heap.free($0, $1) }
      unsafe options.max_errors = 0
      unsafe options.fragment_context = GUMBO_TAG_BODY
      let text = unsafe base.assumingMemoryBound(to: CChar.self)
      withExtendedLifetime(heap) {
        guard let output = unsafe gumbo_parse_with_options(&options, text, buffer.count),
          let root = unsafe output.pointee.root
        else { return }
        unsafe walk(root, in: base, visitor: &visitor)
      }
    }
  }

  private static func walk(
    _ root: UnsafeMutablePointer<GumboNode>,
    in text: UnsafeRawPointer,
    visitor: inout some HTMLVisitor
  ) {
    var stack: [(node: UnsafeMutablePointer<GumboNode>, next: Int)] = unsafe [(root, 0)]
    while let top = unsafe stack.last {
      let children = unsafe top.node.pointee.v.element.children
      guard unsafe top.next < Int(children.length),
        let item = unsafe children.data[top.next]
      else {
        unsafe stack.removeLast()
        if unsafe !stack.isEmpty { visitor.leave() }
        continue
      }
      unsafe stack[stack.count - 1].next += 1
      let child = unsafe item.assumingMemoryBound(to: GumboNode.self)
      switch unsafe child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        if unsafe visitor.enter(element(child, in: text)) {
          unsafe stack.append((child, 0))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        unsafe visitor.text(bytes(child.pointee.v.text.text))
      default: break
      }
    }
  }

  private static func element(
    _ node: UnsafeMutablePointer<GumboNode>,
    in text: UnsafeRawPointer
  ) -> HTMLElement {
    var element = unsafe HTMLElement(name: name(of: node), attributes: attributes(of: node))
    let tag = unsafe node.pointee.v.element.original_tag
    if let start = unsafe tag.data {
      let offset = unsafe UnsafeRawPointer(start) - text
      element.tag = unsafe offset..<offset + Int(tag.length)
    }
    return element
  }

  /// The lower-case name; empty for an element that HTML does not know, or of another vocabulary.
  private static func name(of node: UnsafeMutablePointer<GumboNode>) -> String {
    let element = unsafe node.pointee.v.element
    switch unsafe (element.tag_namespace, element.tag) {
    case (GUMBO_NAMESPACE_SVG, _): return "svg"
    case (GUMBO_NAMESPACE_MATHML, _): return "math"
    case (_, GUMBO_TAG_UNKNOWN): return ""
    default: return unsafe String(cString: gumbo_normalized_tagname(element.tag))
    }
  }

  private static func attributes(of node: UnsafeMutablePointer<GumboNode>) -> [HTMLAttribute] {
    let list = unsafe node.pointee.v.element.attributes
    return unsafe (0..<Int(list.length)).compactMap { index in
      guard let item = unsafe list.data[index] else { return nil }
      let attribute = unsafe item.assumingMemoryBound(to: GumboAttribute.self).pointee
      return unsafe HTMLAttribute(
        name: String(cString: attribute.name),
        value: bytes(attribute.value)
      )
    }
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// What `&name;` stands for; nil for a name that HTML does not know.
  static func decodedReference(_ reference: [UInt8]) -> [UInt8]? {
    var text = TextVisitor()
    walk(reference, visitor: &text)
    return text.result == reference || text.result.isEmpty ? nil : text.result
  }

  private struct TextVisitor: HTMLVisitor {
    var result: [UInt8] = []
    mutating func enter(_ element: HTMLElement) -> Bool { true }
    mutating func leave() {}
    mutating func text(_ text: [UInt8]) { result += text }
  }
}

/// An element as its start tag tells it.
struct HTMLElement {
  /// In lower case; empty for a name that HTML does not know.
  var name: String
  var attributes: [HTMLAttribute]
  /// The bytes of its start tag; nil where the parser made it up.
  var tag: Range<Int>?
}

/// An attribute with its value decoded.
struct HTMLAttribute {
  var name: String
  var value: [UInt8]
}

/// What sees the nodes of a fragment.
protocol HTMLVisitor {
  /// Enters an element; false skips it with all it holds.
  mutating func enter(_ element: HTMLElement) -> Bool
  /// Leaves the element that was entered last and not left.
  mutating func leave()
  mutating func text(_ text: [UInt8])
}

/// Memory that is freed as a whole when it goes away.
@safe
private final class Heap {
  @unsafe
  private struct Header {
    var previous: UnsafeMutablePointer<Header>?
    var next: UnsafeMutablePointer<Header>?
  }

  private var first: UnsafeMutablePointer<Header>?

  deinit {
    while let block = unsafe first {
      unsafe first = block.pointee.next
      unsafe Glibc.free(block)
    }
  }

  static func allocate(
    _ userdata: UnsafeMutableRawPointer?,
    _ size: Int
  ) -> UnsafeMutableRawPointer? {
    let (total, overflow) = unsafe size.addingReportingOverflow(MemoryLayout<Header>.stride)
    guard !overflow, let userdata = unsafe userdata, let memory = unsafe malloc(total) else {
      return nil
    }
    let heap = unsafe Unmanaged<Heap>.fromOpaque(userdata).takeUnretainedValue()
    let block = unsafe memory.bindMemory(to: Header.self, capacity: 1)
    unsafe block.initialize(to: Header(previous: nil, next: heap.first))
    unsafe heap.first?.pointee.previous = block
    unsafe heap.first = block
    return unsafe memory + MemoryLayout<Header>.stride
  }

  static func free(_ userdata: UnsafeMutableRawPointer?, _ pointer: UnsafeMutableRawPointer?) {
    guard let userdata = unsafe userdata, let pointer = unsafe pointer else { return }
    let heap = unsafe Unmanaged<Heap>.fromOpaque(userdata).takeUnretainedValue()
    let memory = unsafe pointer - MemoryLayout<Header>.stride
    let block = unsafe memory.assumingMemoryBound(to: Header.self)
    let next = unsafe block.pointee.next
    if let previous = unsafe block.pointee.previous {
      unsafe previous.pointee.next = next
    } else {
      unsafe heap.first = next
    }
    unsafe next?.pointee.previous = block.pointee.previous
    unsafe Glibc.free(memory)
  }
}
