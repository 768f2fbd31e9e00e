import Testing
import XML

extension XLIFFCheck {
  /// What breaks a constraint of the specification that its schemas cannot say.
  static func problems(in bytes: [UInt8]) -> [String] {
    guard let root = Element.root(of: bytes) else { return ["not XML"] }
    var problems: [String] = []
    let files = root.children("file")
    if files.isEmpty { problems.append("no file") }
    problems += repeated(files.compactMap { $0["id"] }, "file id")
    if root["trgLang"] == nil, !root.all("target").isEmpty { problems.append("no trgLang") }
    for file in files {
      problems += repeated(file.all("unit").compactMap { $0["id"] }, "unit id")
      for unit in file.all("unit") { problems += Self.problems(in: unit) }
    }
    for element in root.all { problems += Self.problems(ofAttributes: element) }
    return problems
  }

  private static func problems(in unit: Element) -> [String] {
    var problems: [String] = []
    let order = unit.elements.map(\.name)
    let ranks = ["metadata": 0, "matches": 0, "notes": 1, "originalData": 2, "segment": 3]
    if order.map({ ranks[$0] ?? 9 }) != order.map({ ranks[$0] ?? 9 }).sorted() {
      problems.append("elements out of order: \(order)")
    }
    problems += contents(unit, of: unit.children("segment"))
    for match in unit.all("match") {
      problems += contents(match, of: [match])
      let segments = unit.children("segment").compactMap { $0["id"] }
      if let reference = match["ref"], !segments.contains(String(reference.dropFirst())) {
        problems.append("nothing is named \(reference)")
      }
    }
    problems += repeated(unit.all("match").compactMap { $0["id"] }, "match id")
    return problems
  }

  /// Checks the codes of sources and targets against each other and against their original data.
  private static func contents(_ scope: Element, of segments: [Element]) -> [String] {
    let data = scope.children("originalData").flatMap { $0.children("data") }.compactMap {
      $0["id"]
    }
    var problems = repeated(data, "data id")
    let inline: Set<String> = ["pc", "ph", "sc", "ec", "mrk"]
    for segment in segments {
      let sides = ["source", "target"].map { name in
        segment.children(name).flatMap(\.all).filter { inline.contains($0.name) }
      }
      for codes in sides {
        let ids = codes.filter { $0["startRef"] == nil }.compactMap { $0["id"] }
        problems += repeated(ids + [segment["id"]].compactMap(\.self), "code id")
        let starts = codes.filter { $0.name == "sc" && $0["isolated"] != "yes" }.map { $0["id"] }
        let ends = codes.filter { $0.name == "ec" && $0["isolated"] != "yes" }.map {
          $0["startRef"]
        }
        if starts.count != ends.count || Set(starts) != Set(ends) {
          problems.append("sc and ec that do not match")
        }
        // We write no tag of the same element that is not the other's partner.
        let isolated = codes.filter { $0["isolated"] == "yes" }
        for (place, end) in isolated.enumerated() where end.name == "ec" {
          if isolated[..<place].contains(where: { start in
            start.name == "sc" && start["subType"] == end["subType"]
          }) {
            problems.append("an isolated pair")
          }
        }
        for code in codes where code.name == "ec" && code["isolated"] == "yes" && code["id"] == nil
        {
          problems.append("an isolated ec without id")
        }
        for attribute in ["dataRef", "dataRefStart", "dataRefEnd"] {
          for reference in codes.compactMap({ $0[attribute] }) where !data.contains(reference) {
            problems.append("no data \(reference)")
          }
        }
      }
      // The same id on both sides stands for the same code.
      let source = Dictionary(sides[0].compactMap { code in code["id"].map { ($0, code) } }) { $1 }
      for code in sides[1] {
        guard let id = code["id"], let like = source[id] else { continue }
        for attribute in ["type", "subType", "canCopy", "canDelete", "canReorder"]
        where code[attribute] != like[attribute] {
          problems.append("\(attribute) of \(id) differs between source and target")
        }
      }
    }
    return problems
  }

  private static func problems(ofAttributes element: Element) -> [String] {
    var problems: [String] = []
    if let subType = element["subType"] {
      let needed = [
        "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:lb": "fmt", "xlf:var": "ui",
      ]
      if element["type"] == nil { problems.append("subType without type") }
      if let type = needed[subType], element["type"] != type {
        problems.append("\(subType) is not \(type)")
      }
      if !subType.contains(":") { problems.append("subType without prefix") }
    }
    if let subState = element["subState"] {
      if element["state"] == nil { problems.append("subState without state") }
      if !subState.contains(":") { problems.append("subState without prefix") }
    }
    if let id = element["id"], id.isEmpty || id.contains(where: { " /#@\t\n".contains($0) }) {
      problems.append("‘\(id)’ is no NMTOKEN")
    }
    if element.name == "cp", let scalar = element["hex"].flatMap({ UInt32($0, radix: 16) }),
      scalar >= 0x20, scalar < 0xFFFE
    {
      problems.append("U+\(String(scalar, radix: 16)) needs no cp")
    }
    return problems
  }

  private static func repeated(_ ids: [String], _ what: String) -> [String] {
    Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.map {
      "\(what) \($0) twice"
    }
  }
}

/// An element as a tree, slow and plain.
private final class Element {
  let name: String
  private let attributes: [XMLAttribute]
  private(set) var elements: [Element] = []

  private init(_ element: XMLElement) {
    name = element.name.local
    attributes = element.attributes
  }

  /// The root of a document; nil where it is not well-formed.
  static func root(of bytes: [UInt8]) -> Element? {
    var reader = XMLStreamReader(bytes)
    var root: Element?
    var open: [Element] = []
    do {
      while let event = try reader.next() {
        switch event.kind {
        case .startElement(let start):
          let element = Element(start)
          root = root ?? element
          open.last?.elements.append(element)
          open.append(element)
        case .endElement: open.removeLast()
        default: continue
        }
      }
    } catch {
      return nil
    }
    return root
  }

  subscript(name: String) -> String? {
    attributes.first { $0.name.local == name }?.value
  }

  func children(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  var all: [Element] { [self] + elements.flatMap(\.all) }

  func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
}
