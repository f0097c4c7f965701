import Findings
import Languages
import Statistics

extension EnglishWording {
  var findings: any FindingWording { EnglishFindings() }
}

/// English words for findings. A title has the verb and the number, a sentence the basis too, a tile’s line only what is new.
struct EnglishFindings: FindingWording {
  private let wording = EnglishWording()
  private let figures = FigureWords(language: .english)

  // MARK: Titles

  func titles(_ finding: Finding, _ telling: Telling) -> [Phrase] {
    [Naming.full, .short].flatMap { naming in clauses(EnglishFinding(finding, telling, naming)) }.map { $0.asTitle.capitalized }
      .unique
  }

  private func clauses(_ found: EnglishFinding) -> [Phrase] {
    let own: [Phrase]
    switch found.finding.claim {
    case .change, .contribution: own = []
    case .turn(let turn): own = turnClauses(found, turn)
    case .streak(let streak): own = streakClauses(found, streak)
    case .pace: return paceClauses(found)
    case .record(let record): own = recordClauses(found, record)
    case .extreme(let extreme): own = extremeClauses(found, extreme)
    case .lead(let lead): own = leadClauses(found, lead)
    case .rank(let rank): return rankClauses(found, rank)
    case .median(let median): return medianClauses(found, median)
    case .parent(let parent): return parentClauses(found, parent)
    case .share(let share): return shareClauses(found, share)
    case .part(let part): return partClauses(found, part)
    case .crossing(let crossing): return crossingClauses(found, crossing)
    case .progress(let progress): return progressClauses(found, progress)
    case .course(let course): return courseClauses(found, course)
    case .tally(let tally): return [tallyClause(found, tally)]
    case .level: return levelClauses(found)
    }
    // What a finding adds to a change is worth more than its level; where even that has no room, the change alone is true as well.
    return own + changeClauses(found)
  }

  /// `Exports fell 17.3% to 16,451 million dollars in 2023`, then shorter; within a year `were 7.9% above a year earlier`.
  private func changeClauses(_ found: EnglishFinding) -> [Phrase] {
    let time = found.time
    guard let step = found.step else {
      return found.finding.comparison.direction == .none
        ? ["\(found.subject) stayed at \(found.level)\(time)", "\(found.subject) stayed at \(found.level)"] : levelClauses(found)
    }
    switch step {
    case .standing(let words): return ["\(found.subject) \(found.was) \(words)\(time)", "\(found.subject) \(found.was) \(words)"]
    case .moved(let verb, let size):
      let clause: Phrase = "\(found.subject) \(verb) \(size)"
      let basis = found.titleBasis
      return found.saysLevel
        ? ["\(clause)\(basis) to \(found.level)\(time)", "\(clause)\(basis)\(time)", "\(clause)\(basis)"]
        : ["\(clause)\(basis)\(time)", "\(clause)\(basis)"]
    }
  }

  private func levelClauses(_ found: EnglishFinding) -> [Phrase] {
    let clause = wording.level(found.finding.fact, found.naming, found.telling.owner, .title).withoutNotes
    return ["\(clause)\(found.time)", clause]
  }

  private func turnClauses(_ found: EnglishFinding, _ turn: Claim.Turn) -> [Phrase] {
    guard let step = found.step else { return [] }
    let count = EnglishCount.inWords(turn.after)
    let other = found.isRise ? "falls" : "rises"
    switch step {
    case .standing(let words):
      let side = found.isRise ? "below" : "above"
      let periods = EnglishCount.periods(turn.after, found.finding.comparison.to.period)
      return ["\(found.subject) \(found.was) \(words)\(found.time), after \(periods) \(side)"]
    case .moved(let verb, let size):
      // Never “fell again”: that reads as a fall after a fall.
      return [
        "\(found.subject) \(verb) \(size)\(found.time), the first \(found.isRise ? "rise" : "fall") after \(count) \(other)",
        "\(found.subject) \(verb) \(size)\(found.time) after \(count) \(other)",
        "\(found.subject) \(verb) \(size) after \(count) \(other)",
      ]
    }
  }

  private func streakClauses(_ found: EnglishFinding, _ streak: Claim.Streak) -> [Phrase] {
    guard let step = found.step else { return [] }
    let nth = EnglishCount.ordinalInWords(streak.count)
    let unit = EnglishCount.period(found.finding.comparison.to.period)
    switch step {
    case .standing:
      let side = found.isRise ? "above" : "below"
      return ["\(found.subject) \(found.was) \(side) a year earlier for the \(nth) \(unit) in a row"]
    case .moved(let verb, let size):
      return [
        "\(found.subject) \(verb) \(size)\(found.time), the \(nth) \(found.isRise ? "rise" : "fall") in a row",
        "\(found.subject) \(verb) for the \(nth) \(unit) in a row",
      ]
    }
  }

  private func paceClauses(_ found: EnglishFinding) -> [Phrase] {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return [] }
    let (now, then) = (found.size(comparison.to), found.size(from))
    if found.finding.movement == .growthRate, !(comparison.to.isPositive && from.isPositive) { return changeClauses(found) }
    let clause: Phrase = "growth in \(found.subject) \(found.isRise ? "quickened" : "slowed") to \(now)"
    return ["\(clause)\(found.time), from \(then)", "\(clause)\(found.time)", clause]
  }

  private func recordClauses(_ found: EnglishFinding, _ record: Claim.Record) -> [Phrase] {
    // A month is set against the like month first: its season may make the record.
    if found.finding.isWithinYear { return [] }
    let clause: Phrase = "\(found.subject) \(found.was) the \(record.end.english) \(found.span(of: record))"
    return ["\(clause), at \(found.level)", clause]
  }

  private func extremeClauses(_ found: EnglishFinding, _ extreme: Claim.Extreme) -> [Phrase] {
    guard case .moved(let verb, let size)? = found.step else { return found.placed(extreme.place).map { [$0] } ?? [] }
    let among = found.among(extreme.place.count)
    return [
      "\(found.subject) \(verb) \(size)\(found.time), the \(found.isFarthest(extreme.place) ? "most" : "least") of \(among)",
      "\(found.subject) \(verb) the \(found.isFarthest(extreme.place) ? "most" : "least") of \(among)",
    ]
  }

  private func leadClauses(_ found: EnglishFinding, _ lead: Claim.Lead) -> [Phrase] {
    let owner = found.place
    let what = found.noun
    switch lead.event {
    case .lost:
      let since = lead.beginsThen ? "since \(EnglishPeriod.bare(lead.since))" : "for \(found.periods(lead.after)) or longer"
      return [
        "\(owner) lost the lead in \(what) it had held \(since)", "\(owner) lost the lead in \(what) to \(found.name(lead.other))",
        "\(owner) lost the lead in \(what)",
      ]
    case .gained:
      return [
        "\(owner) took the lead in \(what) from \(found.name(lead.other))\(found.time)",
        "\(owner) took the lead in \(what) from \(found.name(lead.other))", "\(owner) took the lead in \(what)",
      ]
    }
  }

  private func rankClauses(_ found: EnglishFinding, _ rank: Claim.Rank) -> [Phrase] {
    if found.finding.movement == .growthRate, case .moved(let verb, let size)? = found.step {
      let clause: Phrase = "\(found.subject) \(verb) \(size)"
      return ["\(clause)\(found.time), \(found.placeWords(rank.place))", "\(clause), \(found.placeWords(rank.place))"]
    }
    let clause: Phrase = "\(found.place) ranks \(found.placeWords(rank.place)) in \(found.noun)"
    return rank.place.rank == 1 && rank.place.sharing == 1
      ? ["\(found.place) has the \(found.most) \(found.noun) of \(found.among(rank.place.count))"] : [clause]
  }

  private func medianClauses(_ found: EnglishFinding, _ median: Claim.Median) -> [Phrase] {
    let side = found.sideOf
    switch median.content {
    case .level:
      let clause: Phrase = "\(found.subject) \(found.was) \(side) the median of \(found.among(median.place.count))"
      return ["\(clause)\(found.time)", clause]
    case .change:
      let verb = found.finding.comparison.to.isPositive ? "grew" : "fell"
      let pace = found.isRise == found.finding.comparison.to.isPositive ? "more" : "less"
      let clause: Phrase = "\(found.subject) \(verb) \(pace) than the median of \(found.among(median.place.count))"
      return ["\(clause)\(found.time)", clause]
    }
  }

  private func parentClauses(_ found: EnglishFinding, _ parent: Claim.Parent) -> [Phrase] {
    let comparison = found.finding.comparison
    let whole = found.name(parent.parent)
    guard parent.content == .change else {
      return [
        "\(found.subject) \(found.was) \(found.sideOf) that of \(whole)\(found.time)",
        "\(found.subject) \(found.was) \(found.sideOf) that of \(whole)",
      ]
    }
    if let ratio = parent.ratio { return ["\(found.subject) grew \(wording.times(ratio)) as fast as in \(whole)"] }
    let verb = comparison.to.isPositive ? "grew" : "fell"
    let pace = found.isRise == comparison.to.isPositive ? "more" : "less"
    return ["\(found.subject) \(verb) \(pace) than in \(whole)\(found.time)", "\(found.subject) \(verb) \(pace) than in \(whole)"]
  }

  private func shareClauses(_ found: EnglishFinding, _ share: Claim.Share) -> [Phrase] {
    let whole: Phrase = share.whole.map { "\(EnglishPlace($0.name[.english]).possessive)" } ?? "all \(found.among(share.count))’"
    let percent = figures.amount(found.finding.comparison.to, .percent, .title)
    guard let from = found.finding.comparison.from, from.unit == found.finding.comparison.to.unit else {
      return [
        "\(found.place) had \(percent) of \(whole) \(found.noun)\(found.time)",
        "\(found.place) had \(percent) of \(whole) \(found.noun)",
      ]
    }
    let verb = found.isRise ? "rose" : found.isFall ? "fell" : "stayed"
    let preposition = found.isRise || found.isFall ? "to" : "at"
    let clause: Phrase =
      "\(EnglishPlace(found.finding.region.name[.english]).possessive) share of \(found.noun) \(verb) \(preposition) \(percent)"
    return ["\(clause)\(found.time)", clause]
  }

  private func partClauses(_ found: EnglishFinding, _ part: Claim.Part) -> [Phrase] {
    let percent = figures.amount(found.finding.comparison.to, .percent, .title)
    let whole = EnglishNoun(part.whole.name[.english]).withArticle
    return ["\(found.subject) made up \(percent) of \(whole)\(found.time)", "\(found.subject) made up \(percent) of \(whole)"]
  }

  private func crossingClauses(_ found: EnglishFinding, _ crossing: Claim.Crossing) -> [Phrase] {
    let clause: Phrase = "\(found.subject) \(found.crossed(crossing))"
    let after: Phrase = crossing.after > 2 ? ", after \(found.run(of: crossing))" : ""
    return ["\(clause)\(found.time)\(after)", "\(clause)\(found.time)", clause]
  }

  private func progressClauses(_ found: EnglishFinding, _ progress: Claim.Progress) -> [Phrase] {
    guard let aim = found.finding.comparison.from else { return levelClauses(found) }
    let goal = figures.amount(aim, found.finding.unit, .title, wording.form(found.finding.fact))
    let kind = aim.kind == .target ? "target" : "plan"
    switch progress.state {
    case .passed, .reached: return ["\(found.subject) reached the \(kind) of \(goal)", "\(found.subject) reached the \(kind)"]
    case .missed: return ["\(found.subject) missed the \(kind) of \(goal)", "\(found.subject) missed the \(kind)"]
    case .underWay:
      let done = figures.amount(found.finding.comparison.to, found.finding.unit, .title, .bare)
      return ["\(found.subject) \(found.was) \(done) of the \(goal) \(kind == "plan" ? "planned" : "aimed at")"]
    }
  }

  private func courseClauses(_ found: EnglishFinding, _ course: Claim.Course) -> [Phrase] {
    guard case .since(let first) = found.finding.comparison.basis else { return changeClauses(found) }
    let year = EnglishPeriod.bare(first)
    if course.isBack {
      return ["\(found.subject) \(found.isPlural ? "are" : "is") back near \(found.isPlural ? "their" : "its") level of \(year)"]
    }
    guard case .moved(let verb, let size)? = found.step else { return changeClauses(found) }
    let clause: Phrase =
      "\(found.subject) \(verb) \(size) from \(year) to \(EnglishPeriod.bare(found.finding.comparison.to.period))"
    guard let place = course.place, place.sharing == 1, place.rank == 1 || place.rank == place.count else { return [clause] }
    let rank = found.isFarthest(place) ? "most" : "least"
    return [
      "\(clause), the \(rank) of \(found.among(place.count))",
      "\(found.subject) \(verb) the \(rank) of \(found.among(place.count)) from \(year)", clause,
    ]
  }

  private func tallyClause(_ found: EnglishFinding, _ tally: Claim.Tally) -> Phrase {
    switch tally.content {
    case .regions: "\(found.grownNoun) fell in \(EnglishCount.inWords(tally.below)) of the \(found.among(tally.count))"
    case .periods:
      "\(found.subject) \(found.was) negative in \(tally.below) of \(found.periods(tally.count))"
    }
  }

  // MARK: Sentences

  func sentence(_ finding: Finding, _ telling: Telling) -> Phrase {
    let found = EnglishFinding(finding, telling, .full)
    return (clause(found).capitalized + ".").ended(with: finding.comparison.to.footNotes, in: .english)
  }

  private func clause(_ found: EnglishFinding) -> Phrase {
    let comparison = found.finding.comparison
    switch found.finding.claim {
    case .change(let change): return "\(statement(found))\(contrary(found, change.contrary))\(amongOthers(found, change))"
    case .turn(let turn):
      if found.finding.movement == .growthRate, let previous = turn.previous {
        return
          "\(statement(found)), after \(previous.isPositive ? "rising" : "falling") \(found.size(previous))\(found.earlierTime(previous))"
      }
      guard case .moved(let verb, let size)? = found.step, let previous = turn.previous, turn.after == 2 else {
        return
          "\(statement(found)), the first \(found.isRise ? "rise" : "fall") after \(EnglishCount.inWords(turn.after)) \(found.isRise ? "falls" : "rises") in a row"
      }
      let before = previous.isPositive ? "rising" : "falling"
      return
        "\(found.subject) \(verb) \(size)\(found.basis)\(found.time), after \(before) \(found.size(previous))\(found.earlierTime(previous))"
    case .streak(let streak):
      let nth = EnglishCount.ordinalInWords(streak.count)
      if case .standing? = found.step {
        return
          "\(statement(found)), the \(nth) \(EnglishCount.period(comparison.to.period)) in a row \(found.isRise ? "above" : "below") it"
      }
      return "\(statement(found)), the \(nth) \(found.isRise ? "rise" : "fall") in a row"
    case .pace: return paceSentence(found)
    case .record(let record):
      let place: Phrase = "the \(record.end.english) \(found.span(of: record))"
      return "at \(found.level), \(found.subject) \(found.was) \(place)"
    case .extreme(let extreme):
      let rank = found.isFarthest(extreme.place) ? "most" : "least"
      let next: Phrase =
        extreme.nextChange.map {
          found.isFarthest(extreme.place) ? ", followed by \(found.name(extreme.next)) (\(found.signed($0)))" : ""
        } ?? ""
      if found.finding.movement == .growthRate {
        return
          "\(statement(found)), the \(extreme.place.rank == 1 ? "highest" : "lowest") of \(found.among(extreme.place.count))\(next)"
      }
      return "\(statement(found)), the \(rank) of \(found.among(extreme.place.count))\(next)"
    case .lead(let lead): return leadSentence(found, lead)
    case .rank(let rank): return rankSentence(found, rank)
    case .median(let median): return medianSentence(found, median)
    case .parent(let parent): return parentSentence(found, parent)
    case .share(let share): return shareSentence(found, share)
    case .contribution(let contribution): return contributionSentence(found, contribution)
    case .part(let part): return partSentence(found, part)
    case .crossing(let crossing):
      return "\(found.subject) \(found.crossed(crossing))\(found.time), at \(found.level)\(found.afterCrossing(crossing))"
    case .progress(let progress):
      guard let share = progress.share, progress.state == .underWay, let aim = comparison.from else {
        return "\(progressClauses(found, progress).first ?? "")\(found.time), with \(found.level)"
      }
      let goal = figures.amount(aim, found.finding.unit, .sentence, wording.form(found.finding.fact))
      return
        "\(found.subject) \(found.was) \(found.level)\(found.time), \(figures.amount(share, .percent)) of the \(goal) \(aim.kind == .target ? "aimed at" : "planned") \(EnglishPeriod.deadline(aim.period))"
    case .course(let course): return courseSentence(found, course)
    case .tally(let tally):
      return
        "\(tallyClause(found, tally))\(tally.content == .regions ? found.basis : "")\(tally.content == .regions ? found.time : "")"
    case .level:
      let time: Phrase = found.time
      return "\(wording.level(found.finding.fact, .full, found.telling.owner))\(time)"
    }
  }

  /// Change with its basis, and the level it led to: `exports fell 17.3%ᵈ on a year earlier to 16,451 million dollars in 2023`.
  private func statement(_ found: EnglishFinding) -> Phrase {
    guard let step = found.step else {
      guard found.finding.comparison.direction == .none, found.finding.comparison.from != nil else {
        return "\(wording.level(found.finding.fact, found.naming, found.telling.owner))\(found.time)"
      }
      return "\(found.subject) stayed at \(found.level)\(found.time)"
    }
    let level: Phrase = found.saysLevel && found.telling.levels == .said ? " to \(found.level)" : ""
    switch step {
    case .standing(let words):
      let level: Phrase = found.telling.levels == .said ? ", at \(found.level)" : ""
      return "\(found.subject) \(found.was) \(words)\(found.time)\(level)"
    case .moved(let verb, let size): return "\(found.subject) \(verb) \(size)\(found.basis)\(level)\(found.time)"
    }
  }

  /// The step that went the other way: `, but rose 0.9% on the quarter before`.
  private func contrary(_ found: EnglishFinding, _ other: Comparison?) -> Phrase {
    guard let other, let change = other.change else { return "" }
    let verb = other.direction == .rise ? "rose" : "fell"
    return ", but \(verb) \(found.size(change)) \(EnglishFinding.basis(other.basis, of: other.to.period))"
  }

  /// Where most others moved less: `, more than in nine of the other 13 districts`.
  private func amongOthers(_ found: EnglishFinding, _ change: Claim.Change) -> Phrase {
    guard let place = change.place, change.contrary == nil, place.count > 4, case .moved? = found.step else { return "" }
    let others = place.count - 1
    // A fall is set against those that fell less, a rise against those that rose less.
    let beaten = found.isRise ? place.count - place.rank - place.sharing + 1 : place.rank - 1
    guard beaten * 2 > others, beaten < others else { return "" }
    return ", more than in \(EnglishCount.inWords(beaten)) of the other \(found.among(others))"
  }

  private func paceSentence(_ found: EnglishFinding) -> Phrase {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return statement(found) }
    if found.finding.movement == .growthRate {
      guard comparison.to.isPositive, from.isPositive else {
        return
          "\(found.subject) \(found.verb(of: comparison.to)) \(found.size(comparison.to))\(found.time), after a \(from.isPositive ? "rise" : "fall") of \(found.size(from))\(found.earlierTime(from))"
      }
    }
    return
      "growth in \(found.subject) \(found.isRise ? "quickened" : "slowed") to \(found.size(comparison.to))\(found.time), from \(found.size(from))\(found.earlierTime(from))"
  }

  private func leadSentence(_ found: EnglishFinding, _ lead: Claim.Lead) -> Phrase {
    let margin: Phrase =
      lead.margin.map { ", by \(figures.amount($0.withoutSign, found.finding.unit, .sentence, wording.form(found.finding.fact)))" }
      ?? ""
    // Under a title that says how long it was held.
    if found.telling.owner == .understood {
      return lead.event == .lost
        ? "\(found.name(lead.other)) moved ahead\(found.time)\(margin)" : "\(found.ownName) is ahead\(found.time)\(margin)"
    }
    switch lead.event {
    case .lost:
      return
        "\(found.name(lead.other)) moved ahead in \(found.noun)\(found.time)\(margin), after \(found.periods(lead.after)) behind \(found.place)"
    case .gained:
      return
        "\(found.place) moved ahead of \(found.name(lead.other)) in \(found.noun)\(found.time)\(margin), after \(found.periods(lead.after)) behind"
    }
  }

  private func rankSentence(_ found: EnglishFinding, _ rank: Claim.Rank) -> Phrase {
    var now: Phrase = "\(found.ownName) ranked \(found.placeWords(rank.place)) in \(found.noun)\(found.time)"
    if found.finding.movement == .growthRate { now = "\(statement(found)), \(found.placeWords(rank.place))" }
    if let since = rank.unchangedSince {
      return "\(now), as in every \(EnglishCount.period(found.finding.comparison.to.period)) since \(EnglishPeriod.bare(since))"
    }
    guard let before = rank.before, let when = rank.beforePeriod else { return now }
    if before.rank == rank.place.rank { return "\(now), as in \(EnglishPeriod.bare(when))" }
    return "\(now), after \(EnglishCount.ordinalInWords(before.rank)) in \(EnglishPeriod.bare(when))"
  }

  private func medianSentence(_ found: EnglishFinding, _ median: Claim.Median) -> Phrase {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return statement(found) }
    let among = found.among(median.place.count)
    switch median.content {
    case .change:
      let size = found.size(comparison.to)
      return
        "\(found.subject) \(found.verb(of: comparison.to)) \(size)\(found.basis(ofChange: comparison.to))\(found.time), against a median of \(found.signed(from)) for the \(among)"
    case .level:
      if let since = median.sideSince {
        let period = EnglishCount.period(comparison.to.period)
        return
          "\(found.subject), \(found.level), has been \(found.sideOf) the median of the \(among) in every \(period) since \(EnglishPeriod.bare(since))"
      }
      return
        "\(found.subject) \(found.was) \(found.level)\(found.time), \(found.sideOf) the median of the \(among), \(figures.amount(from, found.finding.unit, .sentence, wording.form(found.finding.fact)))"
    }
  }

  private func parentSentence(_ found: EnglishFinding, _ parent: Claim.Parent) -> Phrase {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return statement(found) }
    let whole = found.name(parent.parent)
    guard parent.content == .change else {
      return
        "\(found.subject) \(found.was) \(found.level)\(found.time), against \(figures.amount(from, found.finding.unit)) in \(whole)"
    }
    if let ratio = parent.ratio {
      return
        "\(found.subject) \(found.verb(of: comparison.to)) \(found.size(comparison.to))\(found.basis(ofChange: comparison.to))\(found.time), \(wording.times(ratio)) as fast as in \(whole) (\(found.signed(from)))"
    }
    return
      "\(found.subject) \(found.verb(of: comparison.to)) \(found.size(comparison.to))\(found.basis(ofChange: comparison.to))\(found.time), against \(found.signed(from)) in \(whole)"
  }

  private func shareSentence(_ found: EnglishFinding, _ share: Claim.Share) -> Phrase {
    let comparison = found.finding.comparison
    let whole: Phrase =
      share.whole.map { "\(EnglishPlace($0.name[.english]).possessive) \(found.noun)" }
      ?? "the \(found.noun) of all \(found.among(share.count))"
    let now = figures.amount(comparison.to, .percent)
    guard let from = comparison.from, from.unit == comparison.to.unit else {
      return "\(found.place) accounted for \(now) of \(whole)\(found.time)"
    }
    let before = figures.amount(from, .percent)
    let own = found.telling.owner == .named ? EnglishPlace(found.finding.region.name[.english]).possessive : "its"
    if comparison.direction == .none || before.plain == now.plain {
      return "\(own) share of \(whole) was \(now)\(found.time), as\(found.earlierTime(from))"
    }
    return "\(own) share of \(whole) \(found.isRise ? "rose" : "fell") from \(before)\(found.earlierTime(from)) to \(now)"
  }

  private func contributionSentence(_ found: EnglishFinding, _ contribution: Claim.Contribution) -> Phrase {
    let form = wording.form(found.finding.fact)
    let own = figures.amount(contribution.own.withoutSign, found.finding.unit, .sentence, form)
    let total = figures.amount(contribution.total.withoutSign, found.finding.unit, .sentence, form)
    let share = figures.amount(contribution.share, .percent)
    let more = found.isRise ? "higher" : "lower"
    let then = found.finding.comparison.from.map { EnglishPeriod.when($0.period) } ?? "before"
    return
      "\(found.subject) \(found.was) \(own) \(more) than \(then), \(share) of the net \(found.isRise ? "rise" : "fall") of all \(found.among(contribution.count)) (\(total))"
  }

  private func partSentence(_ found: EnglishFinding, _ part: Claim.Part) -> Phrase {
    let comparison = found.finding.comparison
    let whole = EnglishNoun(part.whole.name[.english]).withArticle
    let now = figures.amount(comparison.to, .percent)
    guard let from = comparison.from, from.unit == comparison.to.unit else {
      return "\(found.subject) made up \(now) of \(whole)\(found.time)"
    }
    let before = figures.amount(from, .percent)
    if comparison.direction == .none || before.plain == now.plain {
      return "\(found.subject) made up \(now) of \(whole)\(found.time), as\(found.earlierTime(from))"
    }
    return
      "\(found.subject) made up \(now) of \(whole)\(found.time), \(found.isRise ? "up" : "down") from \(before)\(found.earlierTime(from))"
  }

  private func courseSentence(_ found: EnglishFinding, _ course: Claim.Course) -> Phrase {
    let comparison = found.finding.comparison
    guard case .since(let first) = comparison.basis, let from = comparison.from else { return statement(found) }
    if course.isBack {
      let then = figures.amount(from, found.finding.unit, .sentence, .bare)
      return
        "\(found.subject), \(found.level)\(found.time), \(found.isPlural ? "are" : "is") back near \(found.isPlural ? "their" : "its") level of \(EnglishPeriod.bare(first)), \(then)"
    }
    guard case .moved(let verb, let size)? = found.step else { return statement(found) }
    let among: Phrase
    switch course.place {
    case let place?
    where place.sharing == 1 && place.rank == 1 && found.isRise || place.sharing == 1 && place.rank == place.count && found.isFall:
      among = ", the most of \(found.among(place.count))"
    case let place?: among = ", \(found.placeWords(place)) by growth"
    case nil: among = ""
    }
    return
      "\(found.subject) \(verb) \(size) from \(EnglishPeriod.bare(first)) to \(EnglishPeriod.bare(comparison.to.period))\(among)"
  }

  // MARK: Tiles

  func tileLine(_ finding: Finding, _ telling: Telling) -> Phrase {
    let found = EnglishFinding(finding, telling, .short)
    let comparison = finding.comparison
    switch finding.claim {
    case .rank(let rank):
      let now: Phrase = "\(found.tilePlace(rank.place))"
      guard let before = rank.before, let when = rank.beforePeriod else { return now }
      return before.rank == rank.place.rank
        ? "\(now), as in \(found.brief(when))"
        : "\(now); \(Language.english.rules.ordinal("\(before.rank)")) in \(found.brief(when))"
    case .change(let change): return change.place.map { "\(found.tilePlace($0)) by change" } ?? ""
    case .extreme(let extreme): return "\(found.tilePlace(extreme.place)) by change"
    case .course(let course): return course.place.map { "\(found.tilePlace($0)) since \(found.since)" } ?? ""
    case .record(let record): return "\(record.end.english) \(found.span(of: record))"
    case .streak(let streak): return "\(EnglishCount.ordinalInWords(streak.count)) \(found.isRise ? "rise" : "fall") in a row"
    case .turn(let turn): return "first \(found.isRise ? "rise" : "fall") after \(EnglishCount.inWords(turn.after))"
    case .lead(let lead): return lead.event == .lost ? "behind \(found.name(lead.other))" : "ahead of \(found.name(lead.other))"
    case .median, .parent:
      return comparison.from.map { "\(finding.claim.isOfMedian ? "median" : found.parentName) \(found.bare($0))" } ?? ""
    case .crossing(let crossing): return "\(found.crossed(crossing))"
    case .share, .part:
      guard let from = comparison.from, from.unit == comparison.to.unit else { return "" }
      return "\(figures.amount(from, .percent, .tile))\(found.earlierTime(from))"
    case .contribution(let contribution):
      return "\(figures.amount(contribution.share, .percent, .tile)) of the change of \(contribution.count)"
    case .progress(let progress):
      return progress.share.map {
        "\(figures.amount($0, .percent, .tile)) of \(comparison.from?.kind == .target ? "target" : "plan")"
      } ?? ""
    case .pace, .tally, .level: return ""
    }
  }

  func places(_ header: String) -> (one: String, many: String)? { EnglishPlaceNoun.read(header) }

  func points(_ number: String) -> String { "\(number) points" }

  func gapLabel(_ other: Region, isAhead: Bool) -> String {
    "\(isAhead ? "Ahead of" : "Behind") \(EnglishPlace(other.name[.english]).name)"
  }

  func basis(_ comparison: Comparison) -> String {
    let words = EnglishFinding.basis(comparison.basis, of: comparison.to.period)
    return comparison.prices == .constant ? "real, \(words)" : words
  }

  func tileLabel(_ finding: Finding, _ telling: Telling) -> String? {
    let found = EnglishFinding(finding, telling, .short)
    switch finding.claim {
    case .share(let share): return "Share of \(share.whole.map { found.name($0) } ?? "the \(found.among(share.count))")"
    case .course: return "\(found.noun.capitalizedFirst) since \(found.since)"
    case .contribution(let contribution): return "Part in the change of \(contribution.count)"
    case .change, .turn, .streak, .pace, .record, .extreme, .lead, .rank, .median, .parent, .part, .crossing, .progress, .tally,
      .level:
      return nil
    }
  }

  func direction(of text: String) -> Growth.Direction? {
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      switch word {
      case "rose", "grew", "above", "quickened": return .rise
      case "fell", "below", "slowed": return .fall
      case "rise", "fall": return nil
      default: continue
      }
    }
    return nil
  }

  // MARK: Charts and tables

  func ranked(_ indicator: Indicator, _ caption: String, _ period: Period, _ count: Int, _ telling: Telling) -> String {
    let unit = caption.isEmpty ? "" : ", \(EnglishNoun.lowerCasingFirst(caption))"
    return
      "\(indicator.name[.english]) \(EnglishPeriod.when(period, .full))\(unit); \(count) \(telling.peers.many[.english]), ranked"
  }

  func courses(_ region: Region, _ first: Period, _ last: Period, _ telling: Telling) -> String {
    let span = first == last ? EnglishPeriod.bare(first) : "\(EnglishPeriod.bare(first)) to \(EnglishPeriod.bare(last))"
    return "\(region.name[.english]) (dark) and other \(telling.peers.many[.english]) (grey), \(span)"
  }

  func changes(_ basis: Basis, _ period: Period, _ unit: String) -> String {
    "Change \(EnglishFinding.basis(basis, of: period)), \(unit)"
  }

  func titleOfPeers(_ telling: Telling, _ count: Int) -> String { "All \(count) \(telling.peers.many[.english])" }

  func row(_ row: ProfileRow, _ telling: Telling) -> String {
    let many = telling.peers.many[.english]
    return switch row {
    case .change: "Change"
    case .publishedGrowth: "Growth, as published"
    case .share(let count): "Share of the \(count) \(many)"
    case .median(let count): "Median of the \(count) \(many)"
    case .total(let count): "All \(count) \(many)"
    case .rank: "Rank"
    }
  }

  // MARK: Alternative text

  func alternative(_ finding: Finding, _ telling: Telling) -> String {
    let found = EnglishFinding(finding, telling, .full)
    let comparison = finding.comparison
    func end(_ figure: Observation) -> String {
      let place = figure.region == finding.region.id || figure.region.isEmpty ? "" : ""
      return "\(figures.amount(figure, found.unit(of: figure)).plain)\(place) \(EnglishPeriod.when(figure.period))"
    }
    var parts = ["\(finding.indicator.name[.english]), \(finding.region.name[.english]): \(end(comparison.to))"]
    if let from = comparison.from {
      switch comparison.basis {
      case .region(let region): parts.append("\(region.name[.english]): \(end(from))")
      case .median(let count): parts.append("median of \(count): \(end(from))")
      case .whole(let count): parts.append("all \(count): \(end(from))")
      case .part(let whole): parts.append("\(whole.name[.english]): \(end(from))")
      case .aim: parts.append("\(from.kind == .target ? "target" : "plan"): \(end(from))")
      case .yearEarlier, .periodBefore, .since, .unstated, .mark, .alone: parts.append(end(from))
      }
    }
    return parts.joined(separator: "; ") + "."
  }
}

extension Claim {
  /// Whether it compares with the middle of several regions.
  fileprivate var isOfMedian: Bool { if case .median = self { true } else { false } }
}

extension Claim.Record.End {
  fileprivate var english: String {
    switch self {
    case .highest: "highest"
    case .lowest: "lowest"
    }
  }
}
