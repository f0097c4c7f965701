import FoundationEssentials
import Ingestion
import Languages
import Statistics

@testable import Briefings

/// The facts of the project that ships with the program, put together as the words need them.
struct SampleFacts {
  let dataset: Dataset

  static let shared = SampleFacts()

  private init() {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    let files = ["observations", "regions", "indicators", "units", "sources"].compactMap { name in
      (try? Data(contentsOf: URL(filePath: "\(folder)/Sources/Publishing/Sample/data/\(name).csv"))).map {
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
      earlier: try? Derivations.earlier(of: observation, unit: unit),
      change: try? Derivations.change(of: observation, unit: unit), aims: history.isEmpty ? Array(aims.dropLast()) : aims,
      history: history, alternates: all.filter { $0.unit != unit.id && $0.period == observation.period })
  }

  func facts(_ region: String) -> [Fact] {
    dataset.indicators.compactMap { fact(region, $0.id) }
  }

  func facts(_ region: String, _ indicators: String...) -> [Fact] {
    indicators.compactMap { fact(region, $0) }
  }
}

extension String {
  /// With plain spaces and without joiners, as a reader sees it.
  var visible: String {
    String(
      unicodeScalars.compactMap { $0 == "\u{2060}" || $0 == "\u{200B}" ? nil : $0 == "\u{A0}" ? Character(" ") : Character($0) })
  }
}
