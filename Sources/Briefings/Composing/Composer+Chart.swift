internal import Diagnostics
package import Drawing
internal import Languages
internal import Layout
package import Statistics

extension Composer {
  /// Sets one chart on a sheet of its own, with its title, subtitle, notes and sources.
  ///
  /// - Parameters:
  ///   - chart: what is drawn.
  ///   - region: whose figures are meant where the chart names no others.
  ///   - width: Width of the sheet in points.
  ///   - height: Height of the sheet in points; `nil` for the chart's own.
  ///   - typesetter: turns text into lines.
  /// - Throws: `BriefingError` where the chart has no figures, cannot be drawn truthfully, or does not fit.
  package func compose(
    _ chart: Template.Chart, of region: Region, width: Double, height: Double? = nil, typesetter: any Typesetter
  ) throws(BriefingError) -> Briefing {
    let natural = try composeSheet(chart, of: region, width: width, typesetter: typesetter)
    guard let height, let drawn = natural.chartHeight else { return natural.briefing }
    var fitted = chart
    let own = natural.briefing.document.pages[0].scene.size.height
    fitted.height = max(Self.lowestChart, drawn + height - own)
    return try composeSheet(fitted, of: region, width: width, typesetter: typesetter).briefing
  }

  /// A chart is drawn at least so high, in points.
  private static let lowestChart = 40.0
  /// White around a chart, in points.
  private static let margin = 16.0

  private func composeSheet(
    _ chart: Template.Chart, of region: Region, width: Double, typesetter: any Typesetter
  ) throws(BriefingError) -> (briefing: Briefing, chartHeight: Double?) {
    let facts = book.facts(of: region, cutoff)
    // A sheet has no list of sources to lead to.
    var composer = self
    composer.template.pages = []
    let scope = Scope(composer: composer, region: region, facts: facts)
    var register = Register(scope)
    guard var figure = try chart.figure(scope, &register) else { throw .nothingToShow(region: region.id) }
    figure.frame.number = nil
    let title = figure.frame.words
    let metadata = Document.Metadata(
      title: title, author: publisher[language], subject: title, language: scope.textLanguage,
      created: "\((cutoff.asOf ?? book.asOf).sdmx)T00:00:00Z")
    do {
      let drawing = try figure.content.resolve(
        width: width - 2 * Self.margin, looseness: 0, typesetter: typesetter, style: style)
      let result = try sheet(
        figure, width: width, margin: Self.margin, metadata: metadata, style: style, typesetter: typesetter)
      let briefing = Briefing(
        result, [PageSection(title: nil, blocks: [figure])], scope, register, title: TitleBlock(RichText(title)))
      return (briefing, drawing.size.height)
    } catch {
      throw .layout(error)
    }
  }
}
