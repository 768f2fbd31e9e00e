/// The names that a page has given to its headings.
struct NameClaims {
  /// A name, by its bytes: HTML knows no other equality.
  private struct Name: Hashable {
    let text: String

    static func == (one: Name, other: Name) -> Bool {
      one.text.utf8.count == other.text.utf8.count && one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private let taken: Set<String>
  /// The number that is tried first after each name, where it is claimed again.
  private var nextNumbers: [Name: Int] = [:]

  /// Begins with names that the page has for elements of its own.
  init(_ taken: Set<String>) {
    self.taken = taken
    // Few pages have more names.
    nextNumbers.reserveCapacity(48)
  }

  /// A name as it is, or with `-1`, `-2` and so on where it is another's.
  mutating func claim(_ name: String) -> String {
    let isFree = take(Name(text: name))
    if isFree, !isReserved(name) { return name }
    var number = nextNumbers[Name(text: name)] ?? 1
    while true {
      let candidate = "\(name)-\(number)"
      number += 1
      guard !isReserved(candidate), take(Name(text: candidate)) else { continue }
      nextNumbers[Name(text: name)] = number
      return candidate
    }
  }

  /// Takes a name if it is free.
  private mutating func take(_ name: Name) -> Bool {
    let count = nextNumbers.count
    // One search, where a question and its answer's storing would take two.
    nextNumbers[name, default: 1] += 0
    return nextNumbers.count > count
  }

  private func isReserved(_ name: String) -> Bool {
    taken.contains(name) || Self.isUnit(name)
  }

  /// Whether a name is such as units have: `u104`.
  private static func isUnit(_ name: String) -> Bool {
    let digits = name.utf8.dropFirst()
    return name.utf8.first == UInt8(ascii: "u") && !digits.isEmpty
      && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
