internal import CMD4C

/// The only place that talks to md4c: turns its callbacks into calls of a `TreeBuilder`.
///
/// md4c gives runs of text as pointers into its input where the run is a slice of it, and pointers to
/// its own memory otherwise; here they become offsets, or nil.
enum MD4C {
  /// What md4c is asked to recognise.
  struct Features: OptionSet {
    let rawValue: UInt32
    static let common = Features(rawValue: UInt32(MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS))
    static let tables = Features(rawValue: UInt32(MD_FLAG_TABLES))
    static let noIndentedCode = Features(rawValue: UInt32(MD_FLAG_NOINDENTEDCODEBLOCKS))
  }

  /// What stands in memory after the input.
  ///
  /// md4c 0.4.8 looks past the end of a text that ends in certain broken spans, and what it found there
  /// could lead it anywhere. A line end is what it takes the end of a text for.
  private static let overrun = [UInt8](repeating: Byte.lineFeed, count: 16)

  /// Parses `input` into `builder`; offset 0 of the builder's text is at `origin` of the input.
  ///
  /// - Returns: False when md4c gave up for want of memory, or the tree would be out of proportion.
  static func parse(
    _ input: [UInt8],
    origin: Int = 0,
    features: Features,
    into builder: inout TreeBuilder
  ) -> Bool {
    unsafe (input + overrun).withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let size = MD_SIZE(exactly: input.count) else {
        return false
      }
      var sink = unsafe Sink(base: base, count: input.count, origin: origin, builder: builder)
      var parser = MD_PARSER()
      parser.flags = features.rawValue
      unsafe parser.enter_block = { unsafe Sink.enterBlock($0, $1, $2) }
      unsafe parser.leave_block = { unsafe Sink.leaveBlock($0, $2) }
      unsafe parser.enter_span = { unsafe Sink.enterSpan($0, $1, $2) }
      unsafe parser.leave_span = { unsafe Sink.leaveSpan($0, $2) }
      unsafe parser.text = { unsafe Sink.text($0, $1, $2, $3) }
      // A second owner of the builder's arrays would copy them at the first change.
      builder = TreeBuilder(source: [])
      let status = unsafe withUnsafeMutablePointer(to: &sink) { sink in
        unsafe md_parse(base.assumingMemoryBound(to: CChar.self), size, &parser, sink)
      }
      builder = unsafe sink.builder
      return status == 0
    }
  }
}

/// What a callback returns to end the parse; md4c goes on after some that return a positive number.
private let aborted: Int32 = -1

/// What the callbacks see: the input's place in memory and the tree that grows.
@unsafe
private struct Sink {
  let base: UnsafeRawPointer
  let count: Int
  let origin: Int
  var builder: TreeBuilder

  /// The offset of a slice of the input; nil for memory of md4c's own.
  @inline(__always)
  func offset(_ pointer: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE) -> Int? {
    guard let pointer = unsafe pointer else { return nil }
    let address = UInt(bitPattern: pointer)
    let first = unsafe UInt(bitPattern: base)
    guard address >= first, unsafe address &- first &+ UInt(size) <= UInt(count) else { return nil }
    let offset = unsafe Int(address &- first) - origin
    return offset >= 0 ? offset : nil
  }

  static func at(_ userdata: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Sink>? {
    unsafe userdata?.assumingMemoryBound(to: Sink.self)
  }

  static func enterBlock(
    _ type: MD_BLOCKTYPE,
    _ detail: UnsafeMutableRawPointer?,
    _ userdata: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let sink = unsafe at(userdata) else { return aborted }
    switch type {
    case MD_BLOCK_DOC: break
    case MD_BLOCK_QUOTE: unsafe sink.pointee.builder.enterBlock(.blockQuote)
    case MD_BLOCK_UL, MD_BLOCK_OL:
      guard let list = unsafe list(type, detail) else { return aborted }
      unsafe sink.pointee.builder.enterBlock(.list(list))
    case MD_BLOCK_LI:
      let item = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee
      let mark = item.flatMap { $0.is_task != 0 ? $0.task_mark : nil }
      let space = CChar(bitPattern: UInt8(ascii: " "))
      unsafe sink.pointee.builder.enterBlock(.item(mark.map { $0 == space ? .open : .done }))
    case MD_BLOCK_HR: unsafe sink.pointee.builder.enterBlock(.thematicBreak)
    case MD_BLOCK_H:
      let heading = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee
      let level = UInt8(clamping: heading?.level ?? 1)
      unsafe sink.pointee.builder.enterBlock(.heading(level: level))
    case MD_BLOCK_CODE:
      guard let code = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self) else {
        return aborted
      }
      let fence = unsafe UInt8(bitPattern: code.pointee.fence_char)
      let info = unsafe decoded(code.pointee.info)
      unsafe sink.pointee.builder.enterCodeBlock(fence: fence, info: info)
    case MD_BLOCK_HTML: unsafe sink.pointee.builder.enterBlock(.htmlBlock)
    case MD_BLOCK_P: unsafe sink.pointee.builder.enterBlock(.paragraph)
    case MD_BLOCK_TABLE: unsafe sink.pointee.builder.enterBlock(.table)
    case MD_BLOCK_THEAD: unsafe sink.pointee.builder.enterBlock(.tableHead)
    case MD_BLOCK_TBODY: unsafe sink.pointee.builder.enterBlock(.tableBody)
    case MD_BLOCK_TR: unsafe sink.pointee.builder.enterBlock(.tableRow)
    case MD_BLOCK_TH, MD_BLOCK_TD:
      let cell = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee
      unsafe sink.pointee.builder.enterCell(
        .tableCell(alignment(cell?.align), isHeader: type == MD_BLOCK_TH)
      )
      return unsafe sink.pointee.builder.isOutOfProportion ? aborted : 0
    default: return aborted
    }
    return 0
  }

  static func leaveBlock(_ type: MD_BLOCKTYPE, _ userdata: UnsafeMutableRawPointer?) -> Int32 {
    guard let sink = unsafe at(userdata) else { return aborted }
    switch type {
    case MD_BLOCK_DOC: unsafe sink.pointee.builder.finish()
    case MD_BLOCK_TH, MD_BLOCK_TD: unsafe sink.pointee.builder.leaveCell()
    default: unsafe sink.pointee.builder.leaveBlock()
    }
    return 0
  }

  static func enterSpan(
    _ type: MD_SPANTYPE,
    _ detail: UnsafeMutableRawPointer?,
    _ userdata: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let sink = unsafe at(userdata) else { return aborted }
    switch type {
    case MD_SPAN_EM: unsafe sink.pointee.builder.enterSpan(.emphasis)
    case MD_SPAN_STRONG: unsafe sink.pointee.builder.enterSpan(.strong)
    case MD_SPAN_DEL: unsafe sink.pointee.builder.enterSpan(.strikethrough)
    case MD_SPAN_CODE: unsafe sink.pointee.builder.enterSpan(.code)
    case MD_SPAN_A:
      guard let link = unsafe detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self) else {
        return aborted
      }
      unsafe sink.pointee.enterLink(.link, link.pointee.href, link.pointee.title)
    case MD_SPAN_IMG:
      guard let image = unsafe detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self) else {
        return aborted
      }
      unsafe sink.pointee.enterLink(.image, image.pointee.src, image.pointee.title)
    default: return aborted
    }
    return unsafe sink.pointee.builder.isOutOfProportion ? aborted : 0
  }

  mutating func enterLink(
    _ kind: MarkdownKind,
    _ destination: MD_ATTRIBUTE,
    _ title: MD_ATTRIBUTE
  ) {
    let hasTitle = unsafe title.text != nil
    let link = unsafe MarkdownLink(
      form: .reference,
      destination: Sink.decoded(destination),
      title: hasTitle ? Sink.decoded(title) : nil,
      destinationRange: nil
    )
    unsafe builder.enterLink(kind, link)
  }

  static func leaveSpan(_ type: MD_SPANTYPE, _ userdata: UnsafeMutableRawPointer?) -> Int32 {
    guard let sink = unsafe at(userdata) else { return aborted }
    unsafe sink.pointee.builder.leaveSpan()
    return 0
  }

  static func text(
    _ type: MD_TEXTTYPE,
    _ text: UnsafePointer<MD_CHAR>?,
    _ size: MD_SIZE,
    _ userdata: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let sink = unsafe at(userdata) else { return aborted }
    let kind: ParseEvent.Kind
    switch type {
    case MD_TEXT_NORMAL: kind = .text
    case MD_TEXT_CODE: kind = .code
    case MD_TEXT_HTML: kind = .html
    case MD_TEXT_ENTITY: kind = .entity
    case MD_TEXT_NULLCHAR: kind = .nullCharacter
    case MD_TEXT_BR: kind = .lineBreak
    case MD_TEXT_SOFTBR: kind = .softBreak
    default: return aborted
    }
    if let start = unsafe sink.pointee.offset(text, size) {
      unsafe sink.pointee.builder.text(kind, start, start + Int(size))
    } else {
      let first = unsafe size > 0 ? text.map { unsafe UInt8(bitPattern: $0.pointee) } : nil
      unsafe sink.pointee.builder.foreignText(kind, count: Int(size), first: first)
    }
    return 0
  }

  static func list(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownList? {
    if type == MD_BLOCK_UL {
      return unsafe detail?.assumingMemoryBound(to: MD_BLOCK_UL_DETAIL.self).pointee.list
    }
    return unsafe detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.list
  }

  static func alignment(_ align: MD_ALIGN?) -> MarkdownAlignment {
    switch align {
    case MD_ALIGN_LEFT: .left
    case MD_ALIGN_CENTER: .center
    case MD_ALIGN_RIGHT: .right
    default: .natural
    }
  }

  /// An attribute's text with character references resolved.
  static func decoded(_ attribute: MD_ATTRIBUTE) -> [UInt8] {
    guard let text = unsafe attribute.text, unsafe attribute.size > 0 else { return [] }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(attribute.size))
    guard let types = unsafe attribute.substr_types, let offsets = unsafe attribute.substr_offsets
    else { return unsafe Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var piece = 0
    var start = 0
    while start < bytes.count {
      let end = unsafe min(Int(offsets[piece + 1]), bytes.count)
      guard end > start else { break }
      let slice = unsafe Array(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      switch unsafe types[piece] {
      case MD_TEXT_ENTITY: CharacterReference.decode(slice[...], into: &result)
      case MD_TEXT_NULLCHAR: result += [0xEF, 0xBF, 0xBD]
      default: result += slice
      }
      start = end
      piece += 1
    }
    return result
  }
}

extension MD_BLOCK_UL_DETAIL {
  fileprivate var list: MarkdownList {
    MarkdownList(
      isOrdered: false,
      isTight: is_tight != 0,
      mark: UInt8(bitPattern: mark),
      storedStart: 0
    )
  }
}

extension MD_BLOCK_OL_DETAIL {
  fileprivate var list: MarkdownList {
    MarkdownList(
      isOrdered: true,
      isTight: is_tight != 0,
      mark: UInt8(bitPattern: mark_delimiter),
      storedStart: start
    )
  }
}
