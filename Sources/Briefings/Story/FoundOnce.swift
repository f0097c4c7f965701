import Findings
import Synchronization

/// What was found about a region: looked for when it is first asked for, so that all blocks of a briefing, however often they are composed,
/// tell of the same findings.
final class FoundOnce: Sendable {
  /// What a story is made from.
  struct Found: Sendable {
    /// Everything worth saying.
    var findings: RankedFindings
    /// The measures of the region.
    var profiles: [Profile]
  }

  private let made = Mutex<Found?>(nil)

  /// What was found, now if need be.
  func found(_ look: () -> Found) -> Found {
    if let known = made.withLock({ $0 }) { return known }
    let found = look()
    made.withLock { $0 = found }
    return found
  }
}
