import Glibc
import Workspace

/// A program that ran to its end, and what it wrote.
struct ChildProcess {
  /// Why a program did not run.
  struct Failure: Error {
    /// The value of `errno`.
    let code: Int32
    /// What the operating system says.
    var message: String {
      code == ENOENT ? "there is no such program" : unsafe String(cString: strerror(code))
    }
  }

  /// Its exit status; 128 and more where a signal ended it.
  let status: Int32
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error.
  let errors: [UInt8]

  /// Runs a program that is looked for as a shell does, without anything to read, and waits for it.
  ///
  /// - Parameters:
  ///   - words: its name and its arguments.
  ///   - variables: what is set in its environment, each as `NAME=value`.
  ///   - unset: the names of variables that it does not get.
  /// - Throws: why it did not run; what it says by its status is no error.
  init(
    _ words: [String],
    setting variables: [String] = [],
    unsetting unset: [String] = []
  ) throws(Failure) {
    let output = try NamelessFile()
    let errors = try NamelessFile()
    let actions = try SpawnActions(output: output, errors: errors)
    let set = variables.map { String($0.prefix { $0 != "=" }) }
    let environment = variables + Self.environment(without: set + unset)
    let names = CStrings(words)
    let values = CStrings(environment)
    guard let program = unsafe names.pointers.first.flatMap({ unsafe $0 }) else {
      throw Failure(code: ENOENT)
    }
    var process = pid_t()
    let code = unsafe actions.spawn(program, names.pointers, values.pointers, &process)
    guard code == 0 else { throw Failure(code: code) }
    var ended: Int32 = 0
    while unsafe waitpid(process, &ended, 0) < 0 {
      guard errno == EINTR else { throw Failure(code: errno) }
    }
    status = ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + ended & 0x7F
    self.output = try output.content()
    self.errors = try errors.content()
  }

  /// The variables of this process, but for those of some names.
  private static func environment(without names: [String]) -> [String] {
    let bytes = (try? FileReader.read("/proc/self/environ")) ?? []
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { variable in !names.contains { variable.hasPrefix($0 + "=") } }
  }
}

/// A file that has no name, and so is gone once it is closed.
///
/// However much a program writes to it, nobody has to read meanwhile.
private struct NamelessFile: ~Copyable {
  let number: Int32

  init() throws(ChildProcess.Failure) {
    var path = Array("/tmp/diglot-XXXXXX".utf8CString)
    number = unsafe mkstemp(&path)
    guard number >= 0 else { throw ChildProcess.Failure(code: errno) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = unsafe unlink(&path)
  }

  deinit { close(number) }

  /// All that was written.
  func content() throws(ChildProcess.Failure) -> [UInt8] {
    let size = lseek(number, 0, SEEK_END)
    guard size >= 0 else { throw ChildProcess.Failure(code: errno) }
    let number = number
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let base = unsafe buffer.baseAddress.map { unsafe $0 + filled }
        let got = unsafe pread(number, base, size - filled, filled)
        if got <= 0 { return }
        filled += got
      }
    }
  }
}

/// What happens in the new process before the program starts: its streams are put in place.
@safe private struct SpawnActions: ~Copyable {
  private var actions = unsafe posix_spawn_file_actions_t()

  init(
    output: borrowing NamelessFile,
    errors: borrowing NamelessFile
  ) throws(ChildProcess.Failure) {
    var code = unsafe posix_spawn_file_actions_init(&actions)
    guard code == 0 else { throw ChildProcess.Failure(code: code) }
    code = unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if code == 0 { code = unsafe posix_spawn_file_actions_adddup2(&actions, output.number, 1) }
    if code == 0 { code = unsafe posix_spawn_file_actions_adddup2(&actions, errors.number, 2) }
    guard code == 0 else { throw ChildProcess.Failure(code: code) }
  }

  deinit {
    var actions = unsafe actions
    _ = unsafe posix_spawn_file_actions_destroy(&actions)
  }

  /// Starts a program; 0, or why it does not start.
  func spawn(
    _ program: UnsafeMutablePointer<CChar>,
    _ arguments: [UnsafeMutablePointer<CChar>?],
    _ environment: [UnsafeMutablePointer<CChar>?],
    _ process: inout pid_t
  ) -> Int32 {
    var actions = unsafe actions
    return unsafe posix_spawnp(&process, program, &actions, nil, arguments, environment)
  }
}

/// Texts as C takes a list of them: copies, and a null pointer at the end.
@safe private struct CStrings: ~Copyable {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { unsafe pointers = texts.map { unsafe strdup($0) } + [nil] }

  deinit { unsafe pointers.forEach { unsafe free($0) } }
}
