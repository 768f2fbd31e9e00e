import BilingualMarkdown
import Diagnostics
import FoundationEssentials

@main struct Benchmarks {
  static func main() {
    let root = CommandLine.arguments[1]
    var files: [[UInt8]] = []
    var total = 0
    let fm = FileManager.default
    for p in (try? fm.subpathsOfDirectory(atPath: root)) ?? []
    where p.hasSuffix(".md") || p.hasSuffix(".yml") {
      guard let d = fm.contents(atPath: root + "/" + p) else { continue }
      files.append(Array(d)); total += d.count
      let doc = BilingualDocument(parsing: files[files.count - 1])
      if doc.rewritten() != doc.bytes { print("DIFF", p) }
      for d in doc.damage {
        print(p, d.position.line, d.position.column, d.kind.rawValue, doc.text(d.range))
      }
    }
    for _ in 0..<2 {
      var n = 0
      let t = ContinuousClock().measure {
        for f in files {
          let s = f.span;
          for i in s.indices {
            switch s[i] {
            case 60: n += 1;
            case 62: n -= 1;
            case 10: n += 1;
            default: break
            }
          }
        }
      }
      print(
        "span loop",
        n,
        Double(total) / 1e6
          / (Double(t.components.attoseconds) * 1e-18 + Double(t.components.seconds)),
        "MB/s"
      )
    }
    for _ in 0..<3 {
      var n = 0
      let t = ContinuousClock().measure {
        for f in files { n += BilingualDocument(parsing: f).units.count }
      }
      print(
        n,
        total,
        Double(total) / 1e6
          / (Double(t.components.attoseconds) * 1e-18 + Double(t.components.seconds)),
        "MB/s"
      )
    }
  }
}
