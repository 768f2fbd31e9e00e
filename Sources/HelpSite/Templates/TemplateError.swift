/// A mistake in a template or in its use, told to the person who maintains it.
public struct TemplateError: Error, Sendable, Equatable {
  /// The kinds of mistakes, for callers that treat them differently.
  public enum Kind: Sendable, Equatable {
    /// The template breaks a rule of Mustache.
    case syntax
    /// A template, or what it renders, is larger than a limit of ``TemplateLimits``.
    case limit
    /// A template includes one that is not in the library.
    case missingPartial
    /// The caller asks for a template that is not in the library.
    case unknownTemplate
    /// Two templates of one library have the same name.
    case duplicateTemplate
    /// A template uses a name that the page model never defines.
    case undefinedName
    /// The folder or a file in it cannot be read.
    case unreadable
    /// Two files of the folders cannot both stand on the site.
    case collision
  }

  /// What kind of mistake it is.
  public let kind: Kind
  /// The file or folder, as the caller named it.
  public let path: String
  /// The line, from 1; `nil` where the whole file is meant.
  public let line: Int?
  /// The column in Unicode scalars, from 1; `nil` where the whole file is meant.
  public let column: Int?
  /// What is wrong, without a full stop.
  public let message: String
  /// What to do about it, as a sentence.
  public let advice: String

  init(
    _ kind: Kind,
    path: String,
    line: Int? = nil,
    column: Int? = nil,
    _ message: String,
    advice: String
  ) {
    self.kind = kind
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }
}

extension TemplateError: CustomStringConvertible {
  /// The mistake as `path:line:column: error: message`, with the advice on a line of its own.
  public var description: String {
    var place = path
    if let line, let column { place += ":\(line):\(column)" }
    return "\(place): error: \(message)\n  \(advice)"
  }
}
