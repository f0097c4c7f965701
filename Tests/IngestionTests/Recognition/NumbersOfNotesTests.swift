import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Numbers of notes right behind years, figures and names, which are no digits of these.
struct NumbersOfNotesTests {
  @Test(arguments: [
    ("202211)", "2022"), ("20221)", "2022"), ("2022 1)", "2022"), ("2022*)", "2022"), ("2022a)", "2022"), ("2022-Q3 2)", "2022-Q3"),
  ])
  func `a year before the number of a note is that year, and no month`(_ header: String, _ period: String) throws {
    let reading = try read("Region,2019,2020,2021,\(header)\nNorland,1,2,3,4\nSudland,5,6,7,8\n")
    #expect(reading.dataset.observations.prefix(4).map(\.period.sdmx) == ["2019", "2020", "2021", period])
    #expect(try read("Region,Year,Jobs\nNorland,\(header),4\n").dataset.observations.map(\.period.sdmx) == [period])
    #expect(PeriodWords.period("202211)") == nil)
  }

  @Test(arguments: ["…4)", "... 3)", "… 3", "..¹", "…⁴⁾", ".. 12)"])
  func `a sign with the number of a note is that sign`(_ cell: String) throws {
    let reading = try read("Region,Year,Jobs\nNorland,2020,5\nSudland,2020,\(cell)\nEstland,2020,7\n")
    #expect(reading.dataset.observations.map(\.value) == [5, nil, 7])
  }

  @Test(arguments: ["12 8262)", "-2)", ".5)"])
  func `a figure whose last digit may be that of a note is refused`(_ cell: String) throws {
    #expect(
      try refusal("Region,Year,Jobs\nNorland,2020,5\nSudland,2020,\(cell)\nEstland,2020,7\n").first?.contains("is not a number")
        == true)
  }

  private static let expected = [
    "norland | Jobs | 2021 | 5 NUMBER", "norland | Jobs | 2022 | 6 NUMBER", "sudland | Jobs | 2021 | 7 NUMBER",
    "sudland | Jobs | 2022 | 8 NUMBER",
  ]

  private static let rows = """
    rows = [['Region', '2021', ('2022', '1)')], [('Norland', '2, 3'), 5, ('6', '3)')], ['Sudland', 7, 8], ['', '', ''],
            ['1) Provisional counts.', '', ''], ['2 Without the islands.', '', '']]

    """

  private func lines(_ bytes: [UInt8], _ name: String) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: name, bytes: bytes), mapping: TableMapping(indicator: "Jobs"))
  }

  @Test func `what a workbook sets raised is the number of a note`() throws {
    let book = try Books.xlsx(
      Self.rows + """
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont
        for row, cells in enumerate(rows, 1):
          for column, cell in enumerate(cells, 1):
            if isinstance(cell, tuple): cell = CellRichText(cell[0], TextBlock(InlineFont(vertAlign='superscript'), cell[1]))
            if cell != '': sheet.cell(row, column).value = cell
        """)
    let reading = try lines(book, "jobs.xlsx")
    #expect(reading.lines == Self.expected)
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Norland", "Sudland"])
    #expect(reading.dataset.observations[3].comment?.inAnyLanguage == "Provisional counts.")
  }

  @Test func `what an old workbook sets raised is the number of a note`() throws {
    let book = try Books.xls(
      Self.rows + """
        raised = xlwt.Font(); raised.escapement = xlwt.Font.ESCAPEMENT_SUPERSCRIPT
        for row, cells in enumerate(rows):
          for column, cell in enumerate(cells):
            if isinstance(cell, tuple): sheet.write_rich_text(row, column, [(cell[0], xlwt.Font()), (cell[1], raised)])
            elif cell != '': sheet.write(row, column, cell)
        """)
    #expect(try lines(book, "jobs.xls").lines == Self.expected)
  }

  @Test func `what an OpenDocument sets raised is the number of a note`() throws {
    let book = try Books.written(
      Self.rows + """
        from odf.opendocument import OpenDocumentSpreadsheet
        from odf.style import Style, TextProperties
        from odf.table import Table, TableRow, TableCell
        from odf.text import P, Span
        book = OpenDocumentSpreadsheet()
        raised = Style(name='T1', family='text'); raised.addElement(TextProperties(textposition='super 58%'))
        book.automaticstyles.addElement(raised)
        table = Table(name='Jobs')
        for cells in rows:
          row = TableRow()
          for cell in cells:
            if isinstance(cell, tuple):
              paragraph = P(text=cell[0]); paragraph.addElement(Span(stylename=raised, text=cell[1]))
              made = TableCell(valuetype='string'); made.addElement(paragraph)
            elif isinstance(cell, int): made = TableCell(valuetype='float', value=cell); made.addElement(P(text=str(cell)))
            elif cell: made = TableCell(valuetype='string'); made.addElement(P(text=cell))
            else: made = TableCell()
            row.addElement(made)
          table.addElement(row)
        book.spreadsheet.addElement(table); book.save(path)
        """, ending: "ods")
    #expect(try lines(book, "jobs.ods").lines == Self.expected)
  }

  @Test(arguments: [
    ("Area (km²)", "Area (km²)"), ("Output 10⁶", "Output 10⁶"), ("Deaths¹ of flu²", "Deaths of flu"),
    ("Covid-19³ deaths", "Covid-19 deaths"), ("¹", "¹"),
  ])
  func `powers of units stay in names, numbers of notes do not`(_ text: String, _ name: String) {
    #expect(text.withoutRaised == name)
  }
}
