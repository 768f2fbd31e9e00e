/// A pattern for paths as version control writes them, matched without ever trying a path twice.
///
/// `*` and `?` stay within a name, `**` as a whole name crosses folders; `[…]` is a set with ranges, classes
/// and, after `!` or `^`, what is not in it. Bytes are matched, not characters. Time is bounded by the length
/// of the pattern times that of the path, whatever the stars: all the places in the pattern that a prefix of
/// the path can lead to are carried along together.
struct GlobPattern: Sendable {
  /// One step of a pattern.
  enum Step: Sendable, Hashable {
    case byte(UInt8)
    /// Any byte but a slash.
    case any
    /// A byte of the set, never a slash.
    case set(ByteSet)
    /// Any bytes but slashes.
    case star
    /// Any bytes.
    case tree
    /// Nothing, or whole folders; always followed by `throughSlash`.
    case folders
    /// The rest of a `folders`: any bytes and then a slash.
    case throughSlash
  }

  private enum Shape {
    case exactly([UInt8])
    /// A star and then these bytes.
    case ending([UInt8])
    /// These bytes and then steps.
    case general([UInt8], [Step])
    /// The pattern is broken and matches nothing.
    case nothing
  }

  private let shape: Shape

  /// Reads a pattern; one that is broken, such as a set without an end, matches nothing.
  init(_ pattern: some Sequence<UInt8>) {
    guard let steps = GlobParser.steps(of: Array(pattern)) else {
      shape = .nothing
      return
    }
    let head = steps.prefix { $0.literal != nil }.compactMap(\.literal)
    let tail = steps.dropFirst(head.count)
    let ending = tail.dropFirst().compactMap(\.literal)
    if tail.isEmpty {
      shape = .exactly(head)
    } else if head.isEmpty, tail.first == .star, ending.count == tail.count - 1 {
      shape = .ending(ending)
    } else {
      shape = .general(head, Array(tail))
    }
  }

  /// Whether the pattern matches the whole of `path`.
  func matches(_ path: Span<UInt8>) -> Bool {
    switch shape {
    case .nothing: return false
    case .exactly(let literal):
      return path.count == literal.count && Self.hasBytes(literal, in: path, at: 0)
    case .ending(let literal):
      let start = path.count - literal.count
      guard start >= 0, Self.hasBytes(literal, in: path, at: start) else { return false }
      for index in 0..<start where path[index] == .slash { return false }
      return true
    case .general(let literal, let steps):
      guard path.count >= literal.count, Self.hasBytes(literal, in: path, at: 0) else {
        return false
      }
      return Self.matches(steps, path, from: literal.count)
    }
  }

  private static func matches(_ steps: [Step], _ path: Span<UInt8>, from start: Int) -> Bool {
    var active = [Bool](repeating: false, count: steps.count + 1)
    var next = active
    enter(0, of: steps, into: &active)
    for index in start..<path.count {
      let byte = path[index]
      var isAlive = false
      for (state, step) in steps.enumerated() where active[state] {
        switch step {
        case .byte(let literal): if byte == literal { enter(state + 1, of: steps, into: &next) }
        case .any: if byte != .slash { enter(state + 1, of: steps, into: &next) }
        case .set(let set): if set.contains(byte) { enter(state + 1, of: steps, into: &next) }
        case .star: if byte != .slash { enter(state, of: steps, into: &next) }
        case .tree: enter(state, of: steps, into: &next)
        case .folders: break
        case .throughSlash:
          next[state] = true
          if byte == .slash { enter(state + 1, of: steps, into: &next) }
        }
        isAlive = true
      }
      guard isAlive else { return false }
      swap(&active, &next)
      for state in next.indices { next[state] = false }
    }
    return active[steps.count]
  }

  /// Marks a state and those that follow it without a byte.
  private static func enter(_ first: Int, of steps: [Step], into states: inout [Bool]) {
    var state = first
    while !states[state] {
      states[state] = true
      guard state < steps.count else { return }
      switch steps[state] {
      case .star, .tree: state += 1
      case .folders:
        states[state + 1] = true
        state += 2
      default: return
      }
    }
  }

  private static func hasBytes(_ literal: [UInt8], in path: Span<UInt8>, at start: Int) -> Bool {
    for (offset, byte) in literal.enumerated() where path[start + offset] != byte { return false }
    return true
  }
}

extension GlobPattern.Step {
  fileprivate var literal: UInt8? {
    if case .byte(let byte) = self { byte } else { nil }
  }
}
