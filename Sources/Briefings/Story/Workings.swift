import Charting
import Findings
import Statistics
import Synchronization

/// What is worked out of a region once, when it is first asked for, so that all blocks of a briefing, however often it is composed to find
/// its best pages, tell of the same findings and take no more time for it.
final class Workings: Sendable {
  /// What a story is made from.
  struct Found: Sendable {
    /// Everything worth saying.
    var findings: RankedFindings
    /// The measures of the region.
    var profiles: [Profile]
  }

  /// What was asked of the region’s findings.
  struct StoryKey: Hashable, Sendable {
    var indicators: [String]
    var lead: Scope.Lead
  }

  /// A region and its newest point.
  typealias Ranked = (region: Region, point: Profile.Point)

  /// What has been worked out so far.
  struct Kept: Sendable {
    var found: Found?
    var stories: [StoryKey: Story.Content] = [:]
    var leagues: [String: [Ranked]] = [:]
    fileprivate var layouts: [(chart: Chart, height: Double?, layouts: KeptLayouts)] = []
  }

  private let kept = Mutex(Kept())

  /// Something that was worked out, now if need be.
  func once<Value: Sendable>(_ place: WritableKeyPath<Kept, Value?>, make: () -> Value) -> Value {
    if let known = kept.withLock({ $0[keyPath: place] }) { return known }
    let value = make()
    kept.withLock { $0[keyPath: place] = value }
    return value
  }

  /// The layouts of a chart that were made for any of the briefing’s drafts.
  func layouts(of chart: Chart, height: Double?) -> KeptLayouts {
    kept.withLock { kept in
      if let known = kept.layouts.first(where: { $0.height == height && $0.chart == chart }) { return known.layouts }
      let layouts = KeptLayouts()
      kept.layouts.append((chart, height, layouts))
      return layouts
    }
  }
}

extension Scope {
  /// The newest points of all regions that this one is compared with, the greatest first, itself included; empty where it has no peers.
  func league(_ indicator: String) -> [Workings.Ranked] {
    workings.once(\.leagues[indicator]) {
      let cutoff = composer.cutoff
      return composer.book.field(cutoff).league(of: region.id, indicator: indicator, through: cutoff.period)
    }
  }
}
