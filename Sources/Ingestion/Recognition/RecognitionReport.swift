package import Diagnostics
internal import FoundationEssentials
internal import Languages
package import Statistics

/// What was understood of an input, and what is wrong with it, for programs: `check --format json`.
///
/// Its names are stable: `version` counts their changes.
package struct RecognitionReport: Encodable, Sendable {
  /// A table of a file.
  struct File: Encodable, Sendable {
    var name: String
    var sheet: String?
    var table: String?
    var format: String
    var columns: [Column]
    var convention: String?
  }

  struct Column: Encodable, Sendable {
    var first: Int
    var last: Int
    var header: String
    var role: String
    var readAs: String
    var evidence: String
  }

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
  }

  struct Sign: Encodable, Sendable {
    var sign: String
    var meaning: String
    var evidence: String
    var count: Int
    var file: String
    var sheet: String?
    var line: Int?
    var column: Int?
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

  struct Finding: Encodable, Sendable {
    var severity: String
    var file: String?
    var sheet: String?
    var line: Int?
    var column: Int?
    var message: String
    var remedy: String?
  }

  let version = 1
  let files: [File]
  let areas: [Area]
  let indicators: [Measure]
  let periods: [String]
  let symbols: [Sign]
  let counts: Counts
  let diagnostics: [Finding]

  /// Makes the report of what was read; of an input that cannot be read there are only diagnostics.
  package init(dataset: Dataset?, recognition: Recognition?, diagnostics: [Diagnostic]) {
    let tables = recognition.map { $0.parts.isEmpty ? [$0] : $0.parts } ?? []
    files = tables.map { table in
      File(
        name: table.file, sheet: table.sheet, table: table.range, format: table.form,
        columns: table.columns.map {
          Column(
            first: $0.positions.lowerBound, last: $0.positions.upperBound, header: $0.header, role: $0.role.name, readAs: $0.detail,
            evidence: $0.evidence.rawValue)
        }, convention: table.convention?.rawValue)
    }
    symbols = tables.flatMap(\.signs).map {
      Sign(
        sign: $0.sign, meaning: $0.meaning.rawValue, evidence: $0.evidence, count: $0.count, file: $0.location.file,
        sheet: $0.location.sheet, line: $0.location.line, column: $0.location.column)
    }
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
        powersOfTen: Set(own.values.joined()).sorted(), priceBasis: indicator.growthPrices?.rawValue)
    }
    periods = times.sorted().map(\.sdmx)
    let gaps = observations.count { $0.value == nil }
    counts = Counts(
      areas: areas.count, indicators: indicators.count, periods: periods.count, figures: observations.count - gaps, gaps: gaps,
      errors: diagnostics.count { $0.severity == .error }, warnings: diagnostics.count { $0.severity == .warning })
    self.diagnostics = diagnostics.map {
      Finding(
        severity: $0.severity.rawValue, file: $0.location?.file, sheet: $0.location?.sheet, line: $0.location?.line,
        column: $0.location?.column, message: $0.message, remedy: $0.remedy)
    }
  }

  /// The report as JSON.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
