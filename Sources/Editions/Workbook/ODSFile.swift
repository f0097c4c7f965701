internal import Drawing
internal import Languages
internal import Statistics

/// Writes workbooks as ODS, the format of OpenDocument (ISO/IEC 26300), packed with libzip.
package enum ODSFile {
  /// The file's bytes: the same for the same workbook.
  ///
  /// - Throws: `EditionError` where the library is missing.
  package static func bytes(of workbook: Workbook) throws(EditionError) -> [UInt8] {
    var sheets = ODSSheets()
    for sheet in workbook.sheets { sheets.add(sheet) }
    return try ZipFile.bytes(of: [
      .init(name: "mimetype", content: mediaType, isPacked: false),
      .init(name: "META-INF/manifest.xml", content: manifest),
      .init(name: "meta.xml", content: meta(workbook)),
      .init(name: "styles.xml", content: styles(workbook)),
      .init(name: "content.xml", content: sheets.content),
    ])
  }

  private static let mediaType = WorkbookFormat.ods.mediaType
  fileprivate static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The names of elements and attributes that a part uses.
  fileprivate static func spaces(_ names: String...) -> String {
    let all = names.map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0 == "number" ? "datastyle" : $0):1.0\"" }
    return all.joined(separator: " ") + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
      + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""
  }

  private static let manifest = """
    \(header)<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
    <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(mediaType)"/>\
    <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
    <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
    """

  private static func meta(_ workbook: Workbook) -> String {
    let day = "\(workbook.day.sdmx)T00:00:00"
    return """
      \(header)<office:document-meta \(spaces("office", "meta"))><office:meta><dc:title>\(workbook.title.markup)</dc:title>\
      <dc:subject>\(workbook.subject.markup)</dc:subject><dc:creator>\(workbook.author.markup)</dc:creator>\
      <dc:language>\(workbook.language.textTag)</dc:language><meta:creation-date>\(day)</meta:creation-date><dc:date>\(day)</dc:date>\
      <meta:generator>\(workbook.tool.markup)</meta:generator></office:meta></office:document-meta>
      """
  }

  private static func styles(_ workbook: Workbook) -> String {
    let language =
      workbook.language.textLanguage.isHan
      ? "fo:language=\"en\" style:language-asian=\"zh\" style:country-asian=\"CN\" style:script-asian=\"Hans\""
      : "fo:language=\"\(workbook.language.textTag.prefix(2))\""
    return """
      \(header)<office:document-styles \(spaces("office", "style"))><office:styles><style:default-style style:family="table-cell">\
      <style:text-properties fo:font-family="Arial" fo:font-size="12pt" \(language)/></style:default-style>\
      <style:style style:name="Default" style:family="table-cell"/>\
      <style:style style:name="Words" style:family="table-cell" style:parent-style-name="Default">\
      <style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>\
      <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="table-cell" \
      style:parent-style-name="Default"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>\
      <style:style style:name="Header" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties \
      fo:border-bottom="0.75pt solid #000000" fo:wrap-option="wrap" style:vertical-align="bottom"/><style:text-properties \
      fo:font-weight="bold"/></style:style></office:styles></office:document-styles>
      """
  }
}

/// The sheets of an ODS file as they are written, with the formats of their figures.
private struct ODSSheets {
  /// What a figure's format has besides its digits.
  private struct Look: Hashable {
    var decimals: Int
    var sign: String
    var marks: String
    var grouping: Workbook.Number.Grouping
  }

  private var looks: [Look: Int] = [:]
  private var formats = ""
  private var body = ""
  private var ranges = ""

  /// The whole part.
  var content: String {
    let widths = [Workbook.Column.Room.text, .code, .number].map { room in
      "<style:style style:name=\"\(room.style)\" style:family=\"table-column\"><style:table-column-properties "
        + "style:column-width=\"\(room.characters * 0.085)in\"/></style:style>"
    }
    return ODSFile.header + "<office:document-content \(ODSFile.spaces("office", "style", "table", "text", "number"))>"
      + "<office:automatic-styles>" + widths.joined()
      + "<style:style style:name=\"wide\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"7.5in\"/>"
      + "</style:style>" + formats + "</office:automatic-styles><office:body><office:spreadsheet>" + body
      + (ranges.isEmpty ? "" : "<table:database-ranges>\(ranges)</table:database-ranges>")
      + "</office:spreadsheet></office:body></office:document-content>"
  }

  mutating func add(_ sheet: Workbook.Sheet) {
    body += "<table:table table:name=\"\(sheet.name.markup)\">"
    if let table = sheet.table {
      for column in table.columns { body += "<table:table-column table:style-name=\"\(column.room.style)\"/>" }
    } else {
      body += "<table:table-column table:style-name=\"wide\"/>"
    }
    row { $0.cell(sheet.title, style: "Heading_20_1") }
    for remark in sheet.remarks { row { $0.cell(remark, style: sheet.table == nil ? "Words" : "Default") } }
    if let table = sheet.table {
      body += "<table:table-header-rows>"
      row { for column in table.columns { $0.cell(column.header, style: "Header") } }
      body += "</table:table-header-rows>"
      for cells in table.rows { row { for cell in cells { $0.add(cell) } } }
      let last = "\(Self.letters(table.columns.count - 1))\(sheet.headerRow + 1 + max(1, table.rows.count))"
      ranges +=
        "<table:database-range table:name=\"\(table.name)\" table:display-filter-buttons=\"false\" "
        + "table:target-range-address=\"\("'\(sheet.name)'.A\(sheet.headerRow + 1):'\(sheet.name)'.\(last)".markup)\"/>"
    }
    body += "</table:table>"
  }

  private mutating func row(_ cells: (inout ODSSheets) -> Void) {
    body += "<table:table-row>"
    cells(&self)
    body += "</table:table-row>"
  }

  private mutating func add(_ cell: Workbook.Cell) {
    switch cell {
    case .empty: body += "<table:table-cell/>"
    case .text(let text): self.cell(text, style: "Words")
    case .link(let name):
      body +=
        "<table:table-cell office:value-type=\"string\" table:style-name=\"Words\"><text:p><text:a xlink:type=\"simple\" "
        + "xlink:href=\"#\("'\(name)'.A1".markup)\">\(name.markup)</text:a></text:p></table:table-cell>"
    case .number(let number):
      guard number.isExactInCells else { return self.cell(number.shown, style: "Words") }
      body +=
        "<table:table-cell office:value-type=\"float\" office:value=\"\(number.value)\" table:style-name=\"\(style(of: number))\">"
        + "<text:p>\(number.shown.markup)</text:p></table:table-cell>"
    }
  }

  private mutating func cell(_ text: String, style: String) {
    body += "<table:table-cell office:value-type=\"string\" table:style-name=\"\(style)\">"
    // Blanks after the first are kept only if they are counted.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      body += "<text:p>\(String(line).markup.replacing("  ", with: " <text:s/>"))</text:p>"
    }
    body += "</table:table-cell>"
  }

  private mutating func style(of number: Workbook.Number) -> String {
    let look = Look(decimals: max(0, number.decimals), sign: number.sign, marks: number.marks, grouping: number.grouping)
    if let known = looks[look] { return "n\(known)" }
    let index = looks.count
    looks[look] = index
    func text(_ text: String) -> String {
      text.isEmpty ? "" : "<number:text>\(text.markup)</number:text>"
    }
    formats +=
      "<number:number-style style:name=\"f\(index)\">\(text(look.sign))<number:number number:decimal-places=\"\(look.decimals)\" "
      + "number:min-decimal-places=\"\(look.decimals)\" number:min-integer-digits=\"1\""
      + (look.grouping == .commas ? " number:grouping=\"true\"" : "") + "/>\(text(look.marks))</number:number-style>"
      + "<style:style style:name=\"n\(index)\" style:family=\"table-cell\" style:parent-style-name=\"Words\" "
      + "style:data-style-name=\"f\(index)\"/>"
    return "n\(index)"
  }

  /// The letters of a column: A for 0.
  private static func letters(_ column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}

extension Workbook.Column.Room {
  /// The name of its style.
  fileprivate var style: String {
    switch self {
    case .text: "text"
    case .code: "code"
    case .number: "number"
    }
  }
}
