extension BilingualDocument {
  /// The document with the targets of some units replaced, everything else byte for byte as it was.
  ///
  /// With no replacements it is the document itself.
  ///
  /// - Parameter targets: new targets by the index of their unit; other indices are ignored.
  /// - Returns: the bytes of the document.
  public func rewritten(targets: [Int: [UInt8]] = [:]) -> [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    var offset = 0
    for (index, unit) in units.enumerated() {
      written += bytes[offset..<unit.target.lowerBound]
      if let replacement = targets[index] {
        written += replacement
      } else {
        written += bytes[unit.target]
      }
      offset = unit.target.upperBound
    }
    written += bytes[offset...]
    return written
  }
}
