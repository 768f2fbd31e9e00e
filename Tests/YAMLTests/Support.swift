import YAML

/// Reads a document that must not be empty.
func parse(_ text: String) throws -> YAMLValue {
  guard let value = try YAML.parse(Array(text.utf8)) else { throw Missing() }
  return value
}

struct Missing: Error {}

/// The error that reading a document gives, as `line:column: message`, or `nil` when it gives none.
func problem(_ bytes: some Sequence<UInt8>) -> String? {
  do throws(YAMLError) {
    _ = try YAML.parse(Array(bytes))
    return nil
  } catch {
    return "\(error.line):\(error.column): \(error.message)"
  }
}

extension YAMLValue {
  /// The value without its places, for comparison.
  var shape: String {
    switch content {
    case .scalar(let scalar): scalar.style == .plain ? scalar.text : "‘\(scalar.text)’"
    case .sequence(let items): "[" + items.map(\.shape).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.shape)" }.joined(separator: ", ") + "}"
    }
  }

  /// Every value in here, itself first.
  var all: [YAMLValue] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.all)
    case .mapping(let entries): [self] + entries.flatMap(\.value.all)
    }
  }
}
