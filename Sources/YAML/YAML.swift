/// Reads YAML 1.2 documents into values that know where they stand.
///
/// One document a stream. Merge keys (`<<`) are ordinary keys; tags other than `!!str`, `!!seq` and
/// `!!map` are refused, since a value that is silently read as another kind helps nobody.
public enum YAML {
  /// Reads the one document in `bytes`, or returns `nil` when there is none.
  ///
  /// A document of comments or a bare `---` counts as none.
  public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLValue? {
    try parse(bytes, in: bytes.indices)
  }

  /// Reads the document in a part of a larger file, with marks that are right for the whole file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - range: The byte range to read, which starts at the start of a line; what lies outside the
  ///     file is ignored.
  ///   - firstLine: The 1-based number of the line on which `range` starts.
  /// - Returns: The document, or `nil` when there is none.
  /// - Throws: The first thing that is wrong, and where.
  /// - Complexity: O(*n* log *n*) in the length of `range`; the rest of the file is not looked at.
  public static func parse(
    _ bytes: [UInt8],
    in range: Range<Int>,
    firstLine: Int = 1
  ) throws(YAMLError) -> YAMLValue? {
    let range = range.clamped(to: bytes.indices)
    if let plain = PlainMapping.parse(bytes, in: range, firstLine: firstLine) { return plain }
    return try parseWhole(bytes, in: range, firstLine: firstLine)
  }

  /// The same by libyaml, whatever the text is.
  static func parseWhole(
    _ bytes: [UInt8],
    in range: Range<Int>,
    firstLine: Int
  ) throws(YAMLError) -> YAMLValue? {
    let map = try SourceMap(bytes, in: range, firstLine: firstLine)
    var builder = DocumentBuilder(map)
    return try builder.document()
  }
}
