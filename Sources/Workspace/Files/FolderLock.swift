import Glibc

/// A folder held by one program at a time, until the value goes.
///
/// Only programs that ask for the lock heed it. It belongs to the folder, not to its name: it goes along when the
/// folder is renamed, and ends with the program that holds it, however that ends.
package struct FolderLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Locks the folder that `path` names once it is held; nil where another program holds it.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - waits: Whether to wait for another program that holds it, so that the result is never nil.
  /// - Throws: a failure where there is no such folder or its file system knows no locks.
  package init?(_ path: String, waits: Bool) throws(SystemFailure) {
    while true {
      let descriptor = try FileDescriptor(opening: path, flags: O_RDONLY | O_DIRECTORY)
      guard try descriptor.lock(waits: waits) else { return nil }
      // While this program waited, the folder may have given its place to another.
      let (held, named) = (try descriptor.status().stamp, try FileSystem.status(of: path).stamp)
      if held.device == named.device, held.inode == named.inode {
        self.descriptor = descriptor
        return
      }
    }
  }
}
