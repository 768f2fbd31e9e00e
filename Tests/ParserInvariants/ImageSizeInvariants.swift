import HelpSite

/// What holds for the head of an image whatever its bytes are.
public enum ImageSizeInvariants {
  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let size = ImageSize(of: bytes) else { return }
    try require(
      (1...65_535).contains(size.width) && (1...65_535).contains(size.height),
      "\(size) is that of an image"
    )
    for rest in ["\0", "x", "<svg width=\"1\" height=\"1\">"] {
      try require(ImageSize(of: bytes + rest.utf8) == size, "the head alone tells the size")
    }
  }
}
