/// The labels and names of a document, as the checks of terms across documents need them.
struct TermFacts: Sendable {
  /// The bold labels, paired with those of the source, in order of their units.
  let labels: [LabelFact]
  /// The names in the source, and whether the target keeps them, in order of their units.
  let names: [NameFact]
  /// The words for roles in the source, and the words of their targets.
  let roles: RoleFacts

  init(_ checked: CheckedDocument) {
    labels = LabelReader.labels(of: checked)
    names = NameReader.names(of: checked)
    roles = RoleFacts(checked)
  }
}
