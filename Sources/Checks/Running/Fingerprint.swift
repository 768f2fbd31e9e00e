/// Names findings by content, so that baselines and reports know them again when lines and paths change.
enum Fingerprint {
  /// The fingerprint of a finding of a check in a locale about some texts, in their order.
  static func of(check: String, locale: String?, texts: [String]) -> String {
    let parts = [check, locale ?? ""] + texts
    let hash = TextHash.of(parts.joined(separator: "\u{1F}"))
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
