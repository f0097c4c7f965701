package import Diagnostics
internal import FoundationEssentials
internal import Languages
package import Statistics

/// What was understood of an input, and what is wrong with it, for programs: `check --format json`.
///
/// Its names are stable: `version` counts their changes.
package struct RecognitionReport: Encodable, Sendable {
  struct Area: Encodable, Sendable {
    var id: String
    var name: String
    var parent: String?
    var hasBriefing: Bool
  }

  struct Measure: Encodable, Sendable {
    var id: String
    var name: String
    var kind: String
    var units: [String]
    var powersOfTen: [Int]
    var priceBasis: String?
    var partOf: String?
  }

  struct Counts: Encodable, Sendable {
    var areas: Int
    var indicators: Int
    var periods: Int
    var figures: Int
    var gaps: Int
    var errors: Int
    var warnings: Int
  }

  /// A diagnostic, in the same object as its place.
  struct Finding: Encodable, Sendable {
    let diagnostic: Diagnostic

    private enum CodingKeys: String, CodingKey {
      case severity, message, remedy
    }

    func encode(to encoder: any Encoder) throws {
      try diagnostic.location?.encodePlace(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(diagnostic.severity.rawValue, forKey: .severity)
      try container.encode(diagnostic.message, forKey: .message)
      try container.encodeIfPresent(diagnostic.remedy, forKey: .remedy)
    }
  }

  let version = 1
  let files: [Recognition]
  let areas: [Area]
  let indicators: [Measure]
  let periods: [String]
  /// The signs in place of figures.
  package let symbols: [Recognition.Sign]
  let counts: Counts
  let diagnostics: [Finding]

  /// Makes the report of what was read; of an input that cannot be read there are only diagnostics.
  package init(dataset: Dataset?, recognition: Recognition?, diagnostics: [Diagnostic]) {
    files = recognition.map { $0.parts.isEmpty ? [$0] : $0.parts } ?? []
    symbols = files.flatMap(\.signs)
    let observations = dataset?.observations ?? []
    var units: [String: [String: Set<Int>]] = [:]
    var times: Set<Period> = []
    for observation in observations {
      units[observation.indicator, default: [:]][observation.unit, default: []].insert(observation.multiplier)
      times.insert(observation.period)
    }
    areas = (dataset?.regions ?? []).map {
      Area(id: $0.id, name: $0.name.inAnyLanguage, parent: $0.parent, hasBriefing: $0.isSubject)
    }
    indicators = (dataset?.indicators ?? []).map { indicator in
      let own = units[indicator.id] ?? [:]
      return Measure(
        id: indicator.id, name: indicator.name.inAnyLanguage, kind: indicator.kind.rawValue, units: own.keys.sorted(),
        powersOfTen: Set(own.values.joined()).sorted(), priceBasis: indicator.growthPrices?.rawValue, partOf: indicator.partOf)
    }
    periods = times.sorted().map(\.sdmx)
    let gaps = observations.count { $0.value == nil }
    counts = Counts(
      areas: areas.count, indicators: indicators.count, periods: periods.count, figures: observations.count - gaps, gaps: gaps,
      errors: diagnostics.count { $0.severity == .error }, warnings: diagnostics.count { $0.severity == .warning })
    self.diagnostics = diagnostics.map(Finding.init)
  }

  /// The report as JSON.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
