import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

/// Where an export goes: one file, standard output, or a file for each locale.
struct ExportOutputs {
  /// What stands in a path for the locale.
  static let placeholder = "{locale}"

  /// The path as the user wrote it; nil for standard output.
  let path: String?

  /// Whether each locale has a file of its own.
  var isOneEach: Bool { path?.contains(Self.placeholder) ?? false }

  /// The outputs of an export and the locale that each is of; nil for all locales in one.
  ///
  /// - Throws: an error that says what to do where a format of one locale would hold several.
  func all(
    _ format: Format,
    _ locales: [LocaleTag]
  ) throws(UsageError) -> [(path: String?, locale: LocaleTag?)] {
    if let path, isOneEach {
      return locales.map { (path.replacing(Self.placeholder, with: $0.text), $0) }
    }
    guard !format.isOfOneLocale || locales.count == 1 else {
      throw UsageError(
        "\(format.name) has one locale a file, and there are \(locales.map(\.text).joined(separator: ", ")): "
          + "choose one with --locale, or write a file each with "
          + "--output NAME-{locale}.\(format.fileExtension)"
      )
    }
    return [(path, nil)]
  }
}
