import Glibc
import ParserInvariants

/// The parser that this run fuzzes: the one that `DIGLOT_FUZZ_TARGET` names, else the first.
private let target: FuzzTarget? = {
  guard let value = unsafe getenv("DIGLOT_FUZZ_TARGET") else { return FuzzTarget.all.first }
  let name = unsafe String(cString: value)
  return FuzzTarget.all.first { $0.name == name }
}()

/// Called by libFuzzer with each input; a broken promise ends the process, which libFuzzer reports.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  guard let target else {
    let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
    print("error: DIGLOT_FUZZ_TARGET names no parser; it is one of: \(names)")
    exit(EX_USAGE)
  }
  do {
    try target.check(unsafe Array(UnsafeRawBufferPointer(start: start, count: count)))
  } catch {
    print("error: \(error)")
    // What stands in the buffer would be lost with the process.
    fflush(nil)
    abort()
  }
  return 0
}
