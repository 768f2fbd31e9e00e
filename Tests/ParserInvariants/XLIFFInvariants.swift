import Diagnostics
import Interchange
import Workspace

/// What holds for XLIFF whatever its bytes are.
public enum XLIFFInvariants {
  private static let path = "a.xlf"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let whole = try Reading(bytes, pieceSize: max(bytes.count, 1))
    let pieces = try Reading(bytes, pieceSize: 3)
    try require((pieces.error == nil) == (whole.error == nil), "pieces fail alike")
    let count = min(pieces.units.count, whole.units.count)
    try require(
      pieces.units.prefix(count) == whole.units.prefix(count)
        && (whole.error != nil || pieces.units.count == whole.units.count),
      "pieces give the same units"
    )
    var last = Position.start
    for unit in whole.units {
      try require(unit.position >= last, "units come in their order")
      last = unit.position
      try require(unit.target == nil || unit.state != nil, "what is translated has a state")
      guard case .coded(let target)? = unit.target else { continue }
      try checkCodes(of: target)
    }
  }

  /// A book of any segment takes the target or tells what is wrong with it.
  private static func checkCodes(of target: CodedText) throws(Violation) {
    let segment = Segment(
      key: .unit(1),
      source: "**a** `b`",
      target: "**a** `b`",
      plainSource: nil,
      plainTarget: ""
    )
    if case .failure(let problems) = Codebook(segment).markdown(of: target) {
      try require(!problems.all.isEmpty, "a refusal has a reason")
    }
    var isText = false
    for piece in target.pieces {
      if case .text(let text) = piece {
        try require(!isText && !text.isEmpty, "texts are joined and not empty")
        isText = true
      } else {
        isText = false
      }
    }
  }

  /// All that a reader gives.
  private struct Reading {
    var units: [ExchangeUnit] = []
    var error: InputError?

    init(_ bytes: [UInt8], pieceSize: Int) throws(Violation) {
      var index = 0
      var reports: [InputError] = []
      let chunks: () throws -> [UInt8]? = {
        guard index < bytes.count else { return nil }
        let end = min(index + pieceSize, bytes.count)
        defer { index = end }
        return Array(bytes[index..<end])
      }
      let input = ExchangeInput(path: path, chunks: chunks) { reports.append($0) }
      do {
        let reader = try Format.xliff.makeReader(input)
        while let unit = try reader?.next() { units.append(unit) }
      } catch {
        guard let error = error as? InputError else {
          throw Violation(statement: "\(error) is told as an input error")
        }
        self.error = error
        reports.append(error)
      }
      for report in reports {
        try require(report.path == path && report.position != nil, "‘\(report)’ has a place")
      }
    }
  }
}
