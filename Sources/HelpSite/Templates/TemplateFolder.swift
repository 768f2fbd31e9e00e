import Diagnostics
import FoundationEssentials
import Workspace

extension TemplateLibrary {
  /// Loads each `*.mustache` file of a folder and of the folders in it.
  ///
  /// A template is named by its path within the folder without the extension: `nav/item` is
  /// `nav/item.mustache`. Files whose names begin with a dot are left alone.
  ///
  /// - Throws: the first mistake of the first file, in the order of their names, that has one.
  public init(folder: String) throws(TemplateError) {
    try self.init(try Self.templates(in: folder))
  }

  private static func templates(in folder: String) throws(TemplateError) -> [Template] {
    let ending = ".mustache"
    let files: [String]
    do {
      files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { file in
          file.hasSuffix(ending)
            && !file.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        .sorted()
    } catch {
      throw TemplateError(
        .unreadable,
        path: folder,
        "the folder of the templates cannot be read",
        advice: "Check that the folder exists and may be read."
      )
    }
    guard files.count <= TemplateLimits.templatesInFolder else {
      throw TemplateError(
        .limit,
        path: folder,
        "the folder has more than \(TemplateLimits.templatesInFolder) templates",
        advice: "Name the folder of the templates only."
      )
    }
    var templates: [Template] = []
    for file in files {
      let path = Path.join(folder, file)
      templates.append(
        try Template(
          compiling: try bytes(of: path),
          name: String(file.dropLast(ending.count)),
          path: path
        )
      )
    }
    return templates
  }

  private static func bytes(of path: String) throws(TemplateError) -> [UInt8] {
    do throws(InputError) {
      return try FileReader.read(path)
    } catch {
      throw TemplateError(
        .unreadable,
        path: path,
        "the template cannot be read: \(error.message)",
        advice: "Check that the file may be read."
      )
    }
  }
}
