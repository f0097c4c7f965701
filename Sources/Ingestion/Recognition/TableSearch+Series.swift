internal import Statistics

/// What data banks and yearbooks write around their series.
extension TableSearch {
  /// The names of columns, where several have one name with the words of the first row below the header that tells all of those apart:
  /// Original, Seasonally Adjusted, Trend.
  func toldApart(_ levels: [[String]], of columns: [Int], by attributes: [Int]) -> [[String]] {
    let names = levels.map(HeaderLevels.joined)
    let repeated = Dictionary(grouping: names.indices) { names[$0] }.filter { $0.value.count > 1 && !$0.key.isEmpty }.values
    let row = attributes.first { row in
      repeated.allSatisfy { same in Set(same.map { grid.text(row, columns[$0]) }).count == same.count }
    }
    guard !repeated.isEmpty, let row else { return levels }
    var told = levels
    for index in repeated.joined() {
      // A unit stays at the end.
      let isUnit =
        told[index].count > 1 && told[index].last.map { $0.hasPrefix("(") && HeaderPhrase("x \($0)").unit != nil } ?? false
      told[index].insert(grid.text(row, columns[index]), at: told[index].endIndex - (isUnit ? 1 : 0))
    }
    return told
  }

  /// Whether a row numbers the parts of a year that the row above it names: `Kalenderwoche`, and below it 1, 2, 3 and so on.
  func numbersParts(_ row: Int) -> Bool {
    guard row > 0, let first = (1..<max(1, grid.columnCount)).first(where: { grid.text(row, $0) == "1" }),
      case .period(let part)? = HeaderWords.meaning(of: grid.text(row - 1, first)), part != .whole
    else { return false }
    let numbers = (first..<grid.columnCount).map { grid.text(row, $0) }.prefix { !$0.isEmpty }
    return numbers.count > 3 && numbers.enumerated().allSatisfy { Int($1) == $0 + 1 }
  }

  /// Whether a row numbers the columns of figures, and is about nothing: `А`, 1, 2, 3; 甲, 1, 2, 3; (1), (2), (3).
  func numbersColumns(_ row: Int) -> Bool {
    let texts = (0..<grid.columnCount).map { grid.text(row, $0) }
    let labels = Array(texts.prefix { Self.number(inBrackets: $0) == nil })
    let numbers = texts.dropFirst(labels.count).map { Self.number(inBrackets: $0) }
    guard numbers.count > 2, labels.count < 3, let first = numbers[numbers.startIndex], (0...labels.count + 1).contains(first),
      numbers.enumerated().allSatisfy({ $1 == first + $0 }), row + 1 < grid.rowCount
    else { return false }
    // A place of one letter has others below it.
    let below = grid.text(row + 1, 0)
    let isLetter = labels.allSatisfy { $0.isEmpty || $0.count == 1 || Self.columnWords.contains($0.lowercased()) }
    return isLetter && (labels.first.map { $0.isEmpty || below.count != 1 } ?? (below.contains(where: \.isLetter)))
  }

  private static func number(inBrackets text: String) -> Int? {
    Int(text) ?? (text.first == "(" && text.last == ")" ? Int(text.dropFirst().dropLast()) : nil)
  }

  private static let columnWords: Set<String> = [
    "код графы", "графа", "№ графы", "column", "col.", "spalte", "colonne", "栏次", "列", "行次",
  ]

  /// Whether a row is a sign or a number and, in the cell beside it, the note that it stands for: `1.` and a sentence, `S` and `suppressed`.
  func isNumberedNote(_ row: Int) -> Bool {
    guard grid.columnCount > 3, texts(row).count(where: { !$0.isEmpty }) == 2, !grid.cell(row, 0).isEmpty,
      !grid.cell(row, 1).isEmpty
    else {
      return false
    }
    let (mark, text) = (grid.text(row, 0).trimmingBlanks(), grid.text(row, 1))
    let isNumber = mark.count < 5 && mark.contains(where: \.isNumber) && mark.allSatisfy { $0.isNumber || ".()[]".contains($0) }
    return isNumber && CellLook(grid, row, 1) == .text && text.split(separator: " ").count > 3
  }
}
