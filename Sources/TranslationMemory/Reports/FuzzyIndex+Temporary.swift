import Diagnostics
import FoundationEssentials
import Glibc

extension FuzzyIndex {
  /// What temporary indexes are called before their names are made unique.
  static var temporaryName: String {
    FileManager.default.temporaryDirectory.appending(path: "diglot-XXXXXX").path()
  }

  /// Makes an index that nobody else sees, and that leaves no file behind.
  ///
  /// - Throws: `InputError` where the folder for temporary files (`TMPDIR`) cannot be written.
  static func temporary(_ builder: Builder) throws(InputError) -> FuzzyIndex {
    let name = temporaryName
    var template = name.utf8CString.map { $0 }
    guard unsafe mkdtemp(&template) != nil else { throw .noTemporaryFile(name) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // What is mapped stays until the index goes.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try builder.write(to: folder + "/texts", mark: 0)
    do throws(FuzzyIndexFailure) {
      return try FuzzyIndex.open(path: folder + "/texts")
    } catch {
      throw .noTemporaryFile(name)
    }
  }
}

extension InputError {
  /// What a user is told where texts are compared by way of a temporary file, and it fails.
  static func noTemporaryFile(_ path: String) -> InputError {
    InputError(
      path: path,
      message: "the temporary file by which texts are compared cannot be written or read",
      advice: "give access to its folder and space there, or name another folder in TMPDIR"
    )
  }
}
