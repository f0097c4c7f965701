internal import Ingestion
internal import Languages
internal import Publishing
internal import Statistics

/// Whether an answer is so different from the one before that a person should look at it before it counts.
///
/// New figures, corrected ones and a few that are gone are what a source is asked for; half of them, a place or a column that is gone is
/// what a source gives that is broken, was cut or has become another.
struct AnswerComparison {
  /// What is different, as ends of a sentence; empty where nothing speaks against the answer.
  let reasons: [String]

  init(from old: ReadDataset, to new: ReadDataset) {
    var reasons: [String] = []
    let (before, after) = (Self.figures(old), Self.figures(new))
    if after * 2 <= before { reasons.append("it has \(after) figures instead of \(before)") }
    let regions = Self.lost(old.dataset.regions.map { ($0.id, $0.name) }, Set(new.dataset.regions.map(\.id)))
    if !regions.isEmpty { reasons.append("it has no figures of \(Self.list(regions)) any more") }
    let indicators = Self.lost(old.dataset.indicators.map { ($0.id, $0.name) }, Set(new.dataset.indicators.map(\.id)))
    if !indicators.isEmpty { reasons.append("it does not measure \(Self.list(indicators)) any more") }
    let (first, second) = (Self.columns(old), Self.columns(new))
    if first != second {
      let (gone, come) = (first.subtracting(second).sorted(), second.subtracting(first).sorted())
      reasons.append(
        [
          gone.isEmpty ? nil : "it has no column \(Self.list(gone)) any more",
          come.isEmpty ? nil : "it has a new column \(Self.list(come))",
        ].compactMap(\.self).joined(separator: " and "))
    }
    if let latest = old.latestPeriod, let now = new.latestPeriod, now.lastDay < latest.lastDay {
      reasons.append("its latest figures are of \(now.sdmx) instead of \(latest.sdmx)")
    }
    self.reasons = reasons
  }

  private static func figures(_ reading: ReadDataset) -> Int { reading.dataset.observations.count { $0.value != nil } }

  private static func lost(_ old: [(id: String, name: LocalizedText)], _ now: Set<String>) -> [String] {
    old.filter { !now.contains($0.id) }.map { $0.name.inAnyLanguage.isEmpty ? $0.id : $0.name.inAnyLanguage }
  }

  /// What each column is for, but for columns of figures that are headed by their periods: those come and go.
  private static func columns(_ reading: ReadDataset) -> Set<String> {
    guard let recognition = reading.recognition else { return [] }
    let all = (recognition.parts.isEmpty ? [recognition] : recognition.parts).flatMap(\.columns)
    guard !all.isEmpty else { return [recognition.form] }
    return Set(
      all.filter { $0.positions.count == 1 && !($0.holdsNumbers && $0.header.contains(where: \.isNumber)) }.map {
        "“\($0.header)” (\($0.role.rawValue))"
      })
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
  }
}

extension ReadDataset {
  /// Whether another reading has the same figures about the same places and measures, in whatever order.
  func saysTheSame(as other: ReadDataset) -> Bool {
    dataset.observations.count == other.dataset.observations.count && Set(dataset.observations) == Set(other.dataset.observations)
      && Set(dataset.regions) == Set(other.dataset.regions) && Set(dataset.indicators) == Set(other.dataset.indicators)
  }
}
