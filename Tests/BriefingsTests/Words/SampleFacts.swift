import Briefings
import Foundation
import Statistics

/// The facts of the project that ships with the program, put together as the words need them.
struct SampleFacts {
  let dataset: Dataset

  static let shared = SampleFacts()

  private init() {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Publishing/Sample/data").standardized
    let files = ["observations", "regions", "indicators", "units", "sources"].compactMap { name in
      (try? Data(contentsOf: folder.appending(path: "\(name).csv"))).map {
        DataFile(name: "\(name).csv", bytes: Array($0))
      }
    }
    dataset =
      (try? DataSource.read(folder: files).dataset) ?? Dataset(regions: [], indicators: [], units: [], observations: [])
  }

  func region(_ id: String) -> Region { dataset.regions.first { $0.id == id } ?? Region(id: id, name: "?") }

  func fact(_ region: String, _ indicator: String) -> Fact? {
    let all = dataset.observations.filter { $0.region == region && $0.indicator == indicator }
    guard let what = dataset.indicators.first(where: { $0.id == indicator }), let first = all.first,
      let unit = dataset.units.first(where: { $0.id == first.unit })
    else { return nil }
    let own = all.filter { $0.unit == unit.id }
    let history = own.filter { $0.kind == .actual && $0.status != .forecast }
    let aims = own.filter { $0.kind != .actual || $0.status == .forecast }
    guard let observation = history.last ?? aims.last else { return nil }
    return Fact(
      region: self.region(region), indicator: what, unit: unit, observation: observation,
      change: Self.change(observation), aims: history.isEmpty ? Array(aims.dropLast()) : aims, history: history,
      alternates: all.filter { $0.unit != unit.id && $0.period == observation.period })
  }

  func facts(_ region: String) -> [Fact] {
    dataset.indicators.compactMap { fact(region, $0.id) }
  }

  func facts(_ region: String, _ indicators: String...) -> [Fact] {
    indicators.compactMap { fact(region, $0) }
  }

  /// Value less value ÷ (1 + growth), rounded by hand to the digits of the value: enough to see where words put it.
  private static func change(_ observation: Observation) -> Observation? {
    guard let value = observation.value, let growth = observation.growth, growth.basis == .yearOnYear else { return nil }
    var change = observation
    change.value = (value - value / (1 + growth.percent / 100)).rounded(decimals: observation.decimals)
    change.growth = nil
    change.origin = .derived(Derivation(method: .difference, formula: "", inputs: [observation.key]))
    return change
  }
}

extension String {
  /// With plain spaces and without joiners, as a reader sees it.
  var visible: String {
    replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{2060}", with: "")
  }
}
