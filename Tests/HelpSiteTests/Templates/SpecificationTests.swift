import FoundationEssentials
import HelpSite
import Testing

/// Runs the cases that the Mustache specification publishes, where they are at hand.
@Suite("The specification's cases")
struct SpecificationTests {
  @Test(
    "Each required case renders as published",
    .enabled(if: Specification.folder != nil),
    arguments: [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    ]
  )
  func requiredCases(group: String) throws {
    let folder = try #require(Specification.folder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(group).json"))
    let cases = try JSONDecoder().decode(Specification.self, from: data).tests
    #expect(cases.count >= 12)
    for example in cases {
      let text = try rendered(
        example.template,
        with: example.data.value,
        partials: example.partials ?? [:],
        missingPartials: .empty
      )
      #expect(text == example.expected, "\(group): \(example.name)")
    }
  }
}

/// A file of the specification.
private struct Specification: Decodable {
  struct Case: Decodable {
    let name: String
    let template: String
    let data: JSONValue
    let partials: [String: String]?
    let expected: String
  }

  let tests: [Case]

  static var folder: String? {
    guard let shared = ProcessInfo.processInfo.environment["DIGLOT_SHARED"] else { return nil }
    let folder = "\(shared)/schemas/mustache"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }
}

/// Any JSON, as the values of a template.
private struct JSONValue: Decodable {
  let value: TemplateValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let integer = try? container.decode(Int.self) {
      value = .number(integer)
    } else if let decimal = try? container.decode(Double.self) {
      value = .text("\(decimal)")
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      value = .list(list.map(\.value))
    } else {
      let fields = try container.decode([String: JSONValue].self)
      value = .object(TemplateObject(fields.map { ($0, $1.value) }))
    }
  }
}
