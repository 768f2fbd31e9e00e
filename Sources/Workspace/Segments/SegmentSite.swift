import BilingualMarkdown

/// Where a document holds something translatable.
enum SegmentSite {
  /// A unit, by its index.
  case unit(Int)
  /// A value of the front matter, by its index among the entries.
  case frontMatter(Int)
  /// The text of an image.
  indirect case image(ImageText)
}

extension Document {
  /// The keys of the front matter that are translated.
  private static let translatedKeys = ["title", "description"]

  /// Where the document holds what is translated: values of its front matter, then units and texts of
  /// images in the order in which they stand.
  ///
  /// A unit without a readable number has no key and is left out. A value of the front matter that holds
  /// units is those units.
  func segmentSites() -> [(key: SegmentKey, site: SegmentSite)] {
    var sites: [(SegmentKey, SegmentSite)] = []
    sites.reserveCapacity(bilingual.units.count + Self.translatedKeys.count)
    for (index, entry) in frontMatter.entries.enumerated()
    where Self.translatedKeys.contains(entry.key) && !entry.value.isEmpty
      && !holdsUnit(entry.range)
    {
      sites.append((.frontMatter(entry.key), .frontMatter(index)))
    }
    var images = (isYAML ? [] : ImageTextReader.read(bilingual))[...]
    for (index, unit) in bilingual.units.enumerated() {
      while let image = images.first, image.range.lowerBound < unit.whole.lowerBound {
        sites.append((image.key, .image(image)))
        images.removeFirst()
      }
      if let number = unit.number { sites.append((.unit(number), .unit(index))) }
    }
    for image in images { sites.append((image.key, .image(image))) }
    return sites
  }

  private func holdsUnit(_ range: Range<Int>) -> Bool {
    bilingual.units.prefix { $0.whole.lowerBound < range.upperBound }
      .contains { range.overlaps($0.whole) }
  }

  /// The target at a site, as ``Segment/target`` gives it.
  func target(at site: SegmentSite) -> String {
    switch site {
    case .unit(let index): bilingual.text(bilingual.units[index].target)
    case .frontMatter(let index): frontMatter.entries[index].value
    case .image(let image): image.text
    }
  }

  /// The bytes that hold the target at a site.
  func range(of site: SegmentSite) -> Range<Int> {
    switch site {
    case .unit(let index): bilingual.units[index].target
    case .frontMatter(let index): frontMatter.entries[index].range
    case .image(let image): image.range
    }
  }
}
