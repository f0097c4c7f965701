package import Languages
import Statistics

/// The few lines under a title: what else the figures say.
package enum Standfirst {
  /// Up to three sentences that do not repeat the title, as one paragraph; `nil` where there is nothing else to say.
  ///
  /// In this order, each only if it fits: what grew fastest, compared with the lead in words where both may be compared; the change
  /// of the next figure; progress towards what is planned; then other changes, levels and ranks in the order given.
  package static func make(_ facts: [Fact], language: Language) -> Sentence? {
    let leading = LeadFact.ranked(facts)
    guard let lead = leading.first else { return nil }
    let wording = language.wording
    let others = leading.dropFirst().filter { $0.observation.isAchieved }
    var sentences: [Sentence] = []
    var used: Set<Observation.Key> = []
    // Nothing that matters less follows what has no room.
    var isFull = false
    func offer(_ sentence: Sentence) {
      guard sentences.count < 3, !isFull, used.isDisjoint(with: sentence.keys.prefix(1)) else { return }
      let length = (sentences + [sentence]).paragraph(in: language).phrase.plain.count
      isFull = length > wording.standfirstRoom
      guard !isFull else { return }
      sentences.append(sentence)
      used.formUnion(sentence.keys.prefix(1))
    }

    /// The lead's period is known from the title and the head of the page.
    func place(_ fact: Fact) -> PlaceInText {
      let isKnown = fact.observation.period == lead.observation.period
      return PlaceInText(owner: .understood, period: isKnown ? .understood : .said)
    }

    let grown = others.filter { $0.observation.titleGrowth != nil }
    // The next figure first, so that the comparison follows what it is like.
    let compared = grown.compactMap { fact in
      GrowthRatio(ofPublishedGrowth: fact.observation, to: lead.observation).map { (fact: fact, ratio: $0) }
    }.max { ($0.ratio.halves, $1.fact.observation.key.indicator) < ($1.ratio.halves, $0.fact.observation.key.indicator) }
    if let next = grown.first(where: { $0 != compared?.fact }) {
      offer(Sentence(wording.briefStatement(next, comparedWith: nil, place(next)), keys: [next.observation.key]))
    }
    if let compared {
      offer(
        Sentence(
          wording.briefStatement(compared.fact, comparedWith: (lead, compared.ratio), place(compared.fact)),
          keys: [compared.fact.observation.key, lead.observation.key]))
    }
    for progress in facts.compactMap(Progress.init).prefix(1) {
      let place = PlaceInText(owner: .understood, period: .understood)
      offer(Sentence(wording.progress(progress, place, .short).withoutNotes, keys: progress.keys))
    }
    for fact in others {
      let sentence =
        fact.isRank
        ? wording.ranks([fact], PlaceInText(owner: .named)).withoutNotes
        : wording.briefStatement(fact, comparedWith: nil, place(fact))
      offer(Sentence(sentence, keys: [fact.observation.key]))
    }
    return sentences.isEmpty ? nil : sentences.paragraph(in: language)
  }
}
