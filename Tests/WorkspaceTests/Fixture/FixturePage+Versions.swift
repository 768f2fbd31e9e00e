/// The body of each version of the source.
extension FixturePage {
  private static let subscribing = [
    "menu", "terms", "payment", "first", "enter", "review", "confirmed",
  ]
  private static let renewing = [
    "menu", "choose", "check", "terms", "payment", "first", "enter", "review", "confirmed",
  ]
  private static let stopping = ["menu", "details", "stop"]
  private static let cancelling = ["support", "request", "kind", "send"]

  static func newest(_ unit: inout UnitWriter) -> String {
    var body = unit.heading(1, "raise-your-orchard-guild-level-and-see-offers", "title")
    body += unit("levels") + "\n\n"
    body += unit.bullets(["graft", "grove"])
    body += unit.heading(2, "buy-a-seedbox-plan", "buy")
    body += unit("with") + "\n\n" + unit.bullets(["tools", "seats"])
    body += "> [!NOTE]  \n> \(unit("leaving"))\n\n"
    body += unit.heading(3, "subscribe-to-seedbox", "subscribe") + unit.steps(subscribing)
    body += unit.heading(3, "turn-off-automatic-renewal", "off") + unit.steps(stopping)
    body += "> [!NOTE]\n> \(unit("again"))\n\n"
    body += unit.heading(3, "renew-your-seedbox-plan", "renew") + unit.steps(renewing)
    body += unit.heading(3, "cancel-your-seedbox-plan", "cancel") + unit("month") + "\n\n"
    body += unit.steps(cancelling)
    return body + unit.heading(2, "next-steps", "next") + "- [\(unit("assign"))](seats.md)\n"
  }

  static func undated(_ unit: inout UnitWriter) -> String {
    var body = older("raise-your-orchard-guild-level", &unit)
    body += unit.heading(2, "subscribe-to-seedbox", "subscribe")
    body += unit("with") + "\n\n" + unit.bullets(["tools", "seats"])
    body += ">**\(unit("note"))** \(unit("leaving"))\n\n"
    body += unit.heading(4, "purchase-seedbox", "buy") + unit.steps(subscribing)
    body += unit.heading(2, "turn-off-automatic-renewal", "off") + unit.steps(stopping)
    body += ">**\(unit("note"))**<br>\n\(unit("again"))\n\n"
    body += unit.heading(2, "renew-your-seedbox-plan", "renew") + unit.steps(renewing)
    body += unit.heading(2, "cancel-your-seedbox-plan", "cancel") + unit("month") + "\n\n"
    return body + unit.steps(cancelling) + unit.heading(2, "next-steps", "next") + unit("assign")
  }

  static func oldest(_ unit: inout UnitWriter) -> String {
    var body = older("raise-your-orchard-guild-level", &unit)
    body += unit.heading(2, "buy-a-seedbox-plan", "buy")
    body += unit("with") + "\n\n" + unit.bullets(["tools", "seats"])
    body += unit.heading(3, "subscribe-to-seedbox", "subscribe") + unit.steps(subscribing)
    body += unit.heading(3, "turn-off-automatic-renewal", "off") + unit.steps(stopping)
    body += unit.heading(3, "renew-your-seedbox-plan", "renew") + unit.steps(renewing)
    body += unit.heading(3, "cancel-your-seedbox-plan", "cancel") + unit("month") + "\n\n"
    return body + unit.steps(cancelling)
  }

  private static func older(_ anchor: String, _ unit: inout UnitWriter) -> String {
    _ = unit.unit("", "")
    return unit.heading(1, anchor, "title") + "**\(unit("applies"))**\n\n-  \(unit("desk"))\n\n"
      + unit("levels") + "\n\n"
  }
}
