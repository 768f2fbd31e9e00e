import Checks
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
    String(
      decoding: UnifiedDiff.text(path: path, from: Array(old.utf8), to: Array(new.utf8)),
      as: UTF8.self
    )
  }

  @Test(arguments: ["", "a", "a\n", "a\r\nb\r\n"]) func equalTexts(_ text: String) {
    #expect(diff(text, text) == "")
  }

  @Test func oneLine() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
        == "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )
  }

  @Test func nearChangesShareAHunk() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let near = diff(old, old.replacing("3\n4", with: "3\nx").replacing("11\n", with: "y\n"))
    #expect(near.split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
    let far = diff(old, old.replacing("3\n4", with: "3\nx").replacing("12\n", with: "y\n"))
    #expect(far.split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
  }

  @Test func linesAddedAndTakenAway() {
    #expect(diff("", "a\n") == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a/a.md\n+++ b/a.md\n@@ -1,1 +0,0 @@\n-a\n")
    #expect(diff("a\nb\n", "a\nc\nb\n") == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n a\n+c\n b\n")
  }

  /// Where lines were added at the end, what changed before them stays small.
  @Test func linesAddedAtTheEnd() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let changed = diff(old, old.replacing("\n2\n", with: "\nx\n") + "21\n22\n")
    let lines = changed.split(separator: "\n").dropFirst(2).filter { !$0.hasPrefix(" ") }
    #expect(lines == ["@@ -1,5 +1,5 @@", "-2", "+x", "@@ -18,3 +18,5 @@", "+21", "+22"])
  }

  @Test func newFile() {
    let text = UnifiedDiff.text(path: "a.md", from: nil, to: [0x61, 0x0A])
    #expect(
      String(decoding: text, as: UTF8.self) == "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1,1 @@\n+a\n"
    )
  }

  @Test func missingLineEnd() {
    #expect(
      diff("a", "b") == "--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n"
        + "-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
    )
    #expect(diff("a\n", "a").hasSuffix("-a\n+a\n\\ No newline at end of file\n"))
  }

  @Test(
    arguments: [
      ("x y.md", "--- a/x y.md\t\n"), ("ñ.md", "--- a/ñ.md\n"),
      ("a\"b.md", "--- \"a/a\\\"b.md\"\n"),
      ("a\nb.md", "--- \"a/a\\012b.md\"\n"), ("a\\b.md", "--- \"a/a\\\\b.md\"\n"),
    ]
  )
  func names(_ path: String, _ line: String) {
    #expect(diff("a\n", "b\n", path: path).hasPrefix(line))
  }

  /// A diff read by a slow and obvious model gives the new text.
  @Test(arguments: 0..<200) func appliesToTheOldText(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let old = (0..<random(40)).map { _ in "\(random(4))\(random(3) == 0 ? "\r" : "")" }
    var new = old
    for _ in 0..<random(6) where !new.isEmpty {
      switch random(3) {
      case 0: new[random(new.count)] = "x"
      case 1: new.remove(at: random(new.count))
      default: new.insert("y", at: random(new.count))
      }
    }
    let ends = [random(2) == 0 ? "\n" : "", random(2) == 0 ? "\n" : ""]
    let before = old.isEmpty ? "" : old.joined(separator: "\n") + ends[0]
    let after = new.isEmpty ? "" : new.joined(separator: "\n") + ends[1]
    #expect(try Self.applied(diff(before, after), to: before) == after)
  }

  /// What a text becomes by a diff.
  private static func applied(_ diff: String, to text: String) throws -> String {
    if diff.isEmpty { return text }
    func lines(_ text: String) -> [String] {
      var lines: [String] = []
      var line = ""
      for scalar in text.unicodeScalars {
        line.unicodeScalars.append(scalar)
        if scalar == "\n" {
          lines.append(line)
          line = ""
        }
      }
      return line.isEmpty ? lines : lines + [line]
    }
    let old = lines(text)
    var steps: [(sign: Unicode.Scalar?, text: String)] = []
    for line in lines(diff).dropFirst(2) {
      let rest = String(line.unicodeScalars.dropFirst())
      if line.unicodeScalars.first == "\\", let last = steps.popLast() {
        // The line before has no end.
        steps.append((last.sign, String(last.text.unicodeScalars.dropLast())))
      } else {
        steps.append((line.unicodeScalars.first, rest))
      }
    }
    var new: [String] = []
    var next = 0
    for step in steps {
      switch step.sign {
      case "@":
        let numbers = step.text.split { !$0.isNumber }.compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        new += old[next..<start]
        next = start
      case "+": new.append(step.text)
      default:
        #expect(old[next] == step.text)
        if step.sign == " " { new.append(step.text) }
        next += 1
      }
    }
    return (new + old[next...]).joined()
  }
}
