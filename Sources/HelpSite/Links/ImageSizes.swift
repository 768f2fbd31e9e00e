import Synchronization

/// The sizes of images, each read once however many pages show it.
final class ImageSizes: Sendable {
  private let known = Mutex<[String: ImageSize?]>([:])

  /// The size of the image in a file; nil where it does not tell.
  func size(of file: SiteFile) -> ImageSize? {
    if let size = known.withLock({ $0[file.source] }) { return size }
    let size = ImageSize(file: file.source)
    known.withLock { $0[file.source] = .some(size) }
    return size
  }
}
