import FoundationEssentials
import Glibc
import Workspace

/// What other tools take for the same units, as `tmx_bench.py` measures it.
struct InterchangePeers {
  /// How many units a second a tool goes through.
  struct Rate: Decodable {
    var tool: String
    var unitsPerSecond: Double

    private enum CodingKeys: String, CodingKey { case unitsPerSecond = "units_s" }

    init(from decoder: any Decoder) throws {
      tool = decoder.codingPath.last?.stringValue ?? ""
      unitsPerSecond = try decoder.container(keyedBy: CodingKeys.self)
        .decode(Double.self, forKey: .unitsPerSecond)
    }
  }

  private struct Report: Decodable {
    var writesTMX, writesXLIFF, writesCSV, readsTMX, readsXLIFF, checksPO: Rate

    enum CodingKeys: String, CodingKey {
      case writesTMX = "po2tmx"
      case writesXLIFF = "po2xliff"
      case writesCSV = "po2csv"
      case readsTMX = "tmx_parse+read_strings"
      case readsXLIFF = "xliff_parse+read"
      case checksPO = "msgfmt_c"
    }
  }

  /// The tools that write each format, by its name.
  let writing: [String: Rate]
  /// The tools that read each format.
  let reading: [String: Rate]
  /// The files that they wrote and read.
  let files: [String: [UInt8]]

  /// Has the script of a folder measure the units of a PO file; nil where it cannot.
  init?(script folder: String, units: [UInt8], locale: LocaleTag) throws {
    let script = "\(folder)/tmx_bench.py"
    guard FileManager.default.isReadableFile(atPath: script) else { return nil }
    let scratch = FileManager.default.temporaryDirectory.path() + "/diglot-peers"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try FileWriter.write(units, to: "\(scratch)/units.po", options: .createFolders)
    fflush(nil)
    let command = "python3 '\(script)' '\(scratch)/units.po' \(locale) '\(scratch)'"
    guard unsafe system("\(command) > '\(scratch)/report.json'") == 0,
      let json = FileManager.default.contents(atPath: "\(scratch)/report.json")
    else { return nil }
    let report = try JSONDecoder().decode(Report.self, from: json)
    writing = [
      "tmx": report.writesTMX, "xliff": report.writesXLIFF, "xliff1": report.writesXLIFF,
      "csv": report.writesCSV, "po": report.checksPO,
    ]
    reading = [
      "tmx": report.readsTMX, "xliff": report.readsXLIFF, "xliff1": report.readsXLIFF,
      "po": report.checksPO,
    ]
    files = ["tmx": "x.tmx", "xliff1": "x.xlf"].compactMapValues { name in
      FileManager.default.contents(atPath: "\(scratch)/\(name)").map(Array.init)
    }
  }
}
