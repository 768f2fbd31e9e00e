/// The forms in which what a memory holds is printed.
enum MemoryFormat: String, CaseIterable, Sendable {
  /// Lines for people.
  case text
  /// JSON for programs.
  case json
}
