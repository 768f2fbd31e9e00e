public import Diagnostics

/// The files that what a user names comes to.
///
/// A file named is taken whatever it is called. In a folder those with one of the extensions are taken, at any
/// depth, except hidden ones, ignored ones (`.gitignore` files up to the repository's folder and
/// `.git/info/exclude`) and those outside the folder that a link leads to. Links within the folder are
/// followed once: nothing is listed twice, and a file rather than a link to it.
public struct Discovery: Sendable {
  /// The extensions of what may hold a document.
  public static let documentExtensions = ["md", "yml", "yaml"]

  /// The files, in the order of the bytes of their paths.
  public private(set) var files: [SourceFile] = []
  /// What could not be found or read, in the order met; the rest is complete without it.
  public private(set) var problems: [InputError] = []

  /// Looks for the files that `operands` name.
  ///
  /// - Parameters:
  ///   - operands: files and folders as the user wrote them.
  ///   - extensions: those that count in folders, in small letters; capitals in file names do not matter.
  public init(of operands: [String], extensions: [String] = documentExtensions) {
    var indices: [[UInt8]: Int] = [:]
    for operand in operands {
      var walk = FolderWalk(operand: operand, extensions: extensions)
      for found in walk.files() {
        if let index = indices[found.identity] {
          if found.isExplicit { files[index].isExplicit = true }
        } else {
          indices[found.identity] = files.count
          let isExplicit = found.isExplicit
          files.append(SourceFile(path: found.path, operand: operand, isExplicit: isExplicit))
        }
      }
      problems += walk.problems
    }
    files.sort { $0.path.precedesBytewise($1.path) }
  }
}
