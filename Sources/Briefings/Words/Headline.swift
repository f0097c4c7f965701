package import Languages
package import Statistics

/// Titles of briefings and pages: the finding, as a sentence without its full stop.
///
/// Only published figures are in a title, with “over”, “under” and “about” as published, rounded as `Setting.title` says.
package enum Headline {
  /// What a title is over.
  package enum Scope: Hashable, Sendable {
    /// A whole briefing: one fact.
    case briefing
    /// A page: two facts where they moved alike, else one.
    case page
  }

  /// Titles from fullest to shortest: the first that fits is taken.
  ///
  /// - Parameters:
  ///   - facts: What it may be made of, the most important first; see `LeadFact`.
  ///   - region: Who it is about; its name alone is the title where nothing was published.
  ///   - language: In which language.
  ///   - scope: What it is over.
  /// - Returns: At least one phrase, each shorter than the one before, without notes. Titles of a briefing are, where there are any, those
  ///   that two lines hold without breaking a name.
  package static func candidates(
    for facts: [Fact], region: Region, language: Language, scope: Scope = .briefing
  ) -> [Phrase] {
    let leading = LeadFact.ranked(facts)
    guard let lead = leading.first else { return [Phrase(region.name[language])] }
    let wording = language.wording
    var titles: [Phrase] = []
    if scope == .page {
      titles += leading.dropFirst().lazy.compactMap { wording.headline(lead, $0) }.prefix(1)
    }
    let all = wording.headlines(lead)
    let wellBroken = scope == .briefing ? wording.wellBroken(all) : all
    return titles + shortening(wellBroken.isEmpty ? all : wellBroken)
  }

  /// The titles that are shorter than all before them.
  private static func shortening(_ titles: [Phrase]) -> [Phrase] {
    var shortest = Int.max
    return titles.filter { title in
      let length = title.plain.count
      guard length < shortest else { return false }
      shortest = length
      return true
    }
  }
}
