import Diagnostics
import YAML

/// A value of `diglot.yml`, read as the kind that its key asks for.
struct ConfigurationValue {
  let value: YAMLValue
  /// The file's path as the user would write it; its paths start from its folder.
  let file: String

  func text() throws(InputError) -> String {
    try read { () throws(YAMLError) in try value.string }
  }

  func path() throws(InputError) -> String {
    let text = try text()
    guard !text.isEmpty else { throw failure("the path is empty") }
    return Path.join(Path.folder(of: file), text)
  }

  func address() throws(InputError) -> String {
    let text = try text()
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
      throw failure("‘\(text)’ is not a web address", advice: "write it with https://")
    }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.first, first != "/",
      !rest.contains(where: { $0.isWhitespace || $0 == "?" || $0 == "#" })
    else {
      throw failure(
        "‘\(text)’ is not the address of a site",
        advice: "write host and path only, such as https://help.example.com/partners"
      )
    }
    var end = rest.endIndex
    while end > rest.startIndex, rest[rest.index(before: end)] == "/" {
      end = rest.index(before: end)
    }
    return scheme + rest[..<end]
  }

  func locale() throws(InputError) -> LocaleTag {
    try locale(value)
  }

  func locales() throws(InputError) -> [LocaleTag] {
    let items = try read { () throws(YAMLError) in try value.items }
    var locales: [LocaleTag] = []
    for item in items {
      let locale = try locale(item)
      guard !locales.contains(locale) else {
        throw failure("\(locale) is named twice", at: item)
      }
      locales.append(locale)
    }
    return locales
  }

  /// Reads a part of a hundred.
  func points() throws(InputError) -> Double {
    let text = try text()
    guard let number = Double(text), (0...100).contains(number) else {
      throw failure("‘\(text)’ is no number from 0 to 100", advice: "write one such as 70 or 0.5")
    }
    return number
  }

  func severity() throws(InputError) -> Severity {
    let text = try text()
    guard let severity = Severity(rawValue: text) else {
      throw failure("‘\(text)’ is no severity", advice: "write note, warning or error")
    }
    return severity
  }

  func severityOrNever() throws(InputError) -> Severity? {
    let text = try text()
    if text == "never" { return nil }
    guard let severity = Severity(rawValue: text) else {
      throw failure("‘\(text)’ is no severity", advice: "write note, warning, error or never")
    }
    return severity
  }

  private func locale(_ value: YAMLValue) throws(InputError) -> LocaleTag {
    let text = try read { () throws(YAMLError) in try value.string }
    guard let locale = LocaleTag(text) else {
      throw failure(
        "‘\(text)’ is no locale",
        advice: "write language and region, such as pt-BR",
        at: value
      )
    }
    return locale
  }

  func failure(
    _ message: String,
    advice: String? = nil,
    at part: YAMLValue? = nil
  ) -> InputError {
    let position = (part ?? value).mark.position
    return InputError(path: file, position: position, message: message, advice: advice)
  }

  func read<Value>(
    _ body: () throws(YAMLError) -> Value
  ) throws(InputError) -> Value {
    do { return try body() } catch { throw error.inputError(path: file) }
  }
}
