import Diagnostics
import Ingestion
import ProgramTesting
import Statistics

/// Workbooks that other people's programs write, at the time of the test.
enum Books {
  /// Runs a Python script that writes the file `path`, and gives its bytes.
  static func written(_ script: String, ending: String) throws -> [UInt8] {
    let folder = try TemporaryFolder([:])
    let path = "\(folder.path)/book.\(ending)"
    let outcome = try Python.run("import sys\npath = sys.argv[1]\n" + script, [path])
    guard outcome.status == 0 else { throw Program.Failure(description: outcome.errors) }
    return try folder.bytes("book.\(ending)")
  }

  /// A book of openpyxl's with one sheet, `sheet`.
  static func xlsx(_ script: String) throws -> [UInt8] {
    try written(
      "import openpyxl, datetime\nbook = openpyxl.Workbook()\nsheet = book.active\n\(script)\nbook.save(path)", ending: "xlsx")
  }

  /// A book of xlwt's with one sheet, `sheet`.
  static func xls(_ script: String) throws -> [UInt8] {
    try written(
      """
      import xlwt, datetime
      book = xlwt.Workbook(encoding='utf-8')
      sheet = book.add_sheet('Sheet')
      def style(code): return xlwt.easyxf(num_format_str=code)
      \(script)
      book.save(path)
      """, ending: "xls")
  }

  /// A zip archive with parts of the script's own: `parts` is a dictionary.
  static func zip(_ script: String, ending: String = "xlsx") throws -> [UInt8] {
    try written(
      """
      import zipfile
      \(script)
      with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
          for name, content in parts.items(): archive.writestr(name, content)
      """, ending: ending)
  }

  /// The parts of a smallest workbook, with `rows` in its sheet.
  static func parts(rows: String, namespace: String = "http://schemas.openxmlformats.org/spreadsheetml/2006/main") -> String {
    """
    ns = '\(namespace)'
    rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    parts = {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': f'<Relationships><Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml': f'<x:workbook xmlns:x="{ns}" xmlns:r="{rel}"><x:sheets><x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': f'<Relationships><Relationship Id="r1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': f'<x:worksheet xmlns:x="{ns}"><x:sheetData>' + '''\(rows)''' + '</x:sheetData></x:worksheet>',
    }

    """
  }

  /// Reads a book.
  static func read(_ bytes: [UInt8], name: String = "book.xlsx") throws -> Workbook { try Workbook.read(bytes, name: name) }

  /// Why bytes are refused; empty where they are read.
  static func refusal(_ bytes: [UInt8], name: String = "book.xlsx") -> String {
    do {
      _ = try Workbook.read(bytes, name: name)
      return ""
    } catch {
      return error.description
    }
  }
}

extension Grid {
  /// All cells as texts, row by row.
  var texts: [[String]] {
    (0..<rowCount).map { row in (0..<columnCount).map { text(row, $0) } }
  }
}
