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
      ["gazetteer.yml", "briefing.yml", "province.geojson"] + ["regions", "indicators", "observations"].map { "data/\($0).csv" }
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
    for words in ["中位数3.6", "低于中位数所在组", "未公布：绿环区", "方格示意，非地图", "审图号：example", "老城区"] {
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
    let settings = Self.province["gazetteer.yml"]?.replacing("  approval: example\n", with: "") ?? ""
    let (_, project, texts, _) = try render(
      Self.briefing("kind: choropleth, of: [unemployment]").merging(["gazetteer.yml": settings]) { $1 })
    #expect(project.diagnostics.contains { $0.severity == .warning && $0.message.contains("审图号") })
    #expect(texts["en"]?.contains("tiles, not a map") == true)
    let free = settings + "  approval: none-needed\n"
    let drawn = try render(Self.briefing("kind: choropleth, of: [unemployment]").merging(["gazetteer.yml": free]) { $1 })
    #expect(drawn.texts["en"]?.contains("Boundaries: province.geojson") == true)
  }

  @Test func `Wrong settings of maps are reported with their place`() throws {
    let settings = (Self.province["gazetteer.yml"] ?? "").replacing("approval: example", with: "projection: mercator 0")
    let refusal = try #require(try Refusal.ofProject(Self.province.merging(["gazetteer.yml": settings]) { $1 }))
    #expect(
      refusal.errors.contains { $0.hasPrefix("gazetteer.yml:10:15: error: map.projection: needs albers 105 25 47") },
      "\(refusal.errors)")
  }
}
