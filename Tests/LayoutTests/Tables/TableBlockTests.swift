import Drawing
import DrawingTesting
import Languages
import Layout
import Styling
import Synchronization
import Testing

@Suite struct TableBlockTests {
  private let columns: [TableColumn] = [.text("Name"), .number("Value", voice: .strong), .unit("Unit")]

  private func table(_ rows: [TableRow], frame: Frame? = nil) -> TableBlock {
    TableBlock(frame, columns: columns, rows: TableRows(rows))
  }

  private func row(_ name: String, _ value: RichText, _ unit: RichText = "bn", level: Int = 0, marks: RichText = RichText())
    -> TableRow
  {
    TableRow([TableCell(RichText(name)), TableCell(value, marks: marks), TableCell(unit)], level: level)
  }

  private func fragment(_ table: TableBlock, width: Double = 300) throws -> Fragment {
    try #require(try table.fit(.testing(width, 600)).printed)
  }

  private func text(_ words: String, in fragment: Fragment) throws -> (at: Point, line: TextLine) {
    let found = try #require(texts(fragment.items).first { $0.text == words })
    return (found.at, found.line)
  }

  @Test func `numbers end at one edge and marks hang beyond it`() throws {
    let note = Footnote.letter("d", "Derived.")
    let printed = try fragment(table([row("a", "1,000"), row("b", "7", marks: .mark(note))]))
    let long = try text("1,000", in: printed)
    let short = try text("7", in: printed)
    let mark = try text("d", in: printed)
    #expect(abs(long.at.x + long.line.width - short.at.x - short.line.width) < 0.01)
    #expect(abs(mark.at.x - short.at.x - short.line.width) < 0.01)
    #expect(printed.notes == [note])
  }

  @Test func `marks that hang from the last column end within the table`() throws {
    let note = Footnote.letter("d", "Derived.")
    let rows = [TableRow(["a", TableCell("7", marks: .mark(note))])]
    let printed = try fragment(TableBlock(columns: Array(columns.prefix(2)), rows: TableRows(rows)))
    let mark = try text("d", in: printed)
    #expect(abs(mark.at.x + mark.line.width - 300) < 0.01)
  }

  @Test func `decimal points stand below each other`() throws {
    let table = TableBlock(
      columns: [.text("Name"), .number("Value", edge: .point)],
      rows: [TableRow(["a", "1,000.5"]), TableRow(["b", "7.25"]), TableRow(["c", "8"])])
    let printed = try fragment(table)
    // A letter of a cell is 3.875 pt wide in the house style.
    let letter = 7.75 / 2
    let first = try text("1,000.5", in: printed).at.x + 5 * letter
    let second = try text("7.25", in: printed).at.x + letter
    let third = try text("8", in: printed).at.x + letter
    #expect(abs(first - second) < 0.01)
    #expect(abs(first - third) < 0.01)
  }

  @Test func `units stand 8 points after their numbers`() throws {
    let printed = try fragment(table([row("a", "1,000")]))
    let number = try text("1,000", in: printed)
    #expect(abs(try text("bn", in: printed).at.x - number.at.x - number.line.width - 8) < 0.01)
  }

  @Test func `rows are indented by level`() throws {
    let printed = try fragment(table([.group("Group"), row("a", "1", level: 1), row("b", "2", level: 2)]))
    #expect(try ["Group", "a", "b"].map { try text($0, in: printed).at.x } == [0, 8, 18])
  }

  @Test func `rows stand at their pitch`() throws {
    let printed = try fragment(table([row("a", "1"), row("b", "2"), row("c", "3")]))
    let baselines = try ["a", "b", "c"].map { try text($0, in: printed).at.y }
    #expect(abs(baselines[1] - baselines[0] - 13.5) < 0.01)
    #expect(abs(baselines[2] - baselines[1] - 13.5) < 0.01)
  }

  @Test(arguments: [(-1.0, 12.0), (0, 13.5), (1, 16.2)])
  func `the pitch gives way with looseness`(looseness: Double, pitch: Double) throws {
    let space = try Space.testing(300, 600, context: .testing(looseness: looseness))
    let printed = try #require(try table([row("a", "1"), row("b", "2")]).fit(space).printed)
    #expect(abs(try text("b", in: printed).at.y - text("a", in: printed).at.y - pitch) < 0.01)
  }

  @Test func `a long name takes several lines, and its number stands by the last`() throws {
    let printed = try fragment(table([row("aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbb cccccccccccccc", "1,000")]), width: 160)
    #expect(try text("1,000", in: printed).at.y == texts(printed.items).filter { $0.at.x == 0 }.map(\.at.y).max())
    #expect(printed.size.width == 160)
  }

  @Test func `columns that are too wide together stand in tables below each other`() throws {
    let years = (2000..<2030).map { TableColumn.number(RichText("\($0)")) }
    let wide = TableBlock(
      Frame(title: "Years"), columns: [.text("Name")] + years,
      rows: [TableRow([TableCell("a")] + (0..<30).map { TableCell(RichText("\($0),000")) })])
    let words = texts(try fragment(wide).items).map(\.text)
    #expect(words.filter { $0 == "a" }.count == words.filter { $0 == "Name" }.count)
    #expect(words.filter { $0.hasSuffix(",000") } == (0..<30).map { "\($0),000" })
    #expect(words.filter { $0 == "Years (continued)" }.count == words.filter { $0 == "Name" }.count - 1)
  }

  @Test func `a title over several columns is within them, however short their figures are`() throws {
    let table = TableBlock(
      columns: [.text("Name"), .number("%", spanner: "Change in employment"), .number("Rank", spanner: "Change in employment")],
      rows: [TableRow(["a", "1", "2"])])
    let spanner = try text("Change in employment", in: try fragment(table, width: 120))
    #expect(spanner.at.x + spanner.line.width <= 120.01)
  }

  @Test func `where there is no room titles over several columns reach beyond them`() throws {
    let spanners = ["First eight months of 2022", "Whole year before that"]
    let table = TableBlock(
      columns: [.text("Name")] + spanners.flatMap { [.number("A", spanner: RichText($0)), .number("B", spanner: RichText($0))] },
      rows: [TableRow(["Name of an indicator", "1", "2", "3", "4"])])
    #expect(try fragment(table, width: 140).size.width == 140)
  }

  @Test func `titles of columns break between words where the table has no room otherwise`() throws {
    let columns = (0..<6).map { _ in TableColumn.number("Change, %") }
    let table = TableBlock(
      columns: [.text("Name")] + columns, rows: [TableRow([TableCell("a")] + (0..<6).map { _ in TableCell("+1.2") })])
    let words = texts(try fragment(table, width: 230).items).map(\.text)
    #expect(words.filter { $0 == "Name" }.count == 1)
    #expect(words.filter { $0 == "Change," }.count == 6)
  }

  @Test func `a table of no more than 18 rows would rather not be cut`() {
    func splitting(_ count: Int) -> FlowRules.Splitting { table((0..<count).map { row("\($0)", "1") }).rules.splitting }
    #expect(splitting(18) == .reluctant)
    #expect(splitting(19) == .allowed)
  }

  @Test func `a number too wide for any table is refused with the width it needs`() throws {
    let wide = TableBlock(
      columns: [.text("Name"), .number("Value")], rows: [TableRow(["a", TableCell(RichText(String(repeating: "9", count: 100)))])])
    let refusal = try #require(try wide.fit(.testing(300, 600)).refusal)
    #expect(refusal.needed.width > 380)
    #expect(refusal.reason == "its 2 columns are too wide together")
  }

  @Test func `a table that is cut repeats its header and its group as artifacts`() throws {
    let rows = [.group("Group")] + (0..<40).map { row("row \($0)", "\($0)", level: 1) }
    let first = try table(rows, frame: Frame(number: "Table 1", title: "Things")).fit(.testing(300, 300))
    let second = try #require(try first.rest?.fit(.testing(300, 600)).printed)
    let words = texts(second.items).map(\.text)
    #expect(words.starts(with: ["TABLE 1", "Things (continued)", "Name", "Value", "Unit", "Group (continued)"]))
    guard case .group(let furniture)? = second.items.first, case .group(let body)? = second.items.last else {
      Issue.record("the table is not in two groups")
      return
    }
    #expect(furniture.tag == Tag(.artifact))
    #expect(body.tag == Tag(.table, element: 1))
    #expect(texts(body.items).first?.text == "row \(40 - body.items.count)")
  }

  @Test func `a table under a heading of its own repeats that heading, and as an artifact`() throws {
    let rows = (0..<40).map { row("row \($0)", "\($0)") }
    let table = TableBlock(under: "Arithmetic", columns: columns, rows: TableRows(rows))
    let first = try table.fit(.testing(300, 300))
    #expect(texts(try #require(first.printed).items).first?.text == "Name")
    let second = try #require(try first.rest?.fit(.testing(300, 600)).printed)
    #expect(texts(second.items).map(\.text).starts(with: ["Arithmetic (continued)", "Name", "Value", "Unit"]))
    guard case .group(let furniture)? = second.items.first else {
      Issue.record("the heading is not in the furniture")
      return
    }
    #expect(furniture.tag == Tag(.artifact))
    #expect(texts(furniture.items).first?.text == "Arithmetic (continued)")
  }

  @Test func `units stand clear of two marks that hang before them`() throws {
    let marks = RichText([.mark(.letter("p", "Provisional.")), .mark(.letter("d", "Derived."))])
    let printed = try fragment(table([row("a", "1,000", marks: marks)]))
    let hanging = try text("pd", in: printed)
    #expect(try text("bn", in: printed).at.x - hanging.at.x - hanging.line.width >= 3.99)
  }

  @Test func `no row is lost or printed twice`() throws {
    var rest: (any Block)? = table((0..<200).map { $0 % 7 == 0 ? .group(RichText("g\($0)")) : row("r\($0)", "\($0)") })
    var names: [String] = []
    while let block = rest {
      let fit = try block.fit(.testing(300, 240))
      let printed = try #require(fit.printed)
      if case .group(let body)? = printed.items.last { names += texts(body.items).filter { $0.at.x == 0 }.map(\.text) }
      rest = fit.rest
    }
    #expect(names.filter { $0 != "Name" } == (0..<200).map { $0 % 7 == 0 ? "g\($0)" : "r\($0)" })
  }

  @Test func `header cells name columns, first cells rows`() throws {
    let printed = try fragment(
      TableBlock(
        columns: [.text("Name"), .number("A", spanner: "Both"), .number("B", spanner: "Both")], rows: [TableRow(["x", "1", "2"])]))
    let described = printed.scene.description
    #expect(described.contains("header cell of column 1 × 2"))
    #expect(described.contains("header cell of column 2 × 1"))
    #expect(described.contains("header cell of row"))
  }

  @Test func `cost grows with rows and no faster`() throws {
    func cost(_ count: Int) throws -> (calls: Int, rows: Int) {
      let counter = Counter()
      let typesetter = CountingTypesetter()
      let context = LayoutContext(typesetter: typesetter, style: try .shipped("house"), language: .english)
      var rest: (any Block)? = TableBlock(
        columns: columns,
        rows: TableRows(count: count) { index in
          counter.add()
          return TableRow([TableCell(RichText("row \(index)")), TableCell(RichText("\(index)")), "bn"])
        })
      while let block = rest { rest = try block.fit(Space(width: 300, height: 700, context: context)).rest }
      return (typesetter.calls, counter.value)
    }
    let (small, large) = (try cost(1000), try cost(4000))
    #expect(large.calls < small.calls * 4 + 100)
    #expect(large.rows < small.rows * 4 + 100)
    // Every row is asked for once to be measured and once to be printed; page ends ask for a few more.
    #expect(large.rows < 4000 * 5 / 2)
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Atomic(0)
  func add() { count.wrappingAdd(1, ordering: .relaxed) }
  var value: Int { count.load(ordering: .relaxed) }
}
