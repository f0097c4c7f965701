internal import Diagnostics
internal import Statistics

/// The groups of rows of a table that have a heading each and repeat the same names: Both sexes, Men, Women, and below each all countries.
struct TableSections {
  /// The headings, in the order of the table; the first is empty where rows stand above all of them.
  var names: [String]
  /// For each row of the table the number of its heading.
  var ids: [Int32]
  /// Whether the headings are places, and the rows below them say what is measured there.
  var arePlaces = false
}

extension Table {
  /// Takes rows in which only a name is filled for headings, where the rows below each repeat the names of those below another: they say of what
  /// group the figures below them are.
  mutating func takeSections(_ diagnostics: inout DiagnosticList) {
    guard columnCount > 2, rowCount > 5, periodHeadings == nil else { return }
    let headings = (0..<rowCount).map { row in
      !cell(row, 0).isEmpty && (1..<columnCount).allSatisfy { cell(row, $0).isEmpty }
    }
    guard headings.contains(true) else { return }
    let filled = (0..<rowCount).filter { row in (0..<columnCount).contains { !cell(row, $0).isEmpty } }
    guard headings.count(where: \.self) > 1, filled.first.map({ headings[$0] }) == true, filled.last.map({ headings[$0] }) == false
    else {
      return
    }
    var sections = TableSections(names: [], ids: [])
    var labels: [Set<String>] = []
    var kept: [Int32] = []
    for (position, row) in filled.enumerated() {
      let text = text(row, 0)
      if headings[row] {
        if position > 0, headings[filled[position - 1]] {
          sections.names[sections.names.count - 1] += ", \(text)"
        } else {
          sections.names.append(text)
        }
        if labels.count < sections.names.count { labels.append([]) }
        continue
      }
      labels[labels.count - 1].insert(text)
      kept.append(rows[row])
      sections.ids.append(Int32(truncatingIfNeeded: sections.names.count - 1))
    }
    let repeats = zip(labels, labels.dropFirst()).allSatisfy { one, next in
      let least = min(one.count, next.count)
      return least > 1 && one.intersection(next).count * 10 >= least * 6
    }
    let names = labels.reduce(into: Set()) { $0.formUnion($1) }.filter { MarkedPeriod($0) == nil }
    // Years above their months are read with them.
    guard repeats, !sections.names.contains(where: { MarkedPeriod($0) != nil }), Set(sections.names).count == sections.names.count
    else { return }
    let kinds = names.count { PlaceWords.isNoPlace($0) && !HeaderWords.totals.contains($0.lowercased()) }
    let measures = names.count { PlaceWords.isNoPlace($0) || MeasureWords.isMeasure($0) }
    let places = sections.names.count { PlaceWords.isPlace($0) || PlaceWords.endsInKind($0) }
    let isColumnOfPlaces = if case .area? = HeaderWords.meaning(of: header[0]) { true } else { false }
    let saysByPlace = preamble.joined().contains(where: PlaceWords.saysByPlace)
    if measures * 2 >= names.count, places * 2 >= sections.names.count || isColumnOfPlaces || saysByPlace {
      sections.arePlaces = true
      let isCertain = places * 2 >= sections.names.count
      diagnostics.add(
        Diagnostic(
          isCertain ? .note : .warning, at: location(0, 0),
          "“\(sections.names[0])” and \(sections.names.count - 1) more headings are read as the areas that the figures below them are of",
          remedy: isCertain
            ? nil : "if they are none, write the area into each row, or say `area: NAME` under `mapping` in the project"))
    } else {
      // Below places stand kinds, such as sexes: then the headings are what the rows are about.
      guard places * 2 < sections.names.count, kinds * 2 <= max(1, names.count - 1) else { return }
      diagnostics.note(
        location(0, 0),
        "“\(sections.names[0])” and \(sections.names.count - 1) more headings are read as the groups that the figures below them are of"
      )
    }
    rows = kept
    self.sections = sections
  }
}
