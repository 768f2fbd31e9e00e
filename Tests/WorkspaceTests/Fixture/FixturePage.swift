import BilingualMarkdown

@testable import Workspace

/// One page in five locales on three versions of its source, built of the same sentences.
///
/// Two locales stand on a version with a date and hand-offs, two on one with neither, one on a version with an
/// old hand-off. Four tasks hold 7, 3, 9 and 4 steps; one version names the first task otherwise.
enum FixturePage: String, CaseIterable {
  case german = "de-DE"
  case spanish = "es-ES"
  case portuguese = "pt-BR"
  case russian = "ru-RU"
  case chinese = "zh-CN"

  static let name = "level-up.md"
  static let known = Set(allCases.map(\.locale) + [.americanEnglish])

  static let flows = """
    flows:
      - id: subscribe
        stage: purchase
        page: level-up.md
        anchors: [subscribe-to-seedbox, purchase-seedbox]
        next: [renewal-off, renew]
        help: seedbox.subscribe
      - id: renewal-off
        stage: manage
        page: level-up.md
        anchors: [turn-off-automatic-renewal]
        next: [renew]
        help: seedbox.renewal
      - id: renew
        stage: manage
        page: level-up.md
        anchors: [renew-your-seedbox-plan]
      - id: cancel
        stage: leave
        page: level-up.md
        anchors: [cancel-your-seedbox-plan]
        next: []

    """

  static let stepCounts = ["subscribe": 7, "renewal-off": 3, "renew": 9, "cancel": 4]

  var locale: LocaleTag { LocaleTag(rawValue) ?? .americanEnglish }

  var sentences: [String: String] {
    switch self {
    case .german: Sentences.german
    case .spanish: Sentences.spanish
    case .portuguese: Sentences.portuguese
    case .russian: Sentences.russian
    case .chinese: Sentences.chinese
    }
  }

  /// The file.
  var text: String {
    var writer = UnitWriter(prefix: "a\(rawValue.utf8.count)b0c", targets: sentences)
    return switch self {
    case .spanish, .chinese: frontMatter + Self.newest(&writer)
    case .portuguese, .russian: frontMatter + Self.undated(&writer)
    case .german: frontMatter + Self.oldest(&writer)
    }
  }

  func document(under folder: String = "content") throws -> Document {
    let path = "\(folder)/\(rawValue)/\(Self.name)"
    let place = DocumentPlace(path: path, operand: folder, known: Self.known)
    return try Document(parsing: Array(text.utf8), at: place)
  }

  private var frontMatter: String {
    let title = sentences["title", default: ""]
    let tail =
      switch self {
      case .spanish, .chinese:
        """
        ms.date: 05/11/2021
        ms.openlocfilehash: 5d0c1f
        ms.sourcegitcommit: 77aa01
        ms.translationtype: MT
        ms.contentlocale: \(rawValue)
        ms.lasthandoff: 09/0\(self == .spanish ? 2 : 3)/2021
        ms.locfileid: "4400\(self == .spanish ? 1 : 2)"
        """
      case .portuguese, .russian:
        """
        ms.openlocfilehash: 2be9aa
        ms.sourcegitcommit: 31fc55
        ms.translationtype: HT
        ms.contentlocale: \(rawValue)
        """
      case .german:
        """
        ms.openlocfilehash: 09c4e7
        ms.sourcegitcommit: e1d2f3
        ms.translationtype: HT
        ms.contentlocale: \(rawValue)
        ms.lasthandoff: 06/14/2019
        """
      }
    return "---\ntitle: \"\(title) | Guild Desk\"\nauthor: rowan\n\(tail)\n---\n"
  }
}
