internal import Diagnostics
internal import Statistics

/// Makes one data set of several files.
enum DatasetMerging {
  /// Reads each file and puts the results together; what is wrong in any of them is reported together.
  static func read(
    _ files: [DataFile], each: (DataFile) throws(InvalidInput) -> ReadDataset
  ) throws(InvalidInput) -> ReadDataset {
    var parts: [(name: String, result: ReadDataset)] = []
    var failures: [Diagnostic] = []
    for file in files {
      do {
        parts.append((file.name, try each(file)))
      } catch {
        failures += error.diagnostics
      }
    }
    guard failures.isEmpty else { throw InvalidInput(diagnostics: failures) }
    return try merged(parts)
  }

  /// Puts what was read together.
  ///
  /// - Parameter parts: What was read, and the name of the file or sheet it was read from.
  static func merged(_ parts: [(name: String, result: ReadDataset)]) throws(InvalidInput) -> ReadDataset {
    guard parts.count != 1 else { return parts[0].result }
    var failures: [Diagnostic] = []
    var merged = Dataset(regions: [], indicators: [], units: [], observations: [])
    var diagnostics: [Diagnostic] = []
    var seen: [Observation.Key: (observation: Observation, file: String)] = [:]
    var regionIds: Set<String> = []
    var indicatorIds: Set<String> = []
    var unitIds: Set<String> = []
    var sourceIds: Set<String> = []
    for (name, result) in parts {
      diagnostics += result.diagnostics
      merged.regions += result.dataset.regions.filter { regionIds.insert($0.id).inserted }
      merged.indicators += result.dataset.indicators.filter { indicatorIds.insert($0.id).inserted }
      merged.units += result.dataset.units.filter { unitIds.insert($0.id).inserted }
      merged.sources += result.dataset.sources.filter { sourceIds.insert($0.id).inserted }
      for observation in result.dataset.observations {
        guard let first = seen[observation.key] else {
          seen[observation.key] = (observation, name)
          merged.observations.append(observation)
          continue
        }
        guard !first.observation.saysTheSame(as: observation) else { continue }
        failures.append(
          Diagnostic(
            .error, at: SourceLocation(file: name),
            "\(observation.region), \(observation.indicator), \(observation.period.sdmx) disagrees with \(first.file)",
            remedy: "keep the figure in one of the files"))
      }
    }
    guard failures.isEmpty else { throw InvalidInput(diagnostics: failures) }
    let recognitions = parts.compactMap(\.result.recognition)
    return ReadDataset(dataset: merged, diagnostics: diagnostics, recognition: Recognition(joining: recognitions))
  }
}

extension Recognition {
  /// What was recognised in several files, as one report; `nil` if there are none.
  init?(joining recognitions: [Recognition]) {
    guard let first = recognitions.first else { return nil }
    self = first
    guard recognitions.count > 1 else { return }
    let parts = recognitions.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
    self.init(
      file: "\(recognitions.count) tables", form: "read one by one", columns: [],
      contents: recognitions.map(\.description).joined(separator: "\n"))
    self.parts = parts
  }
}
