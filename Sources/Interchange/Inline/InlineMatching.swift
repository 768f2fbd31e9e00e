/// Tells which codes of a target are those of its source.
///
/// Each code of the source gives its number to one of the target: first to one that is the same to the
/// byte, then, as translators change link destinations, to one of the same kind; each time in order of
/// appearance. Codes that only the target has get numbers of their own after those.
struct InlineMatching {
  /// The numbers of the source's codes in the target, by the numbers in the target.
  let numbers: [Int: Int]

  init(source: InlineMarkup, target: InlineMarkup) {
    let (sourceCodes, targetCodes) = (Self.codes(of: source), Self.codes(of: target))
    var numbers: [Int: Int] = [:]
    func match<Key: Hashable>(by key: (Code) -> Key) {
      let taken = Set(numbers.values)
      var free: [Key: [Int]] = [:]
      for code in sourceCodes.reversed() where !taken.contains(code.number) {
        free[key(code), default: []].append(code.number)
      }
      for code in targetCodes where numbers[code.number] == nil {
        numbers[code.number] = free[key(code)]?.popLast()
      }
    }
    match { [$0.bytes, $0.closing] }
    match { Likeness(role: $0.role, kind: $0.kind) }
    var last = sourceCodes.last?.number ?? 0
    for code in targetCodes where numbers[code.number] == nil {
      last += 1
      numbers[code.number] = last
    }
    self.numbers = numbers
  }

  private struct Likeness: Hashable {
    var role: InlineCode.Role
    var kind: InlineCode.Kind
  }

  private struct Code {
    var role: InlineCode.Role
    var kind: InlineCode.Kind
    var number: Int
    var bytes: ArraySlice<UInt8>
    var closing: ArraySlice<UInt8> = []
  }

  /// The codes of a segment by number, pairs as one.
  private static func codes(of markup: InlineMarkup) -> [Code] {
    var codes: [Code] = []
    var openings: [Int: Int] = [:]
    for piece in markup.pieces {
      guard let code = piece.code else { continue }
      let bytes = markup.bytes[piece.range]
      if code.role == .closing, let opening = openings[code.number] {
        codes[opening].closing = bytes
      } else {
        openings[code.number] = codes.count
        codes.append(Code(role: code.role, kind: code.kind, number: code.number, bytes: bytes))
      }
    }
    return codes
  }
}
