internal import Languages
internal import Statistics

/// A unit as people write it in a header or a unit column: `亿元`, `bn yuan`, `million EUR`, `%`, `US$m`, `thousand persons`.
///
/// A phrase counts only as it is understood word for word: beside a currency, a word that is not known may be a power of ten of another
/// language, so that such a phrase stays as it is written and nothing is scaled by it.
struct UnitPhrase: Hashable {
  /// The unit; `nil` if only a power of ten is named (`万`, `million`).
  var unit: Unit?
  /// The power of ten.
  var multiplier: Int
  /// Whether the unit is one that is known; otherwise it has the phrase's own words.
  var isKnown: Bool
  /// Whether some of its words are known and others are not.
  var isPartlyKnown = false

  /// Reads a phrase; `nil` if there is nothing in it.
  init?(_ text: String) {
    var phrase = text.trimmingBlanks()
    for prefix in Self.openings where phrase.lowercased().hasPrefix(prefix) {
      phrase = String(phrase.dropFirst(prefix.count)).trimmingBlanks()
    }
    guard !phrase.isEmpty else { return nil }
    // Codes of lists: `UNIDAD_MEDIDA.PT`.
    if let point = phrase.lastIndex(of: "."), phrase == phrase.uppercased(), phrase[..<point].count > 3,
      let known = UnitWords.unit(String(phrase[phrase.index(after: point)...]))
    {
      self.init(unit: known, multiplier: 0, isKnown: true)
      return
    }
    // `GBP (million)`, `persons (thousands)`.
    if let last = phrase.last, last == ")" || last == "）", let open = phrase.lastIndex(where: { "(（".contains($0) }),
      PowerWords.mayBePower(String(phrase[phrase.index(after: open)...].dropLast()))
    {
      phrase = phrase[..<open] + " " + phrase[phrase.index(after: open)...].dropLast()
    }
    if let known = UnitWords.unit(phrase) ?? Self.saidTwice(phrase) {
      self.init(unit: known, multiplier: 0, isKnown: true)
    } else if Self.isIndexBase(phrase) {
      self.init(unit: UnitWords.byWord["index"], multiplier: 0, isKnown: true)
    } else if phrase.unicodeScalars.contains(where: \.isHanOrHangul) {
      self.init(eastAsian: phrase)
    } else {
      self.init(latin: phrase)
    }
  }

  private static let openings = ["单位：", "单位:", "單位：", "單位:", "単位：", "単位:", "单位", "단위:", "unit:", "units:", "in "]

  /// Reads a phrase in which every word must be known; for headers, where other words belong to the name.
  init?(known text: String) {
    guard let phrase = Self(text), phrase.isKnown else { return nil }
    self = phrase
  }

  /// A phrase of which some words are known and others are not.
  init?(partlyKnown text: String) {
    guard let phrase = Self(text), phrase.isPartlyKnown else { return nil }
    self = phrase
  }

  private init(unit: Unit?, multiplier: Int, isKnown: Bool) {
    self.unit = unit
    self.multiplier = multiplier
    self.isKnown = isKnown
  }

  /// A phrase that stays as it is written.
  private init(asWritten phrase: String) {
    self.init(unit: Self.invented(phrase), multiplier: 0, isKnown: false)
    isPartlyKnown = true
  }

  /// The unit of a word with its sign in brackets behind it: `Percentage (%)`, `Hectares (ha)`.
  private static func saidTwice(_ phrase: String) -> Unit? {
    guard let last = phrase.last, last == ")" || last == "）", let open = phrase.lastIndex(where: { "(（".contains($0) }) else {
      return nil
    }
    let word = UnitWords.unit(String(phrase[..<open]).trimmingBlanks())
    let sign = UnitWords.unit(String(phrase[phrase.index(after: open)...].dropLast()).trimmingBlanks())
    return word != nil && word == sign ? word : nil
  }

  /// `2015=100`, `上年=100`, `Index, 2015 = 100`.
  static func isIndexBase(_ phrase: String) -> Bool {
    let squeezed = phrase.filter { $0 != " " }
    if squeezed.hasSuffix("=100") || squeezed.hasSuffix("＝100") { return true }
    // Eurostat: I15 and I2015.
    return squeezed.first == "I" && [3, 5].contains(squeezed.count) && squeezed.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// The power comes first, and what follows is the unit; but 千克 and 千瓦时 are units as they are.
  private init(eastAsian written: String) {
    // For 10万人 each: a rate, which nothing is scaled by.
    if ["当たり", "あたり", "につき", "対", "당"].contains(where: written.hasSuffix) {
      self.init(asWritten: written)
      return
    }
    // `1,000人`, `100万円`.
    let digits = written.prefix { $0.isASCIIDigit || $0 == "," }.filter { $0 != "," }
    if digits.first == "1", digits.dropFirst().allSatisfy({ $0 == "0" }) {
      let rest = String(written.drop { $0.isASCIIDigit || $0 == "," }).trimmingBlanks()
      if let known = UnitWords.unit(rest) {
        self.init(unit: known, multiplier: digits.count - 1, isKnown: true)
      } else {
        self.init(eastAsian: rest)
        multiplier += digits.count - 1
      }
      return
    }
    let phrase = written
    if phrase.hasPrefix(PowerWords.trillionOfMoney), let money = UnitWords.unit(String(phrase.dropFirst())), money.kind == .currency
    {
      self.init(unit: money, multiplier: 12, isKnown: true)
      return
    }
    for (word, power) in PowerWords.eastAsian where phrase.hasPrefix(word) {
      let rest = String(phrase.dropFirst(word.count)).trimmingBlanks()
      if rest.isEmpty {
        self.init(unit: nil, multiplier: power, isKnown: true)
      } else if let known = UnitWords.unit(rest) {
        self.init(unit: known, multiplier: power, isKnown: true)
      } else {
        self.init(unit: Self.invented(rest), multiplier: power, isKnown: false)
      }
      return
    }
    if Self.endsInMoney(phrase) {
      self.init(asWritten: phrase)
    } else {
      self.init(unit: Self.invented(phrase), multiplier: 0, isKnown: false)
    }
  }

  /// Whether a phrase has other words before an amount of money: `当年价亿元`.
  private static func endsInMoney(_ phrase: String) -> Bool {
    phrase.indices.dropFirst().contains { index in
      let tail = phrase[index...]
      let power = PowerWords.eastAsian.first { tail.hasPrefix($0.word) }?.word ?? ""
      return UnitWords.unit(String(tail.dropFirst(power.count)))?.kind == .currency
    }
  }

  /// Words that a unit may have besides.
  private static let fillers: Set<String> = ["of", "in", "de", "di", "da", "do", "d'", "-", "–"]

  private init(latin phrase: String) {
    let all = phrase.split(whereSeparator: { $0 == " " || $0 == "_" }).map(String.init).flatMap(Self.parted)
    // `per 100,000` is what a rate is measured against; PER is the code of persons.
    if all.count > 1, Self.perWords.contains(all[0].lowercased()), all[0] != "PER", all[1].first?.isNumber == true {
      self.init(asWritten: phrase)
      return
    }
    var words: [String] = []
    var power: Int?
    // `100 million` and `ten thousand` are one power.
    for (index, word) in all.enumerated() {
      // A rank of 100, a box of 100.
      if index > 0, all[index - 1].lowercased() == "of", word.allSatisfy(\.isNumber) {
        words.append(word)
        continue
      }
      if let found = PowerWords.power(of: word, among: Array(all[..<index]) + all[(index + 1)...]) {
        power = (power ?? 0) + found
      } else if !Self.fillers.contains(word.lowercased()) {
        words.append(word)
      }
    }
    let rest = words.joined(separator: " ")
    if rest.isEmpty {
      // Ten or a hundred in digits may be anything: a box of 100.
      let isInDigits = all.allSatisfy { word in
        word.allSatisfy { $0.isNumber || ".,".contains($0) } || Self.fillers.contains(word.lowercased())
      }
      self.init(unit: nil, multiplier: power ?? 0, isKnown: power.map { $0 >= 3 || !isInDigits } ?? false)
    } else if let known = UnitWords.unit(rest) {
      self.init(unit: known, multiplier: power ?? 0, isKnown: true)
    } else if Self.hidesPower(words, power: power) {
      self.init(asWritten: phrase)
    } else {
      self.init(unit: Self.invented(rest), multiplier: power ?? 0, isKnown: false)
    }
  }

  /// Whether words that are not known as a whole may have a power of ten among them, or are a ratio.
  private static func hidesPower(_ words: [String], power: Int?) -> Bool {
    let parts = words.flatMap { $0.split(separator: "/").map(String.init) }
    if parts.contains(where: { UnitWords.isMoneyOrPercent($0) || PowerWords.mayBePower($0) }) { return true }
    return power != nil && (parts.count > words.count || words.contains { $0.hasSuffix(".") || perWords.contains($0.lowercased()) })
  }

  /// Words before what is divided by: `per 1,000 persons` is no power of ten.
  static let perWords: Set<String> = [
    "per", "pro", "je", "pour", "por", "cada", "ogni", "na", "à", "a", "every", "each", "för", "pr", "pr.",
  ]

  /// `€bn`, `US$m`, `M€` and `Mio. EUR` are two words each.
  private static func parted(_ word: String) -> [String] {
    let lower = word.lowercased()
    if let letters = lettersOfWords[lower] { return letters }
    if UnitWords.unit(word) != nil || PowerWords.mayBePower(word) { return [word] }
    // `млн.руб.`, `tys.zł`: both are cut short, and no blank is between them.
    if let point = lower.dropLast().firstIndex(of: "."), PowerWords.mayBePower(String(lower[...point])),
      case let rest = String(word[word.index(word.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: point) + 1)...]),
      UnitWords.unit(rest) != nil
    {
      return [String(lower[...point]), rest]
    }
    for power in ["bn", "mn", "tn", "mln", "bln", "mrd", "mio", "md", "mm", "m", "b", "k"] where lower.count > power.count {
      if lower.hasSuffix(power) {
        let rest = String(lower.dropLast(power.count))
        if UnitWords.unit(rest)?.kind == .currency { return [rest, power] }
      }
      if lower.hasPrefix(power) {
        let rest = String(lower.dropFirst(power.count))
        if UnitWords.unit(rest)?.kind == .currency { return [power, rest] }
      }
    }
    return [word]
  }

  /// Millones de pesos and millones de dólares, as Mexico abbreviates them.
  private static let lettersOfWords = [
    "mdp": ["millones", "mxn"], "mdd": ["millones", "usd"], "mmdp": ["mil", "millones", "mxn"],
  ]

  /// A unit that has the data's own words.
  private static func invented(_ words: String) -> Unit {
    Unit(id: words.uppercased(), kind: .quantity, name: LocalizedText(found: words))
  }
}

extension Unicode.Scalar {
  /// A character that is written without spaces between words, or a syllable of Korean.
  var isHanOrHangul: Bool { isHan || (0xAC00...0xD7A3).contains(value) }
}
