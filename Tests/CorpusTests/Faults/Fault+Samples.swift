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
    Fault(name: "leave a term as it is", expected: ["term-inconsistent"]) { site in
      site.replacing("Centro Peral", by: "Pear Hub")
    },
  ]
}
