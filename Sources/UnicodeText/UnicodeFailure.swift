import CICU

/// Why ICU could not do what it was asked.
public enum UnicodeFailure: Error, Sendable, Hashable {
  /// The text is longer than 2³¹ − 1 bytes, the most that boundaries are found in.
  case textTooLong
  /// ICU's own name of what went wrong, such as `U_MEMORY_ALLOCATION_ERROR`.
  case library(String)

  init(_ status: UErrorCode) {
    self = unsafe .library(String(cString: cicu_status_name(status)))
  }
}

extension UnicodeFailure: CustomStringConvertible {
  /// What is wrong, without a full stop.
  public var description: String {
    switch self {
    case .textTooLong: "the text is longer than 2 GB, too long to be divided"
    case .library(let name): "the Unicode library fails with \(name)"
    }
  }
}

/// Calls ICU and throws where its status says so; warnings are none.
func checked<Value: ~Copyable>(
  _ call: (inout UErrorCode) -> Value
) throws(UnicodeFailure) -> Value {
  var status = U_ZERO_ERROR
  let value = call(&status)
  guard cicu_is_failure(status) == 0 else { throw UnicodeFailure(status) }
  return value
}
