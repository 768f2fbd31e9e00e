extension Check {
  /// The checks of bold, links, code, images and HTML.
  static let markup: [Check] = [
    .emphasisMismatch,
    .codeMismatch,
    .linkMismatch,
    .linkBroken,
    .htmlMismatch,
  ]
}
