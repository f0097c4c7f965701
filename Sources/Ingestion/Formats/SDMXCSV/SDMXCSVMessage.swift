internal import Diagnostics
internal import Statistics

/// The rows of an SDMX-CSV 2.0 message that are figures, in the form that one measure a row with one value a cell has.
///
/// Rows that delete, and rows that say something of a series and have no figure, are left out. Of a cell with several values one counts. Where
/// the structure names measures besides `OBS_VALUE`, each is a row of its own.
/// Source: SDMX Technical Working Group, “SDMX-CSV data message field guide”, version 2.0.0: columns, actions, multi-valued components.
struct SDMXCSVMessage {
  /// The message as rows of one figure each.
  let text: TextFile
  /// The line that each row was on; the header’s first.
  let lines: [Int]

  /// The column with the name of the measure, where there are several.
  static let measure = "MEASURE"

  /// Reads a message; `nil` where it is as plain as it can be already, or none of this version.
  init?(_ file: TextFile, delimiter: UInt8, measures: [String]) {
    var ignored = DiagnosticList()
    var tokenizer = Tokenizer(file: file, delimiter: delimiter)
    guard tokenizer.readRow(&ignored), let first = tokenizer.rowTexts.first, first.hasPrefix("STRUCTURE") else { return nil }
    let header = tokenizer.rowTexts
    let ids = header.map { SDMXCSVReader.id($0).replacing("[]", with: "") }
    let separator = first.split(separator: "[").dropFirst().first?.first
    let action = ids.firstIndex(of: "ACTION")
    let several = ids.indices.filter { header[$0].contains("[]") }
    let value = ids.firstIndex(of: "OBS_VALUE")
    let time = ids.firstIndex(of: "TIME_PERIOD")
    let ofMeasures = value == nil ? ids.indices.filter { measures.contains(ids[$0]) } : []
    guard value != nil || !ofMeasures.isEmpty else { return nil }
    let isPlain = first == "STRUCTURE" && several.isEmpty && ofMeasures.isEmpty
    guard !isPlain || action != nil else { return nil }
    // The measure takes the place of the measures: what is before it are dimensions.
    let place = value ?? ofMeasures[0]
    let kept = ids.indices.filter { !ofMeasures.contains($0) && $0 != value }
    let before = kept.filter { $0 < place }
    let after = kept.filter { $0 > place }
    func name(_ column: Int) -> String {
      let name = column == 0 ? "STRUCTURE" : header[column]
      return name.replacing("[]", with: "")
    }
    let isOfMeasures = value == nil
    var lines = [Int(tokenizer.row.line)]
    var rows: [[String]] = [
      before.map(name) + (isOfMeasures ? [Self.measure] : []) + [value.map(name) ?? "OBS_VALUE"] + after.map(name)
    ]
    while tokenizer.readRow(&ignored) {
      var cells = tokenizer.rowTexts
      guard cells.count == ids.count else { return nil }
      if let action, cells[action].hasPrefix("D") { continue }
      if let time, cells[time].isEmpty { continue }
      if let separator {
        for column in several { cells[column] = SDMXStructure.one(of: cells[column].split(separator: separator).map(String.init)) }
      }
      let line = Int(tokenizer.row.line)
      for figure in isOfMeasures ? ofMeasures : [place] {
        guard !isOfMeasures || !cells[figure].isEmpty else { continue }
        let measure = isOfMeasures ? [ids[figure]] : []
        rows.append(before.map { cells[$0] } + measure + [cells[figure]] + after.map { cells[$0] })
        lines.append(line)
      }
    }
    self.lines = lines
    let mark = String(UnicodeScalar(delimiter))
    let plain = rows.map { $0.map { Self.quoted($0, mark) }.joined(separator: mark) + "\n" }.joined()
    guard let text = try? TextFile(DataFile(name: file.name, bytes: Array(plain.utf8))) else { return nil }
    self.text = text
  }

  /// A cell that stays in its row, so that rows are lines.
  private static func quoted(_ text: String, _ delimiter: String) -> String {
    let line = text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
    return line.contains("\"") || line.contains(delimiter) ? "\"\(line.replacing("\"", with: "\"\""))\"" : line
  }
}
