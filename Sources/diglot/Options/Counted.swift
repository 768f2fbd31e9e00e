import CommandLineInterface

/// A number with its noun: `1 document`, `1,200 documents`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number.grouped) " + (number == 1 ? noun : plural ?? noun + "s")
}
