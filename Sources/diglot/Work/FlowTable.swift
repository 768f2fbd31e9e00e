import BilingualMarkdown
import CommandLineInterface
import Diagnostics
import Markdown
import Workspace

/// The number of steps of each flow in each locale.
struct FlowTable: Sendable {
  /// What was found of a flow in a document.
  struct Entry: Sendable {
    var locale: LocaleTag
    var steps: Int?
    var anchor: String?
    var title: String?
  }

  private var entries: [String: [Entry]] = [:]
  private var locales: Set<LocaleTag> = []

  init() {}

  /// A locale that has none of the flows' pages so far.
  init(of locale: LocaleTag) { locales = [locale] }

  init(_ flows: FlowCatalog, in document: Document) {
    let markdown = document.parsed(.target).markdown
    locales = [document.info.locale]
    for flow in flows.flows where flow.page == document.info.page {
      let procedure = Procedure.find(flow, in: markdown)
      entries[flow.id] = [
        Entry(
          locale: document.info.locale,
          steps: procedure?.steps.count,
          anchor: procedure?.anchor,
          title: procedure.map {
            String(decoding: markdown.plainText(of: $0.heading), as: UTF8.self)
          }
        )
      ]
    }
  }

  /// Whether no document was read.
  var isEmpty: Bool { locales.isEmpty }

  /// Whether the flow's page was read in some locale.
  func hasPage(of flow: Flow) -> Bool { entries[flow.id] != nil }

  mutating func merge(_ other: FlowTable) {
    locales.formUnion(other.locales)
    entries.merge(other.entries, uniquingKeysWith: +)
  }

  /// What is wrong with flows that no locale has.
  func missing(of catalog: FlowCatalog) -> [InputError] {
    catalog.flows.compactMap { flow in
      let found = entries[flow.id] ?? []
      guard found.allSatisfy({ $0.steps == nil }) else { return nil }
      let anchors = flow.anchors.map { "#\($0)" }.joined(separator: ", ")
      return InputError(
        path: catalog.path,
        position: flow.position,
        message: found.isEmpty
          ? "no document is the page ‘\(flow.page)’ of the flow ‘\(flow.id)’"
          : "‘\(flow.page)’ has no steps under \(anchors) in any locale, for the flow ‘\(flow.id)’",
        advice: found.isEmpty
          ? "write the page's path below the locale's folder"
          : "name the anchor of a heading that an ordered list stands under"
      )
    }
  }

  func described(_ catalog: FlowCatalog, on stream: Terminal.Stream) -> String {
    var text = ""
    let locales = locales.sorted()
    for stage in Stage.allCases {
      let flows = catalog.flows.filter { $0.stage == stage }
      guard !flows.isEmpty else { continue }
      text += stream.styled(stage.rawValue.uppercased(), .bold) + "\n"
      for flow in flows {
        let help = flow.help.map { "  help ID \($0)" } ?? ""
        text += "  \(stream.styled(flow.id, .bold))  \(flow.page)\(stream.styled(help, .dim))\n"
        for locale in locales {
          text += line(entries[flow.id]?.first { $0.locale == locale }, locale)
        }
      }
      text += "\n"
    }
    return String(text.dropLast())
  }

  private func line(_ entry: Entry?, _ locale: LocaleTag) -> String {
    guard let entry, let steps = entry.steps else { return "    \(locale)  –\n" }
    return "    \(locale)  \(counted(steps, "step"))  \(entry.title ?? "")"
      + (entry.anchor.map { "  #\($0)" } ?? "") + "\n"
  }
}
