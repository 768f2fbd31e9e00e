import Diagnostics
import Workspace

/// What somebody who read a finding says of it.
struct Verdict {
  var check: String
  var locale: String
  /// The document below the folder of real documents.
  var path: String
  var unit: String
  var fingerprint: String
  /// Whether a reader meets a defect there.
  var isRight: Bool
  /// Why, in our own words.
  var reason: String

  static let header = "check\tlocale\tpath\tunit\tfingerprint\tverdict\twhy"

  /// Reads a table of verdicts, one a line, its columns parted by tabs.
  static func read(_ path: String) throws(InputError) -> [Verdict] {
    guard FileReader.exists(path) else { return [] }
    let text = String(decoding: try FileReader.read(path, expecting: .text), as: UTF8.self)
    var verdicts: [Verdict] = []
    for (index, line) in text.split(separator: "\n").enumerated() where line != header[...] {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, ["right", "wrong"].contains(fields[5]) else {
        throw InputError(
          path: path,
          position: Position(line: index + 1, column: 1),
          message: "this is no verdict",
          advice: "write seven columns; the sixth is right or wrong"
        )
      }
      verdicts.append(
        Verdict(
          check: fields[0],
          locale: fields[1],
          path: fields[2],
          unit: fields[3],
          fingerprint: fields[4],
          isRight: fields[5] == "right",
          reason: fields[6]
        )
      )
    }
    return verdicts
  }
}
