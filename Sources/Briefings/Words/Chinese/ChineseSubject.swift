import Languages
import Statistics

/// What a Chinese sentence is about: the indicator as a noun, and whose it is.
struct ChineseSubject: Hashable, Sendable {
  /// The noun with its owner: `无锡旅游总收入`; the owner is left out where the name begins with it or contains it.
  let words: String
  /// The same in a title, where a line may end behind the owner.
  let titled: String
  /// The same before a number with its own measure word: `无锡文化企业`.
  let beforeNumber: String
  /// The noun alone.
  let noun: ChineseNoun
  /// What parts the noun from a digit or Latin letter behind it: a space where it ends in one itself, else nothing.
  let space: String

  /// Reads a fact's indicator and region.
  init(_ fact: Fact, _ naming: Naming = .full, _ owner: Owner = .named) {
    let name = naming.name(of: fact.indicator, in: .chinese)
    let region = fact.region.name[.chinese]
    noun = ChineseNoun(name, unit: fact.unit.name[.chinese])
    let prefix = owner == .understood || name[...].range(ofText: region) != nil ? "" : region
    // Latin letters of a region without a Chinese name need a space before a name that begins with Latin letters.
    let inner = Self.isLatin(prefix.last) && Self.isLatin(name.first) ? " " : ""
    words = prefix + inner + noun.name
    titled = prefix.isEmpty ? noun.name : prefix + (inner.isEmpty ? Phrase.seam : inner) + noun.name
    beforeNumber = prefix + inner + noun.beforeNumber
    space = Self.isLatin(name.last) ? " " : ""
  }

  private static func isLatin(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ")") } ?? false
  }
}
