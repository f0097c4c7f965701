import Languages
import Statistics

/// Sentences that set a published value against a published earlier one, where no change was published.
extension ChineseWording {
  /// `增至`, `减至`; of an index or rate `升至`, `降至`; `nil` where nothing changed.
  func verb(_ movement: Movement, _ unit: Unit) -> String? {
    switch (movement, unit.kind.isScaled) {
    case (.rose, true): "增至"
    case (.fell, true): "减至"
    case (.rose, false): "升至"
    case (.fell, false): "降至"
    case (.unchanged, _): nil
    }
  }

  /// `金华地区生产总值由2021年的123亿元增至2022年的129亿元`; with a setting as a title, whose lines end between its parts.
  func fromTo(_ fact: Fact, _ earlier: Observation, _ naming: Naming, _ owner: Owner, _ setting: Setting? = nil) -> Phrase {
    let subject = ChineseSubject(fact, naming, owner)
    let seam = setting == nil ? "" : Phrase.seam
    let noun: Phrase = "\(setting == nil ? subject.words : subject.titled)\(note: Note.of(fact.indicator))\(seam)"
    let (before, now) = (time(earlier), time(fact.observation))
    let amount = figures.amount(fact.observation, fact.unit, setting ?? .sentence)
    if figures.readAlike(earlier, fact.observation, fact.unit, setting ?? .sentence) {
      return "\(noun)\(subject.space)\(now)为\(amount)，与\(before)基本持平"
    }
    guard let verb = verb(Movement(from: earlier, to: fact.observation), fact.unit) else {
      return "\(noun)\(subject.space)\(now)为\(amount)，与\(before)持平"
    }
    return "\(noun)由\(before)的\(figures.amount(earlier, fact.unit, setting ?? .sentence))\(seam)\(verb)\(now)的\(amount)"
  }

  /// `金华地区生产总值增至129亿元`.
  func movedTo(_ fact: Fact, _ earlier: Observation, _ naming: Naming, _ owner: Owner, _ setting: Setting) -> Phrase {
    let subject = ChineseSubject(fact, naming, owner)
    let amount = figures.amount(fact.observation, fact.unit, setting)
    if figures.readAlike(earlier, fact.observation, fact.unit, setting) {
      return "\(subject.titled)\(Phrase.seam)基本持平，为\(amount)"
    }
    guard let verb = verb(Movement(from: earlier, to: fact.observation), fact.unit) else {
      return "\(subject.titled)\(Phrase.seam)持平，为\(amount)"
    }
    return "\(subject.titled)\(Phrase.seam)\(verb)\(amount)"
  }

  func standing(_ standing: SeriesStanding, _ fact: Fact, since: Period, count: Int) -> Phrase {
    let start = "\(time(since))以来公布的\(count)个数值"
    switch standing {
    case .highest: return sentence("这是\(start)中的最高值")
    case .lowest: return sentence("这是\(start)中的最低值")
    case .below(let peak): return sentence("\(start)中，最高值为\(time(peak))的\(figures.amount(peak, fact.unit))")
    }
  }

  private func time(_ observation: Observation) -> String { time(observation.period) }

  private func time(_ period: Period) -> String { period.name(.full, language: .chinese) }
}
