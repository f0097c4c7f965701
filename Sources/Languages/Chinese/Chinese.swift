/// How Chinese is written. Its words are in `ChineseWords.swift`, its sentences with the briefings.
struct Chinese: LanguageRules {
  let tag = "zh"
  let textTag = "zh-Hans"
  let ownName = "中文"
  let key = "chinese"
  let isOffered = true
  let fontTag = "zh-cn"

  let isHan = true
  let linesBreakAnywhere = true
  let hasCapitals = false
  let textFamilies = "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Hiragino Sans GB',sans-serif"
  let titleFamilies = "'Noto Serif CJK SC','Songti SC',SimSun,serif"

  let wordSpace = ""
  let listSeparator = "、"
  let comma = "，"
  let semicolon = "；"
  let statementSeparator = "，"
  let colon = "："
  let numberSpace = ""
  let fullStop = "。"
  let sentenceSpace = ""
  let noteSeparator = "\u{2002}"

  func bracketed(_ text: String) -> String { "（\(text)）" }

  func list(_ members: [String]) -> String {
    guard members.count > 1, let last = members.last else { return members.first ?? "" }
    return "\(members.dropLast().joined(separator: "、"))和\(last)"
  }

  let notesAreCircled = true
  let notesPrecedeFullStop = true
  func withinSentence(_ word: String) -> String { word }
  let leaningWords: Set<String> = []

  static let powers = [
    PowerOfTen(0, "", ""), PowerOfTen(4, "万", "万"), PowerOfTen(8, "亿", "亿"), PowerOfTen(12, "万亿", "万亿"),
  ]
  var powersOfTen: [PowerOfTen] { Self.powers }
  let powersToldInOnes = 4..<6
  let groupsFromFiveDigitsInProse = true
  let groupsDigits = false
  let risesHavePlus = false
  let keyFiguresHaveSigns = false

  func quantity(_ number: String, _ unit: String, inProse: Bool) -> String {
    guard inProse else { return number + unit }
    // A word joiner before each of a short unit's characters: Han may else break anywhere.
    let glue = "\u{2060}"
    return number + glue + (unit.count <= 4 ? unit.map(String.init).joined(separator: glue) : unit)
  }

  func ordinal(_ digits: String) -> String { "第\(digits)位" }

  func singular(_ unit: String) -> String { unit }

  /// Nothing is printed short.
  let abbreviations: [String: String] = [:]

  func name(of period: PeriodParts, _ form: PeriodForm) -> String { ChinesePeriodName(period: period).text(form) }

  func years(_ first: Int, _ last: Int) -> String { "\(first)—\(last)年" }
}

extension TextLanguage {
  /// Chinese in simplified characters.
  public static let chinese = TextLanguage(rawValue: "zh-Hans")
}

extension Language {
  /// Chinese in simplified characters.
  public static let chinese = Language(Chinese())
}
