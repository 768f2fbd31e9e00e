import Workspace

/// Why a translation that came back is not taken.
enum ImportProblem: Error, Hashable {
  /// The segment has another source now; where the exported one stands instead.
  case sourceChanged(now: [SegmentKey])
  /// The document has no segment of the key any more; where the exported source stands instead.
  case gone(now: [SegmentKey])
  /// The document has a target that is neither the exported nor the returned one.
  case targetChanged
  /// The document has the key more than once.
  case ambiguousKey
  /// The file tells neither the source, nor the version, nor the fingerprint.
  case unvouched
  /// The file names no key, and no segment has its source.
  case noKey
  /// The file names no key, and more than one segment has its source.
  case severalSources
  /// Tags were dropped, doubled, crossed or added.
  case codes(CodeProblems)

  /// The same problem, with the keys that the exported source stands under now.
  func standing(at keys: [SegmentKey]) -> Self {
    switch self {
    case .sourceChanged: .sourceChanged(now: keys)
    case .gone: .gone(now: keys)
    default: self
    }
  }

  /// What kind of finding it is.
  var kind: ImportFinding {
    switch self {
    case .sourceChanged, .gone, .targetChanged: .conflict
    case .ambiguousKey, .unvouched, .noKey, .severalSources: .place
    case .codes: .tags
    }
  }

  /// What is wrong with the segment of a name, and what to do, without a full stop.
  func message(_ name: String, in path: String) -> String {
    switch self {
    case .sourceChanged(let keys):
      "\(path) has another source for \(name) than was exported\(Self.places(keys)); "
        + "export it again and translate what changed"
    case .gone(let keys):
      "\(path) has no \(name) any more\(Self.places(keys)); "
        + "export it again and translate what changed"
    case .targetChanged:
      "\(path) has another target for \(name) than was exported; keep one of the two by hand"
    case .ambiguousKey:
      "\(path) has \(name) more than once; give each unit a number of its own"
    case .unvouched:
      "nothing tells that \(name) of \(path) is still the one exported; "
        + "leave the source, the version or the fingerprint in the file"
    case .noKey: "names no segment of \(path), and none has its source"
    case .severalSources:
      "names no segment of \(path), and several have its source; leave the key in the file"
    case .codes(let problems):
      problems.all.map(\.description).joined(separator: ", ")
    }
  }

  private static func places(_ keys: [SegmentKey]) -> String {
    keys.isEmpty ? "" : " (that one now is \(keys.map(\.name).joined(separator: " and ")))"
  }
}

extension SegmentKey {
  /// What messages call the segment: `unit 103`, `title`.
  var name: String {
    switch self {
    case .unit(let number): "unit \(number)"
    case .frontMatter(let key): key
    case .imageText, .imageTextAt: "image text \(self)"
    }
  }
}
