internal import Statistics

/// What tables have in place of a number.
enum MissingCodes {
  /// Why there is no number; `nil` if the text is no such code. `NaN` is none: it says that a computation failed.
  static func reason(_ text: String) -> MissingReason? {
    reasons[text.lowercased()] ?? withoutNote(text).flatMap { reasons[$0.lowercased()] } ?? dotsApart(text)
  }

  /// Dots with blanks between them: `. .`.
  private static func dotsApart(_ text: String) -> MissingReason? {
    let dots = text.filter { !$0.isWhitespace }
    return (2...4).contains(dots.count) && dots.count < text.count && dots.allSatisfy({ $0 == "." }) ? .notPublished : nil
  }

  /// A sign without the number of a note behind it, which is raised, or behind dots, with which no number begins: `-¹`, `…4)`, `... 3`.
  static func withoutNote(_ text: String) -> String? {
    guard let last = text.last, last == ")" || last.isNumber || CellMarks.isRaised(last) else { return nil }
    let bare = String(text.reversed().drop { CellMarks.isRaised($0) }.reversed()).trimmingBlanks()
    if bare.count < text.count { return bare }
    let dots = String(text.prefix { ".…⋯".contains($0) })
    let rest = text.dropFirst(dots.count)
    let note = (rest.last == ")" ? rest.dropLast() : rest).drop { $0 == " " }
    // .5 is a number.
    let isNote = (1...2).contains(note.count) && note.allSatisfy(\.isASCIIDigit) && (rest.first == " " || rest.last == ")")
    return dots.isEmpty || dots == "." || !isNote ? nil : dots
  }

  private static let reasons: [String: MissingReason] = {
    var reasons: [String: MissingReason] = [:]
    for code in [
      "", "..", "...", "…", "……", "-", "–", "—", "——", "--", "---", "na", "n/a", "n.a.", "n.a", ":", "null", "none", "#n/a", "*",
      "**", "?", "m",
      "missing", "not available", ".", "－", "―", "⋯", "⋯⋯", "....", "……", "k. a.", "k.a.", "keine angabe", "keine angaben", "n.d.",
      "n. d.", "nd",
      "n.c.", "nc", "non disponible", "s.o.", "n.v.", "n. v.", "nicht verfügbar", "无数据", "无", "缺", "缺失", "暂无", "暂无数据", "未公布", "未发布",
      "未统计",
    ] {
      reasons[code] = .notPublished
    }
    for code in ["[c]"] { reasons[code] = .confidential }
    for code in ["[x]", "[low]", "[u]", "[w]"] { reasons[code] = .notPublished }
    for code in ["[z]", "x", "·", "not applicable", "不适用", "/"] { reasons[code] = .notApplicable }
    for code in ["c", "(c)", "confidential", "suppressed", "保密", "(d)"] { reasons[code] = .confidential }
    return reasons
  }()
}
