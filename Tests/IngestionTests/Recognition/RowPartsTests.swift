import Languages
import Statistics
import Testing

@testable import Ingestion

/// Rows that are parts of a row above them.
struct RowPartsTests {
  @Test func `parts are told apart by their wholes, and have the unit of these`() throws {
    let reading = try read(
      "项目,2023\n进出口总额（亿元）,110\n  出口,70\n    其中：民营企业,45\n         国有企业,12\n  进口,40\n    其中：民营企业,21\n常住人口（万人）,501\n",
      TableMapping(area: "甲省"))
    #expect(
      reading.lines == [
        "甲省 | 进出口总额 | 2023 | 110e8 CNY", "甲省 | 出口 | 2023 | 70e8 CNY", "甲省 | 出口（民营企业） | 2023 | 45e8 CNY",
        "甲省 | 国有企业 | 2023 | 12e8 CNY", "甲省 | 进口 | 2023 | 40e8 CNY", "甲省 | 进口（民营企业） | 2023 | 21e8 CNY",
        "甲省 | 常住人口 | 2023 | 501e4 PERSON",
      ])
    #expect(
      reading.dataset.indicators.map(\.partOf) == [nil, "进出口总额", "出口", "出口", "进出口总额", "进口", nil])
    #expect(reading.findings == ["note: “出口” is read as a part of “进出口总额（亿元）”, and 4 more rows likewise"])
  }

  @Test(arguments: ["of which: services", "davon Dienstleistungen", "dont services", "Of which services"])
  func `words for parts are known without blanks before them`(_ name: String) throws {
    let reading = try read("Indicator,2023\nExports (mn EUR),110\n\(name),70\n", TableMapping(area: "Norland"))
    #expect(reading.dataset.indicators.last?.partOf == "exports")
    #expect(
      reading.dataset.indicators.last?.name.inAnyLanguage.lowercased().hasSuffix(
        name.split(separator: " ").last?.lowercased() ?? "?") == true)
    #expect(reading.dataset.units.map(\.id) == ["EUR"])
  }

  @Test func `a part in another unit is a measure of its own`() throws {
    let reading = try read("Indicator,2023\nExports (mn EUR),110\n  share of services (%),70\n", TableMapping(area: "Norland"))
    #expect(reading.dataset.indicators.map(\.partOf) == [nil, nil])
  }

  @Test func `places further in are parts of those above them`() throws {
    let reading = try read("地区,2022\n全省,100\n　杭州市,60\n　　西湖区,6\n　宁波市,40\n")
    #expect(reading.dataset.regions.map { "\($0.id) \($0.parent ?? "-")" } == ["全省 -", "杭州市 全省", "西湖区 杭州市", "宁波市 全省"])
  }

  @Test func `a single blank is no sign of a part`() throws {
    #expect(try read("region,2022\nNorland,100\n Sudmark,60\n").dataset.regions.allSatisfy { $0.parent == nil })
  }

  private static let indented = [
    "xlsx":
      """
    import openpyxl
    from openpyxl.styles import Alignment
    book = openpyxl.Workbook()
    sheet = book.active
    for row, (name, value, step) in enumerate([('Indicator', '2023', 0), ('Exports (mn EUR)', 110, 0), ('goods', 70, 1), ('cars', 20, 2), ('services', 40, 1), ('Imports (mn EUR)', 90, 0)], 1):
        sheet.cell(row, 1, name).alignment = Alignment(indent=step)
        sheet.cell(row, 2, value)
    book.save(path)
    """,
    "xls":
      """
    import xlwt
    book = xlwt.Workbook(encoding='utf-8')
    sheet = book.add_sheet('Sheet')
    for row, (name, value, step) in enumerate([('Indicator', '2023', 0), ('Exports (mn EUR)', 110, 0), ('goods', 70, 1), ('cars', 20, 2), ('services', 40, 1), ('Imports (mn EUR)', 90, 0)]):
        sheet.write(row, 0, name, xlwt.easyxf('alignment: indent %d' % step))
        sheet.write(row, 1, value)
    book.save(path)
    """,
    "ods":
      """
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.style import Style, ParagraphProperties
    from odf.table import Table, TableRow, TableCell
    from odf.text import P
    book = OpenDocumentSpreadsheet()
    styles = []
    for step in range(3):
        style = Style(name='s%d' % step, family='table-cell')
        if step: style.addElement(ParagraphProperties(marginleft='%.3fcm' % (0.353 * step)))
        book.automaticstyles.addElement(style)
        styles.append(style)
    table = Table(name='Sheet')
    for name, value, step in [('Indicator', '2023', 0), ('Exports (mn EUR)', 110, 0), ('goods', 70, 1), ('cars', 20, 2), ('services', 40, 1), ('Imports (mn EUR)', 90, 0)]:
        row = TableRow()
        cell = TableCell(valuetype='string', stylename=styles[step])
        cell.addElement(P(text=name))
        row.addElement(cell)
        cell = TableCell(valuetype='float', value=value) if name != 'Indicator' else TableCell(valuetype='string')
        cell.addElement(P(text=str(value)))
        row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(path)
    """,
  ]

  @Test(arguments: ["xlsx", "xls", "ods"]) func `rows that a workbook's style sets further in are parts`(_ ending: String) throws {
    let bytes = try Books.written(try #require(Self.indented[ending]), ending: ending)
    let reading = try DataSource.read(file: DataFile(name: "book.\(ending)", bytes: bytes), mapping: TableMapping(area: "Norland"))
    #expect(
      reading.dataset.indicators.map { "\($0.id) \($0.partOf ?? "-")" } == [
        "exports -", "goods exports", "cars goods", "services exports", "imports -",
      ])
    #expect(reading.dataset.units.map(\.id) == ["EUR"])
  }

  @Test func `a total that is set further in is no part of the row above it`() throws {
    let reading = try read("region,2022\nNorland,100\n   East,60\n   West,40\n      Total,100\n")
    #expect(
      reading.dataset.regions.map { "\($0.id) \($0.parent ?? "-")" } == ["norland -", "east norland", "west norland", "total -"])
  }
}
