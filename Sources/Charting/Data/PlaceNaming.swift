import Languages
import Statistics

/// Names of places and parts in one language, with those that a chart has in their stead.
struct PlaceNaming {
  let language: Language
  let replacements: [String: LocalizedText]

  func name(of region: Region) -> String {
    (replacements[region.id] ?? region.name)[language]
  }

  func name(of indicator: Indicator) -> String {
    (replacements[indicator.id] ?? indicator.shortName ?? indicator.name)[language]
  }

  /// The name of a period on an axis or beside a label.
  func name(of period: Period) -> String {
    period.name(.short, language: language)
  }

  /// Names of a period on an axis, the longest first: where one does not fit the next is tried.
  func axisNames(of place: Place) -> [String] {
    guard let period = place.period else { return [place.name] }
    let isYear = place.name == Period.year(period.year).name(.short, language: language)
    return [place.name, (isYear ? Period.year(period.year) : period).name(.crowded, language: language)]
  }

  /// Names periods by their year alone where they differ in nothing else: of January to August of two years the subtitle says the months.
  func shortenPeriods(_ places: inout [Place]) {
    let periods = places.compactMap(\.period)
    guard periods.count == places.count, let first = periods.first, first.frequency != .day,
      periods.allSatisfy({ $0.frequency == first.frequency && $0.month == first.month }), first.month + first.months <= 13
    else { return }
    for index in places.indices { places[index].name = Period.year(periods[index].year).name(.short, language: language) }
  }

  /// The name of a place with what is added to it.
  func fullName(of place: Place) -> String {
    guard let detail = place.detail, !detail.isEmpty else { return place.name }
    return place.name.isEmpty ? detail : place.name + language.rules.comma + detail
  }

  /// Makes what is added to names part of them where they are not told apart without it; where all names are the same it alone is said.
  func tellApart(_ parts: inout [Place]) {
    let names = Set(parts.map(\.name))
    guard names.count < parts.count || names.contains("") else { return }
    for index in parts.indices {
      guard let detail = parts[index].detail, !detail.isEmpty else { continue }
      parts[index].name = names.count == 1 ? detail : fullName(of: parts[index])
      parts[index].detail = nil
    }
  }

  func name(of kind: ValueKind) -> String {
    switch kind {
    case .actual: Word.kindActual[language]
    case .plan: Word.kindPlan[language]
    case .target: Word.kindTarget[language]
    }
  }
}
