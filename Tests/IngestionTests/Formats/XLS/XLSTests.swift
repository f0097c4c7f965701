import Diagnostics
import Languages
import ProgramTesting
import Statistics
import Testing

@testable import Ingestion

struct XLSTests {
  @Test func `values and number formats are read`() throws {
    let book = try Books.read(
      try Books.xls(
        """
        cells = [('Áland 北京', 'General'), (15.799, 'General'), (110.2, 'General'), (42, 'General'), (True, 'General'), (0.125, '0.0%'),
          (1234567, '#,##0,'), (12.5, '0.0"万元"'), (datetime.date(2023, 8, 31), 'yyyy-mm-dd'), (datetime.date(2023, 8, 1), 'mmm-yy'),
          (-0.01, 'General'), (536870912.0, 'General'), (1e-7, 'General')]
        for row, (value, code) in enumerate(cells): sheet.write(row, 1, value, style(code))
        """), name: "book.xls")
    let grid = try #require(book.sheets.first?.grid)
    #expect(
      grid.texts.map(\.[0]) == [
        "Áland 北京", "15.799", "110.2", "42", "TRUE", "12.5%", "1234.567", "12.5万元", "2023-08-31", "2023-08", "-0.01", "536870912",
        "0.0000001",
      ])
    #expect("\(grid.location(2, 0))" == "book.xls:Sheet!B3" && grid.unit(5, 0) == "%")
  }

  @Test func `what is hidden is left out, merged cells are known, and days may count from 1904`() throws {
    let book = try Books.read(
      try Books.xls(
        """
        book.dates_1904 = True
        for row in range(4):
          for column in range(4): sheet.write(row, column, row * 10 + column)
        sheet.write_merge(5, 6, 0, 1, 'both')
        sheet.write(5, 2, 43707, style('yyyy-mm-dd'))
        sheet.row(1).hidden = True; sheet.col(2).hidden = False; sheet.col(3).hidden = True
        secret = book.add_sheet('Secret'); secret.write(0, 0, 1); secret.visibility = 1
        """), name: "book.xls")
    let grid = try #require(book.sheets.first?.grid)
    #expect(grid.texts == [["0", "1", "2"], ["20", "21", "22"], ["30", "31", "32"], ["both", "", "2023-08-31"]])
    #expect(grid.merges == [Grid.Merge(rows: 3...3, columns: 0...1)])
    #expect(
      book.diagnostics.map(\.message) == [
        "the hidden row 2 is left out", "the hidden column D is left out", "the hidden sheet “Secret” is left out",
      ])
  }

  @Test func `texts that go on in the next record are read whole`() throws {
    let grid = try #require(
      try Books.read(
        try Books.xls(
          """
          for row in range(400): sheet.write(row, 0, f'{row}: ' + ('北京é' if row % 2 else 'plain') * 30)
          """), name: "book.xls"
      ).sheets.first?.grid)
    for row in 0..<400 {
      #expect(grid.text(row, 0) == "\(row): " + String(repeating: row % 2 == 1 ? "北京é" : "plain", count: 30))
    }
  }

  @Test func `encrypted, old, damaged and other documents are refused plainly`() throws {
    let bytes = try Books.xls("sheet.write(0, 0, 'a')")
    let encrypted = try Books.written(
      """
      import xlwt, io, struct
      book = xlwt.Workbook(); book.add_sheet('S').write(0, 0, 1); book.save(path)
      data = bytearray(open(path, 'rb').read())
      # The record behind the beginning becomes FILEPASS.
      start = data.index(struct.pack('<HH', 0x809, 16)) + 20
      data[start:start + 2] = struct.pack('<H', 0x2F)
      open(path, 'wb').write(data)
      """, ending: "xls")
    #expect(
      Books.refusal(encrypted, name: "book.xls")
        == "book.xls: error: the workbook is encrypted; open it with its password and save it without one")
    for length in [100, 512, 600, 1024, 2048, bytes.count - 600] {
      #expect(Books.refusal(Array(bytes.prefix(length)), name: "book.xls").contains("damaged"), "\(length)")
    }
    #expect(Books.refusal(try Books.xls(""), name: "book.xls").contains("the workbook is empty"))
  }

  @Test func `values are those that an independent reader sees`() throws {
    let (bytes, expected) = try IndependentReader.book(
      """
      import xlwt, random
      random.seed(9)
      book = xlwt.Workbook(); sheet = book.add_sheet('Figures')
      for row in range(300):
        values = [f'Área {row % 40}', random.randint(1990, 2030), round(random.uniform(-1e6, 1e6), row % 9), random.random() * 10 ** random.randint(-9, 12), row % 3 == 0]
        for column, value in enumerate(values): sheet.write(row, column, value)
      book.save(path)
      """, ending: "xls")
    try IndependentReader.compare(try Books.read(bytes, name: "book.xls"), expected)
  }
}
