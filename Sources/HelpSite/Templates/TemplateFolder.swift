import Diagnostics
import Workspace

extension TemplateLibrary {
  private static let ending = ".mustache"

  /// Loads each `*.mustache` file of several folders and of the folders in them.
  ///
  /// A template is named by its path within its folder without the extension: `nav/item` is
  /// `nav/item.mustache`. Where several folders have one of the same name, that of the first folder
  /// counts, and the others are not read. Files whose names begin with a dot are left alone.
  ///
  /// - Parameter folders: the folders, such as the project's own and then the one that comes with Diglot.
  /// - Throws: the first mistake of the first file, in the order of their names, that has one.
  public init(folders: [String]) throws(TemplateError) {
    var templates: [Template] = []
    for file in try LayeredFolder(folders: folders).files(ending: Self.ending) {
      templates.append(
        try Template(
          compiling: try LayeredFolder.bytes(of: file),
          name: String(file.name.dropLast(Self.ending.count)),
          path: file.path
        )
      )
    }
    try self.init(templates)
  }

  /// Loads each `*.mustache` file of a folder and of the folders in it.
  ///
  /// - Throws: the first mistake of the first file, in the order of their names, that has one.
  public init(folder: String) throws(TemplateError) {
    try self.init(folders: [folder])
  }

  /// The templates that none of those named is made of, the partials of partials included.
  ///
  /// A file that is meant to take the place of another and is misspelt is among them.
  public func unused(besides names: [String]) -> [Template] {
    var isUsed = Array(repeating: false, count: templates.count)
    var open = templates.indices.filter { names.contains(templates[$0].name) }
    while let index = open.popLast() {
      guard !isUsed[index] else { continue }
      isUsed[index] = true
      open += includes[index].compactMap(\.self)
    }
    return templates.indices.filter { !isUsed[$0] }.map { templates[$0] }
  }
}
