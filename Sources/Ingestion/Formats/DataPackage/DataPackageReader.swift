internal import Diagnostics
internal import FoundationEssentials
internal import Languages
internal import Statistics

/// Reads a Frictionless Data Package: `datapackage.json` names the tables of a folder and says how they are written.
///
/// Source: Data Package Standard, specs 1.0 and 2.0, and Table Schema, datapackage.org.
enum DataPackageReader {
  static let fileName = "datapackage.json"

  static func read(
    _ descriptor: DataFile, files: [DataFile], mapping: TableMapping
  ) throws(InvalidInput) -> ReadDataset {
    let text = try TextFile(descriptor)
    let location = SourceLocation(file: descriptor.name)
    let package: Package
    do {
      package = try JSONDecoder().decode(Package.self, from: Data(text.bytes[text.start...]))
    } catch {
      throw InvalidInput(diagnostics: [
        Diagnostic(.error, at: location, "the data package cannot be read", remedy: "give it resources, each with a path")
      ])
    }
    var diagnostics = DiagnosticList()
    var tables: [(resource: Resource, file: DataFile)] = []
    for resource in package.resources {
      for path in resource.path?.paths ?? [] {
        guard DataSource.isReadable(path) else { continue }
        if let file = files.first(where: { $0.name == path || $0.name.hasSuffix("/" + path) || $0.lastComponent == path }) {
          tables.append((resource, file))
        } else {
          diagnostics.error(location, "the file \(path) of the package is missing", remedy: "put it next to datapackage.json")
        }
      }
    }
    if tables.isEmpty, !diagnostics.hasErrors {
      diagnostics.error(location, "the package names no table", remedy: "give a resource with the path of a CSV file")
    }
    try diagnostics.check()
    let resources = Dictionary(tables.map { ($0.file.name, $0.resource) }, uniquingKeysWith: { first, _ in first })
    return try DatasetMerging.read(tables.map(\.file)) { file throws(InvalidInput) in
      try read(file, resources[file.name], mapping)
    }
  }

  /// Whether a text describes a package: JSON with resources that have paths.
  static func recognises(_ text: TextFile) -> Bool {
    guard text.beginsWithBrace, let package = try? JSONDecoder().decode(Package.self, from: Data(text.bytes[text.start...])) else {
      return false
    }
    return package.resources.contains { $0.path != nil }
  }

  /// A description alone has no figures: the folder with its tables is what can be read.
  static func refuseAlone(_ text: TextFile, _ stem: String, _ mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    let package = try? JSONDecoder().decode(Package.self, from: Data(text.bytes[text.start...]))
    let path = package?.resources.lazy.compactMap { $0.path?.paths.first }.first ?? "the CSV file it names"
    throw InvalidInput(diagnostics: [
      Diagnostic(
        .error, at: SourceLocation(file: text.name), "the file describes a data package and has no figures of its own",
        remedy: "give \(path), or a project whose `data` is the folder of the package")
    ])
  }

  private static func read(
    _ file: DataFile, _ resource: Resource?, _ mapping: TableMapping
  ) throws(InvalidInput) -> ReadDataset {
    let text = try TextFile(
      file, encoding: resource?.encoding.flatMap { TextEncoding(rawValue: $0.lowercased()) } ?? mapping.encoding)
    if text.beginsWithBrace { return try JSONStatReader.read(text, stem: file.stem) }
    var diagnostics = DiagnosticList()
    let delimiter = resource?.dialect?.delimiter.flatMap { $0.utf8.count == 1 ? $0.utf8.first : nil }
    var table = try TableReader.table(text, delimiter: delimiter, &diagnostics)
    var mapping = mapping
    let fields = resource?.schema?.fields ?? []
    if mapping.decimalMark == nil, let mark = fields.compactMap(\.decimalChar).first {
      mapping.decimalMark = mark == "," ? .comma : .point
    }
    table.missingTexts = Set((resource?.schema?.missingValues ?? []).map { $0.lowercased() })
    for field in fields where mapping.columns[field.name]?.role == nil && HeaderWords.meaning(of: field.name) == nil {
      if ["date", "year", "yearmonth", "datetime"].contains(field.type ?? "") {
        mapping.columns[field.name, default: .init()].role = .period
      }
    }
    return try TableReader.read(
      table, stem: resource?.title ?? resource?.name ?? file.stem, mapping: mapping, form: "a table of a data package",
      diagnostics: diagnostics)
  }

  private struct Package: Decodable {
    var resources: [Resource]
  }

  private struct Resource: Decodable {
    var name: String?
    var title: String?
    var path: Paths?
    var encoding: String?
    var dialect: Dialect?
    var schema: Schema?
  }

  /// One path, or several parts of one table.
  private struct Paths: Decodable {
    var paths: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let path = try? container.decode(String.self) { paths = [path] } else { paths = try container.decode([String].self) }
    }
  }

  private struct Dialect: Decodable {
    var delimiter: String?
  }

  private struct Schema: Decodable {
    var fields: [Field]?
    var missingValues: [String]?
  }

  private struct Field: Decodable {
    var name: String
    var type: String?
    var decimalChar: String?
  }
}
