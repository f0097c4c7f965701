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
    _ results: inout [(name: String, result: ReadDataset)], _ file: DataFile, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let groups = groupsThatDiffer(results.map(\.result.dataset))
    let names = results.map { name(of: $0.name, in: file) }
    guard !groups.isEmpty, groups.allSatisfy({ index in names[index].contains(where: \.isLetter) }),
      Set(groups.map { names[$0] }).count == groups.count
    else { return false }
    for index in groups { results[index].result.dataset.add(names[index]) }
    diagnostics.append(
      Diagnostic(
        .note, at: SourceLocation(file: file.name),
        "the sheets \(groups.map { "“\(names[$0])”" }.joined(separator: ", ")) have different figures for the same places and periods: their names are added to those of what is measured"
      ))
    return true
  }

  /// The sheets that differ from another in most of the figures that both have.
  private static func groupsThatDiffer(_ datasets: [Dataset]) -> [Int] {
    var shared: [Int: [Int: (same: Int, other: Int)]] = [:]
    var seen: [Observation.Key: [(sheet: Int, observation: Observation)]] = [:]
    for (sheet, dataset) in datasets.enumerated() {
      for observation in dataset.observations where observation.value != nil {
        for earlier in seen[observation.key] ?? [] where earlier.sheet != sheet {
          let isSame = earlier.observation.saysTheSame(as: observation)
          shared[earlier.sheet, default: [:]][sheet, default: (0, 0)].same += isSame ? 1 : 0
          shared[earlier.sheet, default: [:]][sheet, default: (0, 0)].other += isSame ? 0 : 1
        }
        if (seen[observation.key]?.count ?? 0) < 8 { seen[observation.key, default: []].append((sheet, observation)) }
      }
    }
    var found: Set<Int> = []
    for (first, others) in shared {
      for (second, counts) in others where counts.other > 2 && counts.other > counts.same { found.formUnion([first, second]) }
    }
    return found.sorted()
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
      indicators[index].name = LocalizedText(found: IndicatorNaming.joined(indicators[index].name.inAnyLanguage, [name]))
    }
    for index in indicators.indices { indicators[index].partOf = indicators[index].partOf.map { keys[$0] ?? $0 } }
    for index in observations.indices {
      observations[index].indicator = keys[observations[index].indicator] ?? observations[index].indicator
    }
  }
}
