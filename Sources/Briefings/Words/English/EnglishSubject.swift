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

  /// Reads a fact's indicator and region.
  init(_ fact: Fact, _ naming: Naming = .full, _ owner: Owner = .named) {
    let name = naming.name(of: fact.indicator, in: .english)
    let region = fact.region.name[.english]
    let properNouns = region.split(separator: " ").map(String.init)
    noun = EnglishNoun(name, properNouns: properNouns)
    place = EnglishPlace(region)
    namesPlace = EnglishPlace.isNamed(region, in: name)
    isPlural = noun.number == .plural

    let ownerIsSaid = owner == .named && !namesPlace
    // “Retail sales of consumer goods in Yiwu”, but “Yiwu’s exports of goods”: a head of one plural word takes the possessive.
    let takesLocative = noun.endsInParticiple || noun.hasComplement && (!isPlural || noun.headPhraseHasModifiers)
    let base: String =
      switch (ownerIsSaid, takesLocative) {
      case (false, _): noun.withArticle
      case (true, true): "\(noun.withArticle) in \(place.name)"
      case (true, false): "\(place.possessive) \(noun.words)"
      }
    words = noun.endsInApposition ? "\(base)," : base
  }

  /// `was` or `were`.
  var was: String { isPlural ? "were" : "was" }
}
