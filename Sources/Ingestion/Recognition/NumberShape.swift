internal import Statistics

/// How the numbers of a file are written: which mark parts whole digits from decimals, which groups of three.
///
/// A file holds one way of writing. `1,234` alone may be a thousand and more, or one and a bit: only other numbers, or the delimiter of the
/// file, can decide; if nothing does, the file is refused, since a guess would be wrong by a thousand.
struct NumberShape: Hashable {
  /// Which mark parts whole digits from decimals; the other may group.
  var decimalMark: DecimalMark

  /// What was seen in the numbers of a file.
  struct Evidence {
    /// First place, if any, of a number that shows what its marks are.
    var commaDecimal: (row: Int, column: Int)?
    var commaGroup: (row: Int, column: Int)?
    var pointDecimal: (row: Int, column: Int)?
    var pointGroup: (row: Int, column: Int)?
    /// First place of a number that could be read both ways.
    var openComma: (row: Int, column: Int)?
    var openPoint: (row: Int, column: Int)?

    /// Takes a cell into account; anything but a number with a mark in it decides nothing.
    mutating func take(_ cell: some Sequence<UInt8>, row: Int, column: Int) {
      var marks = 0
      var first: UInt8 = 0
      var last: UInt8 = 0
      var before = 0
      var beginsWithZero = false
      var since = 0
      for byte in cell {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          if marks == 0 {
            if before == 0 { beginsWithZero = byte == UInt8(ascii: "0") }
            before += 1
          }
          since += 1
        case UInt8(ascii: ","), UInt8(ascii: "."):
          marks += 1
          if marks == 1 { first = byte }
          last = byte
          since = 0
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return
        default: continue
        }
      }
      // A mark without digits is a sign for what is missing.
      guard marks > 0, before + since > 0 else { return }
      let comma = UInt8(ascii: ",")
      let place = (row, column)
      if marks == 1 {
        let mayGroup = since == 3 && (1...3).contains(before) && !(before == 1 && beginsWithZero)
        switch (first == comma, mayGroup) {
        case (true, true): openComma = openComma ?? place
        case (true, false): commaDecimal = commaDecimal ?? place
        case (false, true): openPoint = openPoint ?? place
        case (false, false): pointDecimal = pointDecimal ?? place
        }
        return
      }
      if first == comma { commaGroup = commaGroup ?? place } else { pointGroup = pointGroup ?? place }
      guard first != last else { return }
      if last == comma { commaDecimal = commaDecimal ?? place } else { pointDecimal = pointDecimal ?? place }
    }
  }

  /// What follows from the evidence.
  enum Verdict {
    case shape(NumberShape)
    /// Two numbers that cannot be of one way of writing.
    case contradiction((row: Int, column: Int), (row: Int, column: Int))
    /// A number that could be read both ways.
    case open((row: Int, column: Int))
  }

  /// Decides for a file.
  static func verdict(_ evidence: Evidence, form: Table.Form, mapping: TableMapping) -> Verdict {
    if let mark = mapping.decimalMark { return .shape(NumberShape(decimalMark: mark)) }
    let comma = evidence.commaDecimal ?? evidence.pointGroup
    let point = evidence.pointDecimal ?? evidence.commaGroup
    switch (comma, point) {
    case (let comma?, let point?): return .contradiction(comma, point)
    case (_?, nil): return .shape(NumberShape(decimalMark: .comma))
    case (nil, _?): return .shape(NumberShape(decimalMark: .point))
    case (nil, nil): break
    }
    // Who parts fields with commas does not write decimals with them.
    if form == .delimited(UInt8(ascii: ",")) { return .shape(NumberShape(decimalMark: .point)) }
    if let place = evidence.openComma { return .open(place) }
    if let place = evidence.openPoint, form == .delimited(UInt8(ascii: ";")) { return .open(place) }
    return .shape(NumberShape(decimalMark: .point))
  }

  /// A number as it is in a cell; the money or percent sign next to it is returned separately.
  ///
  /// - Returns: the number and the sign, `$`, `€`, `£`, `¥` or `%`, if there is one.
  func read(_ text: String) throws(DecimalText.Problem) -> (number: DecimalText, sign: String?) {
    var body = text.trimmingBlanks()
    var sign: Character?
    if let last = body.last, Self.signs.contains(last) {
      sign = last == "％" ? "%" : last
      body = String(body.dropLast()).trimmingBlanks()
    }
    var minus = ""
    if let first = body.first, first == "+" || Self.minuses.contains(first) {
      minus = first == "+" ? "" : "-"
      body = String(body.dropFirst())
      if let next = body.first, next == "+" || Self.minuses.contains(next) { throw .notANumber }
    }
    if sign == nil, let first = body.first, Self.signs.contains(first), first != "%", first != "％" {
      sign = first
      body = String(body.dropFirst()).trimmingBlanks()
    }
    // Swiss tables group with an apostrophe.
    body = body.replacing("'", with: "\u{202F}").replacing("’", with: "\u{202F}")
    switch decimalMark {
    case .point: break
    case .comma:
      guard body.count(where: { $0 == "," }) <= 1 else { throw .notANumber }
      body = String(body.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }
    let grouping: DecimalText.Grouping = body.contains(",") ? .commas : body.contains(where: \.isWhitespace) ? .spaces : .none
    return (try DecimalText.parse(minus + body, grouping: grouping), sign.map(String.init))
  }

  /// A hyphen, a minus, and dashes that take its place.
  static let minuses: Set<Character> = ["-", "\u{2212}", "\u{2010}", "\u{2012}", "\u{2013}", "－"]

  private static let signs: Set<Character> = ["%", "％", "$", "€", "£", "¥", "￥"]
}
