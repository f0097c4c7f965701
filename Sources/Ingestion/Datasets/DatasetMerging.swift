internal import Diagnostics
internal import Languages
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
    var failures = DiagnosticList()
    var merged = Dataset(regions: [], indicators: [], units: [], observations: [])
    var diagnostics: [Diagnostic] = []
    var seen: [Observation.Key: (observation: Observation, file: String)] = [:]
    var regionIds: Set<String> = []
    var indicatorIds: Set<String> = []
    var unitIds: Set<String> = []
    var sourceIds: Set<String> = []
    for (name, part) in parts {
      var result = part
      result.dataset.rename(regions: Self.known(result.dataset.regions, among: merged.regions))
      result.dataset.rename(indicators: Self.shortened(result.dataset.indicators, among: merged.indicators))
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
        failures.error(
          SourceLocation(file: name),
          "the figure of “\(observation.region)”, “\(observation.indicator)”, \(observation.period.sdmx) differs from that in \(first.file)",
          remedy: "keep the figure in one of the files")
      }
    }
    try failures.check()
    let recognitions = parts.compactMap(\.result.recognition)
    return ReadDataset(dataset: merged, diagnostics: diagnostics, recognition: Recognition(joining: recognitions))
  }
}

extension DatasetMerging {
  /// New keys for what is measured where the key of a long name was cut off so that another name has the same.
  private static func shortened(_ indicators: [Indicator], among earlier: [Indicator]) -> [String: String] {
    let names = Dictionary(earlier.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var taken = Set(names.keys).union(indicators.map(\.id))
    var renamed: [String: String] = [:]
    for indicator in indicators where indicator.id.utf8.count >= RegionNaming.longestSlug - 1 {
      guard let known = names[indicator.id], known != indicator.name else { continue }
      let same = earlier.first { $0.name == indicator.name && $0.id.hasPrefix(indicator.id) }?.id
      var number = 2
      while same == nil, !taken.insert("\(indicator.id)-\(number)").inserted { number += 1 }
      renamed[indicator.id] = same ?? "\(indicator.id)-\(number)"
    }
    return renamed
  }

  /// Which regions are known under another key: one place has one name in all files and sheets, and may have its code in one only.
  private static func known(_ regions: [Region], among earlier: [Region]) -> [String: String] {
    func unique(_ regions: [Region]) -> [String: Region] {
      Dictionary(grouping: regions.flatMap { region in region.name.texts.map { ($0, region) } }, by: \.0)
        .compactMapValues { $0.count == 1 ? $0[0].1 : nil }
    }
    let ids = Set(earlier.map(\.id))
    let names = unique(earlier)
    var renamed: [String: String] = [:]
    for (name, region) in unique(regions) where !ids.contains(region.id) {
      guard let same = names[name], same.parent == nil || region.parent == nil || same.parent == region.parent else { continue }
      renamed[region.id] = same.id
    }
    return renamed
  }
}

extension Dataset {
  /// Gives what is measured other keys.
  fileprivate mutating func rename(indicators keys: [String: String]) {
    guard !keys.isEmpty else { return }
    for index in indicators.indices {
      indicators[index].id = keys[indicators[index].id] ?? indicators[index].id
      indicators[index].partOf = indicators[index].partOf.map { keys[$0] ?? $0 }
    }
    for index in observations.indices {
      observations[index].indicator = keys[observations[index].indicator] ?? observations[index].indicator
    }
  }

  /// Gives regions other keys.
  fileprivate mutating func rename(regions keys: [String: String]) {
    guard !keys.isEmpty else { return }
    for index in regions.indices {
      regions[index].id = keys[regions[index].id] ?? regions[index].id
      regions[index].parent = regions[index].parent.map { keys[$0] ?? $0 }
    }
    for index in observations.indices {
      observations[index].region = keys[observations[index].region] ?? observations[index].region
    }
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
