import Diagnostics

/// A message as it stands in a file: its texts in UTF-8, escapes of C resolved.
struct POMessage {
  /// The message's text in a field.
  enum Field {
    case context, source, plural, target, otherTarget
  }

  var context: [UInt8]?
  var source: [UInt8]?
  var target: [UInt8]?
  /// Whether it has plural forms.
  var isPlural = false
  var isFuzzy = false
  /// The lines of the extracted comments.
  var comments: [[UInt8]] = []
  /// The references, a space between lines.
  var references: [UInt8] = []
  /// Where its first keyword stands.
  var position = Position.start
  /// Whether a keyword was read.
  var isBegun = false

  /// How many bytes were read for it.
  var size = 0

  /// Starts a field; false where the message has it already.
  mutating func begin(_ field: Field) -> Bool {
    isBegun = true
    switch field {
    case .context:
      guard context == nil, source == nil else { return false }
      context = []
    case .source:
      guard source == nil else { return false }
      source = []
    case .plural:
      guard source != nil, target == nil, !isPlural else { return false }
      isPlural = true
    case .target:
      guard source != nil, target == nil else { return false }
      target = []
    case .otherTarget:
      guard isPlural, target != nil else { return false }
    }
    return true
  }

  /// Goes on with a field.
  mutating func append(_ bytes: [UInt8], to field: Field) {
    switch field {
    case .context: context?.append(contentsOf: bytes)
    case .source: source?.append(contentsOf: bytes)
    case .target: target?.append(contentsOf: bytes)
    case .plural, .otherTarget: break
    }
  }
}
