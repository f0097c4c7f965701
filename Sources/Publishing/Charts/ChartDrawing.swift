internal import Briefings
package import Diagnostics
internal import Drawing
internal import Files
internal import Languages
internal import Statistics
internal import Styling

/// Draws the one chart that a specification asks for.
package enum ChartDrawing {
  /// What the user asked for besides the specification, which it overrides.
  package struct Wishes: Hashable, Sendable {
    /// File of the drawing: `.pdf`, `.svg` or `.png`.
    package var output: String
    /// Name or file of a style.
    package var style: String?
    /// The language, `en` or `zh`.
    package var language: String?
    /// What a compromise means.
    package var strictness: RenderRequest.Strictness

    /// Makes wishes.
    package init(
      output: String, style: String? = nil, language: String? = nil, strictness: RenderRequest.Strictness = .lenient
    ) {
      self.output = output
      self.style = style
      self.language = language
      self.strictness = strictness
    }
  }

  /// Pixels a point in a PNG.
  private static let scale = 2.0

  /// Reads the specification at `path`, draws its chart and writes the file.
  ///
  /// - Returns: what a reader of the run should know.
  /// - Throws: `ProjectError` where specification or data are wrong, the chart cannot be drawn truthfully, or the file not written.
  package static func draw(_ path: String, _ wishes: Wishes) throws(ProjectError) -> [Diagnostic] {
    let format = try format(of: wishes.output)
    let specification = try ChartSpecification(path: path)
    let project = specification.project
    let language = wishes.language ?? specification.language ?? project.configuration.languages.first?.tag
    var request = try RenderRequest(
      project: project,
      wishes: .init(
        period: specification.period, languages: language.map { [$0] } ?? [], style: wishes.style ?? specification.style,
        format: format.rawValue, strictness: wishes.strictness))
    request.regions = [specification.region]
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let composed = try bench.compose(specification, file: path)
    let bytes: [UInt8] =
      switch format {
      case .pdf: try bench.pdf(composed)
      case .png: try bench.png(composed, page: 0, scale: scale)
      case .svg: try bench.svg(composed, page: 0)
      }
    do {
      try WholeFile.write(bytes, to: wishes.output)
    } catch {
      throw ProjectError(.outputUnwritable, at: SourceLocation(file: error.path), "cannot be written: \(error.reason)")
    }
    return project.diagnostics + composed.diagnostics
  }

  /// What one chart can be drawn as.
  private enum Format: String {
    case pdf, png, svg
  }

  /// The format that a file name asks for.
  private static func format(of path: String) throws(ProjectError) -> Format {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard path.contains("."), let format = Format(rawValue: ending) else {
      throw ProjectError(.wrongUse, "“\(path)” does not name a kind of drawing", remedy: "end it in .pdf, .svg or .png")
    }
    return format
  }
}

extension BriefingWorkshop.Bench {
  /// Sets the chart of a specification on its sheet.
  ///
  /// - Throws: `ProjectError` with the place in the specification where it cannot be drawn.
  func compose(_ specification: ChartSpecification, file: String) throws(ProjectError) -> ComposedBriefing {
    do {
      let briefing = try composer(request.languages.first ?? .usual).compose(
        specification.chart, of: specification.region, width: specification.width, height: specification.height,
        typesetter: typesetter)
      return try checked(ComposedBriefing(briefing, region: specification.region, language: request.languages.first ?? .usual))
    } catch let error as BriefingError {
      throw Self.error(error, in: file)
    } catch let error as ProjectError {
      throw error
    } catch {
      throw ProjectError(.internalFault, "\(error)")
    }
  }

  private static func error(_ error: BriefingError, in file: String) -> ProjectError {
    switch error {
    case .template(let location, let message):
      ProjectError(.wrongConfiguration, at: location ?? SourceLocation(file: file), message)
    case .nothingToShow:
      ProjectError(
        .wrongData, at: SourceLocation(file: file), "the data have no figure for this chart, or too few for its kind",
        remedy: "name places or periods, or take another kind")
    case .pageCount, .layout: ProjectError(.wrongData, at: SourceLocation(file: file), "\(error)")
    }
  }
}
