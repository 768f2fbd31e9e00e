import XML

/// A whole file of XML.
enum XMLFile {
  /// What `write` writes, after the declaration.
  ///
  /// A character that XML cannot hold becomes U+FFFD.
  static func bytes(_ write: (inout XMLStreamWriter) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = XMLStreamWriter(indentation: 1, forbidden: .replace) { bytes += $0 }
    try writer.startDocument()
    try write(&writer)
    try writer.finish()
    return bytes
  }
}
