internal import Languages

/// A unit as people write it in a header or a unit column: `亿元`, `bn yuan`, `million EUR`, `%`, `US$m`, `thousand persons`.
struct UnitPhrase: Hashable {
  /// The unit; `nil` if only a power of ten is named (`万`, `million`).
  var unit: Unit?
  /// The power of ten.
  var multiplier: Int
  /// Whether the unit is one that is known; otherwise it has the phrase's own words.
  var isKnown: Bool

  /// Reads a phrase; `nil` if there is nothing in it.
  init?(_ text: String) {
    var phrase = text.trimmingBlanks()
    for prefix in ["单位：", "单位:", "单位", "unit:", "Unit:", "in "] where phrase.hasPrefix(prefix) {
      phrase = String(phrase.dropFirst(prefix.count)).trimmingBlanks()
    }
    guard !phrase.isEmpty else { return nil }
    if let known = UnitWords.byWord[phrase.lowercased()] {
      self.init(unit: known, multiplier: 0, isKnown: true)
    } else if Self.isIndexBase(phrase) {
      self.init(unit: UnitWords.byWord["index"], multiplier: 0, isKnown: true)
    } else if phrase.unicodeScalars.contains(where: \.isHan) {
      self.init(han: phrase)
    } else {
      self.init(latin: phrase)
    }
  }

  /// Reads a phrase in which every word must be known; for headers, where other words belong to the name.
  init?(known text: String) {
    guard let phrase = Self(text), phrase.isKnown else { return nil }
    self = phrase
  }

  private init(unit: Unit?, multiplier: Int, isKnown: Bool) {
    self.unit = unit
    self.multiplier = multiplier
    self.isKnown = isKnown
  }

  /// `2015=100`, `上年=100`, `Index, 2015 = 100`.
  private static func isIndexBase(_ phrase: String) -> Bool {
    let squeezed = phrase.filter { $0 != " " }
    if squeezed.hasSuffix("=100") || squeezed.hasSuffix("＝100") { return true }
    // Eurostat: I15 and I2015.
    return squeezed.first == "I" && [3, 5].contains(squeezed.count) && squeezed.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  private static let hanPowers: [(word: String, power: Int)] = [
    ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4), ("千", 3), ("百", 2),
    ("十", 1),
  ]

  /// The power comes first, and what follows is the unit; but 千克 and 千瓦时 are units as they are.
  private init(han phrase: String) {
    for (word, power) in Self.hanPowers where phrase.hasPrefix(word) {
      let rest = String(phrase.dropFirst(word.count)).trimmingBlanks()
      if rest.isEmpty {
        self.init(unit: nil, multiplier: power, isKnown: true)
      } else if let known = UnitWords.byWord[rest.lowercased()] {
        self.init(unit: known, multiplier: power, isKnown: true)
      } else {
        self.init(unit: Self.invented(rest), multiplier: power, isKnown: false)
      }
      return
    }
    self.init(unit: Self.invented(phrase), multiplier: 0, isKnown: false)
  }

  private static let latinPowers: [String: Int] = [
    "trillion": 12, "trillions": 12, "tn": 12, "trn": 12, "billion": 9, "billions": 9, "bn": 9, "bln": 9, "bil": 9, "million": 6,
    "mrd": 9, "mds": 9, "milliarden": 9, "milliards": 9, "millionen": 6, "tausend": 3, "milliers": 3,
    "millions": 6, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "mill": 6, "thousand": 3, "thousands": 3, "ths": 3, "thsd": 3, "tsd": 3,
    "k": 3, "'000": 3, "’000": 3, "000": 3, "000s": 3, "'000s": 3, "1000": 3, "1,000": 3, "10000": 4, "10,000": 4, "100000": 5,
    "100,000": 5, "1000000": 6, "1,000,000": 6, "hundred": 2, "100": 2, "ten": 1, "10": 1,
  ]

  private init(latin phrase: String) {
    var words = phrase.split(whereSeparator: { $0 == " " || $0 == "_" }).map(String.init).flatMap(Self.parted)
    var power: Int?
    // `100 million` and `ten thousand` are one power.
    while let index = words.firstIndex(where: { Self.latinPowers[$0.lowercased()] != nil }) {
      power = (power ?? 0) + (Self.latinPowers[words[index].lowercased()] ?? 0)
      words.remove(at: index)
    }
    words.removeAll { ["of", "in", "-"].contains($0.lowercased()) }
    // A lone m stands for millions next to money: EUR m, US$ m.
    if power == nil, words.count == 2, let position = words.firstIndex(where: { ["m", "b", "t"].contains($0.lowercased()) }),
      UnitWords.byWord[words[1 - position].lowercased()]?.kind == .currency
    {
      power = ["m": 6, "b": 9, "t": 12][words[position].lowercased()]
      words.remove(at: position)
    }
    let rest = words.joined(separator: " ")
    if rest.isEmpty {
      self.init(unit: nil, multiplier: power ?? 0, isKnown: power != nil)
    } else if let known = UnitWords.byWord[rest.lowercased()] {
      self.init(unit: known, multiplier: power ?? 0, isKnown: true)
    } else {
      self.init(unit: Self.invented(rest), multiplier: power ?? 0, isKnown: false)
    }
  }

  /// `€bn` and `US$m` are two words each.
  private static func parted(_ word: String) -> [String] {
    let lower = word.lowercased()
    // `Mio. EUR` and `Mrd. €` are abbreviations with their point.
    if lower.last == ".", latinPowers[String(lower.dropLast())] != nil { return [String(word.dropLast())] }
    if latinPowers[lower] != nil || UnitWords.byWord[lower] != nil { return [word] }
    for power in ["bn", "mn", "tn", "mln", "bln", "m", "b", "k"] where lower.hasSuffix(power) && lower.count > power.count {
      let rest = String(lower.dropLast(power.count))
      if UnitWords.byWord[rest]?.kind == .currency { return [rest, power] }
    }
    return [word]
  }

  /// A unit with the data's own words.
  private static func invented(_ words: String) -> Unit {
    Unit(id: words.uppercased(), kind: .quantity, name: LocalizedText(found: words))
  }
}
