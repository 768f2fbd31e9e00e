import BilingualMarkdown

extension Fault {
  /// Damage of markup that our own sentences hold.
  static let samples: [Fault] = [
    Fault(name: "lead to another image", expected: ["image-mismatch"]) { site in
      guard site.target.count(of: "![") == 1, site.source.count(of: "![") == 1,
        let image = site.target.firstRange(of: "!["),
        let address = site.target[image.upperBound...].firstRange(of: "](")
      else { return nil }
      return site.replacing(address, by: "](other-")
    },
    Fault(name: "break an image", expected: ["image-mismatch"]) { site in
      guard site.target.count(of: "![") == 1, site.source.count(of: "![") == 1 else { return nil }
      return site.replacing("![", by: "! [")
    },
    Fault(name: "translate the keyword of an alert", expected: ["alert-altered"]) { site in
      guard site.source.contains("[!NOTE]"), site.target.contains("[!NOTE]") else { return nil }
      return site.replacing("[!NOTE]", by: "[!NOTA]")
    },
    Fault(name: "alter a placeholder", expected: ["placeholder-mismatch"]) { site in
      guard !site.target.contains("`"), !site.isInFrontMatter,
        let name = ["{0}", "{1}", "%s", "%d", "%1"].first(where: {
          site.target.contains($0) && site.source.contains($0)
        })
      else { return nil }
      return site.replacing(name, by: name.replacing("{", with: "{7").replacing("%", with: "% "))
    },
    Fault(name: "lose a placeholder", expected: ["placeholder-mismatch"]) { site in
      site.source.contains("{0}") ? site.replacing("{0}", by: "x") : nil
    },
    Fault(name: "lose the space before the next unit", expected: ["edge-space"]) { site in
      guard site.source.last == " ", site.target.last == " " else { return nil }
      return site.retargeted(String(site.target.dropLast()))
    },
    Fault(name: "end with a space before a comma", expected: ["edge-space"]) { site in
      let after = site.bilingual.bytes[site.unit.whole.upperBound...]
      return after.starts(with: ", ".utf8) ? site.retargeted(site.target + " ") : nil
    },
    Fault(name: "leave a term as it is", expected: ["term-inconsistent"]) { site in
      site.replacing("Centro Peral", by: "Pear Hub")
    },
  ]
}
