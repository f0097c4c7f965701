internal import Diagnostics
internal import Statistics

/// Reads a project's data folder: figures with SDMX's column names, and the lists that explain their codes.
enum NativeReader {
  /// The file with the figures, the only one that must be there.
  static let observationsName = "observations.csv"

  /// The files of the format; any of them shows that a folder has it.
  static let fileNames: Set<String> = [observationsName, "regions.csv", "indicators.csv", "units.csv", "sources.csv"]

  /// Reads the folder from its files; those it does not know are left alone.
  static func read(_ files: [DataFile]) throws(InvalidInput) -> ReadDataset {
    guard let observationsFile = files.first(where: { $0.lastComponent == observationsName }) else {
      throw InvalidInput(diagnostics: [
        Diagnostic(.error, "the file \(observationsName) is missing", remedy: "put it into the data folder")
      ])
    }
    return try read(observationsFile, lists: files)
  }

  /// Reads the folder where its figures may be elsewhere: the lists alone name what others have codes for.
  static func readLists(_ files: [DataFile]) throws(InvalidInput) -> ReadDataset {
    let observations = files.first { $0.lastComponent == observationsName }
    return try read(observations, lists: files)
  }

  /// Whether a single file is in this program's own format: it has no column but the format's, and one that SDMX has no
  /// name for.
  static func recognises(_ text: TextFile) -> Bool {
    let line = text.bytes[text.start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let names = Set(text.string(line.startIndex..<line.endIndex).split(separator: ",").map(String.init))
    return names.isSubset(of: NativeWriter.columns) && names.isSuperset(of: ObservationReader.required)
      && !names.isDisjoint(with: ObservationReader.ownColumns)
  }

  /// Reads figures, with the lists that are among `files`.
  ///
  /// - Parameters:
  ///   - observationsFile: The file of figures; `nil` where they are elsewhere.
  ///   - files: The files of lists.
  ///   - lot: how many rows are read in one go, which only memory shows.
  static func read(
    _ observationsFile: DataFile?, lists files: [DataFile] = [], lot: Int = 1 << 15
  ) throws(InvalidInput) -> ReadDataset {
    var diagnostics = DiagnosticList()
    var lists = CodeLists()
    func table(_ file: DataFile) -> Table? { Self.table(file, diagnostics: &diagnostics) }
    if let table = files.first(where: { $0.lastComponent == "units.csv" }).flatMap(table) {
      lists.readUnits(table, diagnostics: &diagnostics)
    }
    if let table = files.first(where: { $0.lastComponent == "regions.csv" }).flatMap(table) {
      lists.readRegions(table, diagnostics: &diagnostics)
    }
    if let table = files.first(where: { $0.lastComponent == "indicators.csv" }).flatMap(table) {
      lists.readIndicators(table, diagnostics: &diagnostics)
    }
    if let table = files.first(where: { $0.lastComponent == "sources.csv" }).flatMap(table) {
      lists.readSources(table, diagnostics: &diagnostics)
    }
    var observations: [Observation] = []
    if let text = observationsFile.flatMap({ Self.text($0, &diagnostics) }),
      let rows = TableReading(text, delimiter: UInt8(ascii: ","), diagnostics: &diagnostics),
      var reader = ObservationReader(rows, lists: lists, lot: lot, diagnostics: &diagnostics)
    {
      observations = reader.read(&diagnostics)
      lists = reader.lists
    }
    try diagnostics.check()
    let used = Set(observations.map(\.unit))
    let dataset = Dataset(
      regions: lists.regions, indicators: lists.indicators, units: lists.units.filter { used.contains($0.id) },
      sources: lists.sources, observations: observations)
    return ReadDataset(dataset: dataset, diagnostics: diagnostics.sorted)
  }

  /// A comma-separated file with at least one row.
  private static func table(_ file: DataFile, diagnostics: inout DiagnosticList) -> Table? {
    guard let text = text(file, &diagnostics), let table = Table(text, delimiter: UInt8(ascii: ","), diagnostics: &diagnostics)
    else {
      return nil
    }
    if table.rowCount == 0, !diagnostics.hasErrors {
      diagnostics.addNoRows(of: table)
      return nil
    }
    return table
  }

  private static func text(_ file: DataFile, _ diagnostics: inout DiagnosticList) -> TextFile? {
    do {
      let text = try TextFile(file)
      if let diagnostic = text.encodingFinding { diagnostics.add(diagnostic) }
      return text
    } catch {
      for diagnostic in error.diagnostics { diagnostics.add(diagnostic) }
      return nil
    }
  }
}
