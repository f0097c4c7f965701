import FoundationEssentials
import HTTPTypes
import Testing

@testable import Serving

@Suite struct ListRouteTests {
  private struct Regions: Decodable {
    struct Region: Decodable {
      var id: String
      var name: [String: String]
      var within: [String]
      var periods: [String]
      var briefings: [String: String]
    }

    var regions: [Region]
  }

  private func regions(_ path: String) async throws -> [Regions.Region] {
    try JSONDecoder().decode(Regions.self, from: Data(try await Desk().ask(path).bytes)).regions
  }

  @Test func `regions come with their names, what they lie in, and where their briefings are`() async throws {
    let all = try await regions("/regions")
    let hengdian = try #require(all.first { $0.id == "hengdian" })
    #expect(all.count == 5)
    #expect(hengdian.name == ["english": "Hengdian", "chinese": "横店"])
    #expect(hengdian.within == ["dongyang", "jinhua", "zhejiang", "china"])
    #expect(hengdian.periods.contains("2022-01-01--P8M"))
    #expect(hengdian.briefings["zh"] == "/briefings/hengdian/latest.zh.pdf")
  }

  @Test(arguments: [("HENG", ["hengdian"]), ("%E6%A8%AA", ["hengdian"]), ("jiang", ["zhejiang"]), ("nowhere", [])])
  func `regions are found by a part of a name in either script`(text: String, found: [String]) async throws {
    #expect(try await regions("/regions?q=\(text)").map(\.id) == found)
  }

  @Test func `periods are those of figures, not of plans`() async throws {
    let answer = try await Desk().ask("/periods?region=hengdian")
    #expect(answer.text.contains(#""id":"2022-01-01--P8M""#))
    #expect(!answer.text.contains(#""id":"2022-12-31""#))
    #expect(try await Desk().ask("/periods?region=nowhere").status == 404)
  }

  @Test func `a list that has not changed is not sent again`() async throws {
    let desk = try Desk()
    for path in ["/regions", "/periods", "/openapi.json"] {
      let tag = try #require(try await desk.ask(path).headers[.eTag])
      #expect(try await desk.ask(path, [.ifNoneMatch: tag]).status == 304)
    }
  }
}
