/// Builds the one document of a stream from libyaml's events.
struct DocumentBuilder: ~Copyable {
  /// A value with what it costs to stand for it.
  private struct Built {
    var value: YAMLValue
    /// How many values it holds, itself included, aliases counted in full.
    var size = 1
    /// How deep it nests: 1 for a scalar.
    var height = 1
  }

  private enum Anchor {
    /// The value is still being read, so an alias to it would hold itself.
    case open
    case complete(Built)
  }

  private var parser: EventParser
  private let map: SourceMap
  private var anchors: [String: Anchor] = [:]
  private var values = 0
  /// The end of the last text that belongs to a value; a block ends there, not at what follows.
  private var end = 0

  init(_ map: SourceMap) {
    self.map = map
    parser = EventParser(map.bytes[map.range])
  }

  mutating func document() throws(YAMLError) -> YAMLValue? {
    _ = try next()
    guard case .documentStart = try next().kind else { return nil }
    let root = try build(try next(), depth: 1).value
    _ = try next()
    let rest = try next()
    guard case .streamEnd = rest.kind else {
      throw YAMLError("a second document starts here; keep one document in a file", at: place(rest))
    }
    if case .scalar(let scalar) = root.content, scalar.style == .plain, scalar.text.isEmpty {
      return nil
    }
    return root
  }

  private mutating func next() throws(YAMLError) -> Event {
    do {
      return try parser.next()
    } catch {
      throw YAMLError(error.explanation, at: map.mark(error.place, error.place + 1))
    }
  }

  private func place(_ event: Event) -> YAMLMark { map.mark(event.start, event.end) }

  private mutating func build(_ event: Event, depth: Int) throws(YAMLError) -> Built {
    guard depth <= YAMLLimits.depth else { throw tooDeep(event) }
    try checkTag(of: event)
    if let anchor = event.anchor { anchors[anchor] = .open }
    let built: Built
    switch event.kind {
    case .alias(let name):
      end = event.end
      built = try resolve(name, event, depth)
      try count(built.size, event)
    case .scalar(let scalar):
      end = event.end
      built = Built(value: YAMLValue(.scalar(scalar), mark: place(event)))
      try count(1, event)
    case .sequenceStart(let isFlow):
      try count(1, event)
      built = try sequence(event, isFlow, depth)
    case .mappingStart(let isFlow):
      try count(1, event)
      built = try mapping(event, isFlow, depth)
    default: throw YAMLError("a value is missing here", at: place(event))
    }
    if let anchor = event.anchor { anchors[anchor] = .complete(built) }
    return built
  }

  private mutating func count(_ size: Int, _ event: Event) throws(YAMLError) {
    values += size
    guard values <= YAMLLimits.values else {
      throw YAMLError(
        "the document holds more than \(YAMLLimits.values) values, with those of aliases counted "
          + "each time they are used; split it",
        at: place(event)
      )
    }
  }

  private mutating func sequence(
    _ first: Event,
    _ isFlow: Bool,
    _ depth: Int
  ) throws(YAMLError) -> Built {
    end = first.end
    var items: [YAMLValue] = []
    var (size, height) = (1, 1)
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        let mark = close(first, event, isFlow)
        return Built(value: YAMLValue(.sequence(items), mark: mark), size: size, height: height)
      }
      let item = try build(event, depth: depth + 1)
      items.append(item.value)
      (size, height) = (size + item.size, max(height, item.height + 1))
    }
  }

  private mutating func mapping(
    _ first: Event,
    _ isFlow: Bool,
    _ depth: Int
  ) throws(YAMLError) -> Built {
    end = first.end
    var entries: [YAMLEntry] = []
    var places: [String: YAMLMark] = [:]
    var (size, height) = (1, 1)
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        let mark = close(first, event, isFlow)
        return Built(value: YAMLValue(.mapping(entries), mark: mark), size: size, height: height)
      }
      let key = try key(event, depth + 1)
      let keyMark = place(event)
      if let earlier = places.updateValue(keyMark, forKey: key) {
        throw YAMLError(
          "the key ‘\(key.prefix(40))’ is here a second time; the first is on line "
            + "\(earlier.line), column \(earlier.column)",
          at: keyMark,
          related: earlier
        )
      }
      let value = try build(try next(), depth: depth + 1)
      entries.append(YAMLEntry(key: key, keyMark: keyMark, value: value.value))
      (size, height) = (size + 1 + value.size, max(height, value.height + 1))
    }
  }

  private mutating func key(_ event: Event, _ depth: Int) throws(YAMLError) -> String {
    switch event.kind {
    // Other keys are refused before they are built: a list as a key could be as long as a document.
    case .scalar, .alias:
      guard case .scalar(let scalar) = try build(event, depth: depth).value.content else { break }
      guard scalar.style == .text || !scalar.text.isEmpty else {
        throw YAMLError("a key is missing before ‘:’", at: place(event))
      }
      return scalar.text
    default: break
    }
    throw YAMLError("a key must be a text, not a list or a mapping", at: place(event))
  }

  /// The place of a list or mapping, which ends at its bracket, or as a block, with its last value.
  private mutating func close(_ first: Event, _ last: Event, _ isFlow: Bool) -> YAMLMark {
    // The mapping in `[key: value]` is in flow style without a bracket of its own.
    if isFlow, last.end > last.start { end = last.end }
    return map.mark(first.start, end)
  }

  private func resolve(_ name: String, _ event: Event, _ depth: Int) throws(YAMLError) -> Built {
    switch anchors[name] {
    case nil:
      throw YAMLError(
        "no value above is named ‘&\(name)’; put the text in quotes if ‘*’ is part of it",
        at: place(event)
      )
    case .open:
      throw YAMLError("‘*\(name)’ stands inside the value it names", at: place(event))
    case .complete(let built):
      guard depth + built.height - 1 <= YAMLLimits.depth else { throw tooDeep(event) }
      return built
    }
  }

  private func tooDeep(_ event: Event) -> YAMLError {
    YAMLError("nested deeper than \(YAMLLimits.depth) levels", at: place(event))
  }

  private func checkTag(of event: Event) throws(YAMLError) {
    guard let tag = event.tag, tag != "!" else { return }
    let core = "tag:yaml.org,2002:"
    switch (event.kind, tag) {
    case (.scalar, core + "str"), (.sequenceStart, core + "seq"), (.mappingStart, core + "map"):
      return
    default:
      let name = tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
      throw YAMLError(
        "the tag ‘\(name.prefix(40))’ is not understood; remove it, or put the text in quotes if "
          + "‘!’ is part of it",
        at: place(event)
      )
    }
  }
}
