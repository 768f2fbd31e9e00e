import Diagnostics
import Workspace

/// An address that a page had before it moved, in every language.
struct MovedPage: Sendable {
  /// Where a page went.
  enum Target: Sendable {
    /// To a page, by its index, at a fragment.
    case page(Int, fragment: String)
    /// To a flow, by its index.
    case flow(Int)
    /// Out of the site.
    case external(String)
  }

  /// The old path without an extension.
  let name: String
  /// The old address in each language, by the language's index.
  let addresses: [SiteAddress]
  /// Where the page went.
  let target: Target
  /// Where the table says so.
  let location: Location

  /// The pages of a table; claims their addresses.
  ///
  /// - Throws: the rows whose old address is in use, or whose new one leads nowhere.
  static func all(_ table: RedirectTable, _ plan: inout SitePlan) throws(InputError) -> [MovedPage]
  {
    var mistakes = MistakeList()
    let pages = table.redirects.compactMap { redirect in
      mistakes.keep { () throws(InputError) in try page(redirect, table, &plan) }
    }
    try mistakes.finish()
    return pages
  }

  private static func page(
    _ redirect: RedirectTable.Redirect,
    _ table: RedirectTable,
    _ plan: inout SitePlan
  ) throws(InputError) -> MovedPage {
    let name = "\(stem(redirect.from)).html"
    guard AddressBook.isPlain(name) else {
      throw InputError(
        path: table.path,
        position: redirect.position,
        message: "‘\(redirect.from)’ is no path of a page",
        advice: "write it from the folder of a locale, such as membership/join.md"
      )
    }
    guard plan.addresses.claim(name) else {
      throw InputError(
        path: table.path,
        position: redirect.position,
        message: "there is a page at ‘\(redirect.from)’, or it was moved before",
        advice: "remove the row, or the page"
      )
    }
    return MovedPage(
      name: stem(redirect.from),
      addresses: plan.languages.map { $0.address(name) },
      target: try target(redirect, table, plan),
      location: Location(path: table.path, start: redirect.targetPosition)
    )
  }

  private static func target(
    _ redirect: RedirectTable.Redirect,
    _ table: RedirectTable,
    _ plan: SitePlan
  ) throws(InputError) -> Target {
    let destination = LinkDestination(redirect.to)
    if LinkDestination.isWebAddress(redirect.to) { return .external(redirect.to) }
    let name = stem(destination.path)
    if name.hasPrefix("flows/"), let flow = plan.flow(named: String(name.dropFirst(6))) {
      return .flow(flow)
    }
    for root in plan.roots {
      if let page = plan.page(at: name, below: root) {
        return .page(page, fragment: destination.fragment)
      }
    }
    throw InputError(
      path: table.path,
      position: redirect.targetPosition,
      message: "‘\(redirect.to)’ leads nowhere",
      advice:
        "write the path of a page without a locale, flows/ and a flow’s name, or a web address"
    )
  }

  /// A path without the extension of a page.
  static func stem(_ path: String) -> String {
    for ending in [".md", ".html"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.utf8.count))
    }
    return path
  }
}
