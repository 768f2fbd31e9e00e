import YAML

/// Reads a `toc.yml`: items with a `name`, a link, and `items` below them.
///
/// Its links are `topicHref`, else `href`; `tocHref` names the contents that stand below an item. All other keys,
/// such as `displayName` and `expanded`, are for other tools.
enum YAMLContents {
  /// The entries of a file, with ranges of its text.
  static func read(_ bytes: [UInt8]) -> ContentsReading {
    var reading = ContentsReading()
    do throws(YAMLError) {
      guard let root = try YAML.parse(bytes) else { return reading }
      if case .mapping = root.content {
        guard let items = try root["items"] else { throw root.expected("a list of items") }
        append(items, level: 1, to: &reading)
      } else {
        append(root, level: 1, to: &reading)
      }
    } catch {
      reading.mistakes.append(.init(message: error.message, range: error.mark.range))
    }
    return reading
  }

  private static func append(_ items: YAMLValue, level: Int, to reading: inout ContentsReading) {
    guard !items.isNull else { return }
    do throws(YAMLError) {
      for item in try items.items { append(item: item, level: level, to: &reading) }
    } catch {
      reading.mistakes.append(.init(message: error.message, range: error.mark.range))
    }
  }

  private static func append(item: YAMLValue, level: Int, to reading: inout ContentsReading) {
    do throws(YAMLError) {
      let href = try destination("href", of: item)
      let topic = try destination("topicHref", of: item)
      let contents = try destination("tocHref", of: item)
      let title = try item["name"].flatMap { (value) throws(YAMLError) in
        value.isNull ? nil : try value.string
      }
      reading.entries.append(
        ContentsEntry(
          title: title ?? "",
          level: level,
          link: topic ?? href,
          contents: contents ?? (topic == nil ? nil : href),
          range: item.mark.range
        )
      )
      if let items = try item["items"] { append(items, level: level + 1, to: &reading) }
    } catch {
      reading.mistakes.append(.init(message: error.message, range: error.mark.range))
    }
  }

  private static func destination(
    _ key: String,
    of item: YAMLValue
  ) throws(YAMLError) -> ContentsEntry.Destination? {
    guard let value = try item[key], !value.isNull else { return nil }
    return .init(text: try value.string, range: value.mark.range)
  }
}
