public import Diagnostics

/// A stage of a membership, in the order in which a member meets them.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  /// Becoming a member.
  case join
  /// Buying what membership offers.
  case purchase
  /// Using and keeping it.
  case manage
  /// Giving it up.
  case leave
}

/// Something that members come to do: the ordered list under an anchor of a page.
///
/// Its steps are written in the page alone; a flow only says where they are.
public struct Flow: Sendable, Hashable {
  /// Its name, unique among the flows.
  public var id: String
  /// The stage of the membership it belongs to.
  public var stage: Stage
  /// The page its steps stand on, by its path without a locale.
  public var page: String
  /// The anchors its steps may stand under: the first whose section holds an ordered list wins.
  public var anchors: [String]
  /// The anchors under which the page may tell what to have ready: the first section that is there counts.
  public var needs: [String]
  /// The anchors under which the page may tell what the steps lead to: the first section that is there counts.
  public var result: [String]
  /// The names of flows that may come next.
  public var next: [String]
  /// The help ID by which a product's screen links to it.
  public var help: String?
  /// Where it is named in the file.
  public var position: Position
  /// Where the file names its sections beside the steps.
  public var sectionPositions: [FlowSections.Key: Position] = [:]
}

/// The flows of a workspace: the contents of `flows.yml`.
public struct FlowCatalog: Sendable, Hashable {
  /// The file's path as the user would write it.
  public let path: String
  /// The flows in the order of the file.
  public let flows: [Flow]

  /// The flow of a name, or nil.
  public subscript(id: String) -> Flow? { flows.first { $0.id == id } }

  /// The flows that `isIncluded` picks, as if the file named no others.
  public func filter(_ isIncluded: (Flow) -> Bool) -> FlowCatalog {
    FlowCatalog(path: path, flows: flows.filter(isIncluded))
  }
}
