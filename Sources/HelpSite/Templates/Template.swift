/// A Mustache template, compiled into a flat program.
///
/// Everything that the specification requires is there: values, sections, inverted sections,
/// partials, comments, delimiters, dotted names and ‘.’. Inheritance, dynamic names and lambdas,
/// which it leaves optional, are refused.
public struct Template: Sendable {
  let source: TemplateSource
  let instructions: [TemplateInstruction]
  let names: [TemplateName]
  let includes: [TemplateInclude]

  /// Compiles a template, in time linear in its size.
  ///
  /// - Parameters:
  ///   - bytes: the template in UTF-8, with or without a byte order mark.
  ///   - name: the name by which callers and other templates know it.
  ///   - path: the file as errors name it; the name if there is none.
  /// - Throws: the first mistake, with its place.
  public init(
    compiling bytes: [UInt8],
    name: String,
    path: String? = nil
  ) throws(TemplateError) {
    let source = try Template.check(bytes, name: name, path: path ?? name)
    var compiler = TemplateCompiler(source)
    try compiler.compile()
    self.source = source
    instructions = compiler.instructions
    names = compiler.names
    includes = compiler.includes
  }

  /// Compiles a template given as a string.
  public init(compiling text: String, name: String, path: String? = nil) throws(TemplateError) {
    try self.init(compiling: Array(text.utf8), name: name, path: path)
  }

  /// The name by which callers and other templates know it.
  public var name: String {
    source.name
  }

  /// The file as errors name it.
  public var path: String {
    source.path
  }

  private static func check(
    _ bytes: [UInt8],
    name: String,
    path: String
  ) throws(TemplateError) -> TemplateSource {
    guard bytes.count <= TemplateLimits.templateSize else {
      throw TemplateError(
        .limit,
        path: path,
        "the template is larger than \(TemplateLimits.templateSize) bytes",
        advice: "Split it into partials."
      )
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let source = TemplateSource(
      name: name,
      path: path,
      bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    )
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      throw source.error(
        .syntax,
        at: error.byteOffsets.lowerBound,
        "the template is not valid UTF-8 here",
        advice: "Save the file as UTF-8."
      )
    }
    return source
  }
}
