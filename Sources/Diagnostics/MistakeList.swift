/// Gathers the mistakes of one file, so that all of them are told in one run.
public struct MistakeList: Sendable {
  /// The most mistakes that are kept: those that are told, and one more to tell that there are others.
  public static let limit = InputError.toldLimit + 1

  private var mistakes: [InputError] = []

  /// Creates a list without mistakes.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { mistakes.isEmpty }

  /// What `body` makes, or nil where it throws a mistake, which is kept.
  public mutating func keep<Value>(
    _ body: () throws(InputError) -> Value
  ) -> Value? {
    do throws(InputError) {
      return try body()
    } catch {
      append(error)
      return nil
    }
  }

  /// Adds a mistake, unless there are enough.
  public mutating func append(_ mistake: InputError) {
    if mistakes.count < Self.limit { mistakes.append(mistake) }
  }

  /// Ends the reading of the file.
  ///
  /// - Throws: all mistakes as one, if there are any.
  public func finish() throws(InputError) {
    if let error = InputError(all: mistakes) { throw error }
  }
}
