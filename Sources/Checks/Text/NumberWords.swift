/// The words of small numbers in a language, by how they begin.
///
/// They only ever excuse a difference: a number that the other side writes as a word is not missing. So
/// a word too many costs little, and endings are left open.
struct NumberWords: Sendable {
  /// A word, or how words begin, in small letters.
  private struct Pattern: Sendable {
    var bytes: [UInt8]
    var isBeginning: Bool
    var value: Int

    init(_ text: Substring, _ value: Int) {
      isBeginning = text.last == "*"
      bytes = Array((isBeginning ? text.dropLast() : text).utf8)
      self.value = value
    }

    func matches(_ range: Range<Int>, of words: LoweredWords) -> Bool {
      (isBeginning || range.count == bytes.count) && words.word(range, startsWith: bytes)
    }
  }

  /// What words mean, by ``key(of:)``.
  private var patterns: [[Pattern]]
  /// Words for a thousand and more, which make a text too hard to compare.
  private let scales: [Pattern]

  private init(_ numbers: [Int: String], scales: String) {
    self.scales = scales.split(separator: " ").map { Pattern($0, 0) }
    patterns = Array(repeating: [], count: 256)
    for (value, texts) in numbers {
      for text in texts.split(separator: " ") {
        let pattern = Pattern(text, value)
        patterns[Self.key(of: pattern.bytes[...])].append(pattern)
      }
    }
  }

  /// The byte of a word that tells its first letter.
  private static func key(of word: ArraySlice<UInt8>) -> Int {
    guard let first = word.first else { return 0 }
    return Int(first < 0x80 ? first : word.dropFirst().first ?? 0)
  }

  /// The values of the words of a text.
  func values(in text: LoweredWords) -> Set<Int> {
    var values: Set<Int> = []
    for range in text.ranges {
      for pattern in patterns[Self.key(of: text.bytes[range])]
      where pattern.matches(range, of: text) {
        values.insert(pattern.value)
      }
    }
    return values
  }

  /// Whether a text has a word for a thousand or more.
  func hasScale(_ text: LoweredWords) -> Bool {
    text.ranges.contains { range in scales.contains { $0.matches(range, of: text) } }
  }

  /// The languages whose numbers are known.
  static let known: [String: NumberWords] = [
    "en": english, "es": spanish, "pt": portuguese, "de": german, "ru": russian,
  ]

  private static let english = NumberWords(
    [
      0: "zero no none", 1: "one first once single a an january jan",
      2: "two second twice both double pair dual half february feb",
      3: "three third triple thrice march mar", 4: "four fourth quarter* april apr",
      5: "five fifth may", 6: "six sixth june jun", 7: "seven seventh july jul week*",
      8: "eight eighth august aug", 9: "nine ninth september sep sept",
      10: "ten tenth october oct", 11: "eleven eleventh november nov",
      12: "twelve twelfth december dec dozen* year* annual*", 13: "thirteen*", 14: "fourteen*",
      15: "fifteen*", 16: "sixteen*", 17: "seventeen*", 18: "eighteen*", 19: "nineteen*",
      20: "twenty twentieth", 24: "day*", 30: "thirty thirtieth month*", 40: "forty",
      50: "fifty half",
      60: "sixty hour* minute*", 70: "seventy", 80: "eighty", 90: "ninety", 100: "hundred*",
    ],
    scales: "thousand* million* billion* trillion*"
  )

  private static let spanish = NumberWords(
    [
      0: "cero ningún ninguna", 1: "un una uno primer* únic* una enero",
      2: "dos segund* ambos ambas doble* mitad medio media febrero par",
      3: "tres tercer* terci* triple* marzo", 4: "cuatro cuart* abril", 5: "cinco quint* mayo",
      6: "seis sext* junio", 7: "siete séptim* julio semana*", 8: "ocho octav* agosto",
      9: "nueve noven* septiembre", 10: "diez décim* octubre", 11: "once undécim* noviembre",
      12: "doce duodécim* diciembre docena* año* anual*", 13: "trece", 14: "catorce", 15: "quince",
      16: "dieciséis", 17: "diecisiete", 18: "dieciocho", 19: "diecinueve", 20: "veinte",
      24: "día*",
      30: "treinta mes meses", 40: "cuarenta", 50: "cincuenta mitad", 60: "sesenta hora* minuto*",
      70: "setenta", 80: "ochenta", 90: "noventa", 100: "cien ciento*",
    ],
    scales: "mil miles millón* millon* billón* billon*"
  )

  private static let portuguese = NumberWords(
    [
      0: "zero nenhum*", 1: "um uma primeir* únic* janeiro",
      2: "dois duas segund* ambos ambas duplo dupla metade meio meia fevereiro par",
      3: "três terceir* terç* triplo março", 4: "quatro quart* abril", 5: "cinco quint* maio",
      6: "seis sext* junho", 7: "sete sétim* julho seman*", 8: "oito oitav* agosto",
      9: "nove non* setembro", 10: "dez décim* outubro", 11: "onze novembro",
      12: "doze dezembro dúzia* ano* anual*", 13: "treze", 14: "quatorze catorze", 15: "quinze",
      16: "dezesseis", 17: "dezessete", 18: "dezoito", 19: "dezenove", 20: "vinte", 24: "dia*",
      30: "trinta mês meses", 40: "quarenta", 50: "cinquenta metade", 60: "sessenta hora* minuto*",
      70: "setenta", 80: "oitenta", 90: "noventa", 100: "cem cento*",
    ],
    scales: "mil milhar* milhõ* milhão bilhõ* bilhão trilhõ*"
  )

  private static let german = NumberWords(
    [
      0: "null kein*", 1: "ein* erst* januar",
      2: "zwei* beid* doppel* halb* hälfte februar paar*", 3: "drei* dritt* märz",
      4: "vier* viertel* april", 5: "fünf* mai", 6: "sechs* juni", 7: "sieb* juli woch*",
      8: "acht* august", 9: "neun* september", 10: "zehn* oktober", 11: "elf* november",
      12: "zwölf* dezember dutzend* jahr* jähr*", 13: "dreizehn*", 14: "vierzehn*", 15: "fünfzehn*",
      16: "sechzehn*", 17: "siebzehn*", 18: "achtzehn*", 19: "neunzehn*", 20: "zwanzig*",
      24: "tag*",
      30: "dreißig* monat*", 40: "vierzig*", 50: "fünfzig* hälfte", 60: "sechzig* stunde* minute*",
      70: "siebzig*", 80: "achtzig*", 90: "neunzig*", 100: "hundert*",
    ],
    scales: "tausend* million* milliarde* mio mrd"
  )

  private static let russian = NumberWords(
    [
      0: "ноль нол* ни", 1: "один одн* перв* январ*",
      2: "два две дву* двух* втор* оба обе обо* двой* полов* полу* феврал*",
      3: "три тре* трех* трёх* март*", 4: "четыр* четв* апрел*", 5: "пят* ма*", 6: "шест* июн*",
      7: "сем* седьм* июл* недел*", 8: "восем* восьм* август*", 9: "девят* сентябр*",
      10: "десят* октябр*", 11: "одиннадцат* ноябр*", 12: "двенадцат* декабр* год* лет",
      13: "тринадцат*", 14: "четырнадцат*", 15: "пятнадцат*", 16: "шестнадцат*",
      17: "семнадцат*", 18: "восемнадцат*", 19: "девятнадцат*", 20: "двадцат*", 24: "дн* ден* сут*",
      30: "тридцат* месяц*", 40: "сорок*", 50: "пятьдесят* полов*", 60: "шестьдесят* час* минут*",
      70: "семьдесят*", 80: "восемьдесят*", 90: "девяност*", 100: "сто сот*",
    ],
    scales: "тысяч* тыс миллион* млн миллиард* млрд"
  )
}
