import Diagnostics
import Ingestion
import Languages
import Statistics
import Testing

struct ODSTests {
  /// A spreadsheet with a body and automatic styles of the test's own, as parts.
  private func book(_ tables: String, styles: String = "", extra: String = "") throws -> [UInt8] {
    try Books.zip(
      """
      names = ' '.join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in
        [('office', 'office'), ('table', 'table'), ('text', 'text'), ('style', 'style'), ('number', 'datastyle')])
      names += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:draw="d"'
      parts = {
        'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': f'<office:document-content {names}><office:automatic-styles>' + '''\(styles)''' + '</office:automatic-styles>'
          '<office:body><office:spreadsheet>' + '''\(tables)''' + '</office:spreadsheet></office:body></office:document-content>',
      }
      \(extra)
      """, ending: "ods")
  }

  @Test func `values of each type are read`() throws {
    let bytes = try book(
      """
      <table:table table:name="Data"><table:table-column table:number-columns-repeated="8"/>
      <table:table-row>
      <table:table-cell office:value-type="string"><text:p>Gross<text:s text:c="2"/><text:span>product</text:span></text:p><text:p>in all</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="15.799"><text:p>15.8</text:p></table:table-cell>
      <table:table-cell office:value-type="percentage" office:value="0.125"><text:p>13%</text:p></table:table-cell>
      <table:table-cell office:value-type="currency" office:currency="EUR" office:value="12.5"><text:p>€12.50</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2023-08-31"><text:p>31/08/23</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2023-08-01" table:style-name="month"><text:p>Aug 23</text:p></table:table-cell>
      <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
      <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
      </table:table-row></table:table>
      """,
      styles: """
        <number:date-style style:name="N1"><number:month number:textual="true"/><number:text> </number:text><number:year/></number:date-style>
        <style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/>
        """)
    let book = try Books.read(bytes, name: "book.ods")
    #expect(
      book.sheets.first?.grid.texts == [
        ["Gross  product in all", "15.799", "12.5%", "12.5EUR", "2023-08-31", "2023-08", "TRUE", "#DIV/0!"]
      ])
    #expect(book.sheets.first?.name == "Data" && book.diagnostics.isEmpty)
  }

  @Test func `repeated cells and rows are unfolded, and empty ones cost nothing`() throws {
    let bytes = try book(
      """
      <table:table table:name="Data">
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell/>
      <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      """)
    let grid = try #require(try Books.read(bytes, name: "book.ods").sheets.first?.grid)
    #expect(grid.texts == [["7", "7"], ["7", "7"]])
    #expect("\(grid.location(1, 1))" == "book.ods:Data!C5")
  }

  @Test func `a cell repeated to fill a sheet is refused`() throws {
    let bytes = try book(
      """
      <table:table table:name="Data"><table:table-row table:number-rows-repeated="1000000">
      <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="16000"/></table:table-row></table:table>
      """)
    #expect(Books.refusal(bytes, name: "book.ods").contains("the sheet “Data” repeats 1 cell more than 2000000 times"))
  }

  @Test func `hidden tables, rows and columns are left out, comments and shapes are no texts`() throws {
    let bytes = try book(
      """
      <table:table table:name="Secret" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>
      <table:table table:name="Data"><table:shapes><draw:frame><text:p>no</text:p></draw:frame></table:shapes>
      <table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>
      <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><office:annotation><text:p>mind this</text:p></office:annotation><text:p>A</text:p></table:table-cell>
      <table:covered-table-cell office:value-type="float" office:value="1"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>
      <table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="3"/></table:table-row></table:table>
      """,
      styles:
        "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>")
    let book = try Books.read(bytes, name: "book.ods")
    #expect(book.sheets.first?.grid.texts == [["A", "2"]])
    #expect(
      book.diagnostics.map(\.message) == [
        "the hidden row 2 is left out", "the hidden column B is left out", "the comment “mind this” is not used",
        "the hidden sheet “Secret” is left out",
      ])
  }

  @Test func `encrypted and other documents are refused plainly`() throws {
    let encrypted = try book(
      "", extra: "parts['META-INF/manifest.xml'] = '<manifest><file-entry><encryption-data/></file-entry></manifest>'")
    #expect(
      Books.refusal(encrypted, name: "book.ods")
        == "book.ods: error: the workbook is encrypted; open it with its password and save it without one")
    let text = try book("", extra: "parts['mimetype'] = 'application/vnd.oasis.opendocument.text'")
    #expect(Books.refusal(text, name: "book.odt").contains("an office document, not a workbook"))
    #expect(Books.refusal(try book(""), name: "book.ods").contains("the workbook is empty"))
  }

  @Test func `values are those that an independent reader sees`() throws {
    let (bytes, expected) = try IndependentReader.book(
      """
      import random
      from odf.opendocument import OpenDocumentSpreadsheet
      from odf.table import Table, TableRow, TableCell
      from odf.text import P
      random.seed(8)
      book = OpenDocumentSpreadsheet(); table = Table(name='Figures')
      def text(value):
        cell = TableCell(valuetype='string'); cell.addElement(P(text=value)); return cell
      for number in range(300):
        row = TableRow(); row.addElement(text(f'Área {number % 40}'))
        for value in [random.randint(1990, 2030), round(random.uniform(-1e6, 1e6), number % 9), random.random() * 10 ** random.randint(-9, 12)]:
          cell = TableCell(valuetype='float', value=repr(value)); cell.addElement(P(text='…')); row.addElement(cell)
        table.addElement(row)
      book.spreadsheet.addElement(table); book.save(path)
      """, ending: "ods")
    try IndependentReader.compare(try Books.read(bytes, name: "book.ods"), expected)
  }
}
