internal import CGumbo

enum GumboTree {
  static func decodedReference(_ reference: [UInt8]) -> [UInt8]? { nil }
}
