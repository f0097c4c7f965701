internal import Diagnostics
internal import Statistics

/// Reads SDMX-CSV 1.0 (first column `DATAFLOW`) and 2.0 (first column `STRUCTURE`), with or without labels.
///
/// Columns up to `OBS_VALUE` are dimensions, which make up the indicator as far as they differ; those behind it are attributes, of which the known
/// ones are used.
/// Source: SDMX Technical Working Group, “SDMX-CSV field guide”, versions 1.0 and 2.0.0.
enum SDMXCSVReader {
  /// Whether a text is SDMX-CSV.
  static func recognises(_ text: TextFile) -> Bool {
    guard let sniffed = DelimiterSniffing(text) else { return false }
    var ignored = DiagnosticList()
    var tokenizer = Tokenizer(file: text, delimiter: sniffed.delimiter)
    guard tokenizer.readRow(&ignored) else { return false }
    let header = tokenizer.rowTexts.map(id)
    guard let first = header.first else { return false }
    // Version 2.0 names what its measures are called in its structure.
    if first == "STRUCTURE" || first.hasPrefix("STRUCTURE[") {
      return header.contains("OBS_VALUE") || header.contains("STRUCTURE_ID")
    }
    return first == "DATAFLOW" && header.contains("OBS_VALUE")
  }

  static func read(
    _ text: TextFile, stem: String, mapping: TableMapping, form: String = "SDMX-CSV"
  ) throws(InvalidInput) -> ReadDataset {
    if let delimiter = DelimiterSniffing(text)?.delimiter,
      let message = SDMXCSVMessage(text, delimiter: delimiter, measures: mapping.structure?.measures ?? [])
    {
      do throws(InvalidInput) {
        var reading = try read(plain: message.text, stem: stem, mapping: mapping, form: form)
        reading.diagnostics = reading.diagnostics.map { $0.moved(to: message.lines) }
        return reading
      } catch {
        throw InvalidInput(diagnostics: error.diagnostics.map { $0.moved(to: message.lines) })
      }
    }
    return try read(plain: text, stem: stem, mapping: mapping, form: form)
  }

  private static func read(
    plain text: TextFile, stem: String, mapping: TableMapping, form: String
  ) throws(InvalidInput) -> ReadDataset {
    var diagnostics = DiagnosticList()
    var table = try TableReader.table(text, &diagnostics)
    let header = table.header
    // `REF_AREA: Reference area` and, in the cells, `DE: Germany`.
    let labelled = header.indices.filter { header[$0] != id(header[$0]) }
    table.header = header.map(id)
    table.labelledColumns = Set(labelled)
    let structure = mapping.structure ?? SDMXStructure()
    for (column, name) in table.header.enumerated() where !labelled.contains(column) {
      switch HeaderWords.meaning(of: name) {
      // Codes of powers and of standings are read as they are.
      case .multiplier, .status, .period: continue
      default: table.codeLabels[column] = structure.labels(of: name)
      }
    }
    var mapping = mapping
    guard let value = table.header.firstIndex(of: "OBS_VALUE") else {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: text.name), "the message has no column OBS_VALUE",
          remedy: "fetch it with its structure, which says what its measures are called")
      ])
    }
    for (column, name) in table.header.enumerated() where mapping.columns[name]?.role == nil && column != value {
      switch HeaderWords.meaning(of: name) {
      case .unit, .multiplier, .status, .area, .period, .ignored, .indicator: continue
      case .comment where column > value: continue
      default:
        let isDimension = structure.dimensions.isEmpty ? column < value : structure.dimensions.contains(name)
        mapping.columns[name, default: .init()].role = isDimension ? .breakdown : .ignored
      }
    }
    // In this format NaN stands for a missing value.
    table.missingTexts = ["nan"]
    if mapping.decimalMark == nil { mapping.decimalMark = .point }
    let reading = try TableReader.read(table, stem: stem, mapping: mapping, form: form, diagnostics: diagnostics)
    return structure.named(reading)
  }

  /// The id in a header with a label.
  static func id(_ header: String) -> String {
    guard let colon = header.firstRange(of: ": ") else { return header }
    return String(header[..<colon.lowerBound])
  }
}

extension Diagnostic {
  /// The same about a row of a message that was written anew, at the line that the row comes from.
  func moved(to lines: [Int]) -> Diagnostic {
    var diagnostic = self
    guard let row = location?.line else { return diagnostic }
    diagnostic.location?.line = lines.indices.contains(row - 1) ? lines[row - 1] : nil
    diagnostic.location?.column = nil
    return diagnostic
  }
}
