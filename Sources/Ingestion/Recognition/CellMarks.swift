internal import Diagnostics
internal import Statistics

/// A figure with what people write beside it in a cell: full-width digits, the letter of its status, signs that refer to a note.
///
/// `2,055.62r`, `868.20*`, `１，１５０`, `18.2②`, `110.2（e）`. Letters that may be a power of ten or a unit (`b`, `k`, `m`, `t`) are left
/// where they are: such a cell is no number.
struct CellMarks {
  /// The figure alone, in ASCII.
  private(set) var text: String
  /// The letter that gives its status, as it is in the cell.
  private(set) var letter: String?
  /// What refers to a note, as it is in the cell.
  private(set) var reference: String?

  /// Takes a cell apart; `nil` if a figure is not all that is left of it.
  init?(_ cell: String) {
    text = Self.narrow(cell).trimmingBlanks()
    var isAnythingTaken = true
    while isAnythingTaken { isAnythingTaken = takeReference() || takeLetter() }
    text = text.trimmingBlanks()
    guard ColumnProfile.holdsOnlyNumber(text) else { return nil }
  }

  /// The status that the letter gives.
  var status: RowStatuses.Meaning? { letter.flatMap(StatusWords.status).map { RowStatuses.Meaning(ofValue: $0) } }

  private static let brackets: [Character: Character] = [")": "(", "]": "["]

  private mutating func takeLetter() -> Bool {
    guard letter == nil else { return false }
    if let (before, inside) = bracketed, StatusWords.status(inside) != nil {
      (text, letter) = (before, inside)
      return true
    }
    let tail = String(text.reversed().prefix { $0.isLetter }.reversed())
    guard !tail.isEmpty, StatusWords.status(tail) != nil else { return false }
    (text, letter) = (String(text.dropLast(tail.count)).trimmingBlanks(), tail)
    return true
  }

  private mutating func takeReference() -> Bool {
    if let (before, inside) = bracketed, !inside.isEmpty, inside.count <= 2, inside.allSatisfy(\.isASCIIDigit) {
      keep(String(text.dropFirst(before.count)))
      text = before
      return true
    }
    let tail = String(text.reversed().prefix { Self.isReference($0) }.reversed())
    // 10² is a hundred.
    guard !tail.isEmpty, !(text.dropLast(tail.count) == "10" && tail.contains(where: \.isNumber)) else { return false }
    keep(tail)
    text = String(text.dropLast(tail.count)).trimmingBlanks()
    return true
  }

  /// A text without the number or letter of a note behind it whose bracket nobody opened, and without a blank before it: `2022 1)`, `…4)`.
  static func noteBehindBracket(_ text: String) -> (before: String, note: String)? {
    guard text.last == ")" || text.last == "）", !text.contains(where: { "(（".contains($0) }) else { return nil }
    let inside = text.dropLast()
    let signs = inside.reversed().prefix { isReference($0) }
    let note = (signs.isEmpty ? inside.reversed().prefix { $0.isASCIIDigit } : signs).reversed()
    let letter = inside.last.map { $0.isLetter && $0.isASCII && $0.isLowercase } ?? false
    let mark = note.isEmpty && letter ? inside.suffix(1) : Substring(note)
    let before = String(inside.dropLast(mark.count))
    return mark.isEmpty ? nil : (before, String(mark))
  }

  private mutating func keep(_ sign: String) { reference = sign.trimmingBlanks() + (reference ?? "") }

  /// The text before brackets at the end, and in them.
  private var bracketed: (before: String, inside: String)? {
    guard let last = text.last, let open = Self.brackets[last], let start = text.lastIndex(of: open), start > text.startIndex else {
      return nil
    }
    return (String(text[..<start]).trimmingBlanks(), String(text[text.index(after: start)...].dropLast()).trimmingBlanks())
  }

  /// Whether a text is nothing but signs that refer to a note.
  static func isReference(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy { isReference($0) || $0.isWhitespace } }

  private static func isReference(_ character: Character) -> Bool {
    switch character {
    case "*", "†", "‡", "#", "§", "※", "①"..."⑳": true
    default: isRaised(character)
    }
  }

  /// Whether a character is a digit or bracket that is printed raised.
  static func isRaised(_ character: Character) -> Bool {
    switch character {
    case "¹", "²", "³", "⁰", "⁴"..."⁹", "⁽", "⁾", "\u{2E34}": true
    default: false
    }
  }

  /// Full-width forms as the ASCII characters they are forms of.
  static func narrow(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) || $0.value == 0x3000 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
      case 0x3000: result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// A name without what is raised in it and refers to a note; the power of a unit stays: km².
  var withoutRaised: String {
    guard contains(where: CellMarks.isRaised) else { return withoutNumberOfNote }
    var name = ""
    var isPower = false
    for character in self {
      if CellMarks.isRaised(character) {
        if isPower { name.append(character) }
      } else {
        name.append(character)
        isPower = character == "m" || name.hasSuffix("10")
      }
    }
    let bare = name.trimmingBlanks()
    return bare.isEmpty ? self : bare.withoutNumberOfNote
  }

  /// A name without the numbers of notes behind it whose brackets nobody opened: `Waadt 3)`, `Betten 1) 2)`.
  private var withoutNumberOfNote: String {
    guard let (before, note) = CellMarks.noteBehindBracket(self), note.count < 3, note.allSatisfy(\.isASCIIDigit),
      before.contains(where: \.isLetter), before.last.map({ $0.isWhitespace || $0.isLetter || $0 == ")" }) ?? false
    else { return self }
    return before.trimmingBlanks().withoutNumberOfNote
  }
}

extension Character {
  /// 0 to 9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// The marks of a file’s cells: what was made of each, reported once.
struct CellMarkList {
  private struct Use {
    var row: Int
    var column: Int
    var cell: String
    var count: Int
  }

  private var letters: [String: Use] = [:]
  private var references: [String: Use] = [:]

  /// Remembers the marks of a cell.
  mutating func add(_ marks: CellMarks, _ cell: String, row: Int, column: Int) {
    func count(_ mark: String?, _ uses: inout [String: Use]) {
      guard let mark else { return }
      uses[mark, default: Use(row: row, column: column, cell: cell, count: 0)].count += 1
    }
    count(marks.letter, &letters)
    count(marks.reference, &references)
  }

  /// Reports what was made of each mark, at its first cell.
  func report(_ table: Table, _ diagnostics: inout DiagnosticList) {
    let notes = TableNotes(table)
    for (mark, use) in letters.sorted(by: { $0.key < $1.key }) {
      guard let status = CellMarks("1\(mark)")?.status?.ofValue else { continue }
      diagnostics.note(
        table.location(use.row, use.column),
        "“\(mark)” after the number in “\(use.cell)”\(Self.others(use.count)) is read as \(Self.name(of: status))")
    }
    for (mark, use) in references.sorted(by: { $0.key < $1.key }) {
      diagnostics.note(
        table.location(use.row, use.column),
        "“\(mark)” after the number in “\(use.cell)”\(Self.others(use.count)) refers to a note"
          + (notes.text(of: mark).map { ": “\($0.prefix(60))”" } ?? " and is left out"))
    }
  }

  private static func others(_ count: Int) -> String { count == 1 ? "" : ", and in \(count - 1) more" }

  private static func name(of status: Status) -> String {
    switch status {
    case .provisional: "provisional"
    case .estimated: "an estimate"
    case .unreliable: "of low reliability"
    case .forecast: "a forecast"
    default: "revised, and as such final"
    }
  }
}
