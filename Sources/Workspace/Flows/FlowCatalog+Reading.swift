public import Diagnostics
import YAML

extension FlowCatalog {
  /// Reads `flows.yml`.
  ///
  /// - Parameters:
  ///   - bytes: The text of the file.
  ///   - path: The file's path as the user would write it.
  /// - Throws: The mistakes, with their places: in each flow the first, such as an unknown key or stage; where all
  ///   can be read, names that are used twice and flows that lead to one that is not there.
  public init(parsing bytes: [UInt8], path: String) throws(InputError) {
    var mistakes = MistakeList()
    func keep<Value>(_ body: () throws(YAMLError) -> Value) -> Value? {
      mistakes.keep { () throws(InputError) in
        do throws(YAMLError) { return try body() } catch { throw error.inputError(path: path) }
      }
    }
    let items = keep { () throws(YAMLError) in try Self.items(bytes) } ?? []
    let flows = items.compactMap { item in keep { () throws(YAMLError) in try Self.flow(item) } }
    if mistakes.isEmpty {
      for mistake in keep({ () throws(YAMLError) in try Self.wrongNames(flows, of: items) }) ?? [] {
        mistakes.append(mistake.inputError(path: path))
      }
    }
    try mistakes.finish()
    self.init(path: path, flows: flows)
  }

  private static func items(_ bytes: [UInt8]) throws(YAMLError) -> [YAMLValue] {
    guard let root = try YAML.parse(bytes) else { return [] }
    try root.refuseUnknownKeys(allowed: ["flows"])
    return try root["flows"]?.items ?? []
  }

  private static func flow(_ item: YAMLValue) throws(YAMLError) -> Flow {
    try item.refuseUnknownKeys(
      allowed: ["id", "stage", "page", "anchor", "anchors", "needs", "result", "next", "help"]
    )
    let stageValue = try item.required("stage")
    let stageName = try stageValue.string
    guard let stage = Stage(rawValue: stageName) else {
      let near = Suggestion.nearest(to: stageName, among: Stage.allCases.map(\.rawValue))
      throw YAMLError(
        "‘\(stageName)’ is no stage; "
          + (near.map { "did you mean ‘\($0)’?" } ?? "write join, purchase, manage or leave"),
        at: stageValue.mark
      )
    }
    return Flow(
      id: try identifier(item.required("id")),
      stage: stage,
      page: try item.required("page").string,
      anchors: try anchors(item),
      needs: try item["needs"]?.strings ?? [],
      result: try item["result"]?.strings ?? [],
      next: try item["next"]?.strings ?? [],
      help: try item["help"].map { (value) throws(YAMLError) in try identifier(value) },
      position: item.mark.position,
      sectionPositions: try sectionPositions(item)
    )
  }

  private static func sectionPositions(
    _ item: YAMLValue
  ) throws(YAMLError) -> [FlowSections.Key: Position] {
    var positions: [FlowSections.Key: Position] = [:]
    for entry in try item.entries {
      if let key = FlowSections.Key(rawValue: entry.key) {
        positions[key] = entry.keyMark.position
      }
    }
    return positions
  }

  private static func anchors(_ item: YAMLValue) throws(YAMLError) -> [String] {
    switch (try item["anchor"], try item["anchors"]) {
    case (let one?, nil): return [try one.string]
    case (nil, let several?):
      let anchors = try several.strings
      guard !anchors.isEmpty else { throw several.expected("at least one anchor") }
      return anchors
    case (nil, nil): throw YAMLError("the key ‘anchors’ is missing", at: item.mark)
    case (_?, let several?):
      throw YAMLError("‘anchor’ and ‘anchors’ are both given; keep one", at: several.mark)
    }
  }

  /// Identifiers become parts of addresses, so they are letters, digits, `.`, `-` and `_`.
  private static func identifier(_ value: YAMLValue) throws(YAMLError) -> String {
    let text = try value.string
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard !text.isEmpty, isPlain, text.first != "." else {
      throw YAMLError(
        "‘\(text)’ cannot be part of an address; use letters, digits, ‘.’, ‘-’ and ‘_’",
        at: value.mark
      )
    }
    return text
  }

  /// What is wrong with the names of flows, of which each has an item.
  private static func wrongNames(
    _ flows: [Flow],
    of items: [YAMLValue]
  ) throws(YAMLError) -> [YAMLError] {
    var mistakes: [YAMLError] = []
    // Both become names of files, and not every file system tells letter case.
    var ids: [String: String] = [:]
    var helps: [String: String] = [:]
    for (flow, item) in zip(flows, items) {
      if let other = ids.updateValue(flow.id, forKey: flow.id.lowercased()) {
        let message =
          other == flow.id
          ? "the flow ‘\(flow.id)’ is there twice"
          : "the flow ‘\(flow.id)’ differs from ‘\(other)’ in letter case alone"
        mistakes.append(YAMLError(message, at: try item.required("id").mark))
      }
      if let help = flow.help, let other = helps.updateValue(help, forKey: help.lowercased()) {
        let message =
          other == help
          ? "the help ID ‘\(help)’ is used twice"
          : "the help ID ‘\(help)’ differs from ‘\(other)’ in letter case alone"
        mistakes.append(YAMLError(message, at: try item.required("help").mark))
      }
    }
    let names = Set(flows.map(\.id))
    for (flow, item) in zip(flows, items) {
      for next in try item["next"]?.items ?? [] {
        let name = try next.string
        guard !names.contains(name) else { continue }
        // To find what was meant takes a look at every flow.
        guard mistakes.count < MistakeList.limit else { return mistakes }
        let near = Suggestion.nearest(to: name, among: flows.map(\.id))
        let message =
          "‘\(flow.id)’ leads to ‘\(name)’, which is no flow"
          + (near.map { "; did you mean ‘\($0)’?" } ?? "")
        mistakes.append(YAMLError(message, at: next.mark))
      }
    }
    return mistakes
  }
}
