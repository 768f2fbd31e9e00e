import Diagnostics
import Workspace

extension InputError {
  /// What is told of a run that found no document at all: nothing it could write would be of use.
  static func noDocument(in folders: [String], locale: LocaleTag? = nil) -> InputError {
    let language = locale.map { " in \($0)" } ?? ""
    return InputError(
      path: folders.joined(separator: ", "),
      message: "there is no document\(language) here",
      advice: locale == nil
        ? "name a folder of .md or .yml files that tell their locale, or name it with --locale"
        : "name another folder, or leave out --locale"
    )
  }

  /// What is told where documents hold no segment, so that no file is written.
  static func noSegment(in folders: [String], locale: LocaleTag? = nil) -> InputError {
    InputError(
      path: folders.joined(separator: ", "),
      message:
        "no document\(locale.map { " in \($0)" } ?? "") holds a segment that could be written"
    )
  }

  /// What is told where a memory holds nothing, so that no file is written.
  static func noTranslation(inMemory path: String, locale: LocaleTag? = nil) -> InputError {
    InputError(
      path: path,
      message: "the memory holds no translation\(locale.map { " in \($0)" } ?? "")",
      advice: "fill it with ‘diglot tm build’ or ‘diglot tm import’"
    )
  }

  /// What is told of folders that hold no text to print, whatever its locale.
  static func noText(in folders: [String]) -> InputError {
    InputError(
      path: folders.joined(separator: ", "),
      message: "there is no document here",
      advice: "name a folder of .md files or translated .yml files"
    )
  }

  /// What is told of an output that would take the place of a document.
  static func overwrites(_ document: String, _ output: String) -> InputError {
    InputError(
      path: output,
      message: document == output
        ? "is one of the documents read and would be overwritten"
        : "is one of the documents read (\(document)) and would be overwritten",
      advice: "choose another place"
    )
  }

  /// Refuses to write to any of `outputs` that is one of `files`, by whatever name.
  static func refuseOverwriting(
    _ files: [SourceFile],
    by outputs: [String]
  ) throws(InputError) {
    var documents: [FileStamp: String] = [:]
    for file in files {
      if let stamp = try? FileReader.stamp(of: file.path) { documents[stamp] = file.path }
    }
    for output in outputs {
      guard let stamp = try? FileReader.stamp(of: output), let document = documents[stamp] else {
        continue
      }
      throw .overwrites(document, output)
    }
  }

  /// A file that changed between reading and writing.
  static func changedMeanwhile(_ path: String) -> InputError {
    InputError(
      path: path,
      message: "was changed by someone else meanwhile and is left as it is",
      advice: "run again"
    )
  }
}
