package import Diagnostics
internal import Statistics

/// A workbook as it is: its sheets with figures, and what was left out of them.
package struct Workbook: Sendable {
  /// A sheet that is shown and has cells.
  package struct Sheet: Sendable {
    package var name: String
    package var grid: Grid
  }

  /// In the order of the book.
  package var sheets: [Sheet]
  /// What was left out or deserves a look.
  package var diagnostics: [Diagnostic]

  /// Whether bytes are those of a workbook: a zip archive with a book in it, or a compound file.
  package static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || CompoundFile.recognises(bytes)
  }

  /// Reads a workbook of any kind.
  ///
  /// - Throws: What is wrong with it, as one diagnostic.
  package static func read(_ bytes: [UInt8], name: String) throws(InvalidInput) -> Workbook {
    do throws(WorkbookFault) {
      var book = WorkbookContents(file: name)
      if CompoundFile.recognises(bytes) {
        try XLSReader.read(bytes, into: &book)
      } else {
        let archive = try ZipArchive(bytes)
        if ODSReader.recognises(archive) {
          try ODSReader.read(archive, into: &book)
        } else if XLSXReader.recognises(archive) {
          try XLSXReader.read(archive, into: &book)
        } else {
          throw WorkbookFault(
            "the file is a zip archive, not a workbook", remedy: "unpack it and give the file with the figures")
        }
      }
      return try book.workbook()
    } catch {
      throw InvalidInput(diagnostics: [error.diagnostic(file: name)])
    }
  }
}

/// Takes what a reader finds in a workbook.
struct WorkbookContents {
  let file: String
  private var sheets: [Workbook.Sheet] = []
  private var diagnostics: [Diagnostic] = []
  private var hiddenSheets: [String] = []
  private var chartSheets: [String] = []

  init(file: String) { self.file = file }

  /// A sheet that the book does not show.
  mutating func leaveOut(hidden sheet: String) { hiddenSheets.append(sheet) }

  /// A sheet that is a chart and has no cells.
  mutating func leaveOut(chart sheet: String) { chartSheets.append(sheet) }

  mutating func note(_ message: String, remedy: String? = nil) {
    diagnostics.append(Diagnostic(.note, at: SourceLocation(file: file), message, remedy: remedy))
  }

  /// Takes a sheet with its cells.
  mutating func add(_ sheet: inout SheetContents) throws(WorkbookFault) {
    let grid: Grid
    do throws(GridBuilder.Problem) {
      grid = try sheet.cells.grid(file: file, sheet: sheet.name)
    } catch {
      throw WorkbookFault(error, sheet: sheet.name)
    }
    func add(_ severity: Diagnostic.Severity, _ place: CellReference?, _ message: String, remedy: String? = nil) {
      let location = SourceLocation(
        file: file, sheet: sheet.name, line: place.map { $0.row + 1 }, column: place.map { $0.column + 1 })
      diagnostics.append(Diagnostic(severity, at: location, message, remedy: remedy))
    }
    if let first = sheet.cells.hiddenRowsWithCells.first {
      let count = sheet.cells.hiddenRowsWithCells.count
      add(
        .note, nil,
        count == 1 ? "the hidden row \(first + 1) is left out" : "\(count) hidden rows are left out, the first is row \(first + 1)",
        remedy: "unhide them in the workbook if they are needed")
    }
    if let first = sheet.cells.hiddenColumnsWithCells.first {
      let count = sheet.cells.hiddenColumnsWithCells.count
      let letters = CellReference.letters(first)
      add(
        .note, nil,
        count == 1 ? "the hidden column \(letters) is left out" : "\(count) hidden columns are left out, the first is \(letters)",
        remedy: "unhide them in the workbook if they are needed")
    }
    if let first = sheet.comments.first {
      let others = sheet.comments.count == 1 ? "" : ", and those of \(sheet.comments.count - 1) more cells"
      let words = first.text.isEmpty ? "" : " “\(first.text.prefix(80))\(first.text.count > 80 ? "…" : "")”"
      add(.note, first.cell, "the comment\(words) is not used\(others)")
    }
    if let first = sheet.unresolved.first {
      let others = sheet.unresolved.count == 1 ? "" : ", and \(sheet.unresolved.count - 1) more have none either"
      add(
        .warning, first, "the formula has no saved result\(others)",
        remedy: "open the workbook in a spreadsheet program and save it, so that results are kept")
    }
    if grid.isEmpty { return }
    sheets.append(Workbook.Sheet(name: sheet.name, grid: grid))
  }

  /// The book; a fault where no sheet has cells.
  consuming func workbook() throws(WorkbookFault) -> Workbook {
    guard !sheets.isEmpty else {
      if !chartSheets.isEmpty {
        throw WorkbookFault(
          "the workbook has charts only, and no sheet with cells", remedy: "give the workbook that has the figures")
      }
      if !hiddenSheets.isEmpty {
        throw WorkbookFault("all sheets of the workbook with cells are hidden", remedy: "show the sheet with the figures")
      }
      throw WorkbookFault("the workbook is empty", remedy: "give it a sheet with a header and at least one row")
    }
    if !hiddenSheets.isEmpty { note("\(Self.listed(hiddenSheets, "hidden sheet")) left out") }
    if !chartSheets.isEmpty { note("\(Self.listed(chartSheets, "chart sheet")) left out") }
    return Workbook(sheets: sheets, diagnostics: diagnostics)
  }

  private static func listed(_ names: [String], _ noun: String) -> String {
    let quoted = names.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
    let others = names.count > 5 ? " and \(names.count - 5) more" : ""
    return names.count == 1 ? "the \(noun) \(quoted) is" : "the \(noun)s \(quoted)\(others) are"
  }
}

/// What a reader finds in one sheet.
struct SheetContents {
  let name: String
  var cells = GridBuilder()
  var comments: [(cell: CellReference, text: String)] = []
  /// Formulas whose results the file does not have.
  var unresolved: [CellReference] = []

  init(name: String) { self.name = name }

  /// Shown in place of a result that the file does not have.
  private static let noResult = "(formula without a result)"

  /// A number as it is written, shown in a format.
  mutating func put(number text: [UInt8], _ format: NumberFormat, _ epoch: DayNumber.Epoch, at place: CellReference)
    throws(WorkbookFault)
  {
    let fault = text.withUnsafeBufferPointer { bytes -> WorkbookFault? in
      do throws(WorkbookFault) {
        try put(number: bytes, format, epoch, at: place)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  private mutating func put(_ text: some Collection<UInt8>, _ format: CellFormat, _ place: CellReference) throws(WorkbookFault) {
    do throws(GridBuilder.Problem) {
      try cells.put(try cells.keep(text, format: try cells.index(of: format), at: place), at: place)
    } catch {
      throw WorkbookFault(error, sheet: name)
    }
  }

  /// Keeps a text for one cell or several.
  mutating func keep(_ text: some Collection<UInt8>, _ kind: CellFormat.Kind, at place: CellReference) throws(WorkbookFault)
    -> Grid.Cell
  {
    do throws(GridBuilder.Problem) {
      return try cells.keep(text, format: try cells.index(of: CellFormat(kind: kind)), at: place)
    } catch {
      throw WorkbookFault(error, sheet: name)
    }
  }

  mutating func put(_ cell: Grid.Cell, at place: CellReference) throws(WorkbookFault) {
    do throws(GridBuilder.Problem) { try cells.put(cell, at: place) } catch { throw WorkbookFault(error, sheet: name) }
  }

  mutating func put(text: some Collection<UInt8>, indent: Int = 0, at place: CellReference) throws(WorkbookFault) {
    try put(CellText.cleaned(text), CellFormat(kind: .text, indent: indent), place)
  }

  /// A kept text with the indent of a cell.
  mutating func put(_ cell: Grid.Cell, indent: Int, at place: CellReference) throws(WorkbookFault) {
    guard indent > 0 else { return try put(cell, at: place) }
    do throws(GridBuilder.Problem) {
      try cells.put(cell.with(format: try cells.index(of: CellFormat(kind: .text, indent: indent))), at: place)
    } catch {
      throw WorkbookFault(error, sheet: name)
    }
  }

  mutating func put(error text: some Collection<UInt8>, at place: CellReference) throws(WorkbookFault) {
    try put(text, CellFormat(kind: .error), place)
  }

  mutating func put(boolean value: Bool, at place: CellReference) throws(WorkbookFault) {
    try put((value ? "TRUE" : "FALSE").utf8, CellFormat(kind: .boolean), place)
  }

  mutating func put(date text: String, at place: CellReference) throws(WorkbookFault) {
    try put(text.utf8, CellFormat(kind: .date), place)
  }

  mutating func putUnresolved(at place: CellReference) throws(WorkbookFault) {
    unresolved.append(place)
    try put(Self.noResult.utf8, CellFormat(kind: .error), place)
  }

  /// A number as it is written, shown in a format.
  mutating func put(
    number bytes: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, _ epoch: DayNumber.Epoch, at place: CellReference
  ) throws(WorkbookFault) {
    let section = format.isUniform ? format.sections[0] : format.section(for: Double(String(decoding: bytes, as: UTF8.self)) ?? 0)
    if section.moment == nil, section.shift == 0, CellNumber.isPlain(bytes) {
      try put(bytes, CellFormat(kind: .number, prefix: section.prefix, suffix: section.suffix), place)
      return
    }
    guard let number = CellNumber(bytes) else { throw .notANumber(String(decoding: bytes, as: UTF8.self), "\(name)!\(place)") }
    try put(number, section, epoch, at: place)
  }

  /// A binary number, shown in a format.
  mutating func put(
    number value: Double, _ format: NumberFormat, _ epoch: DayNumber.Epoch, at place: CellReference
  ) throws(WorkbookFault) {
    guard let number = CellNumber(value) else { throw .notANumber("\(value)", "\(name)!\(place)") }
    try put(number, format.section(for: value), epoch, at: place)
  }

  private mutating func put(
    _ number: CellNumber, _ section: NumberFormat.Section, _ epoch: DayNumber.Epoch, at place: CellReference
  ) throws(WorkbookFault) {
    if let moment = section.moment {
      let value = Double(String(decoding: number.text, as: UTF8.self)) ?? -1
      // Beyond the calendar, spreadsheets show hashes.
      guard let day = DayNumber(value, epoch) else {
        try put(number.text, CellFormat(kind: .number), place)
        return
      }
      try put(date: day.text(moment), at: place)
      return
    }
    try put(
      number.shifted(by: section.shift).text,
      CellFormat(kind: .number, prefix: section.prefix, suffix: section.suffix, power: max(0, -section.shift)), place)
  }
}

extension WorkbookFault {
  fileprivate static func notANumber(_ text: String, _ place: String) -> WorkbookFault {
    WorkbookFault("“\(text.prefix(40))” is not a number that can be kept", at: place, remedy: "write a number of at most 30 digits")
  }
}
