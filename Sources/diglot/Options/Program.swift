import Glibc

/// The running program.
enum Program {
  /// The version, as `--version` tells it.
  static let version = "0.1.0"

  /// The path of the program's file, links resolved.
  static let path: String = {
    guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return "" }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }()
}
