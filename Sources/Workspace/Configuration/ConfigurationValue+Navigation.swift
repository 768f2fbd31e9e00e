import Diagnostics
import YAML

/// Navigation, read with the place of every entry.
extension ConfigurationValue {
  /// Reads `[page.md, {page: page.md, title: …, items: […]}, {link: https://…, title: …}, …]`.
  func navigation() throws(InputError) -> NavigationSettings? {
    NavigationSettings(path: file, items: try navigationItems())
  }

  private func navigationItems() throws(InputError) -> [NavigationItem] {
    var mistakes = MistakeList()
    let items = try read({ () throws(YAMLError) in try value.items }).compactMap { item in
      mistakes.keep { () throws(InputError) in
        try ConfigurationValue(value: item, file: file).navigationItem()
      }
    }
    try mistakes.finish()
    return items
  }

  private func navigationItem() throws(InputError) -> NavigationItem {
    var item = NavigationItem(position: value.mark.position)
    if case .scalar = value.content {
      item.page = try page()
      return item
    }
    for entry in try read({ () throws(YAMLError) in try value.entries }) {
      let value = ConfigurationValue(value: entry.value, file: file)
      switch entry.key {
      case "page":
        item.page = try value.page()
        item.position = entry.value.mark.position
      case "link":
        item.link = try value.link()
        item.position = entry.value.mark.position
      case "title": try value.readTitle(into: &item)
      case "items": item.items = try value.navigationItems()
      default:
        let near = Suggestion.nearest(to: entry.key, among: ["page", "link", "title", "items"])
        throw InputError(
          path: file,
          position: entry.keyMark.position,
          message: "unknown key ‘\(entry.key)’ in navigation",
          advice: near.map { "did you mean ‘\($0)’?" }
            ?? "an entry has page or link, title and items"
        )
      }
    }
    if item.page != nil, item.link != nil {
      throw failure("the entry has both page and link", advice: "remove one of them")
    }
    if item.page == nil {
      guard item.title != nil || !item.titles.isEmpty else {
        if item.link != nil {
          throw failure("the entry has no title", advice: "add one: a link tells none itself")
        }
        throw failure("the entry has neither page nor title", advice: "add one of them")
      }
      guard item.link != nil || !item.items.isEmpty else {
        throw failure("the entry leads nowhere", advice: "add a page, a link, or items below it")
      }
    }
    return item
  }

  /// Reads a title, or `{locale: title}`.
  private func readTitle(into item: inout NavigationItem) throws(InputError) {
    guard case .mapping(let entries) = value.content else {
      item.title = try title()
      return
    }
    guard !entries.isEmpty else {
      throw failure("there is no title", advice: "write {locale: title}, such as {de-DE: Hilfe}")
    }
    for entry in entries {
      guard let locale = LocaleTag(entry.key) else {
        throw InputError(
          path: file,
          position: entry.keyMark.position,
          message: "‘\(entry.key)’ is no locale",
          advice: "write language and region, such as pt-BR"
        )
      }
      let value = ConfigurationValue(value: entry.value, file: file)
      guard item.titles.updateValue(try value.title(), forKey: locale) == nil else {
        throw value.failure("\(locale) has a title already")
      }
    }
  }

  private func title() throws(InputError) -> String {
    let text = try text()
    guard text.contains(where: { !$0.isWhitespace }) else { throw failure("the title is empty") }
    return text
  }

  /// The schemes of addresses that navigation leads to.
  private static let schemes = ["https://", "http://", "mailto:"]

  private func link() throws(InputError) -> String {
    let text = try text()
    guard let scheme = Self.scheme(of: text), text.utf8.count > scheme.utf8.count,
      text.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      })
    else {
      throw failure(
        "‘\(text)’ is no address",
        advice: "write one that begins with https:, http: or mailto:, without spaces"
      )
    }
    return text
  }

  private static func scheme(of text: String) -> String? {
    let start = text.prefix(8).lowercased()
    return schemes.first { start.hasPrefix($0) }
  }

  private func page() throws(InputError) -> String {
    let text = try text()
    guard Self.scheme(of: text) == nil else {
      throw failure(
        "‘\(text)’ is no path of a page",
        advice: "write an address as {title: …, link: \(text)}"
      )
    }
    guard !text.isEmpty, !Path.isAbsolute(text), let names = Path.resolved(text), !names.isEmpty
    else {
      throw failure(
        "‘\(text)’ is no path of a page",
        advice: "write it from the content folder and without a locale, such as guides/start.md"
      )
    }
    return names.joined(separator: "/")
  }
}
