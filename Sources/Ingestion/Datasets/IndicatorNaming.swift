internal import Diagnostics
internal import Languages
internal import Statistics

/// Makes indicators and units from the words of a table.
struct IndicatorNaming {
  private(set) var indicators: [Indicator] = []
  private(set) var units: [Unit] = []
  private var indexOfName: [String: Int] = [:]
  private var idsTaken: Set<String> = []
  private var positionOfUnit: [String: Int] = [:]
  private var settled: Set<Int> = []
  private var lastUse: Use?

  /// The last use of a unit: rows repeat theirs.
  private struct Use {
    var unit: String
    var indicator: Int?
    var position: Int
  }

  /// The position of what is called `name` among `indicators`; it is added if it is new.
  ///
  /// Its kind follows from its unit and its words: percent with words of change is growth, percent otherwise a share, an index an index.
  mutating func index(name: String, unit: Unit?) -> Int {
    if let index = indexOfName[name] { return index }
    var id = RegionNaming.slug(name)
    var number = 2
    while !idsTaken.insert(id).inserted {
      id = "\(RegionNaming.slug(name))-\(number)"
      number += 1
    }
    indicators.append(Indicator(id: id, name: LocalizedText(found: name), kind: Self.kind(name, unit)))
    indexOfName[name] = indicators.count - 1
    return indicators.count - 1
  }

  /// Calls indicators by other names.
  mutating func rename(_ names: [String: String]) {
    for index in indicators.indices {
      if let name = names[indicators[index].id] { indicators[index].name = LocalizedText(found: name) }
    }
  }

  /// Takes indicators for the growth of what they are called; returns the names they had.
  mutating func nameGrowth(of keys: Set<String>) -> [String] {
    _ = use(.percent, for: nil)
    var names: [String] = []
    for index in indicators.indices where keys.contains(indicators[index].id) {
      let name = indicators[index].name.inAnyLanguage
      let isHan = name.unicodeScalars.contains { $0.properties.isIdeographic }
      names.append(name)
      indicators[index].name = LocalizedText(found: isHan ? name + "增速" : name + " growth")
      indicators[index].kind = .growth
    }
    return names
  }

  /// Takes an indicator for a part of another.
  mutating func take(_ part: Int, asPartOf whole: Int) {
    guard part != whole, indicators[whole].partOf != indicators[part].id else { return }
    indicators[part].partOf = indicators[whole].id
  }

  /// Remembers that a unit is used, and lets the first unit of an indicator settle its kind.
  ///
  /// - Returns: The position of the unit among `units`.
  mutating func use(_ unit: Unit, for indicator: Int?) -> Int {
    if let last = lastUse, last.unit == unit.id, last.indicator == indicator { return last.position }
    let position = positionOfUnit[unit.id] ?? units.count
    if position == units.count {
      units.append(unit)
      positionOfUnit[unit.id] = position
    }
    if let indicator, settled.insert(indicator).inserted {
      indicators[indicator].kind = Self.kind(indicators[indicator].name.inAnyLanguage, unit)
    }
    lastUse = Use(unit: unit.id, indicator: indicator, position: position)
    return position
  }

  /// Figures without any unit are counts if all of an indicator are whole.
  mutating func settleUndecidedUnits(_ observations: inout [Observation]) {
    var isWhole: [String: Bool] = [:]
    for observation in observations where observation.unit == Self.undecided {
      isWhole[observation.indicator, default: true] = isWhole[observation.indicator, default: true] && observation.decimals == 0
    }
    guard !isWhole.isEmpty else { return }
    for index in observations.indices where observations[index].unit == Self.undecided {
      let unit = isWhole[observations[index].indicator] == true ? Self.plainCount : Self.plainQuantity
      observations[index].unit = unit.id
      _ = use(unit, for: nil)
    }
  }

  /// Takes figures for plain numbers whose unit only their name seemed to say.
  mutating func loseUnit(of keys: Set<String>, _ observations: inout [Observation]) {
    guard !keys.isEmpty else { return }
    _ = use(Self.plainQuantity, for: nil)
    for index in observations.indices where keys.contains(observations[index].indicator) {
      observations[index].unit = Self.plainQuantity.id
    }
    for index in indicators.indices where keys.contains(indicators[index].id) { indicators[index].kind = .level }
  }

  /// Takes what was taken for shares and is outside 0 to 100 for what it is: a rate that may fall below zero or exceed a whole.
  mutating func settleShares(_ observations: [Observation]) {
    let limits: ClosedRange<Decimal> = 0...100
    let beyond = Set(observations.lazy.filter { $0.value.map { !limits.contains($0) } ?? false }.map(\.indicator))
    for index in indicators.indices where indicators[index].kind == .share && beyond.contains(indicators[index].id) {
      indicators[index].kind = .level
    }
  }

  /// Settles at which prices the growth of an indicator is measured: as the user says, else by its name.
  mutating func measureGrowth(of index: Int, at prices: Indicator.GrowthPrices?) {
    guard indicators[index].growthPrices == nil else { return }
    indicators[index].growthPrices = prices ?? (Self.isValueAdded(indicators[index].name.inAnyLanguage) ? .constant : .current)
  }

  /// Reports whose growth is taken for growth at constant prices though the project does not say so.
  func reportConstantPrices(_ location: SourceLocation, _ diagnostics: inout DiagnosticList) {
    let names = indicators.filter { $0.growthPrices == .constant }.map { $0.name.inAnyLanguage }
    guard let first = names.first else { return }
    let others = names.count == 1 ? "" : " and \(names.count - 1) more"
    diagnostics.note(
      location,
      "the growth of “\(first)”\(others) is read as growth at constant prices, as growth of value added usually is: no earlier level is computed from it",
      remedy: "if it is at current prices, say `growth-prices: current` under `mapping` in the project")
  }

  /// Whether a name is one of value added, whose growth offices publish at constant prices, and does not say otherwise.
  static func isValueAdded(_ name: String) -> Bool {
    let lower = name.lowercased()
    if ["名义", "现价", "当年价", "nominal", "current price"].contains(where: lower.contains) { return false }
    let words = Set(lower.split { !$0.isLetter }.map(String.init))
    return !words.isDisjoint(with: ["gdp", "gva", "grp", "pib", "bip"])
      || ["增加值", "生产总值", "value added", "gross domestic product", "bruttoinland", "produit intérieur brut"]
        .contains(where: lower.contains)
  }

  /// How the values of an indicator behave.
  static func kind(_ name: String, _ unit: Unit?) -> Indicator.Kind {
    let lower = name.lowercased()
    let hasGrowthWords =
      HeaderWords.withoutGrowthWords(name) != nil || lower.hasPrefix("change in ") || lower.hasPrefix("change of ")
      || lower.hasSuffix(" change")
    switch unit?.kind {
    case .percent: return hasGrowthWords ? .growth : .share
    case .percentagePoint: return .growth
    case .index: return .index
    case .rank: return .rank
    case .currency, .count, .quantity: return .level
    case nil: break
    }
    if HeaderWords.withoutGrowthWords(name) != nil, !HeaderWords.mayBeDifference(name) { return .growth }
    if lower.contains("指数") || lower.split(whereSeparator: { !$0.isLetter }).contains("index") { return .index }
    if ["排名", "位次", "名次"].contains(where: lower.contains) || lower.split(whereSeparator: { !$0.isLetter }).contains("rank") {
      return .rank
    }
    return .level
  }

  /// The unit that an indicator's name implies where nothing else names one; `nil` if it implies none.
  static func impliedUnit(_ name: String) -> Unit? {
    switch kind(name, nil) {
    case .growth: UnitWords.byWord["%"]
    case .index: UnitWords.byWord["index"]
    case .rank: UnitWords.byWord["rank"]
    case .level, .share: nil
    }
  }

  /// Whole numbers without a known unit.
  static let plainCount = Unit(id: "NUMBER", kind: .count, name: "")
  /// Numbers without a known unit.
  static let plainQuantity = Unit(id: "VALUE", kind: .quantity, name: "")
  /// Stands for one of the two until all values are known.
  static let undecided = ""

  /// An indicator's name and the parts it is split into: `Employment, women`.
  static func joined(_ name: String, _ categories: [String]) -> String {
    let parts = categories.filter { !$0.isEmpty && !HeaderWords.isWhole($0) }
    guard !parts.isEmpty else { return name }
    guard !name.isEmpty else { return parts.joined(separator: ", ") }
    guard ([name] + parts).allSatisfy({ $0.unicodeScalars.contains(where: \.isHan) }) else {
      return ([name] + parts).joined(separator: ", ")
    }
    return "\(name)（\(parts.joined(separator: "，"))）"
  }
}
