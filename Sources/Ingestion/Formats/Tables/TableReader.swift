internal import Diagnostics
internal import Statistics

/// Reads any tidy or wide table of regional figures: the steps from text to data set.
enum TableReader {
  static func read(_ text: TextFile, stem: String, mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    var diagnostics = DiagnosticList()
    let table = try table(text, &diagnostics)
    return try read(table, stem: stem, mapping: mapping, form: nil, diagnostics: diagnostics)
  }

  /// Finds what parts the fields and which row names the columns, and cuts the text into rows and fields.
  static func table(_ text: TextFile, _ diagnostics: inout DiagnosticList) throws(InvalidInput) -> Table {
    guard let sniffed = DelimiterSniffing(text) else {
      diagnostics.error(
        SourceLocation(file: text.name), "no table was found",
        remedy: "give it a header and rows with at least two fields, parted by commas, semicolons, tabs or vertical bars")
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    guard
      var table = Table(
        text, delimiter: sniffed.delimiter, headerRow: sniffed.headerRow, levels: sniffed.levels, below: .figuresAndNotes,
        diagnostics: &diagnostics)
    else {
      diagnostics.error(SourceLocation(file: text.name), "the file has no header", remedy: "name the columns in the first row")
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    if table.rowCount == 0, !diagnostics.hasErrors { diagnostics.addNoRows(of: table) }
    checkHeader(table, &diagnostics)
    table.fillMergedCells(&diagnostics)
    try diagnostics.check()
    return table
  }

  /// Makes figures of a table: what each column is for, how numbers are written, and then row by row.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - stem: The file's name without its ending.
  ///   - mapping: What the caller says about the table.
  ///   - form: Name of the format, for the recognition; `nil` for a table of no particular one.
  ///   - earlier: What was found before.
  static func read(
    _ table: Table, stem: String, mapping: TableMapping, form: String?, diagnostics earlier: DiagnosticList
  ) throws(InvalidInput) -> ReadDataset {
    var diagnostics = earlier
    var recognition = LayoutRecognition(table, mapping: mapping)
    guard let layout = recognition.layout(&diagnostics), let shape = shape(table, layout, mapping, &diagnostics) else {
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    var assembly = TableAssembly(table: table, layout: layout, shape: shape, mapping: mapping, stem: stem, form: form)
    return try assembly.dataset(diagnostics: diagnostics)
  }

  private static func checkHeader(_ table: Table, _ diagnostics: inout DiagnosticList) {
    var first: [String: Int] = [:]
    // Each 同比 belongs to the column before it.
    for (column, name) in table.header.enumerated()
    where !name.isEmpty && HeaderWords.meaning(of: HeaderPhrase(name).name) != .growth {
      if let earlier = first.updateValue(column, forKey: name) {
        diagnostics.error(
          table.headerLocation(column), "the column “\(name)” is there twice, first as column \(earlier + 1)",
          remedy: "give each column a name of its own")
      }
    }
  }

  private static func shape(
    _ table: Table, _ layout: TableLayout, _ mapping: TableMapping, _ diagnostics: inout DiagnosticList
  ) -> NumberShape? {
    var evidence = NumberShape.Evidence()
    for row in 0..<table.rowCount {
      for value in layout.values where table.hasMark(row, value.column) {
        evidence.take(table.bytes(row, value.column), row: row, column: value.column)
      }
    }
    switch NumberShape.verdict(evidence, delimiter: table.delimiter, mapping: mapping) {
    case .shape(let shape): return shape
    case .contradiction(let comma, let point):
      let other = table.location(point.row, point.column)
      diagnostics.error(
        table.location(comma.row, comma.column),
        "“\(table.text(comma.row, comma.column))” has a decimal comma, “\(table.text(point.row, point.column))” on line \(other.line ?? 0) has not",
        remedy: "write all numbers of the file in one way")
    case .open(let location):
      let text = table.text(location.row, location.column)
      diagnostics.error(
        table.location(location.row, location.column),
        "“\(text)” may be a thousand times larger or smaller, and nothing in the file tells which",
        remedy: "write it without marks between thousands, or say in the project which decimal mark the file has")
    }
    return nil
  }
}

extension Table {
  /// The bytes of a field.
  fileprivate func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let field = field(row, column)
    return file.bytes[field.start..<field.end]
  }

  /// Whether a field contains a comma, or a point that may group.
  fileprivate func hasMark(_ row: Int, _ column: Int) -> Bool {
    let field = field(row, column)
    return file.bytes.withUnsafeBufferPointer { bytes in
      for index in field.start..<field.end
      where bytes[index] == UInt8(ascii: ",") || (bytes[index] == UInt8(ascii: ".") && delimiter != UInt8(ascii: ",")) {
        return true
      }
      return false
    }
  }
}
