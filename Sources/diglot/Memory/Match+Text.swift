import Checks
import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

extension Match {
  /// The match for people: score and target, what the score is made of, then where it stands.
  func described(in locale: LocaleTag, on stream: Terminal.Stream) -> String {
    let number = score.value.inTenths
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    var text = "\(stream.styled(number, .bold))\(margin)\(locale)  \(shownTarget(on: stream))\n"
    if let reasons = score.reasons { text += "     \(stream.styled(reasons, .dim))\n" }
    if score.base < 100 || !hasEqualMarkup {
      text += "     \(stream.styled("of: \(VisibleText.of(source))", .dim))\n"
    }
    for substitution in substitutions {
      let note = "number \(substitution.new) for \(substitution.old)"
      text += "     \(stream.styled(note, .yellow))\n"
    }
    if !numberDifferences.isEmpty {
      let pairs = numberDifferences.map { "\($0.old) → \($0.new)" }.joined(separator: ", ")
      text += "     \(stream.styled("numbers differ (\(pairs)), not put in", .yellow))\n"
    }
    for occurrence in occurrences.prefix(3) {
      text += "     \(stream.styled(occurrence.shown, .dim))\n"
    }
    if placeCount > 3 {
      text += "     \(stream.styled("and \(counted(placeCount - 3, "place")) more", .dim))\n"
    }
    return text
  }

  /// The target with its substituted numbers set off.
  private func shownTarget(on stream: Terminal.Stream) -> String {
    var text = ""
    let scalars = Array(target.unicodeScalars)
    var start = 0
    func piece(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return VisibleText.of(String(view))
    }
    for substitution in substitutions {
      text += piece(start..<substitution.range.lowerBound)
      text += stream.styled(piece(substitution.range), .underline)
      start = substitution.range.upperBound
    }
    return text + piece(start..<scalars.count)
  }
}

extension Match.Occurrence {
  /// The place for people, on one line.
  var shown: String {
    let maker = origin == .unknown ? "" : ", \(origin.rawValue)"
    let day = date.map { ", \($0)" } ?? ""
    let progress = state.map { ", \($0.rawValue)" } ?? ""
    return VisibleText.of(
      "\(document.path):\(position.line), unit \(key)\(maker)\(day)\(progress)"
    )
  }
}

extension MatchScore {
  /// What the score is made of; nil where it is its base alone.
  fileprivate var reasons: String? {
    guard !penalties.isEmpty else { return nil }
    let parts = penalties.map { " − \($0.points.inTenths) \($0.reason.shown)" }.joined()
    return "\(base.inTenths)\(isInContext ? " + 1 in context" : "")\(parts)"
  }
}

extension MatchPenalty.Reason {
  /// The reason for people.
  fileprivate var shown: String {
    switch self {
    case .markup: "other markup"
    case .machineOrigin: "made by a machine"
    case .olderVersion: "older version"
    }
  }
}

extension Double {
  /// The number with at most one decimal, rounded down, so that what is not 100 is not shown as 100.
  var inTenths: String {
    guard isFinite, abs(self) < 1e15 else { return "\(self)" }
    let tenths = Int((self * 10 + 1e-8).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
