/// The name of an element or attribute.
///
/// A reader gives the same name again and again, so its parts are shared.
public struct XMLName: Sendable {
  private final class Parts: Sendable {
    let local: String
    let prefix: String?
    let namespace: String?

    init(_ local: String, _ prefix: String?, _ namespace: String?) {
      (self.local, self.prefix, self.namespace) = (local, prefix, namespace)
    }
  }

  private let parts: Parts

  /// Makes a name.
  public init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
    parts = Parts(local, prefix, namespace)
  }

  /// The name without its prefix.
  public var local: String { parts.local }
  /// The prefix, which means nothing but to whoever writes the document again.
  public var prefix: String? { parts.prefix }
  /// The namespace, of which the name is a part whatever its prefix.
  public var namespace: String? { parts.namespace }

  /// The namespace of `xml:lang` and `xml:space`.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// The name as it is written, with its prefix.
  public var qualified: String { prefix.map { "\($0):\(local)" } ?? local }
}

extension XMLName: Hashable {
  /// Whether two names are the same in all their parts.
  public static func == (left: Self, right: Self) -> Bool {
    left.parts === right.parts
      || left.local == right.local && left.prefix == right.prefix
        && left.namespace == right.namespace
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(prefix)
    hasher.combine(namespace)
  }
}
