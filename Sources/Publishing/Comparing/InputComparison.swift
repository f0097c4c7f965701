internal import Briefings
internal import Languages
package import Statistics

/// What is other in one issue or data set than in another.
package struct InputComparison: Sendable {
  /// Figures that were added, removed or changed, by region, indicator and period.
  package var figures: [FigureChange]
  /// Template, style and settings that are others, are new or are gone, sorted.
  package var parts: [String]
  private let units: [String: Unit]

  /// Compares two inputs. Where one is a briefing and the other a whole data set, only the figures that the briefing shows are
  /// compared.
  package init(_ first: ComparedInput, _ second: ComparedInput) {
    var (old, new) = (first.dataset.observations, second.dataset.observations)
    switch (first.kind, second.kind) {
    case (.briefing, .data):
      let shown = Set(old.map(\.key))
      new = new.filter { shown.contains($0.key) }
    case (.data, .briefing):
      let shown = Set(new.map(\.key))
      old = old.filter { shown.contains($0.key) }
    case (.briefing, .briefing), (.data, .data): break
    }
    figures = FigureChange.between(old, new)
    units = Dictionary((first.dataset.units + second.dataset.units).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    parts = Set(first.parts.keys).union(second.parts.keys).sorted().compactMap { name in
      switch (first.parts[name], second.parts[name]) {
      case (let one?, let other?): one == other ? nil : "\(name): changed, \(one.prefix(12))… → \(other.prefix(12))…"
      case (nil, let other?): "\(name): added, \(other.prefix(12))…"
      case (let one?, nil): "\(name): removed, \(one.prefix(12))…"
      case (nil, nil): nil
      }
    }
  }

  /// One line for each figure, with its standing and its published growth: `changed  hengdian film_revenue 2022-08: 15.6 bn yuan
  /// (provisional) → 15.8 bn yuan`.
  package var lines: [String] {
    figures.compactMap { change in
      guard let key = change.key else { return nil }
      let kind = key.kind == .actual ? "" : " \(key.kind.rawValue)"
      let name = "\(key.region) \(key.indicator) \(key.period.sdmx)\(kind)"
      let values = [change.old, change.new].compactMap(\.self).map(text).joined(separator: " → ")
      let label = change.kind.rawValue
      return label + String(repeating: " ", count: max(1, 9 - label.count)) + "\(name): \(values)"
    }
  }

  /// How many figures were changed, added and removed, in a line.
  package var summary: String {
    func count(_ kind: FigureChange.Kind) -> Int { figures.count { $0.kind == kind } }
    return "\(count(.changed)) changed, \(count(.added)) added, \(count(.removed)) removed"
  }

  private func text(_ observation: Observation) -> String {
    let unit =
      units[observation.unit] ?? Unit(id: observation.unit, kind: .quantity, name: LocalizedText(found: observation.unit))
    let reading = observation.reading(.table, unit: unit, language: .usual)
    var text = reading.gap == nil ? "\(reading.bare) \(reading.unit)".trimmingSpaces : reading.bare
    if let growth = observation.growth {
      text += " (\(growth.reading(.table, language: .usual).bare) % \(growth.basis.rawValue))"
    }
    return observation.status == .final ? text : "\(text) [\(observation.status.word)]"
  }
}

extension Status {
  /// What it is called in a line of text.
  fileprivate var word: String {
    switch self {
    case .final: "final"
    case .provisional: "provisional"
    case .estimated: "estimated"
    case .unreliable: "of low reliability"
    case .forecast: "forecast"
    case .seriesBreak: "new base"
    case .missing(.notPublished): "not published"
    case .missing(.notApplicable): "not applicable"
    case .missing(.confidential): "confidential"
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String { hasSuffix(" ") ? String(dropLast()) : self }
}
