import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

struct XLSXTests {
  @Test func `texts, numbers, booleans and errors are read as they are`() throws {
    let book = try Books.read(
      try Books.xlsx(
        """
        sheet.title = '2023'
        sheet['B3'] = 'Áland'; sheet['C3'] = 15.799; sheet['D3'] = True
        sheet['B4'] = '北京\\n市'; sheet['C4'] = -3; sheet['D4'] = '#DIV/0!'; sheet['D4'].data_type = 'e'
        sheet['B5'] = 'two\\nlines & <more>'; sheet['C5'] = 1e-7
        """), name: "gdp.xlsx")
    let grid = try #require(book.sheets.first?.grid)
    #expect(grid.texts == [["Áland", "15.799", "TRUE"], ["北京市", "-3", "#DIV/0!"], ["two lines & <more>", "0.0000001", ""]])
    #expect(grid.kind(0, 1) == .number && grid.kind(0, 2) == .boolean && grid.kind(1, 2) == .error && grid.kind(0, 0) == .text)
    #expect("\(grid.location(1, 2))" == "gdp.xlsx:2023!D4")
    #expect(grid.number(0, 1) == (try DecimalText.parse("15.799")) && grid.number(0, 0) == nil)
    #expect(book.diagnostics.isEmpty)
  }

  @Test func `number formats make percents, dates, currencies and scales of numbers`() throws {
    let grid = try #require(
      try Books.read(
        try Books.xlsx(
          """
          cells = [(0.125, '0%'), (0.07, '0.0%'), (7.0000000000000007E-2, '0.00%'), (1234567, '#,##0,'), (1500000, '0.0,,"M"'),
            (12.5, '[$€-407] #,##0.00'), (12.5, '#,##0.00 "万元"'), (-3.5, '#,##0.0_);(#,##0.0)'), (2023, '0"年"'), (5, 'General'),
            (datetime.date(2023, 8, 31), 'yyyy-mm-dd'), (datetime.date(2023, 8, 1), 'mmm-yy'), (datetime.date(2023, 1, 1), 'yyyy'),
            (datetime.date(2023, 8, 1), 'yyyy"年"m"月"'), (datetime.datetime(2023, 8, 31, 12, 30), 'dd/mm/yyyy hh:mm'),
            (1200, '[>=1000]0.0,"K";0'), (12, '[>=1000]0.0,"K";0'), (1.5, '0.0E+00'), (0.5, 'h:mm')]
          for row, (value, code) in enumerate(cells, 1):
            cell = sheet.cell(row, 1, value); cell.number_format = code
          """)
      ).sheets.first?.grid)
    #expect(
      grid.texts.map(\.[0]) == [
        "12.5%", "7%", "7%", "1234.567", "1.5M", "€12.5", "12.5万元", "-3.5", "2023年", "5", "2023-08-31", "2023-08", "2023",
        "2023-08",
        "2023-08-31T12:30:00", "1.2K", "12", "1.5", "12:00:00",
      ])
    #expect(grid.unit(6, 0) == "万元" && grid.unit(0, 0) == "%" && grid.unit(5, 0) == "€" && grid.unit(9, 0).isEmpty)
    #expect(grid.number(0, 0) == (try DecimalText.parse("12.5")) && grid.kind(10, 0) == .date)
  }

  @Test func `tails of binary numbers are cut, and long whole numbers are not`() throws {
    let numbers = [
      "110.20000000000000284", "0.1", "123456789012345678", "1.1000000000000001", "4.1999999999999997E-3", "15.80", "007",
    ]
    let rows = numbers.enumerated().map { "<x:row r=\"\($0 + 1)\"><x:c r=\"A\($0 + 1)\"><x:v>\($1)</x:v></x:c></x:row>" }.joined()
    let grid = try #require(try Books.read(try Books.zip(Books.parts(rows: rows))).sheets.first?.grid)
    #expect(grid.texts.map(\.[0]) == ["110.2", "0.1", "123456789012345680", "1.1", "0.0042", "15.80", "7"])
  }

  @Test func `what is hidden is left out and reported`() throws {
    let book = try Books.read(
      try Books.xlsx(
        """
        for row in range(1, 6):
          for column in range(1, 5): sheet.cell(row, column, row * 10 + column)
        sheet.row_dimensions[3].hidden = True; sheet.column_dimensions['B'].hidden = True
        sheet.column_dimensions['G'].hidden = True
        other = book.create_sheet('Secret'); other['A1'] = 1; other.sheet_state = 'veryHidden'
        """))
    let grid = try #require(book.sheets.first?.grid)
    #expect(book.sheets.count == 1)
    #expect(grid.texts == [["11", "13", "14"], ["21", "23", "24"], ["41", "43", "44"], ["51", "53", "54"]])
    #expect("\(grid.location(2, 1))" == "book.xlsx:Sheet!C4" && grid.followsGap(row: 2) && !grid.followsGap(row: 1))
    #expect(
      book.diagnostics.map(\.description) == [
        "book.xlsx:Sheet: note: the hidden row 3 is left out; unhide them in the workbook if they are needed",
        "book.xlsx:Sheet: note: the hidden column B is left out; unhide them in the workbook if they are needed",
        "book.xlsx: note: the hidden sheet “Secret” is left out",
      ])
  }

  @Test func `merged cells are known by rows and columns of the grid`() throws {
    let grid = try #require(
      try Books.read(
        try Books.xlsx(
          """
          sheet['B2'] = 'Area'; sheet['C2'] = '2023'; sheet.merge_cells('C2:D2'); sheet.merge_cells('B2:B3')
          sheet['C3'] = 'GDP'; sheet['D3'] = 'Growth'; sheet['B4'] = 'A'; sheet['C4'] = 1; sheet['D4'] = 2
          """)
      ).sheets.first?.grid)
    #expect(grid.texts == [["Area", "2023", ""], ["", "GDP", "Growth"], ["A", "1", "2"]])
    #expect(Set(grid.merges) == [Grid.Merge(rows: 0...0, columns: 1...2), Grid.Merge(rows: 0...1, columns: 0...0)])
  }

  @Test func `formulas give their saved results, and those without one are reported`() throws {
    let rows = """
      <x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="B1" t="str"><x:f>"a"</x:f><x:v>a</x:v></x:c>\
      <x:c r="C1"><x:f>A1</x:f></x:c><x:c r="D1" t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c r="E1" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row>
      """
    let book = try Books.read(try Books.zip(Books.parts(rows: rows)))
    #expect(book.sheets.first?.grid.texts == [["2", "a", "(formula without a result)", "#DIV/0!"]])
    #expect(
      book.diagnostics.map(\.description) == [
        "book.xlsx:S!C1: warning: the formula has no saved result; open the workbook in a spreadsheet program and save it, so that results are kept"
      ])
  }

  @Test func `rich, inline and pronounced texts, escapes and cells without references`() throws {
    let rows = """
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>Gross </x:t></x:r><x:r><x:t>product</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>\
      <x:c><x:v>7</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>a_x000D_b_x005F_c</x:t></x:is></x:c></x:row>
      """
    let grid = try #require(try Books.read(try Books.zip(Books.parts(rows: rows))).sheets.first?.grid)
    #expect(grid.texts == [["Gross product", "7"], ["a b_c", ""]])
  }

  @Test func `strict workbooks are read like transitional ones`() throws {
    let bytes = try Books.zip(
      Books.parts(
        rows: "<x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c><x:c r=\"B1\" t=\"d\"><x:v>2023-01-31T00:00:00</x:v></x:c></x:row>",
        namespace: "http://purl.oclc.org/ooxml/spreadsheetml/main"))
    #expect(try Books.read(bytes).sheets.first?.grid.texts == [["5", "2023-01-31"]])
  }

  @Test func `days of old books are counted from 1904`() throws {
    let grid = try #require(
      try Books.read(
        try Books.xlsx(
          """
          from openpyxl.utils.datetime import CALENDAR_MAC_1904
          book.epoch = CALENDAR_MAC_1904
          sheet['A1'] = datetime.date(2023, 8, 31); sheet['A2'] = datetime.date(1905, 1, 1)
          """)
      ).sheets.first?.grid)
    #expect(grid.texts == [["2023-08-31"], ["1905-01-01"]])
  }

  @Test func `comments and macros are reported and not used`() throws {
    let commented = try Books.read(
      try Books.xlsx(
        "from openpyxl.comments import Comment\nsheet['A1'] = 1; sheet['A1'].comment = Comment('revised in May', 'me')"))
    #expect(commented.diagnostics.map(\.description) == ["book.xlsx:Sheet!A1: note: the comment “revised in May” is not used"])
    let script =
      Books.parts(rows: "<x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row>")
      + "parts['[Content_Types].xml'] = '<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>'"
    let macros = try Books.read(try Books.zip(script))
    #expect(macros.diagnostics.map(\.message) == ["the macros of the workbook are ignored"])
    #expect(macros.sheets.first?.grid.texts == [["5"]])
  }

  @Test func `chart sheets, empty books and wrong documents are refused plainly`() throws {
    let chart = try Books.xlsx(
      """
      from openpyxl.chart import BarChart
      only = book.create_chartsheet('Chart'); only.add_chart(BarChart())
      """)
    #expect(
      Books.refusal(chart)
        == "book.xlsx: error: the workbook has charts only, and no sheet with cells; give the workbook that has the figures")
    #expect(
      Books.refusal(try Books.xlsx(""))
        == "book.xlsx: error: the workbook is empty; give it a sheet with a header and at least one row")
    #expect(
      Books.refusal(try Books.zip("parts = {'a.txt': 'a'}"))
        == "book.xlsx: error: the file is a zip archive, not a workbook; unpack it and give the file with the figures")
    let document = """
      parts = {'[Content_Types].xml': '<Types/>', '_rels/.rels': '<R><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></R>',
        'word/document.xml': '<document/>'}
      """
    #expect(Books.refusal(try Books.zip(document)).contains("an office document, not a workbook"))
    let binary = """
      parts = {'[Content_Types].xml': '<Types/>', '_rels/.rels': '<R><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></R>'}
      """
    #expect(Books.refusal(try Books.zip(binary)) == "book.xlsx: error: the file is a binary workbook (XLSB); save it as XLSX")
  }

  @Test func `values are those that an independent reader sees`() throws {
    let (bytes, expected) = try IndependentReader.book(
      """
      import openpyxl, random
      random.seed(7)
      book = openpyxl.Workbook(); sheet = book.active
      for row in range(300):
        sheet.append([f'Área {row % 40}', random.randint(1990, 2030), round(random.uniform(-1e6, 1e6), row % 9), random.random() * 10 ** random.randint(-9, 12), row % 3 == 0])
      book.save(path)
      """, ending: "xlsx")
    try IndependentReader.compare(try Books.read(bytes), expected)
  }
}
