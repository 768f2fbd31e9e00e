import Diagnostics
import FoundationEssentials
import Workspace

/// The documents of a folder under new paths, as many as are asked for: a large site without large disks.
struct GrownSample {
  private let files: [SourceFile]
  private let sample: String

  /// Takes the documents of a folder whose first level are locales.
  init(_ sample: String) {
    self.sample = sample
    files = Discovery(of: [sample]).files
  }

  /// Links documents into a folder until there are enough.
  func grow(to count: Int, in folder: String) throws {
    let manager = FileManager.default
    guard !files.isEmpty else { throw InputError(path: sample, message: "holds no documents") }
    for number in 0..<count {
      let file = files[number % files.count]
      let below = file.path.dropFirst(sample.utf8.count).drop { $0 == "/" }
      let parts = below.split(separator: "/", maxSplits: 1)
      let path = "\(folder)/\(parts[0])/part-\(number / files.count + 1)/\(parts.last ?? "")"
      try FileWriter.makeFolders(above: path)
      do {
        try manager.linkItem(atPath: file.path, toPath: path)
      } catch {
        // The temporary folder may be on another disk.
        try manager.copyItem(atPath: file.path, toPath: path)
      }
    }
  }
}
