/// Where the locales and templates that come with Diglot are.
public struct Resources: Sendable, Hashable {
  /// The folder that holds `locales` and `templates`; nil where none was found.
  public let folder: String?

  /// Looks for the folder beside the program: `../share/diglot` where it is installed, else one of the
  /// folders above it, as in a checkout.
  public init(besideProgram program: String) {
    var folder = Path.folder(of: program)
    let installed = Path.join(Path.folder(of: folder), "share/diglot")
    if Self.isResourceFolder(installed) {
      self.folder = installed
      return
    }
    for _ in 0..<6 where !folder.isEmpty && folder != "/" {
      if Self.isResourceFolder(folder) {
        self.folder = folder
        return
      }
      folder = Path.folder(of: folder)
    }
    self.folder = nil
  }

  private static func isResourceFolder(_ path: String) -> Bool {
    FileReader.exists(Path.join(path, "locales/en-US.yml"))
  }
}
