import Drawing
import Testing

@testable import Archiving

@Suite struct HeaderCellsTests {
  /// The texts of the header cells for each cell, by the cell's text.
  func headers(_ rows: [[(String, Role)]]) -> [String: [String]] {
    var items: [Scene.Item] = []
    for row in rows { items.append(tagged(.row, row.map { cell in tagged(cell.1, [text(cell.0)]) })) }
    let structure = DocumentStructure(of: document([tagged(.table, items)]))
    let names: [String] = rows.flatMap { $0 }.map(\.0)
    let cells = structure.indices.filter { ["TH", "TD"].contains(structure.kind(of: $0).structureType) }
    let name: [Int: String] = Dictionary(uniqueKeysWithValues: zip(cells, names))
    var found: [String: [String]] = [:]
    let headers = HeaderCells(of: 0, in: structure)
    for cell in cells {
      let named = headers.headers(of: cell)
      if let text = name[cell], !named.isEmpty { found[text] = named.compactMap { name[$0] } }
    }
    return found
  }

  @Test func `a plain table needs no more than scopes`() {
    #expect(
      headers([
        [("", .headerCell(.column)), ("2019", .headerCell(.column)), ("2020", .headerCell(.column))],
        [("Jinhua", .headerCell(.row)), ("1", .cell()), ("2", .cell())],
        [("Yiwu", .headerCell(.row)), ("3", .cell()), ("4", .cell())],
      ]).isEmpty)
  }

  @Test func `a header over two columns names the cells below both`() {
    let found = headers([
      [("Region", .headerCell(.column, rows: 2)), ("GDP", .headerCell(.column, columns: 2))],
      [("2019", .headerCell(.column)), ("2020", .headerCell(.column))],
      [("Jinhua", .headerCell(.row)), ("1", .cell()), ("2", .cell())],
    ])
    #expect(found["2019"] == ["GDP"])
    #expect(found["Jinhua"] == ["Region"])
    #expect(found["1"] == ["GDP", "2019", "Jinhua"])
    #expect(found["2"] == ["GDP", "2020", "Jinhua"])
  }

  @Test func `a header over two rows names the cells of both`() {
    let found = headers([
      [("Area", .headerCell(.column)), ("Kind", .headerCell(.column)), ("Value", .headerCell(.column))],
      [("Jinhua", .headerCell(.row, rows: 2)), ("plan", .headerCell(.row)), ("1", .cell())],
      [("actual", .headerCell(.row)), ("2", .cell())],
    ])
    #expect(found["1"] == ["Value", "Jinhua", "plan"])
    #expect(found["2"] == ["Value", "Jinhua", "actual"])
  }

  @Test func `a header below values begins a new block`() {
    let found = headers([
      [("A", .headerCell(.column)), ("B", .headerCell(.column))], [("1", .cell()), ("2", .cell())],
      [("C", .headerCell(.column)), ("D", .headerCell(.column))], [("3", .cell()), ("4", .cell())],
    ])
    #expect(found["1"] == ["A"])
    #expect(found["4"] == ["D"])
    #expect(found["C"] == nil)
  }
}
