/// An error that already is a complete message for people, such as `path:line:column: error: …`.
///
/// The tool prints ``report`` as it is; every other error is printed after `tool: error: `.
public protocol ReportableError: Error {
  /// The text to print, without a final newline.
  var report: String { get }
}
