/// Words that carry a Chinese sentence around a label, which no space parts from it.
enum HanCarrier {
  /// What a text begins with.
  static func start(of text: ArraySlice<UInt8>) -> (carrier: CarrierWord, length: Int)? {
    for entry in words where text.starts(with: entry.bytes) {
      return (entry.carrier, entry.bytes.count)
    }
    return nil
  }

  /// What a text ends with.
  static func end(of text: ArraySlice<UInt8>) -> (carrier: CarrierWord, length: Int)? {
    for entry in words where text.suffix(entry.bytes.count).elementsEqual(entry.bytes) {
      return (entry.carrier, entry.bytes.count)
    }
    return nil
  }

  private static let words: [(carrier: CarrierWord, bytes: [UInt8])] = table.map {
    (carrier: $0.0, bytes: Array($0.1.utf8))
  }

  private static let table: [(CarrierWord, String)] = [
    (.select, "选择"), (.select, "单击"), (.select, "点击"), (.page, "页面"), (.page, "页上"),
    (.button, "按钮"), (.tab, "选项卡"), (.menu, "菜单中"), (.menu, "菜单"), (.section, "部分"),
    (.window, "窗口"), (.window, "窗格"), (.list, "列表"), (.column, "列"), (.field, "字段"),
    (.link, "链接"), (.then, "然后"), (.enter, "输入"), (.open, "转到"), (.and, "和"), (.or, "或者"),
    (.or, "或"), (.function, "的"), (.function, "从"), (.function, "并"),
  ]
}
