import Foundation
import ParserInvariants
import Testing

/// The seeds of the fuzz runs, each read once: the runs start from inputs that keep every promise.
@Suite struct SeedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Seeds")

  @Test(arguments: FuzzTarget.all.map(\.name))
  func keepThePromises(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appending(path: name),
      includingPropertiesForKeys: nil
    )
    #expect(files.count >= 3)
    for file in files {
      let seed = Array(try Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try target.check(seed) }
      // Inputs that end early are the commonest of all broken ones.
      for end in stride(from: 0, to: seed.count, by: max(1, seed.count / 16)) {
        #expect(throws: Never.self, "\(file.lastPathComponent) up to \(end)") {
          try target.check(Array(seed[..<end]))
        }
      }
    }
  }

  @Test func everyFolderHasItsTarget() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
      .filter { !$0.hasSuffix(".dict") }
    #expect(names.sorted() == FuzzTarget.all.map(\.name).sorted())
  }
}
