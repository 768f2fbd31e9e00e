import Diagnostics
import TranslationMemory
import Workspace

extension Match {
  /// The match for programs; `diglot help tm lookup` tells the fields.
  var json: JSONValue {
    .object([
      ("score", .number(score.value)),
      ("base", .number(score.base)),
      ("inContext", .boolean(score.isInContext)),
      (
        "penalties",
        .object(score.penalties.map { ($0.reason.rawValue, .number($0.points)) })
      ),
      ("source", .string(source)),
      ("target", .string(target)),
      ("plainSource", .string(plainSource)),
      ("plainTarget", .string(plainTarget)),
      ("numbers", .array(substitutions.map(\.json))),
      ("numbersDiffer", .array(numberDifferences.map(\.json))),
      ("origin", .string(origin.rawValue)), ("enteredAt", .integer(Int(enteredAt))),
      ("placeCount", .integer(placeCount)),
      ("places", .array(occurrences.map(\.json))),
    ])
  }
}

extension NumberSubstitution {
  /// A number that took the place of another.
  fileprivate var json: JSONValue {
    .object([
      ("old", .string(old)), ("new", .string(new)),
      ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
    ])
  }
}

extension NumberDifference {
  /// A number that did not take the place of another.
  fileprivate var json: JSONValue {
    .object([("old", .string(old)), ("new", .string(new))])
  }
}

extension Match.Occurrence {
  /// The place for programs.
  var json: JSONValue {
    .object([
      ("path", .string(document.path)), ("page", .string(document.page)),
      ("key", .string(key.description)), ("kind", .string(place.kind.rawValue)),
      ("anchor", JSONValue(place.anchor)), ("line", .integer(position.line)),
      ("column", .integer(position.column)),
      ("origin", .string(origin.rawValue)), ("date", JSONValue(date?.description)),
      ("state", JSONValue(state?.rawValue)),
      ("sourceHash", JSONValue(document.version?.hash)),
      ("sourceCommit", JSONValue(document.version?.commit)),
      ("sourceDate", JSONValue(document.version?.date?.description)),
      ("inContext", .boolean(isInContext)), ("olderVersion", .boolean(isOlderVersion)),
    ])
  }
}
