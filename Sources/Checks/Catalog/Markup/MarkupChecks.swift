extension Check {
  /// The checks of bold, links, code, images and HTML.
  static let markup: [Check] = [
    .emphasisMismatch,
    .emphasisBroken,
    .emphasisBoundary,
    .codeMismatch,
    .linkMismatch,
    .linkBroken,
    .linkBoundary,
    .imageMismatch,
    .htmlMismatch,
    .alertAltered,
    .cellBreak,
    .escapeMismatch,
    .entityMismatch,
    .placeholderMismatch,
  ]
}
