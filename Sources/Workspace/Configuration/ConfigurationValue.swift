import Diagnostics
import YAML

/// Why a setting could not be read: what is wrong, where, and what to do.
struct ConfigurationFailure: Error {
  var message: String
  var advice: String?
  var position: Position

  init(_ message: String, advice: String? = nil, at mark: YAMLMark) {
    self.message = message
    self.advice = advice
    position = Position(line: mark.line, column: mark.column)
  }

  init(_ error: YAMLError) {
    message = error.message
    position = Position(line: error.line, column: error.column)
  }
}

/// A value of `diglot.yml`, read as the kind that its key asks for.
struct ConfigurationValue {
  let value: YAMLValue
  /// The folder of the file, which its paths start from.
  let folder: String

  func text() throws(ConfigurationFailure) -> String {
    try read { () throws(YAMLError) in try value.string }
  }

  func textSet() throws(ConfigurationFailure) -> Set<String> {
    Set(try read { () throws(YAMLError) in try value.strings })
  }

  func path() throws(ConfigurationFailure) -> String {
    let text = try text()
    guard !text.isEmpty else { throw failure("the path is empty") }
    return Path.join(folder, text)
  }

  func address() throws(ConfigurationFailure) -> String {
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

  func locale() throws(ConfigurationFailure) -> LocaleTag {
    try Self.locale(value)
  }

  func locales() throws(ConfigurationFailure) -> [LocaleTag] {
    let items = try read { () throws(YAMLError) in try value.items }
    var locales: [LocaleTag] = []
    for item in items {
      let locale = try Self.locale(item)
      guard !locales.contains(locale) else {
        throw ConfigurationFailure("\(locale) is named twice", at: item.mark)
      }
      locales.append(locale)
    }
    return locales
  }

  func severity() throws(ConfigurationFailure) -> Severity {
    let text = try text()
    guard let severity = Severity(rawValue: text) else {
      throw failure("‘\(text)’ is no severity", advice: "write note, warning or error")
    }
    return severity
  }

  func severityOrNever() throws(ConfigurationFailure) -> Severity? {
    let text = try text()
    if text == "never" { return nil }
    guard let severity = Severity(rawValue: text) else {
      throw failure("‘\(text)’ is no severity", advice: "write note, warning, error or never")
    }
    return severity
  }

  private static func locale(_ value: YAMLValue) throws(ConfigurationFailure) -> LocaleTag {
    let text: String
    do { text = try value.string } catch { throw ConfigurationFailure(error) }
    guard let locale = LocaleTag(text) else {
      throw ConfigurationFailure(
        "‘\(text)’ is no locale",
        advice: "write language and region, such as pt-BR",
        at: value.mark
      )
    }
    return locale
  }

  private func failure(_ message: String, advice: String? = nil) -> ConfigurationFailure {
    ConfigurationFailure(message, advice: advice, at: value.mark)
  }

  private func read<Value>(
    _ body: () throws(YAMLError) -> Value
  ) throws(ConfigurationFailure) -> Value {
    do { return try body() } catch { throw ConfigurationFailure(error) }
  }
}
