import XML

/// The markup of a unit's codes, each kept once, to which the codes refer.
struct XLIFFOriginalData {
  private(set) var natives: [String] = []
  private var numbers: [String: Int] = [:]

  /// Gathers the markup of texts, in order.
  init(of texts: [CodedText?]) {
    for text in texts {
      for case .code(let code) in text?.pieces ?? [] {
        guard let native = code.native, numbers[native] == nil else { continue }
        natives.append(native)
        numbers[native] = natives.count
      }
    }
  }

  /// What refers to a piece of markup; nil where it was not gathered.
  func reference(to native: String?) -> String? {
    native.flatMap { numbers[$0] }.map { "d\($0)" }
  }

  /// Writes the element; nothing where there is no markup.
  func write(_ xml: inout XMLStreamWriter) throws {
    guard !natives.isEmpty else { return }
    try xml.start("originalData", .inline)
    for (index, native) in natives.enumerated() {
      try xml.start("data")
      try xml.attribute("id", "d\(index + 1)")
      try xml.xliffText(native)
      try xml.end()
    }
    try xml.end()
  }
}
