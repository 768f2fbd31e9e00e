import Glibc

/// How many processors there are to work on.
public enum ProcessorCount {
  /// The processors that this process may run on, at least 1.
  public static var available: Int { allowed ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What the kernel lets the process use, which may be less than the machine has.
  ///
  /// The call that tells it is not visible to Swift; the kernel writes the same set as hexadecimal digits here.
  private static var allowed: Int? {
    guard let bytes = try? FileReader.read("/proc/self/status", limit: 1 << 20) else { return nil }
    let label = Array("Cpus_allowed:".utf8)
    guard
      let line = bytes.split(separator: UInt8(ascii: "\n")).first(where: { $0.starts(with: label) })
    else { return nil }
    let count = line.dropFirst(label.count).reduce(0) { count, byte in
      count + (Character(Unicode.Scalar(byte)).hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }
}
