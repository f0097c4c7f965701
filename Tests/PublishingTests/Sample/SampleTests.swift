import Diagnostics
import Ingestion
import Languages
import Publishing
import Statistics
import Testing

/// The shipped data, read as `render --sample` reads them.
private func sample() throws -> ReadDataset {
  let folder = "data/"
  return try DataSource.read(
    folder: ShippedSample.files.filter { $0.path.hasPrefix(folder) }.map { DataFile(name: $0.path, bytes: $0.bytes) })
}

struct SampleTests {
  @Test func `it reads without a diagnostic`() throws {
    #expect(try sample().diagnostics.isEmpty)
  }

  @Test func `five places get a briefing, in the order of the list`() throws {
    let regions = try sample().dataset.regions
    #expect(regions.filter(\.isSubject).map(\.id) == ["jinhua", "hengdian", "zhejiang", "wuxi", "yiwu"])
    #expect(regions.first { $0.id == "hengdian" }?.parent == "dongyang")
    #expect(regions.first { $0.id == "dongyang" }?.parent == "jinhua")
  }

  @Test func `everything has a name in both languages`() throws {
    let dataset = try sample().dataset
    var texts = dataset.regions.map(\.name) + dataset.indicators.map(\.name)
    texts += dataset.indicators.compactMap(\.shortName) + dataset.indicators.compactMap(\.note)
    texts += dataset.sources.map(\.title) + dataset.sources.map(\.publisher) + dataset.observations.compactMap(\.comment)
    texts += dataset.units.filter { $0.kind != .index && $0.kind != .rank }.map(\.name)
    for text in texts {
      #expect(text.text(in: .english)?.isEmpty == false, "\(text)")
      #expect(text.text(in: .chinese)?.isEmpty == false, "\(text)")
    }
  }

  @Test func `every indicator is published or derived and has a theme, every source is used`() throws {
    let dataset = try sample().dataset
    let published = Set(dataset.observations.map(\.indicator))
    // What nobody published is there to be derived: imports are trade less exports.
    #expect(dataset.indicators.filter { !published.contains($0.id) }.map(\.id) == ["culture_services_imports"])
    #expect(published.isSubset(of: dataset.indicators.map(\.id)))
    #expect(Set(dataset.observations.compactMap(\.source)) == Set(dataset.sources.map(\.id)))
    #expect(dataset.observations.allSatisfy { $0.source != nil && $0.released != nil })
    #expect(dataset.indicators.allSatisfy { $0.theme != nil })
  }

  /// Each figure as the articles give it: place, indicator, period, qualifier and value × power of ten with its unit, growth.
  @Test(arguments: [
    ("jinhua", "pan_entertainment_revenue", "2018", "about 31 × 10^9 CNY", "about 20 YOY"),
    ("jinhua", "audiovisual_share", "2019-03", "over 30 PERCENT", ""),
    ("jinhua", "cross_border_rank_province", "2019-03", "1 RANK", ""),
    ("jinhua", "express_rank_china", "2019-03", "2 RANK", ""),
    ("hengdian", "film_revenue", "2022-01-01/P8M", "15.799 × 10^9 CNY", "18.26 YOY"),
    ("hengdian", "film_large_revenue", "2022-01-01/P8M", "7.764 × 10^9 CNY", "68.6 YOY"),
    ("hengdian", "film_tax", "2022-01-01/P8M", "773 × 10^6 CNY", "18.55 YOY"),
    ("hengdian", "film_index_international", "2022-Q2", "109.49 INDEX", "5.23 MOM"),
    ("hengdian", "film_subindexes", "2022-10", "6 SUBINDEX", ""),
    ("hengdian", "film_index_reports", "2022-10", "5 REPORT", ""),
    ("hengdian", "film_investment", "2021", "38 × 10^9 CNY", ""),
    ("hengdian", "film_investment", "2022", "plan 38.3 × 10^9 CNY", ""),
    ("hengdian", "film_projects", "2022", "plan 30 PROJECT", ""),
    ("hengdian", "film_studios", "2022-10", "12 STUDIO", ""),
    ("hengdian", "film_studios", "2022-12-31", "forecast 25 STUDIO", ""),
    ("hengdian", "film_studios", "2022-10", "target 29 STUDIO", ""),
    ("zhejiang", "culture_services_trade", "2020", "14.16 × 10^9 CNY", "14.45 YOY"),
    ("zhejiang", "culture_services_trade", "2020", "2.19 × 10^9 USD", ""),
    ("zhejiang", "culture_services_exports", "2020", "13.16 × 10^9 CNY", "26.91 YOY"),
    ("zhejiang", "game_exports_netease", "2020", "over 80 × 10^6 CNY", ""),
    ("zhejiang", "digital_content_exports", "2021-02", "over 100 × 10^6 CNY", ""),
    ("zhejiang", "animation_exports", "2021-02", "over 200000 MINUTE", ""),
    ("zhejiang", "export_base_rank", "2021-02", "3 RANK", ""),
    ("zhejiang", "digital_creative_size", "2022", "forecast over 1 × 10^12 CNY", ""),
    ("wuxi", "culture_trade", "2019", "8.6 × 10^9 CNY", ""),
    ("wuxi", "culture_trade", "2019", "1.25 × 10^9 USD", ""),
    ("wuxi", "culture_trade_share", "2019", "9.2 PERCENT", ""),
    ("wuxi", "tourism_revenue", "2019", "210 × 10^9 CNY", "10.2 YOY"),
    ("wuxi", "visitors", "2019", "over 100 × 10^6 VISITOR", ""),
    ("wuxi", "culture_companies", "2020-08", "over 21000 COMPANY", ""),
    ("wuxi", "culture_parks", "2020-08", "17 PARK", ""),
    ("wuxi", "culture_large_companies", "2021-12-31", "target over 1000 COMPANY", ""),
    ("wuxi", "culture_clusters", "2021-12-31", "target 2 CLUSTER", ""),
    ("wuxi", "culture_gdp_share", "2021", "forecast over 5.5 PERCENT", ""),
    ("wuxi", "conference_investors", "2020-08-26", "over 30 INVESTOR", ""),
    ("wuxi", "conference_countries", "2020-08-26", "20 COUNTRY", ""),
    ("wuxi", "conference_local", "2020-08-26", "about 100 COMPANY", ""),
    ("yiwu", "digital_output", "2021", "45 × 10^9 CNY", "66.7 YOY"),
    ("yiwu", "emerging_value_added", "2021", "16.4 × 10^9 CNY", "107.2 YOY"),
    ("yiwu", "ecommerce_volume", "2021", "371.5 × 10^9 CNY", "18.9 YOY"),
    ("yiwu", "livestream_sales", "2022-Q1", "8.714 × 10^9 CNY", "26.0 YOY"),
    ("yiwu", "livestream_sessions", "2022-Q1", "105000 SESSION", ""),
    ("yiwu", "industrial_fund", "2022-07", "over 24 × 10^9 CNY", ""),
    ("yiwu", "municipal_funds", "2021", "over 400 × 10^6 CNY", ""),
    ("yiwu", "base_stations_5g", "2022-07", "3692 BASE_STATION", ""),
    ("yiwu", "informatisation_index", "2022-07", "104.81 INDEX", ""),
    ("yiwu", "smart_projects", "2021", "23 PROJECT", ""),
    ("yiwu", "smart_industries", "2022-07", "10 INDUSTRY", ""),
    ("yiwu", "digital_demonstrations", "2021", "15 INSTITUTION", ""),
    ("yiwu", "digital_commended", "2021", "5 COUNTY", ""),
    ("yiwu", "digital_rank_jinhua", "2021", "1 RANK", ""),
    ("yiwu", "digital_rank_zhejiang", "2021", "16 RANK", ""),
    ("yiwu", "ecommerce_rank_counties", "2022-07", "1 RANK", ""),
    ("yiwu", "ecommerce_years_first", "2022-07", "7 YEAR", ""),
    ("yiwu", "internet_channel_order", "2022-07", "2 RANK", ""),
    ("yiwu", "base_stations_rank", "2022-07", "1 RANK", ""),
    ("china", "digital_creative_output", "2019-03", "10 × 10^12 CNY", ""),
    ("china", "pillar_industries", "2019-03", "5 INDUSTRY", ""),
  ])
  func `a figure is as it was published`(
    _ region: String, _ indicator: String, _ period: String, _ value: String, _ growth: String
  ) throws {
    let candidates = try sample().dataset.observations.filter {
      $0.region == region && $0.indicator == indicator && $0.period.sdmx == period
    }
    #expect(candidates.contains { $0.published == value && $0.publishedGrowth == growth }, "\(candidates.map(\.published))")
  }

  @Test func `a growth rate that contradicts its period is kept as published, with a comment`() throws {
    let index = try #require(try sample().dataset.observations.first { $0.indicator == "film_index_international" })
    #expect(index.growth?.basis == .monthOnMonth)
    #expect(index.comment?.text(in: .english)?.contains("quarterly") == true)
    #expect(index.comment?.text(in: .chinese)?.contains("季") == true)
  }

  @Test func `recipients and settings are there`() {
    let paths = ShippedSample.files.map(\.path)
    #expect(paths.contains("gazetteer.yml"))
    #expect(paths.contains("recipients.csv"))
    #expect(ShippedSample.files.allSatisfy { !$0.bytes.isEmpty })
  }
}

extension Observation {
  /// Kind, status, qualifier, value, power and unit, as far as they are not the usual ones.
  fileprivate var published: String {
    var words: [String] = []
    if kind != .actual { words.append(kind.rawValue) }
    if status == .forecast { words.append("forecast") }
    if qualifier != .exact { words.append(qualifier.rawValue) }
    words.append(value.map { $0.text(decimals: decimals) } ?? "-")
    if multiplier != 0 { words.append("× 10^\(multiplier)") }
    return (words + [unit]).joined(separator: " ")
  }

  fileprivate var publishedGrowth: String {
    guard let growth else { return "" }
    let qualifier = growth.qualifier == .exact ? "" : "\(growth.qualifier.rawValue) "
    return "\(qualifier)\(growth.percent.text(decimals: growth.decimals)) \(growth.basis.rawValue)"
  }
}

extension Decimal {
  /// The digits with as many after the point as were published.
  fileprivate func text(decimals: Int) -> String {
    let digits = "\(self)"
    let point = digits.firstIndex(of: ".")
    let there = point.map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    return digits + (point == nil && decimals > 0 ? "." : "") + String(repeating: "0", count: max(0, decimals - there))
  }
}
