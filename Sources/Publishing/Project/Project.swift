package import Briefings
package import Diagnostics
internal import Files
package import Ingestion
import Languages
import Mapping
package import Statistics

/// A project opened and checked: everything a briefing is made from, in memory.
package struct Project: Sendable {
  /// What a project can be.
  package enum Origin: Hashable, Sendable, Codable {
    /// A folder with a `gazetteer.yml`.
    case folder(String)
    /// A single data file.
    case dataFile(String)
    /// The project that ships inside the program.
    case sample
    /// The pages that show every chart, mark and edge case, with invented figures.
    case specimen
  }

  /// Where it was opened; `nil` for one that was made of values in memory.
  package var origin: Origin?
  /// What manifests call it: no path of the machine it was made on.
  package var name: String
  /// What its `gazetteer.yml` says.
  package var configuration: Configuration
  /// The pages.
  package var template: Template
  /// The figures, by region.
  package var book: FactBook
  /// Notes and warnings of reading.
  package var diagnostics: [Diagnostic]
  /// What was recognised in files that are not of the native format.
  package var recognition: Recognition?
  /// All input files: what the digest of a manifest is taken of.
  package var inputs: [DataFile]
  /// The sources that figures were fetched from, each with the answer that counts.
  package var fetched: [FetchedSource] = []
  /// What the sources have revised, where the project says so.
  package var revision: Revision?

  /// Opens what the user named: a folder, a data file, or the sample.
  ///
  /// - Parameters:
  ///   - origin: What is opened.
  ///   - mapping: What the columns of a data file are that does not say it itself.
  ///   - check: Adds what is wrong with the sections of `gazetteer.yml` that other modules read.
  /// - Throws: `ProjectError` with everything that is wrong in configuration, data and template.
  package static func open(
    _ origin: Origin, mapping: TableMapping = TableMapping(),
    checking check: (Configuration.Sections, DiagnosticLog) -> Void = { _, _ in }
  ) throws(ProjectError) -> Project {
    switch origin {
    case .sample: try open(.sample, origin: origin, name: "sample", check)
    case .specimen: try open(.specimen, origin: origin, name: "specimen", check)
    case .folder(let path): try open(ProjectFiles(folder: path), origin: origin, name: lastPart(of: path), check)
    case .dataFile(let path): try open(dataFile: path, mapping)
    }
  }

  /// A file of the project, by its path in the project's folder; `nil` where the project is a data file or was made in memory.
  ///
  /// - Throws: `ProjectError` where it cannot be read.
  package func file(_ path: String) throws(ProjectError) -> DataFile? {
    switch origin {
    case .sample: try ProjectFiles.sample.read(path)
    case .specimen: try ProjectFiles.specimen.read(path)
    case .folder(let folder): try ProjectFiles(folder: folder).read(path)
    case .dataFile, nil: nil
    }
  }

  /// What the settings of a project in a folder say, whatever its data are.
  ///
  /// - Throws: `ProjectError` where they cannot be read, or are wrong.
  package static func settings(in folder: String) throws(ProjectError) -> Configuration {
    let settings = try ProjectFiles(folder: folder).read("gazetteer.yml")
    return try Configuration(yaml: settings.bytes, file: settings.name)
  }

  /// The data files of a project in a folder, whatever is in them.
  ///
  /// - Throws: `ProjectError` where its settings or a file cannot be read.
  package static func dataFiles(in folder: String) throws(ProjectError) -> [DataFile] {
    try ProjectFiles(folder: folder).dataFiles(try settings(in: folder).data)
  }

  private static func open(
    _ files: ProjectFiles, origin: Origin, name: String, _ check: (Configuration.Sections, DiagnosticLog) -> Void
  ) throws(ProjectError) -> Project {
    let settings = try files.read("gazetteer.yml")
    var configuration = try Configuration(yaml: settings.bytes, file: settings.name, checking: check)
    let fetched = try files.fetched(configuration.sources)
    // What is fetched can be all there is.
    let hasOwn = fetched.isEmpty || configuration.saysData || files.hasData(configuration.data)
    let boundaries = configuration.map.map { files.path($0.boundaries) }
    let context = configuration.map?.context.map { files.path($0) }
    let data = hasOwn ? try files.dataFiles(configuration.data).filter { $0.name != boundaries && $0.name != context } : []
    let reading = try read { () throws(InvalidInput) in
      guard fetched.isEmpty else {
        return try DataSource.read(
          folder: data, with: fetched.map { $0.file(configuration.mapping) }, mapping: configuration.mapping)
      }
      if data.count == 1, InputFile.exists(data[0].name), !InputFile.isFolder(files.path(configuration.data)) {
        return try DataSource.read(file: data[0], mapping: configuration.mapping)
      }
      return try DataSource.read(folder: data, mapping: configuration.mapping)
    }
    try configuration.peers.check(reading.dataset, hasMap: configuration.map != nil, at: configuration.peersLocation)
    if !configuration.saysLanguages { configuration.languages = reading.dataset.languagesOfNames }
    var inputs = [settings] + data + fetched.flatMap { [$0.data] + [$0.structure].compactMap(\.self) }
    var template = Template.automatic(for: reading.dataset, named: "")
    if let path = configuration.briefing {
      let file = try files.read(path)
      inputs.append(file)
      template = try Self.template(file, dataset: reading.dataset, languages: configuration.languages)
    }
    let root = files.path("")
    var named = inputs.map {
      DataFile(name: $0.name.hasPrefix(root) ? String($0.name.dropFirst(root.count)) : $0.name, bytes: $0.bytes)
    }
    var drawn: (atlas: Atlas?, diagnostics: [Diagnostic]) = (nil, [])
    if let settings = configuration.map {
      let file = try files.read(settings.boundaries)
      let around = try settings.context.map { path throws(ProjectError) in try files.read(path) }
      drawn = settings.atlas(file, around: around, regions: reading.dataset.regions, languages: configuration.languages)
      named.append(DataFile(name: settings.boundaries, bytes: file.bytes))
      if let around, let path = settings.context { named.append(DataFile(name: path, bytes: around.bytes)) }
    }
    var book = FactBook(
      reading.dataset, readings: reading.recognition == nil ? .byPlace : .oneForEach, peers: configuration.peers,
      atlas: drawn.atlas)
    book.choice = configuration.choice
    var project = Project(
      origin: origin, name: name, configuration: configuration, template: template,
      book: book,
      diagnostics: reading.diagnostics + inputs.flatMap(HiddenCharacterCheck.diagnostics) + drawn.diagnostics,
      recognition: reading.recognition,
      inputs: named)
    project.fetched = fetched
    if configuration.revisions == .listed, !fetched.isEmpty, case .folder(let folder) = origin {
      project.revision = Revision(of: fetched, in: folder, configuration.mapping, now: reading.dataset) { answers in
        let files = answers.map { $0.file(configuration.mapping) }
        return (try? DataSource.read(folder: data, with: files, mapping: configuration.mapping))?.dataset
      }
    }
    return project
  }

  private static func open(dataFile path: String, _ mapping: TableMapping) throws(ProjectError) -> Project {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
    let reading = try read { () throws(InvalidInput) in
      try DataSource.read(file: DataFile(name: path, bytes: bytes), mapping: mapping)
    }
    let name = lastPart(of: path)
    return Project(
      origin: .dataFile(path), name: name, configuration: Configuration(languages: reading.dataset.languagesOfNames, data: path),
      template: Template.automatic(for: reading.dataset, named: ""),
      book: FactBook(reading.dataset, readings: .oneForEach, origin: LocalizedText(stringLiteral: name)),
      diagnostics: reading.diagnostics + HiddenCharacterCheck.diagnostics(in: DataFile(name: path, bytes: bytes)),
      recognition: reading.recognition, inputs: [DataFile(name: name, bytes: bytes)])
  }

  private static func read(_ source: () throws(InvalidInput) -> ReadDataset) throws(ProjectError) -> ReadDataset {
    do {
      return try source()
    } catch {
      throw ProjectError(.wrongData, error.diagnostics)
    }
  }

  private static func template(_ file: DataFile, dataset: Dataset, languages: [Language]) throws(ProjectError) -> Template {
    do throws(InvalidInput) {
      let problems = DiagnosticLog()
      let template = Template(
        try Token(yaml: file.bytes, file: file.name), dataset: dataset, languages: languages, problems: problems)
      try problems.check()
      return template
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
    }
  }

  private static func lastPart(of path: String) -> String {
    String(path.split(separator: "/").last { $0 != "." } ?? "project")
  }
}

extension Project {
  /// The digest of all input files, and of what else decides how pages look.
  package func digest(with others: [(name: String, bytes: [UInt8])] = []) -> String {
    sha256(of: inputs.map { ($0.name, $0.bytes) } + others)
  }

  /// A project from values that are in memory already: figures with their template, without any file to read.
  package init(name: String, configuration: Configuration, template: Template, dataset: Dataset) {
    self.init(
      origin: nil, name: name, configuration: configuration, template: template, book: FactBook(dataset), diagnostics: [],
      recognition: nil, inputs: [])
  }
}
