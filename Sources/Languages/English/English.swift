/// How English is written. Its words are in `EnglishWords.swift`, its sentences with the briefings.
struct English: LanguageRules {
  let tag = "en"
  let textTag = "en"
  let ownName = "English"
  let key = "english"
  let isOffered = true
  let fontTag = "en"

  let isHan = false
  let linesBreakAnywhere = false
  let hasCapitals = true
  let characters = ""
  let textFamilies = "Inter,'Helvetica Neue',Helvetica,Arial,sans-serif"
  let titleFamilies = "'Source Serif 4','Source Serif Pro',Georgia,'Noto Serif','Times New Roman',serif"

  let wordSpace = " "
  let listSeparator = ", "
  let comma = ", "
  let semicolon = "; "
  let statementSeparator = "; "
  let colon = ": "
  let numberSpace = "\u{A0}"
  let fullStop = "."
  let sentenceSpace = " "
  let noteSeparator = "  "

  func bracketed(_ text: String) -> String { " (\(text))" }

  func list(_ members: [String]) -> String {
    guard members.count > 1, let last = members.last else { return members.first ?? "" }
    return "\(members.dropLast().joined(separator: ", ")) and \(last)"
  }

  let notesAreCircled = false
  let notesPrecedeFullStop = false
  func withinSentence(_ word: String) -> String { word.lowercased() }

  static let leaningWords: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "by", "for", "from", "with", "as", "and", "or", "but", "than", "per", "over", "under",
    "about", "almost", "nearly", "no", "its", "their", "is", "are", "was", "were",
  ]
  var leaningWords: Set<String> { Self.leaningWords }

  static let powers = [
    PowerOfTen(0, "", ""), PowerOfTen(3, "thousand", "thousand", shortens: false), PowerOfTen(6, "mn", "million"),
    PowerOfTen(9, "bn", "billion"), PowerOfTen(12, "tn", "trillion"),
  ]
  var powersOfTen: [PowerOfTen] { Self.powers }
  let powersToldInOnes = 0..<0
  let groupsFromFiveDigitsInProse = false
  let groupsDigits = true
  let risesHavePlus = true
  let keyFiguresHaveSigns = true

  func quantity(_ number: String, _ unit: String, inProse: Bool) -> String {
    unit == "%" ? number + unit : number + numberSpace + unit
  }

  func ordinal(_ digits: String) -> String {
    let isTeen = digits.hasSuffix("11") || digits.hasSuffix("12") || digits.hasSuffix("13")
    let ending =
      switch (isTeen, digits.last) {
      case (false, "1"): "st"
      case (false, "2"): "nd"
      case (false, "3"): "rd"
      default: "th"
      }
    return digits + ending
  }

  func singular(_ unit: String) -> String {
    if unit == "people" { return "person" }
    if unit.hasSuffix("ies") { return unit.dropLast(3) + "y" }
    return unit.hasSuffix("s") && !unit.hasSuffix("ss") ? String(unit.dropLast()) : unit
  }

  /// Powers of ten and months, where they are printed short.
  var abbreviations: [String: String] {
    let pairs =
      Self.powers.map { ($0.label, $0.word) } + EnglishPeriodName.months.map { (EnglishPeriodName.short($0), $0) }
    return Dictionary(pairs.filter { $0 != $1 }, uniquingKeysWith: { first, _ in first })
  }

  func name(of period: PeriodParts, _ form: PeriodForm) -> String { EnglishPeriodName(period: period).text(form) }

  func years(_ first: Int, _ last: Int) -> String { "\(first)–\(last)" }
}

extension TextLanguage {
  /// English.
  public static let english = TextLanguage(rawValue: "en")
}

extension Language {
  /// English.
  public static let english = Language(English())
}
