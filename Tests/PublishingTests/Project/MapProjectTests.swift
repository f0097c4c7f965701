import Briefings
import Diagnostics
import Foundation
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// An invented province with boundaries, `Data/Province`: maps of rates and changes, and what keeps them from being drawn.
struct MapProjectTests {
  private static let province: [String: String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/Province")
    let names =
      ["gazetteer.yml", "briefing.yml", "province.geojson", "country.geojson"]
      + ["regions", "indicators", "observations"].map { "data/\($0).csv" }
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, (try? String(contentsOf: root.appending(path: $0), encoding: .utf8)) ?? "") })
  }()

  private func render(_ changes: [String: String] = [:], _ wishes: RenderRequest.Wishes = .init()) throws -> (
    outcome: RenderOutcome, project: Project, texts: [String: String], folder: TemporaryFolder
  ) {
    let folder = try TemporaryFolder(Self.province.merging(changes) { $1 })
    var wishes = wishes
    wishes.output = ProcessInfo.processInfo.environment["MAP_OUTPUT"] ?? "\(folder.path)/Output"
    let project = try Project.open(.folder(folder.path))
    let outcome = try Publisher(project: project, request: RenderRequest(project: project, wishes: wishes)).run()
    var texts: [String: String] = [:]
    for briefing in outcome.manifest.briefings {
      texts[briefing.language] = try Program.run("pdftotext", ["-layout", "\(wishes.output)/\(briefing.file)", "-"]).output
    }
    return (outcome, project, texts, folder)
  }

  private static func briefing(_ chart: String) -> [String: String] {
    ["briefing.yml": "series: {en: Maps, zh: 地图}\npages:\n  - title: {en: A map, zh: 地图}\n    blocks:\n      - chart: {\(chart)}\n"]
  }

  @Test func `A province with boundaries gets its maps in both languages`() throws {
    let (outcome, project, texts, _) = try render()
    #expect(outcome.status == .done)
    #expect(project.diagnostics.map(\.description).filter { $0.contains("warning") } == [])
    // Its pages are not filled, and a title over tiles is long; nothing of a map is given up.
    let others = outcome.diagnostics.map(\.description).filter {
      !$0.contains("blank at the foot") && !$0.contains("The unemployment rate")
    }
    #expect(others == [])
    let english = try #require(texts["en"])
    for words in [
      "Median 3.6", "Below the median’s class", "Not published: Green Belt", "tiles, not a map", "Map approval number", "Old Town",
    ] {
      #expect(english.contains(words), "\(words)")
    }
    let chinese = try #require(texts["zh"])
    for words in ["中位数3.6", "低于中位数所在组", "未公布：绿环区", "方格示意，非地图", "审图号：GS(2024)0000号", "老城区"] {
      #expect(chinese.contains(words), "\(words)")
    }
  }

  @Test func `A total is not drawn as colours on areas`() throws {
    let (outcome, _, _, _) = try render(Self.briefing("kind: choropleth, of: [exports]"))
    #expect(outcome.status == .wrongConfiguration)
    #expect(
      outcome.diagnostics.contains {
        $0.message.contains(
          "“Exports” is a total (Billion US dollars), and colour on areas would make large places look rich; write")
          || $0.message.contains("“Exports” is a total")
      }, "\(outcome.diagnostics)")
  }

  @Test func `A total whose values do not add up is drawn if the template says so`() throws {
    #expect(try render(Self.briefing("kind: choropleth, of: [exports], adds: no")).outcome.status == .done)
  }

  @Test func `Boundaries that cannot be read leave briefings without their map, and check reports where`() throws {
    let (outcome, project, texts, folder) = try render([
      "province.geojson": "{\"type\": \"FeatureCollection\",\n \"features\": [{]}"
    ])
    #expect(outcome.status == .done)
    #expect(!(texts["en"] ?? "Boundaries").contains("Boundaries"))
    let check = project.check()
    #expect(check.status == .wrongData)
    #expect(
      check.diagnostics.map { folder.relative($0.description) }.contains {
        $0.hasPrefix("province.geojson:2:16: error: not JSON: a name in quotation marks is missing")
      })
  }

  @Test func `Without an approval number tiles are drawn in place of maps in Chinese projects`() throws {
    let settings = Self.province["gazetteer.yml"]?.replacing("  approval: GS(2024)0000号\n", with: "") ?? ""
    let (_, project, texts, _) = try render(
      Self.briefing("kind: choropleth, of: [unemployment]").merging(["gazetteer.yml": settings]) { $1 })
    #expect(project.diagnostics.contains { $0.severity == .warning && $0.message.contains("审图号") })
    #expect(texts["en"]?.contains("tiles, not a map") == true)
    let free = settings + "  approval: none-needed\n"
    let drawn = try render(Self.briefing("kind: choropleth, of: [unemployment]").merging(["gazetteer.yml": free]) { $1 })
    #expect(drawn.texts["en"]?.contains("Boundaries: province.geojson") == true)
  }

  @Test func `Wrong settings of maps are reported with their place`() throws {
    let settings = (Self.province["gazetteer.yml"] ?? "").replacing("approval: GS(2024)0000号", with: "projection: mercator 0")
    let refusal = try #require(try Refusal.ofProject(Self.province.merging(["gazetteer.yml": settings]) { $1 }))
    #expect(
      refusal.errors.contains { $0.hasPrefix("gazetteer.yml:10:15: error: map.projection: needs albers 105 25 47") },
      "\(refusal.errors)")
  }

  // MARK: Kinds

  private func refusal(_ chart: String) throws -> String {
    let (outcome, _, _, _) = try render(Self.briefing(chart))
    #expect(outcome.status == .wrongConfiguration, "\(chart)")
    return outcome.diagnostics.map(\.description).joined(separator: "\n")
  }

  @Test(arguments: [
    ("kind: choropleth, of: [exports]", "write `kind: symbol-map`, `per: population`, `measure: growth`, or `adds: no`"),
    (
      "kind: choropleth, of: [unemployment], per: population",
      "“Unemployment rate” is not a total, so it is not divided; leave `per` out"
    ),
    ("kind: choropleth, of: [exports], per: unemployment", "“Unemployment rate” is not a total that “Exports” could be divided by"),
    ("kind: symbol-map, of: [exports], per: population", "a circle says how much there is, and `per` makes a rate of it"),
    ("kind: tile-grid, of: [revenue_growth], periods: [2021, 2023]", "several periods are shown by `kind: choropleth`"),
    ("kind: choropleth, of: [unemployment], places: all", "“Lakeside” is in “Province”, and places on a map are beside each other"),
    ("kind: locator, of: [unemployment]", "“Unemployment rate” is not a total, so the region has no share of it"),
  ])
  func `What would mislead is refused with what to write instead`(_ chart: String, _ words: String) throws {
    let refused = try refusal(chart)
    #expect(refused.contains(words), "\(refused)")
  }

  @Test func `Rates of totals, periods and places are drawn in both languages`() throws {
    let (_, _, texts, _) = try render()
    for words in [
      "Exports per person", "US dollars per person", "one scale", "Squares: places in each class.", "median 3.6",
      "University Park touches six other places in Province", "In Province; in Country", "of Province’s area", "unchanged",
    ] {
      #expect(texts["en"]?.contains(words) == true, "\(words)")
    }
    for words in ["每人出口额", "美元/人", "分级一致", "方块为各组地区数", "学府区与全省其他6个地区相邻", "占全省面积", "底图无修改"] {
      #expect(texts["zh"]?.contains(words) == true, "\(words)")
    }
  }

  @Test func `On the web each area has its name and value for those who point at it`() throws {
    let folder = try TemporaryFolder(Self.province)
    let project = try Project.open(.folder(folder.path))
    var wishes = RenderRequest.Wishes()
    wishes.output = "\(folder.path)/Output"
    wishes.format = "html"
    let outcome = try Publisher(project: project, request: RenderRequest(project: project, wishes: wishes)).run()
    let page = try #require(outcome.manifest.briefings.first { $0.language == "en" })
    let text = try String(contentsOfFile: "\(wishes.output)/\(page.file)", encoding: .utf8)
    for title in ["Mill Valley: +8.2 (provisional)", "Not published: Green Belt", "Old Town: 6.4"] {
      #expect(text.contains("<title>\(title)</title>"), "\(title)")
    }
  }

  // MARK: Boundaries

  private func diagnostics(_ changes: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder(Self.province.merging(changes) { $1 })
    return try Project.open(.folder(folder.path)).check().diagnostics.map { folder.relative($0.description) }
  }

  private func settings(_ line: String, _ replacement: String) -> [String: String] {
    ["gazetteer.yml": (Self.province["gazetteer.yml"] ?? "").replacing(line, with: replacement)]
  }

  @Test func `Approval numbers that are written otherwise are a warning`() throws {
    for number in ["GS(2024)0650号", "GS京（2023）0123号", "浙S(2023)12号"] {
      #expect(try diagnostics(settings("approval: GS(2024)0000号", "approval: \(number)")).filter { $0.contains("approval") } == [])
    }
    let found = try diagnostics(settings("approval: GS(2024)0000号", "approval: example"))
    #expect(
      found.contains { $0.hasPrefix("gazetteer.yml:10:13: warning: map.approval: “example” is not written as approval numbers") },
      "\(found)")
  }

  @Test func `What is around the regions may be wrong, and the other maps are drawn all the same`() throws {
    let (outcome, project, texts, _) = try render(["country.geojson": "{}"])
    #expect(outcome.status == .done)
    #expect(project.check().diagnostics.contains { $0.message.contains("neither GeoJSON nor TopoJSON") })
    #expect(texts["en"]?.contains("In Province") == true)
    #expect(texts["en"]?.contains("in Country") == false)
  }

  @Test func `Areas that overlap leave briefings without their map`() throws {
    let file = (Self.province["province.geojson"] ?? "").replacing("\"id\":\"old-town\"", with: "\"id\":\"jade-hill\"")
    let twice = file.replacing(
      "{\"type\":\"Feature\",\"id\":\"lakeside\"",
      with:
        "{\"type\":\"Feature\",\"id\":\"extra\",\"properties\":{\"name\":\"Extra\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[119.4,29],[119.9,29],[119.9,29.4],[119.4,29.4],[119.4,29]]]}},\n{\"type\":\"Feature\",\"id\":\"lakeside\""
    )
    let found = try diagnostics(["province.geojson": twice])
    #expect(found.contains { $0.hasPrefix("province.geojson:") && $0.contains("overlap on") }, "\(found)")
  }

  @Test func `Regions may be compared with those that they have a border with`() throws {
    let plain = [
      "briefing.yml": "series: {en: Neighbours, zh: 邻区}\npages:\n  - title: finding\n    blocks: [finding, findings, method]\n"
    ]
    let compared = settings("data: data\n", "data: data\npeers: neighbours\n")
    let (outcome, _, texts, _) = try render(plain.merging(compared) { $1 })
    #expect(outcome.status == .done)
    #expect(texts["en"]?.contains("seven neighbouring regions") == true, "\(texts["en"] ?? "")")
    #expect(texts["en"]?.contains("Compared regions: those that share a border on the map.") == true)
    let without = (Self.province["gazetteer.yml"] ?? "").components(separatedBy: "map:")[0] + "peers: neighbours\n"
    let refusal = try #require(try Refusal.ofProject(Self.province.merging(["gazetteer.yml": without]) { $1 }))
    #expect(refusal.errors.contains { $0.contains("only boundaries show who has a border with whom") }, "\(refusal.errors)")
  }
}
