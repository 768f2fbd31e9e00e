import Diagnostics
import Workspace

extension PageJob {
  /// What `body` makes of the document; where a page is too large the document is named, as no template tells why.
  func named<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as TemplateError where error.kind == .limit && error.line == nil {
      throw InputError(
        path: document.info.path,
        message: "its page cannot be made: \(error.message)",
        advice: "divide the document; if it is not large, look at the template \(error.path)"
      )
    }
  }
}
