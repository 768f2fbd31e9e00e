/// The labels and names of a document, as the checks of terms across documents need them.
struct TermFacts: Sendable {
  /// The bold labels, paired with those of the source, in order of their units.
  let labels: [LabelFact]
  /// The names in the source, and whether the target keeps them, in order of their units.
  let names: [NameFact]

  init(_ checked: CheckedDocument) {
    labels = LabelReader.labels(of: checked)
    names = NameReader.names(of: checked)
  }
}
