package import Diagnostics
package import Drawing
import Languages
package import Layout
package import Statistics

/// A region's briefing in one language: its pages, and what they are made of.
package struct Briefing: Sendable {
  /// The pages.
  package var document: Document
  /// What is on them.
  package var content: BriefingContent
  /// The period it is about: the latest that its figures cover.
  package var period: Period
  /// Every published observation it shows, in order of first appearance.
  package var observations: [Observation]
  /// Every derived observation it shows.
  package var derived: [Observation]
  /// The findings it tells, each with its words.
  package var told: [ToldFinding] = []
  /// Numbers on its pages that count something and are no figures.
  package var counts: [Int] = []
  /// Characters that no font has, one line each.
  package var missing: [String]
  /// What was given up to make it fit, one line each.
  package var compromises: [String]
  /// Those of the compromises that a reader would call faults: what runs over its edge, an empty figure, a wrong page number.
  package var faults: [String]
  /// The briefing in short, for those who announce it.
  package var summary: BriefingSummary
}

/// Why a region has no briefing.
package enum BriefingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No figure of the region counts.
  case nothingToShow(region: String)
  /// The template asks for something that cannot be said, and where.
  case template(at: SourceLocation?, message: String)
  /// The template's bounds on pages do not hold.
  case pageCount(Int, allowed: ClosedRange<Int>)
  /// A block fits no page.
  case layout(LayoutError)

  /// The reason in a line.
  package var description: String {
    switch self {
    case .nothingToShow(let region): "\(region) has no figures to show"
    case .template(let location, let message): (location.map { "\($0): " } ?? "") + message
    case .pageCount(let count, let allowed):
      "the briefing has \(count) \(count == 1 ? "page" : "pages"); the template allows \(allowed.lowerBound) to \(allowed.upperBound)"
    case .layout(let error): error.description
    }
  }
}
