import Charting
import Findings
import Layout
import Mapping
import Statistics

extension LeadChart {
  /// Height of a map on the first page, in points.
  private static let mapHeight = 230.0

  /// Where regions are ranked and have boundaries, a map of them with their ranking in few rows beside it; `nil` where colours on areas
  /// would mislead, where others are compared than those beside each other, or where there are no boundaries.
  func map(_ register: inout Register) -> Layout.Columns? {
    let book = scope.composer.book
    guard isRanking, let profile, book.atlas != nil, book.peerRule == .parent, let ranking = briefRanking
    else { return nil }
    var template = Template.Chart(.map(.choropleth), figures: Template.Selection(indicators: [profile.indicator.id]))
    template.height = Self.mapHeight
    var trial = register
    do throws(BriefingError) {
      guard let map = try MapPlan(template, .choropleth, scope, shown: []), case .map(let drawing) = map.choice(.choropleth),
        case .choropleth = drawing
      else { return nil }
      let title = story.title(story.figureTitle, of: profile.indicator)
      if let finding = story.figureTitle { trial.tell(finding, title, in: .figure) }
      let figure = try map.figure(drawing, &trial, titled: title)
      if let rank = ownRank { trial.tell(rank, ranking.title, in: .figure) }
      let beside = ranking.figure(scope, &trial)
      register = trial
      return Layout.Columns(.eightFour, [[figure], [beside]], rules: FlowRules(splitting: .avoided, form: .yielding))
    } catch {
      return nil
    }
  }
}
