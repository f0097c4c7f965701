internal import Diagnostics
internal import Languages
internal import Statistics

/// Sheets of one book that have other figures for the same places, periods and measures, and so are of different groups that only their names
/// tell: men, women.
enum SheetBreakdown {
  /// Adds the names of such sheets to the names of what they measure; `false` if there are none.
  ///
  /// One or two figures that differ may be mistakes, which are told elsewhere; where most of them do, the sheets are of different things.
  static func tellApart(
    _ results: inout [(name: String, result: ReadDataset)], titles: [String: String], _ file: DataFile,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let pairs = pairsThatDiffer(results.map(\.result.dataset))
    let groups = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let sheets = results.map { name(of: $0.name, in: file) }
    func tellApart(_ names: [String]) -> Bool {
      groups.allSatisfy { names[$0].contains(where: \.isLetter) } && pairs.allSatisfy { names[$0.0] != names[$0.1] }
    }
    guard !groups.isEmpty else { return false }
    // Sheets that are numbered have titles that say what they hold.
    var (names, kind) = (sheets, "names")
    if !tellApart(names) { (names, kind) = (results.map { titles[$0.name] ?? "" }, "titles") }
    guard tellApart(names) else { return false }
    for index in groups { results[index].result.dataset.add(names[index]) }
    diagnostics.append(
      Diagnostic(
        .note, at: SourceLocation(file: file.name),
        "the sheets \(groups.map { "“\(sheets[$0])”" }.joined(separator: ", ")) have different figures for the same places and periods: their \(kind) are added to those of what is measured"
      ))
    return true
  }

  /// The sheets that differ from each other in most of the figures that both have.
  private static func pairsThatDiffer(_ datasets: [Dataset]) -> [(Int, Int)] {
    var shared: [Int: [Int: (same: Int, other: Int)]] = [:]
    var seen: [Observation.Key: [(sheet: Int, observation: Observation)]] = [:]
    for (sheet, dataset) in datasets.enumerated() {
      // Keys of long names are cut off.
      let names = Dictionary(dataset.indicators.map { ($0.id, $0.name.inAnyLanguage) }, uniquingKeysWith: { first, _ in first })
      for var observation in dataset.observations where observation.value != nil {
        observation.indicator = names[observation.indicator] ?? observation.indicator
        for earlier in seen[observation.key] ?? [] where earlier.sheet != sheet {
          let isSame = earlier.observation.saysTheSame(as: observation)
          shared[earlier.sheet, default: [:]][sheet, default: (0, 0)].same += isSame ? 1 : 0
          shared[earlier.sheet, default: [:]][sheet, default: (0, 0)].other += isSame ? 0 : 1
        }
        if (seen[observation.key]?.count ?? 0) < 8 { seen[observation.key, default: []].append((sheet, observation)) }
      }
    }
    return shared.flatMap { first, others in
      others.filter { $1.other > 2 && $1.other > $1.same }.map { (first, $0.key) }
    }
  }

  private static func name(of grid: String, in file: DataFile) -> String {
    grid.hasPrefix("\(file.name):") ? String(grid.dropFirst(file.name.count + 1)).trimmingBlanks() : grid
  }
}

extension Dataset {
  /// Adds a name to those of all that is measured.
  fileprivate mutating func add(_ name: String) {
    var keys: [String: String] = [:]
    for index in indicators.indices {
      let key = "\(indicators[index].id)-\(RegionNaming.slug(name))"
      keys[indicators[index].id] = key
      indicators[index].id = key
      let own = indicators[index].name.inAnyLanguage
      if !own.hasPrefix(name) { indicators[index].name = LocalizedText(found: IndicatorNaming.joined(own, [name])) }
    }
    for index in indicators.indices { indicators[index].partOf = indicators[index].partOf.map { keys[$0] ?? $0 } }
    for index in observations.indices {
      observations[index].indicator = keys[observations[index].indicator] ?? observations[index].indicator
    }
  }
}
