import Languages
import Statistics

/// What an English sentence is about: the indicator as a noun, and whose it is.
struct EnglishSubject: Hashable, Sendable {
  /// The noun with its owner and article, lower case unless a name begins it: `Wuxi’s revenue from tourism`,
  /// `the volume of e-commerce in Yiwu`.
  let words: String
  /// Whether a verb after it is plural.
  let isPlural: Bool
  /// The noun alone.
  let noun: EnglishNoun
  /// The place, with an article where it needs one.
  let place: EnglishPlace
  /// Whether the name of the indicator names the place.
  let namesPlace: Bool
  /// Whether it is named as a part of the indicator before it: services of which there are 91,000 people are not counted.
  let isPart: Bool

  /// Reads a fact's indicator and region.
  init(_ fact: Fact, _ naming: Naming = .full, _ owner: Owner = .named) {
    let own = naming.name(of: fact.indicator, in: .english)
    let branch = fact.whole.flatMap { Self.branch(own, of: $0.name[.english]) }
    let name = branch ?? own
    let region = fact.region.name[.english]
    let properNouns = region.split(separator: " ").map(String.init)
    noun = EnglishNoun(name, properNouns: properNouns)
    place = EnglishPlace(region)
    namesPlace = EnglishPlace.isNamed(region, in: name)
    isPlural = noun.number == .plural
    // Readers of files leave “of which” out, and the small letter behind it.
    isPart = branch == nil && (EnglishPart(name) != nil || fact.indicator.partOf != nil && name.first?.isLowercase == true)

    let ownerIsSaid = owner == .named && !namesPlace
    // “The volume of e-commerce in Yiwu”, but “Yiwu’s exports of goods”, and “Yiwu’s cultural industry’s share of GDP”.
    let isFlow = Self.flows.contains(noun.head) && !noun.headPhraseHasModifiers
    let takesLocative = noun.endsInParticiple || noun.hasComplement && !isFlow && !noun.hasPossessor
    let base: String =
      switch (ownerIsSaid, takesLocative) {
      case (false, _): noun.withArticle
      case (true, true): "\(noun.withArticle) in \(place.name)"
      case (true, false): "\(place.possessive) \(noun.words)"
      }
    // A part by its short name alone would not say of what: “agriculture, part of total employment, fell”.
    if isPart, let whole = fact.whole {
      words = "\(base), part of \(EnglishNoun(whole.name[.english], properNouns: properNouns).withArticle),"
    } else {
      words = noun.endsInApposition ? "\(base)," : base
    }
  }

  /// The people of a branch by what they do in it: `employment in industry` of `Industry`, a part of `Total employment`; it is not industry
  /// that fell. `nil` of other wholes, and where the name says so itself.
  private static func branch(_ name: String, of whole: String) -> String? {
    let head = EnglishNoun(whole).head
    guard workers.contains(head), !workers.contains(where: { name.lowercased().contains($0) }) else { return nil }
    return "\(head) in \(EnglishNoun(name).words)"
  }

  private static let workers: Set<String> = ["employment", "jobs", "workforce", "employees", "workers"]

  /// Plural heads that a place can own although “of” follows.
  private static let flows: Set<String> = ["exports", "imports", "sales", "purchases", "deposits", "loans", "profits", "losses"]

  /// The words without the article that begins them, as a title has them: `Volume of e-commerce in Yiwu`.
  var withoutArticle: String {
    words.hasPrefix("the ") && noun.needsArticle ? String(words.dropFirst(4)) : words
  }

  /// Who has a share of what, if that is what the indicator is: `Jinhua’s audiovisual industry`, `the national market` of
  /// `Audiovisual industry’s share of the national market`.
  func share(_ owner: Owner) -> (holder: String, whole: String)? {
    let mark = ["’s share of ", "'s share of "].compactMap { noun.words[...].range(ofText: $0) }.first
    guard let mark else { return nil }
    let holder = noun.words[..<mark.lowerBound]
    let article = noun.needsArticle ? "the " : ""
    return (
      owner == .named && !namesPlace ? "\(place.possessive) \(holder)" : "\(article)\(holder)",
      String(noun.words[mark.upperBound...])
    )
  }

  /// `was` or `were`.
  var was: String { isPlural ? "were" : "was" }
}
