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
    let name = Self.name(IndexBase.left(outOf: naming.name(of: fact.indicator, in: .chinese)), of: fact.whole)
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

  /// The name of one place’s figure: 各区县常住人口 of a 区县 is its 常住人口; 其中：农业 is 就业人员中农业, whose whole is named.
  private static func name(_ name: String, of whole: Indicator?) -> String {
    for prefix in ["其中：", "其中:", "其中，", "其中"] where name.hasPrefix(prefix) && name.count > prefix.count {
      return (whole.map { "\($0.name[.chinese])中" } ?? "") + name.dropFirst(prefix.count)
    }
    for prefix in breakdowns where name.hasPrefix(prefix) && name.count > prefix.count + 1 {
      return String(name.dropFirst(prefix.count))
    }
    for suffix in ["（分地区）", "（按地区分）", "（分区县）", "（分市县）"] where name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
    return name
  }

  /// What names of figures of all places begin with; 各区 and 分市 are left, which may begin 各区域 and 分市场.
  private static let breakdowns = [
    "各地区", "分地区", "各区县", "分区县", "各县区", "分县区", "各市县", "分市县", "各县市", "分县市", "各省区市", "分省区市", "各省份", "分省份", "各地市", "分地市",
  ]

  private static func isLatin(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ")") } ?? false
  }
}
