internal import Diagnostics
internal import Statistics

/// A way in which files keep figures: how it is recognised, and what reads it.
struct DataFormat: Sendable {
  /// What it is called.
  let name: String
  /// How names of its files end, without the point.
  let endings: [String]
  /// Whether a file is of this format; a file that is a text comes with it.
  let recognises: @Sendable (DataFile, TextFile?) -> Bool
  let read: @Sendable (DataFile, TextFile?, TableMapping) throws(InvalidInput) -> ReadDataset

  /// All formats; a file is of the first that recognises it.
  static let all: [DataFormat] = [
    .workbook, .native, .dataPackage, .jsonStat, .sdmxML, .eurostat, .sdmxCSV, .table,
  ]

  /// A format of text files.
  static func text(
    _ name: String, endings: [String], recognises: @escaping @Sendable (TextFile) -> Bool,
    read: @escaping @Sendable (TextFile, String, TableMapping) throws(InvalidInput) -> ReadDataset
  ) -> DataFormat {
    DataFormat(
      name: name, endings: endings, recognises: { _, text in text.map(recognises) ?? false },
      read: { file, text, mapping throws(InvalidInput) in
        guard let text else { return ReadDataset(dataset: Dataset(regions: [], indicators: [], units: [], observations: [])) }
        return try read(text, file.stem, mapping)
      })
  }

  private static let native = DataFormat.text(
    "native CSV", endings: ["csv"], recognises: { NativeReader.recognises($0) && !$0.beginsWithBrace },
    read: { text, _, _ throws(InvalidInput) in
      try NativeReader.read(DataFile(name: text.name, bytes: text.bytes, firstLine: text.firstLine))
    })
  private static let dataPackage = DataFormat.text(
    "Data Package", endings: ["json"], recognises: DataPackageReader.recognises, read: DataPackageReader.refuseAlone)
  private static let jsonStat = DataFormat.text(
    "JSON-stat", endings: ["json"], recognises: \.beginsWithBrace,
    read: { text, stem, mapping throws(InvalidInput) in try JSONStatReader.read(text, stem: stem, mapping: mapping) })
  private static let sdmxML = DataFormat.text(
    "SDMX-ML", endings: ["xml"], recognises: SDMXMLReader.recognises, read: SDMXMLReader.read)
  private static let eurostat = DataFormat.text(
    "Eurostat TSV", endings: ["tsv"], recognises: EurostatReader.recognises, read: EurostatReader.read)
  private static let sdmxCSV = DataFormat.text(
    "SDMX-CSV", endings: ["csv"], recognises: SDMXCSVReader.recognises,
    read: { text, stem, mapping throws(InvalidInput) in try SDMXCSVReader.read(text, stem: stem, mapping: mapping) })
  private static let table = DataFormat.text(
    "table", endings: ["csv", "tsv", "txt"], recognises: { _ in true },
    read: { text, stem, mapping throws(InvalidInput) in try TableReader.read(text, stem: stem, mapping: mapping) })
  private static let workbook = DataFormat(
    name: "workbook", endings: ["xlsx", "xlsm", "ods", "xls"], recognises: { file, _ in Workbook.recognises(file.bytes) },
    read: { file, _, mapping throws(InvalidInput) in try WorkbookReader.read(file, mapping: mapping) })
}
