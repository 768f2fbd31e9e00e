import Diagnostics
import Glibc

/// The index of similar texts in files beside a memory, and how far it goes.
///
/// The files are named after the memory: `memory.sqlite-fuzzy`, and `memory.sqlite-fuzzy-added` for what
/// came since the first was written. They hold nothing that the memory does not: where they are missing,
/// damaged or of a state that the memory does not know, they are made anew; where they are behind, what is
/// new is added. Each is written whole or not at all, after the memory's own transaction is done, so a
/// process that is killed leaves them behind at worst. Of two processes that write them at once, the
/// last one's stay: both are true.
///
/// Texts that have left the memory stay in the index until they are an eighth of it: whoever asks it
/// looks each text up and finds that it is gone.
struct SourceIndex {
  /// How the files stand to the present state of the memory.
  enum Standing {
    /// They are of this state, or there are no texts.
    case current
    case behind(Lack)
    /// They are behind, and were found not to be writable.
    case unwritable(InputError)
  }

  /// What the files lack to be of a state.
  struct Lack {
    enum Texts {
      /// All texts: there is no index to add to.
      case all(FuzzyIndex.Builder)
      /// What came since the index was written.
      case added([(id: Int64, text: String)], to: FuzzyIndex)
    }

    var state: TextState
    var texts: Texts
  }

  /// What the name of the first file adds to that of the memory.
  static let suffix = "-fuzzy"
  /// As many texts that are gone are not worth making the index anew.
  private static let leastGone = 1000

  private let memory: String
  private let path: String
  private var opened: (index: FuzzyIndex, state: TextState)?
  /// Whether the files were found not to be what was written, so that nothing can be added to them.
  private var isDamaged = false
  /// The state that the files could not be brought to: not every lookup is to try again.
  private var unwritten: (state: TextState, error: InputError)?

  init(besides memory: String) { (self.memory, path) = (memory, memory + Self.suffix) }

  /// Finds similar texts by the index, as far as it goes, and by comparing each of the others.
  func source(_ statements: ReadingStatements) -> any FuzzySource {
    guard let opened else { return FuzzyScan(statements: statements) }
    return IndexedTexts(
      index: opened.index,
      rest: FuzzyScan(statements: statements, after: opened.state.highestText)
    )
  }

  /// Takes note that the files are not what was written.
  mutating func discard() { (opened, isDamaged) = (nil, true) }

  /// Opens the files where need be, and tells how they stand.
  mutating func standing(_ statements: ReadingStatements) throws -> Standing {
    let current = try statements.textState.first { $0.textState }
    guard let current, opened?.state != current else { return .current }
    if let unwritten, unwritten.state == current { return .unwritable(unwritten.error) }
    if !isDamaged { try open(statements) }
    guard let opened else { return .behind(Lack(state: current, texts: try Self.all(statements))) }
    if opened.state == current { return .current }
    let highest = opened.state.highestText
    let added = try statements.textsAfter.all(highest) { (id: $0.integer(0), text: $0.text(1)) }
    let present = Int(try statements.textCount.onlyInteger())
    let gone = opened.index.textCount + added.count - present
    let texts: Lack.Texts =
      gone > max(Self.leastGone, present / 8)
      ? try Self.all(statements) : .added(added, to: opened.index)
    return .behind(Lack(state: current, texts: texts))
  }

  /// Writes what the files lack; they are opened when they are needed next.
  ///
  /// - Returns: why it could not be written; nil where it is.
  mutating func write(_ lack: Lack) -> InputError? {
    do {
      switch lack.texts {
      case .all(let builder): try builder.write(to: path, mark: lack.state.mark)
      case .added(let texts, let index):
        try index.update(removing: EmptyCollection(), adding: texts, mark: lack.state.mark)
      }
      isDamaged = false
      shareAccess()
      return nil
    } catch let error as InputError {
      unwritten = (lack.state, error)
      return error
    } catch FuzzyIndex.UpdateFailure.unwritten(let error) {
      unwritten = (lack.state, error)
      return error
    } catch {
      discard()
      return nil
    }
  }

  private mutating func open(_ statements: ReadingStatements) throws {
    guard let index = try? FuzzyIndex.open(path: path) else { return }
    let state = try statements.textStateWithMark.first(index.mark) { $0.textState }
    if let state { opened = (index, state) }
  }

  /// Lets nobody read the index who may not read the memory.
  private func shareAccess() {
    var status = stat()
    guard unsafe stat(memory, &status) == 0 else { return }
    for path in [path, FuzzyIndex.addedPath(path)] { unsafe chmod(path, status.st_mode & 0o666) }
  }

  private static func all(_ statements: ReadingStatements) throws -> Lack.Texts {
    var builder = FuzzyIndex.Builder()
    try statements.textsAfter.forEach(0) { builder.add(id: $0.integer(0), text: $0.text(1)) }
    return .all(builder)
  }
}

extension FuzzyIndex {
  /// How many texts the index holds, those included that were replaced since.
  fileprivate var textCount: Int { base.trailer.textCount + (added?.trailer.textCount ?? 0) }
}
