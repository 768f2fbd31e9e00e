/// The facts that extracted comments of a message hold, where it is one of ours.
struct POComments {
  /// Names and values in order.
  private(set) var facts: [(name: String, value: String)] = []

  private static let names: Set<Substring> = [
    "path", "kind", "anchor", "version", "commit", "date", "origin", "hand-off", "state", "source",
    "match", "fingerprint",
  ]
  /// The facts that may be longer than a line; some tools wrap comments at spaces and hyphens.
  private static let long: Set<String> = ["path", "anchor"]

  /// Reads the lines of comments, whose visible escapes are resolved here.
  ///
  /// A line that begins with no name goes on with a long fact; elsewhere somebody added it.
  init(_ lines: [String]) {
    for line in lines {
      if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")),
        Self.names.contains(line[..<colon])
      {
        let value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
        facts.append((String(line[..<colon]), String(value)))
      } else if let last = facts.last, Self.long.contains(last.name) {
        facts[facts.count - 1].value += (last.value.hasSuffix("-") ? "" : " ") + line
      }
    }
    for index in facts.indices {
      let value = VisibleEscape.resolved(Array(facts[index].value.utf8))
      facts[index].value = String(decoding: value, as: UTF8.self)
    }
  }

  /// Whether we wrote the message: it has a fingerprint.
  var isOurs: Bool {
    facts.contains { fact in
      fact.name == "fingerprint" && fact.value.utf8.count == 16
        && fact.value.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }
    }
  }

  /// The fingerprint of the proposal that was filled in as the target; nil where none was.
  var filledIn: Substring? {
    guard isOurs else { return nil }
    return facts.first { $0.name == "match" }?.value.split(separator: " ").last
  }
}
