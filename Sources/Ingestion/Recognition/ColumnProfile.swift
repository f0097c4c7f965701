internal import Languages
internal import Statistics

/// What the cells of a column look like, from at most 500 rows spread over the file.
struct ColumnProfile {
  /// Cells that are neither empty nor a code for a missing value.
  private(set) var filled = 0
  /// Those of them that look like a number.
  private(set) var numbers = 0
  /// Those of them that look like a period; years are both.
  private(set) var periods = 0
  /// Those of them with a Chinese character.
  private(set) var han = 0
  /// Cells that hold a sign which is neither explained nor a unit.
  private(set) var signs = 0
  /// Distinct cells.
  private(set) var distinct: Set<String> = []

  /// Looks at a column. Cells that hold one of `explained` only, which are explained around the table, say nothing of the others.
  init(_ table: Table, column: Int, signs explained: Set<String> = []) {
    let step = max(1, table.rowCount / 500)
    for row in stride(from: 0, to: table.rowCount, by: step) {
      // What a sheet shows beside a number, ₦ or kr, makes it no text.
      let isNumber = table.form == .sheet && table.kind(row, column) == .number
      var text = isNumber ? String(decoding: table.bytes(row, column), as: UTF8.self) : table.text(row, column)
      if table.hasCellFlags { _ = CellFlags.take(from: &text) }
      // A number whose computation failed.
      if table.form == .sheet, table.kind(row, column) == .error {
        filled += 1
        numbers += 1
        continue
      }
      guard MissingCodes.reason(text) == nil, !explained.contains(text.lowercased()) else { continue }
      // A sign that nothing explains is no word, whatever it stands for; % and € are units.
      guard text.contains(where: { $0.isLetter || $0.isNumber }) || UnitWords.isMoneyOrPercent(text) else {
        signs += 1
        continue
      }
      filled += 1
      if isNumber || Self.holdsOnlyNumber(text) || CellMarks(text) != nil || FigureText(text) != nil { numbers += 1 }
      if Self.mayBePeriod(text), MarkedPeriod(text, order: .dayFirst) != nil || MarkedPeriod(text, order: .monthFirst) != nil {
        periods += 1
      }
      if text.unicodeScalars.contains(where: \.isHan) { han += 1 }
      distinct.insert(text)
    }
  }

  /// Whether a text is more than a plain number, or a number with such digits as a year, a month or a day has: 2021, 2021.08, 07.2021.
  private static func mayBePeriod(_ text: String) -> Bool {
    var (whole, fraction, points) = (0, 0, 0)
    var (first, last) = (UInt8(ascii: "0"), 0)
    var isGrouped = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where points == 0:
        if whole == 0 { first = byte }
        whole += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        fraction += 1
        last = min(last, 99) * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where whole == 0 && points == 0: continue
      case UInt8(ascii: ","): isGrouped = true
      default: return true
      }
    }
    if isGrouped { return false }
    switch points {
    case 0: return whole == 4 || whole == 6 || whole == 8
    case 1:
      let isYear = whole == 4 && (first == UInt8(ascii: "1") || first == UInt8(ascii: "2"))
      return isYear && (last == 0 || fraction == 2 && last <= 12) || fraction == 4 && whole <= 2
    default: return true
    }
  }

  /// Nearly all cells are numbers.
  var isNumeric: Bool { filled > 0 && numbers * 10 >= filled * 9 }
  /// More than half of the cells are numbers: figures with words among them that must be explained, and not names of anything.
  var isMostlyNumeric: Bool { numbers * 2 > filled }
  /// Nearly all cells are periods.
  var isPeriodic: Bool { filled > 0 && periods * 10 >= filled * 9 }
  /// Nothing in it.
  var isEmpty: Bool { filled == 0 && signs == 0 }
  /// Nearly all cells are Chinese.
  var isHan: Bool { filled > 0 && han * 10 >= filled * 7 }

  /// Digits, and only what belongs in and next to numbers.
  static func looksNumeric(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case ".", ",", "-", "+", "\u{2212}", "\u{2010}", "\u{2012}", "\u{2013}", "－", "%", "％", "$", "€", "£", "¥", "￥", "'", "’",
        "e", "E":
        continue
      default: if !scalar.properties.isWhitespace { return false }
      }
    }
    return hasDigit
  }

  /// Like ``looksNumeric(_:)``, with at most one sign, and that in front: `0-14` and `65+` are groups of ages.
  static func holdsOnlyNumber(_ text: String) -> Bool {
    guard looksNumeric(text), let last = text.last, last != "e", last != "E" else { return false }
    return !text.dropFirst().contains { "-+\u{2212}\u{2010}\u{2012}\u{2013}－".contains($0) } || text.lowercased().contains("e")
  }
}
