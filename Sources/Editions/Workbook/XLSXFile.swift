internal import CLoading.XLSX
internal import Glibc
internal import Languages
internal import Statistics

/// Writes workbooks as XLSX, with libxlsxwriter.
package enum XLSXFile {
  /// The file's bytes: the same for the same workbook.
  ///
  /// - Throws: `EditionError` where the library is missing or a sheet holds more than the format can.
  package static func bytes(of workbook: Workbook) throws(EditionError) -> [UInt8] {
    guard gz_xlsx_is_there() else {
      throw .missingLibrary("libxlsxwriter", package: "libxlsxwriter\(String(cString: gz_xlsx_version()))")
    }
    let file = gz_memory_file()
    guard file >= 0 else { throw .unwritable(String(cString: strerror(errno))) }
    defer { close(file) }
    guard let book = workbook_new("/proc/self/fd/\(file)") else { throw .unwritable("no memory") }
    var sheets = XLSXSheets(book)
    do {
      try sheets.describe(workbook)
      for sheet in workbook.sheets { try sheets.add(sheet) }
    } catch {
      lxw_workbook_free(book)
      throw error
    }
    try check(workbook_close(book))
    return try content(of: file)
  }

  fileprivate static func check(_ error: lxw_error) throws(EditionError) {
    guard error == LXW_NO_ERROR else { throw .unwritable(String(cString: lxw_strerror(error))) }
  }

  private static func content(of file: Int32) throws(EditionError) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size)) { room, filled in
      while filled < size {
        let read = pread(file, room.baseAddress?.advanced(by: filled), size - filled, off_t(filled))
        guard read > 0 else { break }
        filled += read
      }
      count = filled
    }
    guard size > 0, count == size else { throw .unwritable(String(cString: strerror(errno))) }
    return bytes
  }
}

/// The sheets of a book that is being written, and its formats.
private struct XLSXSheets {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// How a cell looks.
  private enum Look: Hashable {
    case title
    case words
    case remark
    case header
    case link
    case number(String)
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Look: Format] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  mutating func describe(_ workbook: Workbook) throws(EditionError) {
    let texts = [workbook.title, workbook.subject, workbook.author, workbook.tool].map { (text: String) in strdup(text) }
    defer { texts.forEach { free($0) } }
    var properties = gz_xlsx_properties(
      texts[0], texts[1], texts[2], texts[3], workbook.day.dayNumbers.lowerBound * 86_400)
    try XLSXFile.check(workbook_set_properties(book, &properties))
    // The format has a place for the language of a document, which the library does not write.
    try XLSXFile.check(workbook_set_custom_property_string(book, "Language", workbook.language.textTag))
  }

  mutating func add(_ sheet: Workbook.Sheet) throws(EditionError) {
    guard let place = workbook_add_worksheet(book, sheet.name) else {
      throw .unwritable("the sheet “\(sheet.name)” cannot be added")
    }
    worksheet_set_landscape(place)
    worksheet_fit_to_pages(place, 1, 0)
    try XLSXFile.check(worksheet_write_string(place, 0, 0, sheet.title, format(.title)))
    for (row, remark) in sheet.remarks.enumerated() {
      let look = sheet.table == nil ? Look.words : .remark
      try XLSXFile.check(worksheet_write_string(place, lxw_row_t(row + 1), 0, remark, format(look)))
    }
    guard let table = sheet.table else { return try XLSXFile.check(worksheet_set_column(place, 0, 0, 90, nil)) }
    for (index, column) in table.columns.enumerated() {
      try XLSXFile.check(worksheet_set_column(place, lxw_col_t(index), lxw_col_t(index), column.room.characters, nil))
    }
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try write(cell, on: place, row: lxw_row_t(sheet.headerRow + 1 + row), column: lxw_col_t(column))
      }
    }
    try mark(table, on: place, headerRow: sheet.headerRow)
  }

  private mutating func write(
    _ cell: Workbook.Cell, on place: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t
  ) throws(EditionError) {
    switch cell {
    case .empty: break
    case .text(let text): try XLSXFile.check(worksheet_write_string(place, row, column, text, format(.words)))
    case .link(let name):
      try XLSXFile.check(worksheet_write_url_opt(place, row, column, "internal:'\(name)'!A1", format(.link), name, nil))
    case .number(let number):
      if number.isExactInCells, let value = Double(number.value.description) {
        try XLSXFile.check(worksheet_write_number(place, row, column, value, format(.number(number.formatCode))))
      } else {
        try XLSXFile.check(worksheet_write_string(place, row, column, number.shown, format(.words)))
      }
    }
  }

  /// Says that the cells are one table, for those who hear it read.
  private mutating func mark(
    _ table: Workbook.Table, on place: UnsafeMutablePointer<lxw_worksheet>, headerRow: Int
  ) throws(EditionError) {
    let texts = ([table.name] + table.columns.map(\.header)).map { (text: String) in strdup(text) }
    defer { texts.forEach { free($0) } }
    var columns = texts.dropFirst().map { gz_xlsx_column($0, format(.header)) }
    let error = columns.withUnsafeMutableBufferPointer { room in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = room.indices.map { room.baseAddress?.advanced(by: $0) }
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { list in
        var options = gz_xlsx_table(texts[0], list.baseAddress)
        return worksheet_add_table(
          place, lxw_row_t(headerRow), 0, lxw_row_t(headerRow + max(1, table.rows.count)), lxw_col_t(table.columns.count - 1),
          &options)
      }
    }
    try XLSXFile.check(error)
  }

  private mutating func format(_ look: Look) -> Format? {
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    format_set_font_name(format, "Arial")
    format_set_font_size(format, look == .title ? 16 : 12)
    switch look {
    case .title: format_set_bold(format)
    case .remark: break
    case .words:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .header:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .link:
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      format_set_font_color(format, 0x0563C1)
    case .number(let code):
      format_set_num_format(format, code)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    formats[look] = format
    return format
  }
}

extension Workbook.Column.Room {
  /// Its width in characters.
  var characters: Double {
    switch self {
    case .text: 44
    case .code: 18
    case .number: 15
    }
  }
}

extension Workbook.Number {
  /// How a cell shows it: `">"#,##0.0" [p]"`.
  fileprivate var formatCode: String {
    func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text.replacing("\"", with: "”"))\"" }
    let whole = grouping == .commas ? "#,##0" : "0"
    return quoted(sign) + whole + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "") + quoted(marks)
  }
}
