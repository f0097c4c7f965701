internal import Diagnostics
internal import Statistics

/// Places in one of several rows of a header, or beside the periods that headers name.
extension LayoutRecognition {
  /// Takes the places from headers that name something else too; `false` if they name none, or a column does.
  mutating func takePlacesInLevels(_ diagnostics: inout DiagnosticList) -> Bool {
    guard mapping.headers != .indicators, !hasColumnOfPlaces else { return false }
    var levels: [Int: [String]] = [:]
    var periods: [Int: HeaderPeriod] = [:]
    for column in 0..<table.columnCount
    where isOpen[column] && meanings[column] == nil && isFigures(column) && !profiles[column].isEmpty {
      // A number that counts the rows, or has their codes, has no header.
      guard !table.header[column].isEmpty else { continue }
      periods[column] = headerPeriods[column]
      levels[column] = levelsWithoutPeriod(column)
    }
    guard levels.values.contains(where: { $0.count > 1 }) || !periods.isEmpty else { return false }
    let isDeclared = mapping.headers == .areas
    let found =
      PlaceHeaders(levels: levels, periods: periods, evidence: .names)
      ?? (isDeclared ? PlaceHeaders(levels: levels, periods: periods, evidence: .declared) : nil)
    if let found {
      placeHeaders = found
      takeIndicatorBesidePlaces()
      return true
    }
    guard !isDeclared, table.preamble.joined().contains(where: PlaceWords.saysByPlace), rowsNameMeasures,
      let found = PlaceHeaders(levels: levels, periods: periods, evidence: .title), let first = levels.keys.min()
    else { return false }
    placeHeaders = found
    takeIndicatorBesidePlaces()
    diagnostics.warning(
      table.headerLocation(first),
      "the upper row of the header, “\(levels[first]?.first ?? "")” and so on, is read as areas because the title says that the figures are by areas",
      remedy: "if it has none, say `headers: indicators` and `area` under `mapping` in the project")
    return true
  }

  /// What the rows of a header say of a column besides the period.
  private func levelsWithoutPeriod(_ column: Int) -> [String] {
    let own = table.levels.indices.contains(column) ? table.levels[column] : [table.header[column]]
    let texts = own.reduce(into: [String]()) { if !$1.isEmpty, $0.last != $1 { $0.append($1) } }
    guard let period = headerPeriods[column] else { return texts }
    let others = texts.filter { MarkedPeriod($0) == nil }
    return others.count < texts.count ? others : [period.rest].filter { !$0.isEmpty }
  }

  /// Whether a column has places: by its header, or by its cells.
  private var hasColumnOfPlaces: Bool {
    (0..<table.columnCount).contains { column in
      guard isOpen[column], !profiles[column].isEmpty else { return false }
      switch meanings[column] {
      case .area, .areaCode: return true
      case nil:
        let texts = profiles[column].distinct
        return headerPeriods[column] == nil && !isFigures(column) && texts.count(where: PlaceWords.isPlace) * 2 >= texts.count
      default: return false
      }
    }
  }

  /// Whether columns of words have at least as many names of measures and kinds as other names.
  private var rowsNameMeasures: Bool {
    (0..<table.columnCount).allSatisfy { column in
      guard isOpen[column], meanings[column] == nil, headerPeriods[column] == nil, !isFigures(column), !profiles[column].isPeriodic,
        !profiles[column].isEmpty
      else { return true }
      let texts = profiles[column].distinct
      return texts.count { MeasureWords.isMeasure($0) || PlaceWords.isNoPlace($0) } * 2 >= texts.count
    }
  }

  /// Where headers have the places, the first column of words says what is measured, unless its words are kinds such as sexes.
  private mutating func takeIndicatorBesidePlaces() {
    guard !meanings.indices.contains(where: { isOpen[$0] && meanings[$0] == .indicator }) else { return }
    let column = (0..<table.columnCount).first {
      isOpen[$0] && meanings[$0] == nil && headerPeriods[$0] == nil && !isFigures($0) && !profiles[$0].isPeriodic
        && !profiles[$0].isEmpty
    }
    guard let column, !PlaceWords.namesKind(table.header[column]) else { return }
    let texts = profiles[column].distinct
    guard texts.count(where: PlaceWords.isNoPlace) * 2 < texts.count else { return }
    layout.indicator = column
    assign(column, .indicator, "its cells name what is measured in the areas of the headers", by: .cells)
  }
}
