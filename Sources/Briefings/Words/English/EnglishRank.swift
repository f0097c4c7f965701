import Languages
import Statistics

/// The name of a ranking, read as a clause.
///
/// - `Rank in X within Y`, `Rank among Y`: *ranked 1st in X within Y*.
/// - `Order among Y in doing`: *was the 2nd among Y in doing*.
/// - `X, rank in Y` or `X rank in Y`: *ranked 1st in Y for X*.
/// - A part behind a comma, in names that begin with the ranking, is who is ranked: `Rank among export bases, Jinhua Park`.
/// - Any other name: *ranked 1st for X*.
struct EnglishRank: Hashable, Sendable {
  /// What kind of order it is.
  enum Kind: Hashable, Sendable {
    /// Of size or merit.
    case ranking
    /// Of time.
    case order
  }

  /// What kind of order it is.
  let kind: Kind
  /// What follows the place, with its preposition.
  let rest: String
  /// Who is ranked, where it is not the region.
  let subject: String?

  /// Reads a name.
  init(_ name: String, properNouns: [String]) {
    let lower = name.lowercased()
    if lower.hasPrefix("rank ") || lower.hasPrefix("order ") {
      kind = lower.hasPrefix("rank ") ? .ranking : .order
      let words = String(name.dropFirst(kind == .ranking ? 5 : 6))
      if let comma = words.lastIndex(of: ",") {
        rest = String(words[..<comma])
        subject = String(words[words.index(after: comma)...].drop { $0 == " " })
      } else {
        rest = words
        subject = nil
      }
      return
    }
    kind = .ranking
    subject = nil
    let marker = [", rank ", " rank "].first { lower.contains($0) }
    if let marker, let found = name[...].range(ofText: marker) {
      let what = EnglishNoun.lowerCasingFirst(String(name[..<found.lowerBound]), properNouns: properNouns)
      rest = "\(name[found.upperBound...]) for \(what)"
    } else if lower.hasSuffix(" rank") {
      rest = "for \(EnglishNoun.lowerCasingFirst(String(name.dropLast(5)), properNouns: properNouns))"
    } else {
      rest = "for \(EnglishNoun(name, properNouns: properNouns).words)"
    }
  }

  /// What it is within, if that closes the name: `Rank in X within Y` is X within Y.
  var areas: (measure: String, area: String)? {
    guard subject == nil, kind == .ranking, let found = rest[...].range(ofText: " within ") else { return nil }
    return (String(rest[..<found.lowerBound]), String(rest[found.upperBound...]))
  }
}

extension EnglishWording {
  func isSameRanking(_ first: Fact, _ second: Fact) -> Bool {
    if first == second { return true }
    guard first.observation.period == second.observation.period, first.region == second.region,
      let one = rank(first).areas, let other = rank(second).areas
    else { return false }
    return one.measure == other.measure
  }

  func ranksRegion(_ fact: Fact) -> Bool { rank(fact).subject == nil }

  func isRanking(_ fact: Fact) -> Bool { rank(fact).subject == nil && rank(fact).kind == .ranking }

  func ranks(_ ranks: [Fact], _ place: PlaceInText) -> Phrase {
    guard let first = ranks.first else { return "" }
    let time = place.period == .said ? " \(when(first.observation))" : ""
    let notes = ranks.flatMap { $0.observation.footNotes }
    let clause = ranks.count > 1 ? rankClause(ranks, place.owner) : rankClause(first, place.owner)
    return sentence("\(clause)\(time)", notes)
  }

  /// `Yiwu ranked 1st among the top 100 e-commerce counties in China`.
  func rankClause(_ fact: Fact, _ owner: Owner) -> Phrase {
    let rank = rank(fact)
    let ordinal = figures.amount(fact.observation, fact.unit)
    let verb = rank.kind == .ranking ? "ranked" : "was the"
    return "\(rankSubject(fact, rank, owner)) \(verb) \(ordinal) \(rank.rest)\(note: Note.of(fact.indicator))"
  }

  /// Several areas of one ranking: `Yiwu ranked 1st within Jinhua and 16th within Zhejiang in the evaluation of the digital economy`.
  private func rankClause(_ facts: [Fact], _ owner: Owner) -> Phrase {
    let areas = facts.compactMap { fact in rank(fact).areas.map { (fact: fact, measure: $0.measure, area: $0.area) } }
    guard let first = areas.first, areas.count == facts.count else { return rankClause(facts[0], owner) }
    var clause: Phrase = "\(rankSubject(first.fact, rank(first.fact), owner)) ranked"
    for (index, area) in areas.enumerated() {
      let joint = index == 0 ? " " : index == areas.count - 1 ? " and " : ", "
      clause += "\(joint)\(figures.amount(area.fact.observation, area.fact.unit)) within \(area.area)"
      clause += "\(note: Note.of(area.fact.indicator))"
    }
    return clause + " \(first.measure)"
  }

  private func rank(_ fact: Fact) -> EnglishRank {
    EnglishRank(
      fact.indicator.name[.english], properNouns: fact.region.name[.english].split(separator: " ").map(String.init))
  }

  private func rankSubject(_ fact: Fact, _ rank: EnglishRank, _ owner: Owner) -> String {
    let place = EnglishPlace(fact.region.name[.english])
    guard let subject = rank.subject else { return owner == .named ? place.name : "it" }
    return EnglishPlace.isNamed(fact.region.name[.english], in: subject) ? subject : "\(place.possessive) \(subject)"
  }
}
