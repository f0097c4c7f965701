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

  /// A header with the rows above it that tell apart what is repeated in it, be they behind a gap: 2019 and 2020 over Men, Women, Men, Women. As it
  /// is, if no names are repeated or none of the rows above tells them apart.
  func toldApart(_ header: ClosedRange<Int>, from start: Int) -> ClosedRange<Int> {
    func names(_ rows: ClosedRange<Int>) -> [[String]] { HeaderLevels.spread(rows.map { texts($0) }, grid, rows) }
    let own = names(header).map(HeaderLevels.joined)
    let named = own.indices.dropFirst().filter { !own[$0].isEmpty }
    let counts = Dictionary(named.map { (own[$0], 1) }, uniquingKeysWith: +)
    guard counts.values.contains(where: { $0 > 1 }) else { return header }
    for top in stride(from: header.lowerBound - 1, through: max(start, header.lowerBound - 4), by: -1) {
      guard namesGroups(top) else { break }
      let told = Self.withPeriodsOfBlocks(names(top...header.upperBound))
      let areNamed = named.allSatisfy { column in
        counts[own[column]] == 1 || told[column].dropLast(header.count).contains { !$0.isEmpty }
          || LayoutRecognition.isRemark(HeaderWords.meaning(of: own[column]))
      }
      let measuring = named.filter { !LayoutRecognition.isRemark(HeaderWords.meaning(of: own[$0])) }
      if areNamed, Set(measuring.map { told[$0] }).count == measuring.count { return top...header.upperBound }
    }
    return header
  }

  /// Whether a row repeats names of columns for each of the groups that the row above it names: `Region`, and Men, Women, Men, Women below 2019
  /// and 2020.
  func repeatsNames(_ row: Int, below header: Int) -> Bool {
    let names = texts(row).dropFirst().filter { !$0.isEmpty }
    let groups = texts(header).dropFirst().filter { !$0.isEmpty }
    return namesGroups(header) && HeaderWords.meaning(of: grid.text(row, 0)) != nil && Set(names).count < names.count
      && groups.count * 2 <= names.count && Set(groups).count == groups.count
  }

  /// Whether a row above a header may name groups of columns: several texts, of which the first may only say what the groups are.
  private func namesGroups(_ row: Int) -> Bool {
    let filled = texts(row).filter { !$0.isEmpty }
    let first = grid.text(row, 0)
    guard filled.count > 1, first.isEmpty || HeaderWords.meaning(of: first) != nil else { return false }
    return !CellLook.row(row, of: grid).contains(.number) && !filled.contains(where: TableWords.opensPreamble)
  }

  /// The names of columns, where several have one name and each of them stands behind another period: `2019`, `Sample`, `2020`, `Sample`. Such a
  /// column is of the period of its block.
  static func withPeriodsOfBlocks(_ levels: [[String]]) -> [[String]] {
    let names = levels.map(HeaderLevels.joined)
    let periods = levels.map { own in own.last { MarkedPeriod($0) != nil } }
    let starts = names.indices.filter { periods[$0] != nil }
    let repeated = Dictionary(grouping: names.indices) { names[$0] }.filter { name, columns in
      columns.count > 1 && !name.isEmpty && columns.allSatisfy { periods[$0] == nil }
        && !LayoutRecognition.isRemark(HeaderWords.meaning(of: levels[columns[0]].last ?? name))
        // A rate beside a year is of that year anyway.
        && HeaderWords.withoutGrowthWords(HeaderPhrase(name).name) != ""
    }.values
    guard !repeated.isEmpty, starts.count > 1, Set(starts.map { names[$0] }).count == starts.count else { return levels }
    func start(of column: Int) -> Int? { starts.last { $0 < column } }
    let areInBlocks = repeated.allSatisfy { columns in
      let blocks = columns.map { start(of: $0) }
      return !blocks.contains(nil) && Set(blocks).count == blocks.count
    }
    guard areInBlocks else { return levels }
    var told = levels
    for column in repeated.joined() {
      if let period = start(of: column).flatMap({ periods[$0] }) { told[column].insert(period, at: 0) }
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
    // Below the dates of weeks, their numbers.
    "week number", "week no", "week no.", "week", "kalenderwoche", "kw", "numéro de semaine", "semana", "vecka", "uke", "uge",
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
