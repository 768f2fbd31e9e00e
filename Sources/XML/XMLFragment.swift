/// Content of an XML document that was written before and can be put in many places.
public struct XMLFragment: Sendable, Hashable {
  /// The bytes in UTF-8.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
}
