import Languages
import Statistics

/// The name of an indicator as a noun in an English sentence.
///
/// No dictionary knows what users call their indicators, so a few rules read the name itself:
/// - **Case.** The first word is lower-cased unless it is written with a capital or digit after its first letter (`GDP`, `5G`, `PM2.5`),
///   is a proper noun of the short list or of the region, or is followed by another capitalised word (`World Bank loans`). A name in
///   title case is lower-cased where all its words are known from what is often measured: `Gross Domestic Product`, not `Euro Area Exports`.
/// - **Head.** The head is the last word before the first preposition or comma, participles left out:
///   `Revenue of larger companies` has the head *revenue*, `Visitors received` the head *visitors*.
/// - **Number.** A head that ends in s, but not in ss, us or is, is plural; so are a few irregular ones; a few in s are singular.
/// - **Inversion.** `Emerging industries, value added` reads *value added of emerging industries*, `Population, total` *total
///   population*, for a short list of measures and adjectives.
/// - **Apposition.** What else follows a comma goes into parentheses, or between commas if it has parentheses itself.
struct EnglishNoun: Hashable, Sendable {
  /// Whether verbs after it are singular or plural.
  enum GrammaticalNumber: Hashable, Sendable {
    case singular
    case plural
  }

  /// The words as they are inside a sentence, without an article.
  let words: String
  /// The head alone, in lower case.
  let head: String
  /// Whether its verb is plural.
  let number: GrammaticalNumber
  /// Whether it needs “the” if no possessive is before it: *the volume of e-commerce*.
  let needsArticle: Bool
  /// Whether its head is followed by “of”: *volume of e-commerce*.
  let hasComplement: Bool
  /// Whether other words come before the head: *video game exports*.
  let headPhraseHasModifiers: Bool
  /// Whether it has an owner already: *cultural industry’s share*.
  let hasPossessor: Bool
  /// Whether a participle closes it: *visitors received*.
  let endsInParticiple: Bool
  /// Whether an apposition between commas closes it, so that a verb needs a comma before it.
  let endsInApposition: Bool

  /// Reads a name; `properNouns` are words kept as written besides those of the list, such as the region's.
  init(_ name: String, properNouns: [String] = []) {
    let plain = Self.withoutTitleCase(Self.withoutBreakdown(name), properNouns: properNouns)
    let (core, apposition) = Self.split(Self.uninverted(plain, properNouns: properNouns))
    var text = Self.lowerCasingFirst(core, properNouns: properNouns)
    endsInApposition = apposition?.contains("(") ?? false
    if let apposition {
      text += endsInApposition ? ", \(apposition)" : " (\(apposition))"
    }
    words = text

    let tokens = core.split(separator: " ").map { $0.lowercased() }
    let end = tokens.dropFirst().firstIndex { Self.prepositions.contains($0) || $0.hasPrefix("(") } ?? tokens.endIndex
    var headIndex = end - 1
    while headIndex > 0, Self.isParticiple(tokens[headIndex]) || Self.adverbs.contains(tokens[headIndex]) { headIndex -= 1 }
    let head = headIndex >= 0 ? tokens[headIndex] : ""
    self.head = head
    number = Self.number(of: head)
    hasComplement = end < tokens.endIndex && tokens[end] == "of"
    headPhraseHasModifiers = headIndex > 0
    endsInParticiple = end == tokens.endIndex && headIndex < end - 1
    let possessor = tokens[..<max(0, end)].first { $0.hasSuffix("’s") || $0.hasSuffix("'s") }?.dropLast(2)
    hasPossessor = possessor != nil
    needsArticle =
      if let possessor {
        Self.countedPossessors.contains(String(possessor))
      } else {
        number == .singular && (Self.countedHeads.contains(head) || hasComplement && Self.measuredHeads.contains(head))
      }
  }

  /// The noun as the subject of a verb, with an article where it needs one.
  var withArticle: String { needsArticle ? "the \(words)" : words }

  /// The name of one place’s figure: `Population by district` of a district is its population, `of which agriculture` is agriculture;
  /// what an index is relative to is said over its table.
  private static func withoutBreakdown(_ name: String) -> String {
    if let part = EnglishPart(name) { return part.what }
    let name = IndexBase.left(outOf: name)
    let words = name.split(separator: " ")
    guard let by = words.lastIndex(where: { $0.lowercased() == "by" }), by > 0,
      EnglishPlaceNoun.read(words[(by + 1)...].joined(separator: " ")) != nil
    else { return name }
    return words[..<by].joined(separator: " ")
  }

  /// The name in the order of speech, where its last part is a measure or an adjective.
  private static func uninverted(_ name: String, properNouns: [String]) -> String {
    guard let comma = name.lastIndex(of: ",") else { return name }
    let what = lowerCasingFirst(String(name[..<comma]), properNouns: properNouns)
    let last = name[name.index(after: comma)...].drop { $0 == " " }.lowercased()
    if measures.contains(last) { return "\(last.capitalizedFirst) of \(what)" }
    if adjectives.contains(last) { return "\(last.capitalizedFirst) \(what)" }
    return name
  }

  /// A name in two: before and behind its first comma outside of parentheses.
  private static func split(_ name: String) -> (core: String, apposition: String?) {
    var depth = 0
    for (index, character) in zip(name.indices, name) {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0:
        let rest = name[name.index(after: index)...].drop { $0 == " " }
        // A list (“Counties, cities and districts”) is no apposition.
        if beginsWithList(name[..<index], rest) { return splitLast(name, after: index) }
        return (String(name[..<index]), rest.isEmpty ? nil : String(rest))
      default: break
      }
    }
    return (name, nil)
  }

  /// Whether the comma parts items of a list: one or two words before it, an “and” behind it.
  private static func beginsWithList(_ first: Substring, _ rest: Substring) -> Bool {
    first.split(separator: " ").count <= 2 && rest.contains(" and ")
  }

  /// A name that begins with a list, split at a later comma if there is one.
  private static func splitLast(_ name: String, after first: String.Index) -> (core: String, apposition: String?) {
    guard let last = name.lastIndex(of: ","), last != first else { return (name, nil) }
    let rest = name[name.index(after: last)...].drop { $0 == " " }
    return (String(name[..<last]), rest.isEmpty ? nil : String(rest))
  }

  /// A name in title case with all but its first word in lower case, if each is known to be a common word.
  private static func withoutTitleCase(_ name: String, properNouns: [String]) -> String {
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let titled = words.indices.filter { index in
      let letters = words[index].filter(\.isLetter)
      return !letters.isEmpty && !isAbbreviation(Substring(letters)) && !functionWords.contains(letters.lowercased())
    }
    guard titled.count > 1,
      titled.allSatisfy({ index in
        let letters = words[index].filter(\.isLetter)
        return letters.first?.isUppercase ?? false && commonWords.contains(letters.lowercased()) && !properNouns.contains(letters)
      })
    else { return name }
    var plain = words
    for index in words.indices.dropFirst() where titled.contains(index) || functionWords.contains(words[index].lowercased()) {
      plain[index] = words[index].lowercased()
    }
    return plain.joined(separator: " ")
  }

  /// The words of which names of measures are made.
  private static let commonWords = OrdinaryNames.commonWords(in: .english)
  private static let functionWords: Set<String> = [
    "of", "in", "and", "or", "per", "the", "a", "to", "by", "at", "for", "from", "with", "on",
  ]

  /// The name with its first word in lower case, unless that is a name or an abbreviation.
  static func lowerCasingFirst(_ name: String, properNouns: [String] = []) -> String {
    let tokens = name.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = tokens.first, let initial = first.first, initial.isUppercase else { return name }
    let stem = first.unicodeScalars.prefix { $0 != "’" && $0 != "'" && $0 != "-" && $0 != "," }
    if first.dropFirst().contains(where: { $0.isUppercase || $0.isNumber }) { return name }
    if Self.properNouns.contains(String(stem)) || properNouns.contains(String(stem)) { return name }
    if tokens.count > 1, let second = tokens[1].first, second.isUppercase, !isAbbreviation(tokens[1]) { return name }
    return initial.lowercased() + name.dropFirst()
  }

  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.dropFirst().contains { $0.isUppercase || $0.isNumber }
  }

  private static func isParticiple(_ word: String) -> Bool {
    (word.hasSuffix("ed") && word.count > 4) || irregularParticiples.contains(word)
  }

  private static func number(of head: String) -> GrammaticalNumber {
    if plurals.contains(head) { return .plural }
    if singulars.contains(head) { return .singular }
    guard head.hasSuffix("s"), head.count > 3 else { return .singular }
    return head.hasSuffix("ss") || head.hasSuffix("us") || head.hasSuffix("is") || head.hasSuffix("ics") ? .singular : .plural
  }

  /// Words that close the head of a name.
  private static let prepositions: Set<String> = [
    "of", "in", "from", "by", "per", "for", "at", "on", "to", "with", "within", "above", "under", "over", "among", "between",
    "through", "via", "as", "that", "running", "released", "shortlisted", "selected",
  ]
  private static let irregularParticiples: Set<String> = ["built", "sold", "made", "held", "begun", "paid", "spent", "grown"]
  private static let plurals: Set<String> = ["people", "children", "men", "women", "data", "media", "cattle", "smes", "taxes"]
  private static let singulars: Set<String> = ["news", "series", "gas", "species", "logistics", "electronics", "gross"]
  private static let measures: Set<String> = [
    "value added", "gross value added", "output", "revenue", "turnover", "sales", "number", "volume", "exports", "imports",
    "investment", "profits", "employment", "production", "area", "length", "expenditure", "income",
  ]
  private static let adjectives: Set<String> = ["total", "male", "female", "urban", "rural", "annual"]
  private static let adverbs: Set<String> = ["abroad", "overseas", "home", "online", "yearly", "annually"]
  /// Heads that take an article in the singular.
  private static let countedHeads: Set<String> = [
    "number", "share", "rate", "proportion", "ratio", "index", "level", "total", "fund", "price", "balance",
  ]
  /// Heads that take an article before “of”: *the volume of e-commerce*, but *e-commerce volume*.
  private static let measuredHeads: Set<String> = [
    "volume", "value", "amount", "size", "output", "length", "area", "population", "density", "quantity", "scale",
  ]
  /// Owners that take an article.
  private static let countedPossessors: Set<String> = [
    "industry", "sector", "economy", "city", "county", "district", "province", "region", "country", "cluster", "zone", "park",
    "government", "company", "market",
  ]
  private static let properNouns: Set<String> = [
    "Internet", "China", "Chinese", "Gini", "Engel", "Asia", "Asian", "Europe", "European", "Africa", "African", "America",
    "American", "English", "French", "German", "Japanese", "Korean", "Indian", "Russian", "Spanish", "Arabic",
  ]
}
