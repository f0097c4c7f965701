import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Reads a text as a file that its maker calls `name`.
func read(_ text: String, _ mapping: TableMapping = TableMapping(), name: String = "figures.csv") throws -> ReadDataset {
  try DataSource.read(file: DataFile(name: name, bytes: Array(text.utf8)), mapping: mapping)
}

/// The errors for which a text is refused.
func refusal(_ text: String, _ mapping: TableMapping = TableMapping(), name: String = "figures.csv") throws -> [String] {
  try #require(throws: InvalidInput.self) { try read(text, mapping, name: name) }.diagnostics.filter { $0.severity == .error }.map(
    \.description)
}

extension ReadDataset {
  /// Each figure in a line: region, indicator, period, value with its power and unit, growth, status.
  var lines: [String] {
    dataset.observations.map { observation in
      let indicator = dataset.indicators.first { $0.id == observation.indicator }?.name.inAnyLanguage ?? "?"
      let value = observation.value.map { "\(observation.qualifier.sign)\($0)" } ?? ".."
      let power = observation.multiplier == 0 ? "" : "e\(observation.multiplier)"
      let growth = observation.growth.map { " \($0.percent)% \($0.basis.rawValue)" } ?? ""
      let status = observation.status == .final || observation.value == nil ? "" : " \(observation.status)"
      return
        "\(observation.region) | \(indicator) | \(observation.period.sdmx) | \(value)\(power) \(observation.unit)\(growth)\(status)"
    }
  }

  /// What is said of it, with how grave it is.
  var findings: [String] { diagnostics.map { "\($0.severity.rawValue): \($0.message)" } }
}
