import Charting
package import Drawing
import Findings
import Languages
import Layout
package import Statistics
import Styling

/// A form that the first figure of a briefing without a template can have, and why it cannot.
package struct FigureForm: Hashable, Sendable, Codable {
  /// The kind of chart, as templates name it.
  package var kind: String
  /// Why the figures are not drawn so; `nil` where they can be.
  package var refusal: String?

  /// The kinds to choose from.
  package static let kinds = forms.map(\.kind.rawValue)

  /// A course of fewer points is no course.
  private static let fewestPoints = 5

  private static let forms: [(kind: ChartKind, places: Template.Places)] = [
    (.rankedDots, .peers), (.horizontalBars, .peers), (.dumbbell, .peers), (.slope, .peers), (.lines, .peers),
    (.stackedArea, .peers),
  ]

  /// Why a kind that is read along time is not drawn of so few points.
  static func refusal(of kind: String, points: Int) -> String? {
    guard [ChartKind.lines, .stackedArea].contains(where: { $0.rawValue == kind }), points < fewestPoints else { return nil }
    return "the data have \(points) periods, and a line needs \(fewestPoints)"
  }

  /// The chart of an indicator in a form; `nil` for a kind that is not to choose from.
  static func chart(_ kind: String, of indicator: String) -> Template.Chart? {
    forms.first { $0.kind.rawValue == kind }.map {
      Template.Chart(.kind($0.kind), figures: Template.Selection(indicators: [indicator]), places: $0.places)
    }
  }
}

extension Composer {
  /// The forms that the first figure about a region can have.
  package func figureForms(of region: Region, typesetter: any Typesetter) -> [FigureForm] {
    let facts = book.facts(of: region, cutoff)
    guard !facts.isEmpty else { return [] }
    guard let indicator = Story(Scope(composer: self, region: region, facts: facts)).headline?.indicator.id else { return [] }
    let points = Set(book.observations(of: region.id, indicator: indicator).filter { $0.value != nil }.map(\.period)).count
    return FigureForm.kinds.compactMap { kind in
      guard let chart = FigureForm.chart(kind, of: indicator) else { return nil }
      if let refusal = FigureForm.refusal(of: kind, points: points) { return FigureForm(kind: kind, refusal: refusal) }
      do throws(BriefingError) {
        _ = try compose(chart, of: region, width: style.page.contentWidth, typesetter: typesetter)
        return FigureForm(kind: kind)
      } catch {
        return FigureForm(kind: kind, refusal: Self.reason(error))
      }
    }
  }

  private static func reason(_ error: BriefingError) -> String {
    switch error {
    case .template(_, let message): String(message.trimmingPrefix("the chart is not drawn: "))
    case .nothingToShow: "the data have too few figures for it"
    case .pageCount, .layout: error.description
    }
  }
}
