import Statistics

/// The name of an indicator in a Chinese sentence.
///
/// Chinese needs neither number nor article; what the rules look after is doubled words:
/// a closing 数 or 数量 before a number with its own measure word (`文化企业数` + `超2.1万家`), and a closing measure word
/// (`接待游客人次` + `超1亿人次`).
struct ChineseNoun: Hashable, Sendable {
  /// The name as published.
  let name: String
  /// The name before a number in units called `unit`.
  let beforeNumber: String
  /// Whether it begins with a verb, so that a number can follow it directly: `建成5G基站3692个`.
  let beginsWithVerb: Bool

  /// Reads a name.
  init(_ name: String, unit: String) {
    self.name = name
    var text = name
    if !unit.isEmpty, text.hasSuffix(unit), text.count > unit.count + 1 {
      text.removeLast(unit.count)
    } else if !unit.isEmpty, unit != "%" {
      if text.hasSuffix("数量"), text.count > 3 {
        text.removeLast(2)
      } else if text.hasSuffix("数"), text.count > 2, !Self.keepsClosing.contains(where: text.hasSuffix) {
        text.removeLast()
      }
    }
    beforeNumber = text
    beginsWithVerb = Self.verbs.contains(where: name.hasPrefix)
  }

  /// Words in 数 that are one word.
  private static let keepsClosing = ["指数", "系数", "年数", "人数", "次数", "户数", "天数", "倍数", "函数", "基数", "总数", "岁数"]
  private static let verbs = [
    "建成", "接待", "实施", "新增", "完成", "举办", "设立", "培育", "引进", "开工", "发布", "入选", "实现", "拥有", "新建", "在建", "投用",
  ]
}
