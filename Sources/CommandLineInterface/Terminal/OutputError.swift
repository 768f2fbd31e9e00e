/// Why text did not reach its destination.
public enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The reader went away (`EPIPE`): the work may stop, and there is nothing to tell.
  case closed
  /// The system refused the bytes, with its reason, such as a full disk.
  case failed(reason: String)

  /// What went wrong, in words for people.
  public var description: String {
    switch self {
    case .closed: "nobody reads the output any more"
    case .failed(let reason): "cannot write the output: \(reason)"
    }
  }
}
