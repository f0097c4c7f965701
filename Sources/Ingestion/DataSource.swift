package import Diagnostics
internal import Statistics

/// Where figures come from: the one way from files to a data set. Files are read elsewhere and passed in.
///
/// Native CSV, SDMX-CSV 1.0 and 2.0, Eurostat TSV, World Bank CSV, JSON-stat 2.0, Frictionless Data Packages, and any tidy or wide table.
package enum DataSource {
  /// How the names of files with figures end, without the point.
  package static let endings = ["csv", "tsv", "txt", "json"]

  /// Whether a file of this name may hold figures.
  package static func isReadable(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix(".\($0)") }
  }

  /// Reads a project's data folder.
  ///
  /// A folder with `observations.csv`, or one of the lists that explain it, is of this program's own format; regions, indicators, units and sources are explained by the files of those
  /// names, as far as they are there. A folder with `datapackage.json` is a data package. Otherwise each file is read by itself, and all
  /// become one data set.
  ///
  /// - Parameters:
  ///   - files: The files of the folder, each under the name that diagnostics shall use.
  ///   - mapping: What the user says of files that are not of this program's own format.
  /// - Throws: ``InvalidInput`` with everything that is wrong in any of the files.
  package static func read(
    folder files: [DataFile], mapping: TableMapping = TableMapping()
  ) throws(InvalidInput) -> ReadDataset {
    if files.contains(where: { NativeReader.fileNames.contains($0.lastComponent) }) {
      return try NativeReader.read(files)
    }
    if let descriptor = files.first(where: { $0.lastComponent == DataPackageReader.fileName }) {
      return try DataPackageReader.read(descriptor, files: files, mapping: mapping)
    }
    let readable = files.filter { isReadable($0.name) }
    if readable.isEmpty { return try NativeReader.read(files) }
    return try DatasetMerging.read(readable) { file throws(InvalidInput) in try read(file: file, mapping: mapping) }
  }

  /// Reads a single file: any table of areas, periods and figures, or one of the known formats, recognised by its content.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - mapping: What the user says of it; everything else is recognised and reported in ``ReadDataset/recognition``.
  /// - Throws: ``InvalidInput`` with everything that is wrong in it.
  package static func read(file: DataFile, mapping: TableMapping = TableMapping()) throws(InvalidInput) -> ReadDataset {
    let text = try TextFile(file, encoding: mapping.encoding)
    if NativeReader.recognises(text), !text.beginsWithBrace { return try NativeReader.read(file) }
    var result = try read(text, stem: file.stem, mapping: mapping)
    if let diagnostic = text.encodingFinding { result.diagnostics.insert(diagnostic, at: 0) }
    if text.encoding != .utf8 { result.recognition?.form += ", in \(text.encoding.name)" }
    return result
  }

  private static func read(_ text: TextFile, stem: String, mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    if text.beginsWithBrace { return try JSONStatReader.read(text, stem: stem) }
    if EurostatReader.recognises(text) { return try EurostatReader.read(text, stem: stem, mapping: mapping) }
    if SDMXCSVReader.recognises(text) { return try SDMXCSVReader.read(text, stem: stem, mapping: mapping) }
    return try TableReader.read(text, stem: stem, mapping: mapping)
  }
}
