package import Layout

/// What a briefing says, before it is on pages: what editions without pages are made of.
package struct BriefingContent: Sendable {
  /// The sections with their blocks.
  package var sections: [PageSection]
  /// The name of the series.
  package var series: String
  /// Place and period, as the running head has them.
  package var head: [String]
  /// What every page says of the issue: that it is a draft, corrected or invented.
  package var mark: String?
}
