package import Diagnostics
internal import Statistics

/// Where figures come from: the one way from files to a data set. Files are read elsewhere and passed in.
///
/// `DataFormat.all` lists the formats.
package enum DataSource {
  /// How the names of files with figures end, without the point.
  package static let endings = DataFormat.all.flatMap(\.endings).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }

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
    let merged = try DatasetMerging.read(readable) { file throws(InvalidInput) in try table(file, mapping) }
    return GivenNames(mapping).given(to: OrdinaryNaming.completed(merged, file: readable[0].name), file: readable[0].name)
  }

  /// Reads files that are each of another origin, together with those of a project's data folder.
  ///
  /// - Parameters:
  ///   - files: The files of the folder; none where everything comes from elsewhere. The lists of this program's own format name what
  ///     the others have codes for.
  ///   - others: The other files, each with what is said of it.
  ///   - mapping: What the user says of the folder, and of names.
  /// - Throws: ``InvalidInput`` with everything that is wrong in any of the files, and where two have the same figure with another value.
  package static func read(
    folder files: [DataFile], with others: [MappedFile], mapping: TableMapping
  ) throws(InvalidInput) -> ReadDataset {
    var parts: [(name: String, result: ReadDataset)] = []
    if !files.isEmpty {
      let isNative = files.contains { NativeReader.fileNames.contains($0.lastComponent) }
      var plain = mapping
      (plain.names, plain.parents) = ([:], [:])
      parts.append((files[0].name, isNative ? try NativeReader.readLists(files) : try read(folder: files, mapping: plain)))
    }
    var faults: [Diagnostic] = []
    for other in others {
      do throws(InvalidInput) {
        parts.append((other.file.name, OrdinaryNaming.completed(try read(other), file: other.file.name)))
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw InvalidInput(diagnostics: faults) }
    return GivenNames(mapping).given(to: try DatasetMerging.merged(parts), file: parts[0].name)
  }

  /// Reads a file with what is said of it, as it is: no names are added.
  package static func read(_ file: MappedFile) throws(InvalidInput) -> ReadDataset {
    var mapping = file.mapping
    if let structure = file.structure { mapping.structure = try SDMXStructureReader.read(structure) }
    return try table(file.file, mapping)
  }

  /// Whether a file names codes: a structure message of SDMX with at least one of them.
  package static func namesCodes(_ file: DataFile) -> Bool {
    (try? SDMXStructureReader.read(file))?.names.isEmpty == false
  }

  /// Reads a single file: any table of areas, periods and figures, or one of the known formats, recognised by its content.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - mapping: What the user says of it; everything else is recognised and reported in ``ReadDataset/recognition``.
  /// - Throws: ``InvalidInput`` with everything that is wrong in it.
  package static func read(file: DataFile, mapping: TableMapping = TableMapping()) throws(InvalidInput) -> ReadDataset {
    let reading = try table(file, mapping)
    // This program’s own format says itself in which languages it has names.
    if reading.recognition == nil { return reading }
    return GivenNames(mapping).given(to: OrdinaryNaming.completed(reading, file: file.name), file: file.name)
  }

  /// The sheets of a file as they are, whatever is made of them: those of a workbook, or the rows of a text; none of a file that keeps its
  /// figures in another form.
  ///
  /// - Throws: ``InvalidInput`` where it cannot be read.
  package static func sheets(of file: DataFile, encoding: TextEncoding? = nil) throws(InvalidInput) -> [Workbook.Sheet] {
    if Workbook.recognises(file.bytes) { return try Workbook.read(file.bytes, name: file.name).sheets }
    let text = try TextFile(file, encoding: encoding)
    var diagnostics = DiagnosticList()
    guard !text.beginsWithBrace, let grid = TextGrid(text, diagnostics: &diagnostics)?.grid else { return [] }
    return [Workbook.Sheet(name: "", grid: grid)]
  }

  private static func table(_ file: DataFile, _ mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    let text = Workbook.recognises(file.bytes) ? nil : try TextFile(file, encoding: mapping.encoding)
    guard let format = DataFormat.all.first(where: { $0.recognises(file, text) }) else {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: file.name), "the file is in no format that is known",
          remedy: "give a CSV or TSV table, a workbook (XLSX, ODS, XLS), JSON-stat or a data package")
      ])
    }
    var result = try format.read(file, text, mapping)
    guard let text else { return result }
    if let diagnostic = text.encodingFinding { result.diagnostics.insert(diagnostic, at: 0) }
    if text.encoding != .utf8 { result.recognition?.form += ", in \(text.encoding.name)" }
    return result
  }
}
