/// Words that carry a sentence around a label and are seldom part of it: *select*, *page*, *and*.
///
/// When such a word stands outside bold in the source and inside in the target, it has moved.
struct CarrierWord: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let select = Self(rawValue: 1)
  static let open = Self(rawValue: 1 << 1)
  static let page = Self(rawValue: 1 << 2)
  static let button = Self(rawValue: 1 << 3)
  static let option = Self(rawValue: 1 << 4)
  static let tab = Self(rawValue: 1 << 5)
  static let menu = Self(rawValue: 1 << 6)
  static let section = Self(rawValue: 1 << 7)
  static let window = Self(rawValue: 1 << 8)
  static let list = Self(rawValue: 1 << 9)
  static let column = Self(rawValue: 1 << 10)
  static let field = Self(rawValue: 1 << 11)
  static let link = Self(rawValue: 1 << 12)
  static let file = Self(rawValue: 1 << 13)
  static let icon = Self(rawValue: 1 << 14)
  static let role = Self(rawValue: 1 << 15)
  static let status = Self(rawValue: 1 << 16)
  static let then = Self(rawValue: 1 << 17)
  static let enter = Self(rawValue: 1 << 18)
  static let and = Self(rawValue: 1 << 19)
  static let or = Self(rawValue: 1 << 20)
  /// An article, preposition, conjunction or pronoun: a label does not end with it.
  static let function = Self(rawValue: 1 << 21)
  /// An article: a label does not begin with it.
  static let article = Self(rawValue: 1 << 22)

  /// What names a thing or an action, so that it can be sought in the source.
  static let concepts = Self(rawValue: (1 << 21) - 1)

  /// What the words of a language are, by their hashes.
  typealias Table = [UInt64: CarrierWord]

  /// What a word of a text is in a language; empty where it is not known.
  static func of(_ word: Word, in text: [UInt8], language: String) -> CarrierWord {
    of(word, in: text, table(of: language))
  }

  /// What a word of a text is by a table; empty where it is not known.
  static func of(_ word: Word, in text: [UInt8], _ table: Table?) -> CarrierWord {
    guard word.range.count <= 24, let table else { return [] }
    return table[hash(text, word.range)] ?? []
  }

  /// The words of a language; nil where they are not known.
  static func table(of language: String) -> Table? { tables[language] }

  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = Scalars.scalar(text, at: offset, before: range.upperBound)
      hash = (hash ^ UInt64(LetterCase.lowered(value))) &* 0x100_0000_01B3
      offset += length
    }
    return hash
  }

  private static let order: [CarrierWord] = [
    .select, .open, .page, .button, .option, .tab, .menu, .section, .window, .list, .column, .field,
    .link, .file, .icon, .role, .status, .then, .enter, .and, .or, .function, .article,
  ]

  private static let tables: [String: Table] = words.mapValues { rows in
    var table: Table = [:]
    for (concept, row) in zip(order, rows) {
      for word in row.split(separator: " ") {
        let bytes = Array(word.utf8)
        table[hash(bytes, bytes.indices), default: []].formUnion(concept)
      }
    }
    return table
  }

  /// By language, the words of each concept in `order`.
  private static let words: [String: [String]] = [
    "en": [
      "select selects selecting choose chooses choosing click clicks tap pick press",
      "open opens go navigate visit", "page pages", "button buttons", "option options", "tab tabs",
      "menu menus", "section sections area", "window pane dialog panel", "list lists", "column",
      "field fields box", "link links", "file files", "icon icons", "role roles",
      "status state states", "then next", "enter type", "and", "or",
      "the a an of to in on for from with by at as and or if that is are your you about into per via "
        + "through over between after before without within who what which when", "the a an",
    ],
    "es": [
      "seleccione selecciona seleccionar elija elige elegir clic pulse pulsa haga",
      "abra abre vaya ve", "página páginas", "botón", "opción opciones", "pestaña", "menú",
      "sección área", "ventana panel", "lista", "columna", "campo cuadro", "vínculo enlace",
      "archivo", "icono", "rol función", "estado", "continuación luego después",
      "escriba introduzca", "y e", "o u",
      "de del la el los las en para por con al y e o que su sus se como",
      "la el los las un una",
    ],
    "pt": [
      "selecione escolha clique selecionar", "abra acesse vá navegue", "página páginas",
      "botão", "opção opções", "guia", "menu", "seção área", "janela painel", "lista",
      "coluna", "campo caixa", "link", "arquivo", "ícone", "função", "status estado",
      "seguida depois então", "insira digite", "e", "ou",
      "de do da dos das em no na nos nas para por pelo pela com os as ao à e ou que seu sua",
      "os as um uma",
    ],
    "de": [
      "wählen klicken", "öffnen wechseln navigieren", "seite", "schaltfläche",
      "option", "registerkarte", "menü", "abschnitt bereich", "fenster dialogfeld", "liste",
      "spalte", "feld", "link", "datei", "symbol", "rolle", "status zustand",
      "dann anschließend", "geben", "und", "oder",
      "der die das den dem des einen einem einer eine und oder von vom zum zur im auf mit für "
        + "bei nach über unter als durch sie ihr ihre ihren bis aus",
      "der die das den dem des einen einem einer eine",
    ],
    "fr": [
      "sélectionnez choisissez cliquez", "ouvrez accédez", "page", "bouton", "option", "onglet",
      "menu", "section", "fenêtre volet", "liste", "colonne", "champ zone", "lien", "fichier",
      "icône", "rôle", "état statut", "puis ensuite", "entrez saisissez", "et", "ou",
      "de du des la le les en dans pour par avec au aux et ou que votre vos sur",
      "la le les un une",
    ],
    "it": [
      "seleziona selezionare selezionate scegliere", "aprire passare", "pagina", "pulsante",
      "opzione", "scheda", "menu", "sezione", "finestra riquadro", "elenco", "colonna",
      "campo casella", "collegamento", "file", "icona", "ruolo", "stato", "quindi",
      "immettere", "e", "o",
      "di del della dei delle il la lo gli le nel nella per con al e che da",
      "il la lo gli le un una",
    ],
    "ru": [
      "выберите выбрать щелкните щёлкните нажмите", "перейдите откройте",
      "страница страницу странице страницы", "кнопка кнопку кнопки кнопкой",
      "параметр вариант", "вкладка вкладку вкладке", "меню", "раздел разделе", "окно окне область",
      "список списке", "столбец столбце", "поле", "ссылка ссылку", "файл", "значок", "роль",
      "состояние статус", "затем", "введите", "и", "или",
      "и или в во на с со для к ко из по от о об за при что", "",
    ],
  ]
}
