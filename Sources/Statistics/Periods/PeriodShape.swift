internal import Languages

/// A text about time reduced to its shape, so that all spellings of one shape are one case: `2022年1-8月` and `2022年1—8月` are
/// `Y年#-#月` with the year 2022 and the numbers 1 and 8.
///
/// Years of four digits are `Y`, other numbers `#`, names of months `@`, dashes and words for them `-`, slashes and points `/`;
/// quarters are `q`, halves `h`; other letters and ideographs stay as they are. Blanks, commas and brackets are dropped.
struct PeriodShape {
  /// The shape.
  private(set) var text = ""
  /// The years in their order.
  private(set) var years: [Int] = []
  /// The other numbers and the months in their order.
  private(set) var numbers: [Int] = []
  /// How many digits each of `numbers` had; 0 for a word.
  private(set) var digits: [Int] = []

  private var word = ""
  private var number = 0
  private var digitCount = 0

  /// Reduces a text; `nil` if it holds anything that a period does not.
  init?(_ source: some StringProtocol) {
    guard source.utf8.count <= 64 else { return nil }
    for scalar in source.unicodeScalars {
      guard take(scalar) else { return nil }
    }
    closeWord()
    closeNumber()
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57: return take(digit: Int(scalar.value) - 48)
    case 0xFF10...0xFF19: return take(digit: Int(scalar.value) - 0xFF10)
    case 65...90, 97...122:
      closeNumber()
      word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 32)))
      return true
    default:
      closeWord()
      closeNumber()
      if let mark = Self.mark(scalar) {
        text.append(mark)
        return true
      }
      if let numeral = Self.numerals[scalar] {
        take(numeral: numeral)
        return true
      }
      if (0x4E00...0x9FFF).contains(scalar.value) {
        text.unicodeScalars.append(scalar)
        return true
      }
      return scalar.properties.isWhitespace || ",，、()（）[]".unicodeScalars.contains(scalar)
    }
  }

  private mutating func take(digit: Int) -> Bool {
    closeWord()
    guard digitCount < 8 else { return false }
    number = number * 10 + digit
    digitCount += 1
    return true
  }

  /// 十一 and 十二 are one number.
  private mutating func take(numeral: Int) {
    if numeral < 10, numbers.last == 10, digits.last == 0, text.last == "#" {
      numbers[numbers.count - 1] += numeral
    } else {
      append("#", numeral, digits: 0)
    }
  }

  private mutating func closeNumber() {
    guard digitCount > 0 else { return }
    if digitCount == 4, (1000...2999).contains(number) {
      text += "Y"
      years.append(number)
    } else {
      append("#", number, digits: digitCount)
    }
    number = 0
    digitCount = 0
  }

  private mutating func closeWord() {
    guard !word.isEmpty else { return }
    defer { word = "" }
    if let month = Self.month(named: word) {
      append("@", month, digits: 0)
    } else if let ordinal = Self.ordinals.firstIndex(of: word) {
      append("#", ordinal + 1, digits: 0)
    } else {
      text += Self.words[word] ?? word
    }
  }

  private mutating func append(_ mark: String, _ value: Int, digits count: Int) {
    text += mark
    numbers.append(value)
    digits.append(count)
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "~", "\u{301C}", "\u{FF0D}", "\u{FF5E}", "至", "到": "-"
    case "/", "\u{FF0F}", ".": "/"
    case ":", "\u{FF1A}": ":"
    default: nil
    }
  }

  private static let numerals: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
  private static let ordinals = ["first", "second", "third", "fourth"]
  private static let words = [
    "quarter": "q", "qtr": "q", "half": "h", "hy": "h", "s": "h", "to": "-", "of": "", "the": "", "yr": "", "x": "",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  private static func month(named name: String) -> Int? {
    if name == "sept" { return 9 }
    return months.firstIndex { $0 == name || name.utf8.count == 3 && $0.hasPrefix(name) }.map { $0 + 1 }
  }
}
