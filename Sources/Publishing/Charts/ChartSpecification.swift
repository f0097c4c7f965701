internal import Briefings
internal import Diagnostics
internal import Files
internal import Ingestion
internal import Languages
internal import Statistics
internal import Styling

/// A file that asks for one chart: its data, and the same mapping that a `briefing.yml` has under `chart`.
///
/// ```yaml
/// data: figures.csv          # a data file, a project's folder, or the rows themselves
/// region: port               # whose chart it is; the first of the data where nothing is said
/// width: 360                 # of the drawing, in points
/// chart:
///   kind: lines
///   of: [revenue]
/// ```
struct ChartSpecification {
  /// The project whose figures are drawn.
  var project: Project
  /// What is drawn.
  var chart: Template.Chart
  /// Whose figures are meant where the chart names no others.
  var region: Region
  /// The last period that counts, in SDMX's notation.
  var period: String?
  /// Name or file of a style; `nil` for the project's.
  var style: String?
  /// The language; `nil` for the project's first.
  var language: String?
  /// Width of the drawing in points.
  var width: Double
  /// Height of the drawing in points; its own if there is none.
  var height: Double?

  /// Width where nothing is said: what the content of an A4 page is wide, and the white around it.
  private static let usualWidth = 532.0

  /// Reads a specification and its data.
  ///
  /// - Throws: `ProjectError` with everything that is wrong, each with its place.
  init(path: String) throws(ProjectError) {
    let file: DataFile
    do {
      file = DataFile(name: path, bytes: try InputFile.read(path))
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
    let problems = DiagnosticLog()
    let token = try Self.configured { () throws(InvalidInput) in try Token(yaml: file.bytes, file: path) }
    let map = TokenMap(token, path: "", problems: problems)
    project = try Self.project(map, of: file)
    let dataset = project.book.dataset
    period = map.optional("period")?.text
    style = map.optional("style")?.text
    language = map.optional("language")?.text
    width = map.number("width", 80...3_000, default: Self.usualWidth)
    height = map.optional("height").map { _ in map.number("height", 60...3_000) }
    if let token = map.optional("publisher") {
      project.configuration.publisher = TemplateReader(problems: problems).localized(token, path: "publisher")
    }
    let first = project.book.subjects.first ?? dataset.regions.first
    region = first ?? Region(id: "", name: [:])
    if let token = map.optional("region"), let name = token.text {
      if let known = project.book.region(name) {
        region = known
      } else {
        let nearest = NearestName.nearest(to: name, in: dataset.regions.map(\.id))
        problems.add(
          "“\(name)” is not a region of the data" + (nearest.map { "; did you mean “\($0)”?" } ?? ""), at: token.location,
          path: "region")
      }
    }
    let reader = TemplateReader(dataset: dataset, problems: problems)
    if let token = map.optional("map"), let settings = MapSettings(TokenMap(token, path: "map", problems: problems), reader) {
      func read(_ name: String) throws(ProjectError) -> DataFile {
        try Self.boundaries(name.hasPrefix("/") ? name : "\(WholeFile.folder(of: path))/\(name)", at: settings.location)
      }
      let boundaries = try read(settings.boundaries)
      let around = try settings.context.map { name throws(ProjectError) in try read(name) }
      let (atlas, diagnostics) = settings.atlas(
        boundaries, around: around, regions: dataset.regions, languages: project.configuration.languages)
      project.book.atlas = atlas
      project.configuration.map = settings
      project.diagnostics += diagnostics
      project.inputs.append(DataFile(name: settings.boundaries, bytes: boundaries.bytes))
      if let around, let name = settings.context { project.inputs.append(DataFile(name: name, bytes: around.bytes)) }
    }
    chart = Template.Chart(.question(.automatic))
    if let chartMap = map.map("chart") {
      chart = Template.Chart(chartMap, reader)
      chartMap.finish()
    }
    // The first region of the data was not asked for by name.
    if map.optional("region") == nil { chart.subject = .nothing }
    map.finish()
    try Self.configured { () throws(InvalidInput) in try problems.check() }
    guard first != nil else {
      throw ProjectError(.wrongData, at: SourceLocation(file: path), "the data have no region to draw a chart of")
    }
    // Fonts hold what the template says.
    project.template = Template(
      series: [:], pages: [.init(title: .finding, blocks: [chart])])
    project.inputs.append(DataFile(name: file.lastComponent, bytes: file.bytes))
  }

  private static func configured<Result>(_ read: () throws(InvalidInput) -> Result) throws(ProjectError) -> Result {
    do {
      return try read()
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
    }
  }

  // MARK: Data

  private static func boundaries(_ path: String, at location: SourceLocation) throws(ProjectError) -> DataFile {
    do {
      return DataFile(name: path, bytes: try InputFile.read(path))
    } catch {
      throw ProjectError(.inputUnreadable, at: location, "\(path) cannot be read: \(error.reason)")
    }
  }

  /// Opens what `data` names: a project's folder or a data file, from the folder of the specification, or rows in the file itself.
  private static func project(_ map: TokenMap, of file: DataFile) throws(ProjectError) -> Project {
    let reader = TemplateReader(problems: map.problems)
    var mapping = TableMapping()
    if let token = map.optional("mapping") {
      mapping = Configuration.mapping(TokenMap(token, path: "mapping", problems: map.problems), reader)
    }
    guard let token = map.required("data"), let text = token.text else {
      if let token = map.optional("data") { map.refuse("data", token, needs: "a file, a project’s folder, or rows after a “|”") }
      try configured { () throws(InvalidInput) in try map.problems.check() }
      throw ProjectError(.wrongConfiguration, at: SourceLocation(file: file.name), "“data” is missing")
    }
    if text.contains("\n") { return try inline(text, at: token.location, of: file, mapping) }
    let path = text.hasPrefix("/") ? text : "\(WholeFile.folder(of: file.name))/\(text)"
    guard InputFile.exists(path) else {
      let location = token.location
      throw ProjectError(.inputUnreadable, at: location, "data: there is no such file or folder as “\(text)”")
    }
    if InputFile.isFolder(path) { return try Project.open(.folder(path)) }
    return try Project.open(.dataFile(path), mapping: mapping)
  }

  /// Reads rows that are part of the specification; what is wrong with them is reported with their location there.
  private static func inline(
    _ text: String, at location: SourceLocation, of file: DataFile, _ mapping: TableMapping
  ) throws(ProjectError) -> Project {
    // The first row is on the line after the “|”.
    let rows = DataFile(name: file.name, bytes: Array(text.utf8), firstLine: (location.line ?? 0) + 1)
    do {
      let reading = try DataSource.read(file: rows, mapping: mapping)
      return Project(
        origin: .dataFile(file.name), name: file.stem, configuration: Configuration(data: file.name),
        template: .automatic(for: reading.dataset, named: ""), book: FactBook(reading.dataset), diagnostics: [],
        recognition: nil, inputs: [])
    } catch {
      // Rows are indented there, which their columns do not show.
      throw ProjectError(
        .wrongData,
        error.diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.location?.column = nil
          return diagnostic
        })
    }
  }
}
