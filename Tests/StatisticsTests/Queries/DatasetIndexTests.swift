import Languages
import Statistics
import Testing

@Suite struct DatasetIndexTests {
  static func region(_ id: String, in parent: String? = nil, chinese: String? = nil) -> Region {
    let name = id.prefix(1).uppercased() + id.dropFirst()
    return Region(id: id, name: chinese.map { [.english: name, .chinese: $0] } ?? [.english: name], parent: parent)
  }

  static func indicator(_ id: String, kind: Indicator.Kind = .level, partOf: String? = nil) -> Indicator {
    Indicator(id: id, name: [.english: "The \(id)"], kind: kind, partOf: partOf)
  }

  static let dataset = Dataset(
    regions: [
      region("china", chinese: "中国"), region("zhejiang", in: "china", chinese: "浙江"),
      region("jinhua", in: "zhejiang", chinese: "金华"),
      region("yiwu", in: "jinhua", chinese: "义乌"), region("dongyang", in: "jinhua", chinese: "东阳"),
      region("hengdian", in: "dongyang", chinese: "横店"), region("jiangsu", in: "china", chinese: "江苏"),
    ],
    indicators: [indicator("revenue"), indicator("tax"), indicator("studios"), indicator("index", kind: .index)],
    units: [Sample.yuan, Sample.dollar, Sample.studios, Sample.index],
    observations: [
      Sample.figure("12", unit: Sample.studios, region: "hengdian", indicator: "studios", period: .month(2022, 10)),
      Sample.figure("773", multiplier: 6, region: "hengdian", indicator: "tax", period: .months(from: 2022, 1, count: 8)),
      Sample.figure(
        "15.799", multiplier: 9, region: "hengdian", indicator: "revenue", period: .months(from: 2022, 1, count: 8),
        growth: Sample.growth("18.26")),
      Sample.figure(
        "25", unit: Sample.studios, region: "hengdian", indicator: "studios", period: .day(2022, 12, 31), status: .forecast),
      Sample.figure("29", unit: Sample.studios, region: "hengdian", indicator: "studios", period: .month(2022, 10), kind: .target),
      Sample.figure("20", multiplier: 9, region: "yiwu", indicator: "revenue", period: .year(2021)),
      Sample.figure("18", multiplier: 9, region: "yiwu", indicator: "revenue", period: .year(2019)),
      Sample.figure("3", multiplier: 9, unit: Sample.dollar, region: "yiwu", indicator: "revenue", period: .year(2021)),
      Sample.figure("5", multiplier: 9, region: "yiwu", indicator: "revenue", period: .quarter(2021, 4)),
      Sample.figure("1", region: "nowhere", indicator: "revenue"), Sample.figure("1", region: "yiwu", indicator: "nothing"),
    ])
  static let index = DatasetIndex(dataset)

  @Test func `keys are found, unknown ones are not`() {
    #expect(Self.index.region("yiwu")?.name.text(in: .chinese) == "义乌")
    #expect(Self.index.indicator("tax")?.id == "tax")
    #expect(Self.index.unit("USD")?.kind == .currency)
    #expect(Self.index.region("nowhere") == nil)
    #expect(Self.index.source("S1") == nil)
  }

  @Test func `a region's indicators come in the order of the data set`() {
    #expect(Self.index.indicators(of: "hengdian").map(\.id) == ["revenue", "tax", "studios"])
    #expect(Self.index.indicators(of: "china").isEmpty)
    #expect(Self.index.indicators(of: "nowhere").isEmpty)
  }

  @Test func `a region's figures come by indicator, then in the order of the data`() {
    #expect(Self.index.observations(of: "hengdian").map(\.indicator) == ["revenue", "tax", "studios", "studios", "studios"])
    #expect(Self.index.observations(of: "hengdian", indicator: "studios").map(\.value) == [12, 25, 29])
    #expect(Self.index.observations(of: "jiangsu", indicator: "studios").isEmpty)
  }

  @Test func `the figure of a key is found among plans and other units`() {
    let key = Observation.Key(region: "yiwu", indicator: "revenue", period: .year(2021), kind: .actual, unit: "USD")
    #expect(Self.index.observation(key)?.value == 3)
    var plan = key
    plan.kind = .plan
    #expect(Self.index.observation(plan) == nil)
  }

  @Test func `regions with data, and with data of an indicator`() {
    #expect(Self.index.regionsWithData.map(\.id) == ["yiwu", "hengdian"])
    #expect(Self.index.regions(having: "tax").map(\.id) == ["hengdian"])
    #expect(Self.index.regions(having: "index").isEmpty)
  }

  @Test func `above, beside and within`() {
    #expect(Self.index.ancestors(of: "hengdian").map(\.id) == ["dongyang", "jinhua", "zhejiang", "china"])
    #expect(Self.index.children(of: "jinhua").map(\.id) == ["yiwu", "dongyang"])
    #expect(Self.index.peers(of: "yiwu").map(\.id) == ["dongyang"])
    #expect(Self.index.peers(of: "china").isEmpty)
    #expect(Self.index.peers(of: "zhejiang").map(\.id) == ["jiangsu"])
  }

  @Test func `regions that lie in each other are followed once`() {
    let circle = DatasetIndex(
      Dataset(regions: [Self.region("a", in: "b"), Self.region("b", in: "a")], indicators: [], units: [], observations: []))
    #expect(circle.ancestors(of: "a").map(\.id) == ["b"])
  }

  @Test func `a series for each unit, kind and length of period`() {
    let series = Self.index.series(region: "yiwu", indicator: "revenue")
    #expect(series.map(\.unit.id) == ["CNY", "USD", "CNY"])
    #expect(series.map { $0.observations.map(\.period.sdmx) } == [["2019", "2021"], ["2021"], ["2021-Q4"]])
    let studios = Self.index.series(region: "hengdian", indicator: "studios")
    #expect(studios.map { $0.observations.map(\.kind) } == [[.actual], [.actual], [.target]])
  }

  @Test func `the latest figure is of what happened, and of the longest period that ends last`() {
    #expect(Self.index.latest(region: "hengdian", indicator: "studios")?.value == 12)
    #expect(Self.index.latest(region: "yiwu", indicator: "revenue")?.unit == "CNY")
    #expect(Self.index.periods(of: "yiwu").map(\.sdmx) == ["2019", "2021", "2021-Q4"])
  }

  @Test func `nearest names, by key, English or Chinese name`() {
    #expect(Self.index.regions(nearestTo: "hengdain").first?.id == "hengdian")
    #expect(Self.index.regions(nearestTo: "HENGDIAN").map(\.id).first == "hengdian")
    #expect(Self.index.regions(nearestTo: "横店镇").first?.id == "hengdian")
    #expect(Self.index.regions(nearestTo: "jiangsi", limit: 1).map(\.id) == ["jiangsu"])
    #expect(Self.index.regions(nearestTo: "atlantis").isEmpty)
    #expect(Self.index.indicators(nearestTo: "revenues").first?.id == "revenue")
  }

  @Test func `nearest periods are those in which the wanted one lies, then those near in time`() {
    #expect(Self.index.periods(of: "yiwu", nearestTo: .month(2021, 12)).map(\.sdmx) == ["2021", "2021-Q4", "2019"])
    #expect(Self.index.periods(of: "hengdian", nearestTo: .year(2023), limit: 1) == [.day(2022, 12, 31)])
  }

  @Test func `a hundred thousand figures of hundreds of regions come back whole`() {
    let regions = (0..<400).map { Self.region("r\($0)") }
    let indicators = (0..<25).map { Self.indicator("i\($0)") }
    var figures: [Observation] = []
    for year in 2010..<2020 {
      for indicator in indicators {
        for region in regions {
          figures.append(
            Observation(
              region: region.id, indicator: indicator.id, period: .year(year), value: Decimal(year), unit: "CNY"))
        }
      }
    }
    let index = DatasetIndex(Dataset(regions: regions, indicators: indicators, units: [Sample.yuan], observations: figures))
    #expect(index.regionsWithData.count == 400)
    #expect(regions.allSatisfy { index.observations(of: $0.id).count == 250 })
    #expect(index.series(region: "r399", indicator: "i24").map(\.observations.count) == [10])
  }
}
