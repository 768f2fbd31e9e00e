import CommandLineInterface

/// A number with its noun: `1 document`, `1,200 documents`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number.grouped) \(noun)" + (number == 1 ? "" : "s")
}
