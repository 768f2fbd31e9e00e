/// Why an index cannot be used; either way it is to be made anew.
package enum FuzzyIndexFailure: Error, Sendable, Hashable {
  /// There is no file that can be read.
  case missing
  /// The file is of another version of the format, or its content is not what was written.
  case damaged
}
