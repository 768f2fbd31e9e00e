extension LocaleProfile {
  /// A date as this locale writes it.
  ///
  /// The pattern knows `d` and `dd`, `M`, `MM` and `MMMM`, `y`, and text between single quotes; all else
  /// stands for itself (a part of Unicode Technical Standard 35, date field symbols).
  public func formatted(_ date: CalendarDate) -> String {
    var text = ""
    var rest = Substring(typography.date)
    while let first = rest.first {
      if first == "'" {
        rest.removeFirst()
        let quoted = rest.prefix { $0 != "'" }
        text += quoted.isEmpty ? "'" : String(quoted)
        rest = rest.dropFirst(quoted.count + 1)
        continue
      }
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      switch (first, run.count) {
      case ("d", 1): text += String(date.day)
      case ("d", 2): text += padded(date.day)
      case ("M", 1): text += String(date.month)
      case ("M", 2): text += padded(date.month)
      case ("M", _):
        let names = typography.months
        text += names.indices.contains(date.month - 1) ? names[date.month - 1] : padded(date.month)
      case ("y", _): text += String(date.year)
      default: text += run
      }
    }
    return text
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
