internal import Diagnostics
internal import Statistics

/// Reads Eurostat's TSV: comma-separated dimensions in the first column, a column for each period, flags behind the figures.
///
/// Source: Eurostat, “TSV format” of the bulk download and the API, as of 2023.
enum EurostatReader {
  /// Whether a text is Eurostat TSV: its first header reads `freq,unit,geo\TIME_PERIOD`.
  static func recognises(_ text: TextFile) -> Bool {
    let line = text.bytes[text.start...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard let tab = line.firstIndex(of: 0x09), let slash = line[..<tab].firstIndex(of: UInt8(ascii: "\\")) else { return false }
    return text.string((slash + 1)..<tab).trimmingBlanks().lowercased().hasPrefix("time")
  }

  static func read(_ text: TextFile, stem: String, mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    var diagnostics = DiagnosticList()
    guard let raw = Table(text, delimiter: 0x09, diagnostics: &diagnostics), !diagnostics.hasErrors else {
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    guard var table = raw.partingFirstColumn(&diagnostics), !diagnostics.hasErrors else {
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    table.hasCellFlags = true
    return try TableReader.read(table, stem: stem, mapping: mapping, form: "Eurostat TSV", diagnostics: diagnostics)
  }
}

extension Table {
  /// The table with its first column cut at commas; each part still knows its place.
  fileprivate func partingFirstColumn(_ diagnostics: inout DiagnosticList) -> Table? {
    let corner = header[0].prefix { $0 != "\\" }
    let names = corner.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
    let width = columnCount - 1 + names.count
    var cells: [Grid.Cell] = []
    cells.reserveCapacity(rowCount * width)
    var starts: [Grid.TextRow] = []
    guard case .text(let file, let allStarts) = grid.places else { return nil }
    for row in 0..<rowCount {
      let first = cell(row, 0).range
      var parts: [Grid.Cell] = []
      var start = first.lowerBound
      for offset in first where file.bytes[offset] == UInt8(ascii: ",") {
        parts.append(Grid.Cell(start..<offset))
        start = offset + 1
      }
      parts.append(Grid.Cell(start..<first.upperBound))
      guard parts.count == names.count else {
        diagnostics.error(
          location(row, 0), "there are \(parts.count) dimensions, the header has \(names.count)",
          remedy: "write them as in the header"
        )
        continue
      }
      cells += parts
      for column in 1..<columnCount { cells.append(cell(row, column)) }
      starts.append(allStarts[Int(rows[row])])
    }
    if rowCount == 0 { diagnostics.addNoRows(of: self) }
    let parted = Grid(
      bytes: file.bytes, cells: cells, formats: CellFormat.common, columnCount: width, merges: [],
      places: .text(file, rows: starts))
    return Table(
      grid: parted, form: form, columns: Array(0..<width), rows: Array(0..<Int32(truncatingIfNeeded: starts.count)),
      header: names + header.dropFirst(), headerGrid: headerGrid,
      headerPlaces: Array(repeating: headerPlaces[0], count: names.count) + headerPlaces.dropFirst())
  }
}
