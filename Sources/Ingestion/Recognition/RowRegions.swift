internal import Diagnostics
internal import Statistics

/// The region of each figure: that of its row, of its column, or the one of the whole table.
struct RowRegions {
  private enum Lookup {
    case ofRows([Int32])
    case ofColumns([Int: Int])
    case ofAll(Int)
  }

  /// The texts that name the region of a row, by number.
  private struct Cells: Hashable {
    var area: Int32
    var code: Int32?
    var parent: Int32?
    /// The name of a total that is beside the column of areas.
    var total: String?
  }

  private(set) var naming = RegionNaming()
  private var lookup = Lookup.ofRows([])

  init(_ table: Table, _ layout: TableLayout, mapping: TableMapping, _ diagnostics: inout DiagnosticList) {
    switch layout.area {
    case .headers:
      let named = layout.values.compactMap { value in value.area.map { (value.column, $0) } }
      lookup = .ofColumns(
        Dictionary(
          named.map { ($0, naming.index(name: $1, other: nil, code: nil, parent: nil)) }, uniquingKeysWith: { first, _ in first }))
    case .sections:
      let headings = table.sections ?? TableSections(names: [], ids: [])
      let indices = headings.names.map {
        Int32(truncatingIfNeeded: naming.index(name: $0.withoutRaised, other: nil, code: nil, parent: nil))
      }
      lookup = .ofRows(headings.ids.map { indices[Int($0)] })
    case .fixed(let name):
      lookup = .ofAll(naming.index(name: name, other: nil, code: nil, parent: nil))
    case .file(let name):
      lookup = .ofAll(naming.index(nameInEveryLanguage: name))
    case .column(let column):
      lookup = .ofRows(rows(table, layout, column, whole: mapping.whole, &diagnostics))
    }
  }

  /// The position among the regions of ``naming`` of the one that a figure is about; `nil` if its row has none.
  func region(_ row: Int, _ value: TableLayout.ValueColumn) -> Int? {
    switch lookup {
    case .ofRows(let indices): indices[row] < 0 ? nil : Int(indices[row])
    case .ofColumns(let indices): indices[value.column]
    case .ofAll(let index): index
    }
  }

  /// For each row the position of its region; negative where it has none, which is an error.
  private mutating func rows(
    _ table: Table, _ layout: TableLayout, _ column: Int, whole: String?, _ diagnostics: inout DiagnosticList
  ) -> [Int32] {
    let area = table.symbols(column)
    let other = layout.areaInOtherLanguage.map { table.symbols($0) }
    let code = layout.areaCode.map { table.symbols($0) }
    let parent = layout.parent.map { table.symbols($0) }
    // Where no column says what an area is part of, how far in its name is written may.
    let parts = layout.parent == nil ? RowParts(table, column) : nil
    func wider(_ row: Int) -> Int? { parts.map { $0.wholes[row] }.flatMap { $0 < 0 ? nil : $0 } }
    var whole = whole.map(Whole.named)
    let totals = Self.totals(table, area, before: column)
    if let nameless = area.texts.firstIndex(of: ""), totals.count < area.ids.count(where: { Int($0) == nameless }) {
      whole = whole ?? Self.whole(table, area, nameless, code, column, &diagnostics)
      if whole == nil {
        diagnostics.error(
          table.location(area.firstRows[nameless], column), "the area has no name\(area.others(nameless))",
          remedy:
            "write the name of the area into each row, or say under `mapping` in the project what the empty cells are, such as `whole: Norway`"
        )
      }
    }
    var indices: [Int32] = []
    indices.reserveCapacity(table.rowCount)
    // Rows repeat their area, code and parent: look only where one changes.
    var known: [Cells: Int32] = [:]
    for row in 0..<table.rowCount {
      let key = Cells(
        area: area.ids[row], code: code?.ids[row], parent: parent?.ids[row] ?? wider(row).map { area.ids[$0] },
        total: totals[row])
      if let index = known[key] {
        indices.append(index)
        continue
      }
      var name = (parts?.names[row] ?? area.texts[area[row]]).withoutRaised
      if let total = totals[row] {
        name = total
      } else if name.isEmpty {
        switch whole {
        case .named(let given): name = given
        case .coded: name = code.map { $0.texts[$0[row]] } ?? ""
        case nil: break
        }
      }
      var index: Int32 = -1
      if !name.isEmpty {
        index = Int32(
          truncatingIfNeeded: naming.index(
            name: name, other: other.map { $0.texts[$0[row]] },
            code: code.map { $0.texts[$0[row]] } ?? (area.codes.isEmpty ? nil : area.codes[area[row]]),
            parent: parent.map { $0.texts[$0[row]] } ?? wider(row).flatMap { parts?.names[$0].withoutRaised }))
      }
      known[key] = index
      indices.append(index)
    }
    return indices
  }

  /// The rows without a name that say in a column before it, such as that of running numbers, that they are totals.
  private static func totals(_ table: Table, _ area: SymbolColumn, before column: Int) -> [Int: String] {
    guard let blank = area.texts.firstIndex(of: "") else { return [:] }
    var totals: [Int: String] = [:]
    for row in area.ids.indices where area[row] == blank {
      totals[row] = (0..<column).map { table.text(row, $0) }.first { HeaderWords.totals.contains($0.lowercased()) }
    }
    return totals
  }

  /// The whole of which the other areas are parts, for which empty cells stand.
  private enum Whole {
    /// The user names it.
    case named(String)
    /// Its code does.
    case coded
  }

  /// Whether empty cells among the areas stand for the whole: all of their rows have one code that no other row has.
  private static func whole(
    _ table: Table, _ area: SymbolColumn, _ blank: Int, _ code: SymbolColumn?, _ column: Int, _ diagnostics: inout DiagnosticList
  ) -> Whole? {
    guard let code, area.texts.count > 1 else { return nil }
    var codes: Set<Int32> = []
    var others: Set<Int32> = []
    for row in area.ids.indices { if area[row] == blank { codes.insert(code.ids[row]) } else { others.insert(code.ids[row]) } }
    guard codes.count == 1, let only = codes.first, !code.texts[Int(only)].isEmpty, !others.contains(only) else { return nil }
    diagnostics.note(
      table.location(area.firstRows[blank], column),
      "the empty cells of “\(table.header[column])” are read as the whole, \(code.texts[Int(only)])",
      remedy: "say `whole: NAME` under `mapping` in the project to give it a name")
    return .coded
  }
}
