extension Sample {
  /// A page as one locale has it.
  struct Page {
    var locale: String
    var path: String
    var hash: String
    var date = "02/11/2025"
    var handOff = "02/24/2025"
    var title: String
    /// The body; a unit is written `{number|target|source}`.
    var body: String

    var text: String {
      """
      ---
      title: \(title)
      ms.date: \(date)
      ms.openlocfilehash: \(hash)
      ms.translationtype: HT
      ms.contentlocale: \(locale)
      ms.lasthandoff: \(handOff)
      ---
      \(Sample.tagged(body))

      """
    }
  }

  /// `text` with its units, `{number|target|source}`, as tags.
  static func tagged(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      result += rest[..<start]
      let parts = rest[rest.index(after: start)..<end].split(separator: "|")
      result +=
        "<span data-ttu-id=\"4f2a9-\(parts[0])\">\(parts[1])</span><span class=\"sxs-lookup\">"
        + "<span data-stu-id=\"4f2a9-\(parts[0])\">\(parts[2])</span></span>"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// Two pages in five locales by path; the German second page is on another version.
  static var documents: [String: String] {
    var documents: [String: String] = [:]
    for page in joinPages + leavePages {
      documents["\(page.locale)/\(page.path)"] = page.text
    }
    return documents
  }

  static let flows = """
    flows:
      - id: join
        stage: join
        page: join.md
        anchors: [sign-up, join]
      - id: leave
        stage: leave
        page: members/leave.md
        anchor: leave
        help: members.leave

    """

  private static let joinPages = [
    join("es-ES", "Unirse", "Únase hoy", "Abra **Cuenta**.", "Espere, por favor."),
    join("zh-CN", "加入", "立即加入", "打开**帐户**。", "请稍候。"),
    join("ru-RU", "Вступление", "Вступите сегодня", "Откройте **Счёт**.", "Подождите."),
    join("pt-BR", "Entrar", "Entre hoje", "Abra **Conta**.", "Aguarde, por favor."),
    join(
      "de-DE",
      "Beitreten",
      "Treten Sie heute bei",
      "Öffnen Sie **Konto**.",
      "Bitte warten Sie."
    ),
  ]

  private static func join(
    _ locale: String,
    _ title: String,
    _ heading: String,
    _ first: String,
    _ second: String
  ) -> Page {
    Page(
      locale: locale,
      path: "join.md",
      hash: "1111111111111111111111111111111111111111",
      title: title,
      body: """
        # <a name="join"></a>{102|\(heading)|Join today}

        1. {103|\(first)|Open **Account**.}
        2. {104|\(second)|Please wait.}
        """
    )
  }

  private static let leavePages = [
    leave("es-ES", "Salir", "Salga", "Cierre la cuenta.", "¡Hasta pronto!"),
    leave("zh-CN", "离开", "离开计划", "关闭帐户。", "再见！"),
    leave("ru-RU", "Выход", "Выйдите", "Закройте счёт.", "До встречи!"),
    leave("pt-BR", "Sair", "Saia", "Feche a conta.", "Até logo!"),
    Page(
      locale: "de-DE",
      path: "members/leave.md",
      hash: "3333333333333333333333333333333333333333",
      date: "11/20/2023",
      handOff: "01/02/2024",
      title: "Austreten",
      body: """
        # <a name="leave"></a>{102|Austreten|Leave}

        1. {103|Kündigen Sie zuerst.|First give notice.}
        2. {104|Schließen Sie das Konto.|Close the account.}
        """
    ),
  ]

  private static func leave(
    _ locale: String,
    _ title: String,
    _ heading: String,
    _ step: String,
    _ end: String
  ) -> Page {
    Page(
      locale: locale,
      path: "members/leave.md",
      hash: "2222222222222222222222222222222222222222",
      title: title,
      body: """
        # <a name="leave"></a>{102|\(heading)|Leave}

        1. {103|\(step)|Close the account.}

        {104|\(end)|See you soon!}
        """
    )
  }
}
