/// What a number format makes of the number in a cell: a date, or a number with a scale and words beside it.
///
/// A format may have sections for conditions of their own (`[>=1000000]0.0,,"M";0`); without conditions all sections differ only in how
/// they show a sign, and the first counts.
struct NumberFormat: Hashable, Sendable {
  /// How much of a point in time a format shows.
  enum Moment: Hashable, Sendable {
    case year
    case month
    case day
    /// A day and a time.
    case instant
    /// A time of day, or a span of hours.
    case time
  }

  /// One section.
  struct Section: Hashable, Sendable {
    /// `nil` for a number.
    var moment: Moment?
    /// By which power of ten the number is multiplied before it is shown: 2 for percent, -3 for thousands.
    var shift = 0
    var prefix = ""
    var suffix = ""
    var condition: Condition?
  }

  /// Which numbers a section is for.
  struct Condition: Hashable, Sendable {
    var comparison: String
    var limit: Double

    func holds(for value: Double) -> Bool {
      switch comparison {
      case "<": value < limit
      case "<=": value <= limit
      case ">": value > limit
      case ">=": value >= limit
      case "<>": value != limit
      default: value == limit
      }
    }
  }

  static let general = NumberFormat(sections: [Section()])

  let sections: [Section]

  init(sections: [Section]) { self.sections = sections }

  /// Reads a format code: `0.0%`, `#,##0,`, `[$€-407] #,##0.00`, `yyyy"年"m"月"`.
  init(code: String) {
    let sections = Self.split(code).map { Section(code: $0) }
    self.init(sections: sections.isEmpty ? [Section()] : sections)
  }

  /// One of the formats that files name by number only.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self.init(sections: [Section(shift: 2, suffix: "%")])
    case 14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58: self.init(sections: [Section(moment: .day)])
    case 17, 27, 36, 50, 52, 57: self.init(sections: [Section(moment: .month)])
    case 22: self.init(sections: [Section(moment: .instant)])
    case 18...21, 32...35, 45...47, 55, 56: self.init(sections: [Section(moment: .time)])
    default: self.init(sections: [Section()])
    }
  }

  /// The section for a number.
  func section(for value: Double) -> Section {
    guard sections.contains(where: { $0.condition != nil }) else { return sections[0] }
    return sections.first { $0.condition?.holds(for: value) ?? true } ?? sections[0]
  }

  /// Whether one section is for all numbers, so that the numbers themselves do not matter.
  var isUniform: Bool { !sections.contains { $0.condition != nil } }

  /// Cuts a code at the semicolons that are not quoted.
  private static func split(_ code: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}

extension NumberFormat.Section {
  /// Reads one section of a format code.
  init(code: String) {
    self.init()
    var (hasDigits, percents, commas) = (false, 0, 0)
    var (hasYear, hasMonth, hasDay, hasTime) = (false, false, false, false)
    var lastPart: Character?
    var words = ("", "")
    func say(_ text: some StringProtocol) { if hasDigits { words.1 += text } else { words.0 += text } }
    var rest = Self.names(ofGeneral: code) ? "" : code[...]
    while let character = rest.popFirst() {
      let lower = character.lowercased()
      switch lower {
      case "\"":
        say(rest.prefix { $0 != "\"" })
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": rest.popFirst().map { say(String($0)) }
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = String(rest.prefix { $0 != "]" })
        rest = rest.drop { $0 != "]" }.dropFirst()
        if inside.hasPrefix("$") {
          say(inside.dropFirst().prefix { $0 != "-" })
        } else if let found = NumberFormat.Condition(inside) {
          condition = found
        } else if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) {
          hasTime = true
          lastPart = inside.first
        }
      case "0", "#", "?":
        hasDigits = true
        commas = 0
      case ",": if hasDigits { commas += 1 }
      case ".", " ", "-", "+", "(", ")", "/", ":", "@": if character == " " { say(" ") }
      case "%":
        percents += 1
        say("%")
      case "y": hasYear = true
      case "e":
        // 1.0E+3, or the year of an era.
        if hasDigits { rest = rest.drop { "+-0#".contains($0) } } else { hasYear = true }
      case "g":
        // The year of an era, or what Excel calls a number that is shown as it is: `General_)`, `G/通用格式`, `G/標準`.
        if let general = Self.general.first(where: { rest.lowercased().hasPrefix($0) }) {
          hasDigits = true
          rest = rest.dropFirst(general.count)
        } else {
          hasYear = true
        }
      case "d": hasDay = true
      case "h", "s": hasTime = true
      case "a": rest = rest.drop { "mMpP/aA".contains($0) }
      case "m":
        // Minutes follow hours or come before seconds.
        let next = rest.drop { $0 == "m" || $0 == "M" }.first { $0.isLetter }?.lowercased()
        if lastPart == "h" || lastPart == "H" || next == "s" { hasTime = true } else { hasMonth = true }
        rest = rest.drop { $0 == "m" || $0 == "M" }
      default: say(String(character))
      }
      if "ymdhs".contains(lower) { lastPart = Character(lower) }
    }
    if !hasDigits, hasYear || hasMonth || hasDay || hasTime {
      moment =
        switch (hasYear || hasMonth || hasDay, hasTime) {
        case (true, true): .instant
        case (false, true): .time
        default: hasDay ? .day : hasMonth ? .month : .year
        }
      return
    }
    shift = 2 * percents - 3 * commas
    (prefix, suffix) = (Self.trimmed(words.0), Self.trimmed(words.1))
  }

  /// What follows the first letter of the format of numbers that are shown as they are.
  private static let general = ["eneral", "/通用格式", "/標準", "/标准", "/표준"]

  /// Without the blanks and brackets that show signs.
  static func trimmed(_ words: String) -> String {
    String(words.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  /// Whether a code is the name that an Excel of another language gives that format in old workbooks.
  private static func names(ofGeneral code: String) -> Bool {
    ["standard", "estándar", "geral", "основной", "standaard", "yleinen", "ogólny", "általános", "všeobecný"].contains(
      code.lowercased())
  }

  private static func isMark(_ character: Character) -> Bool { character.isWhitespace || "()+-−".contains(character) }
}

extension NumberFormat.Condition {
  /// Reads `>=1000`; `nil` if it is no condition.
  fileprivate init?(_ text: String) {
    let comparison = String(text.prefix { "<>=".contains($0) })
    guard !comparison.isEmpty, let limit = Double(text.dropFirst(comparison.count)) else { return nil }
    self.init(comparison: comparison, limit: limit)
  }
}
