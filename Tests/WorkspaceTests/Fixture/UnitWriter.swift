/// Writes units with rising numbers, as a translation system does.
struct UnitWriter {
  let prefix: String
  let targets: [String: String]
  private(set) var number = 102

  init(prefix: String, targets: [String: String], from first: Int = 103) {
    self.prefix = prefix
    self.targets = targets
    number = first - 1
  }

  /// The unit of a sentence of ``Sentences``.
  mutating func callAsFunction(_ name: String) -> String {
    unit(targets[name, default: name], Sentences.source[name, default: name])
  }

  mutating func unit(_ target: String, _ source: String) -> String {
    number += 1
    return Self.unit("\(prefix)-\(number)", target, source)
  }

  /// The tags of one unit around its texts; `quote` stands for the quotation marks of attributes.
  static func unit(_ id: String, _ target: String, _ source: String, quote: String = "\"") -> String
  {
    let q = quote
    return "<span data-ttu-id=\(q)\(id)\(q)>\(target)</span>"
      + "<span class=\(q)sxs-lookup\(q)><span data-stu-id=\(q)\(id)\(q)>\(source)</span></span>"
  }

  /// A heading with its anchor.
  mutating func heading(_ level: Int, _ anchor: String, _ name: String) -> String {
    String(repeating: "#", count: level) + " <a name=\"\(anchor)\"></a>\(self(name))\n\n"
  }

  /// A numbered list, its items apart.
  mutating func steps(_ names: [String]) -> String {
    var list = ""
    for (index, name) in names.enumerated() { list += "\(index + 1). \(self(name))\n\n" }
    return list
  }

  /// A bullet list.
  mutating func bullets(_ names: [String]) -> String {
    var list = ""
    for name in names { list += "- \(self(name))\n\n" }
    return list
  }
}
