internal import Statistics

/// Texts around a table that are units, in brackets, or numbered.
extension TableSearch {
  /// Whether a unit that stands alone in a row above a header is that of the whole table: unless it is merged over some of its columns. In
  /// brackets at the right end, over years or over all columns of figures, it is that of the table too; and at the right end over places.
  func isUnitOfTable(_ text: String, _ row: Int, over header: Int, areOnce: Bool) -> Bool {
    let names = (0..<grid.columnCount).map { grid.text(header, $0) }
    let isPower = text.split(separator: " ").first.map { PowerWords.mayBePower(String($0)) } ?? false
    guard UnitPhrase(known: text)?.unit != nil || isInBrackets(text) || isPower else { return false }
    let looks = CellLook.row(header, of: grid)
    let lastNamed = looks.lastIndex { $0 != .empty } ?? grid.columnCount - 1
    let firstPeriod = looks.firstIndex { $0 == .period || $0 == .year }
    let others = names.dropFirst().filter { !$0.isEmpty }
    let arePlaces =
      others.count > 1 && others.count(where: PlaceWords.isPlace) * 2 >= others.count && Set(others).count == others.count
    return !grid.merges.contains { merge in
      guard merge.rows.contains(row), merge.columns.count > 1 else { return false }
      let isAtEnd = areOnce && merge.columns.upperBound >= lastNamed
      let isOverAll = merge.columns.lowerBound < 2 || (firstPeriod ?? lastNamed) < merge.columns.lowerBound
      return !(isAtEnd && (arePlaces || isInBrackets(text) && isOverAll))
    }
  }

  /// Whether a row has nothing but a name with its unit, `Livestock (thousand)`, which holds for the rows below it.
  func isHeadingWithUnit(_ row: Int) -> Bool {
    let filled = texts(row).filter { !$0.isEmpty }
    return grid.columnCount > 1 && filled.count == 1 && HeaderPhrase(filled[0]).unit?.isKnown == true
  }

  /// Whether a text begins with the number or letter of a note.
  func isNumbered(_ text: String) -> Bool {
    let inBrackets = text.first == "(" ? text.dropFirst().prefix { $0 != ")" } : ""
    if inBrackets.count == 1, inBrackets.allSatisfy({ $0.isLetter || $0.isNumber }), text.dropFirst(3).first == " " { return true }
    let digits = text.prefix(while: \.isASCIIDigit)
    return (1...2).contains(digits.count) && text.dropFirst(digits.count).first.map { " ).".contains($0) } ?? false
  }

  func isInBrackets(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return "(（[【".contains(first) && ")）]】".contains(last)
  }
}
