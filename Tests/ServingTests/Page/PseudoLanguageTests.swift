import HTTPTypes
import Languages
import ProgramTesting
import Publishing
import Styling
import Testing

@testable import Serving

/// The web page and the problems in the language that nobody speaks, about data that have no Latin letter.
@Suite struct PseudoLanguageTests {
  private static let project = [
    "gazetteer.yml": "publisher: 统计局\nbriefing: briefing.yml\n",
    "briefing.yml": "series: 简报\npages:\n  - title: finding\n    blocks:\n      - table\n",
    "data/regions.csv": "id,name_zh,parent,subject\n1,东,,yes\n2,西,,yes\n",
    "data/indicators.csv": "id,name_zh,kind\n11,产值,level\n12,就业,level\n",
    "data/observations.csv": """
    REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS
    1,11,2020,1.5,CNY,9,A
    1,11,2021,1.8,CNY,9,A
    1,12,2021,500,PERSON,3,A
    2,11,2021,2.5,CNY,9,A

    """,
  ]

  /// What each language and style calls itself, the product, and what addresses hold.
  private static let known = PlainWords.of(
    Language.all.map(\.ownName) + Style.shippedNames + [
      "PDF", "Gazetteer", "en", "zh", "nowhere", "page", "x", "/briefings/1/latest.zh.pdf", "application/json",
    ])

  @Test(arguments: [
    "/?ui=en-XA", "/?ui=en-XA&region=1&language=zh", "/?ui=en-XA&region=2&period=2021&language=zh", "/?ui=en-XA&q=nowhere",
    "/?ui=en-XA&region=nowhere", "/?ui=en-XA&region=1&period=nowhere", "/?ui=en-XA&style=nowhere", "/?ui=en-XA&language=nowhere",
    "/?ui=en-XA&page=x", "/nowhere?ui=en-XA", "/briefings/nowhere/latest.zh.pdf?ui=en-XA", "/briefings/1/1900.zh.pdf?ui=en-XA",
    "/briefings/1/latest.zh.png?page=x&ui=en-XA", "/regions?q=%ff&ui=en-XA",
  ])
  func `no word of the page bypasses the languages`(path: String) async throws {
    let folder = try TemporaryFolder(Self.project)
    let desk = try Desk(.folder(folder.path))
    let answer = try await desk.ask(path, [.accept: "text/html", .acceptLanguage: "en-XA"])
    #expect(answer.headers[.contentLanguage] == "en-XA" || answer.text.contains("<html lang=\"en-XA\">"))
    #expect(answer.text.contains("["))
    let bypassing = PlainWords.ofPage(answer.text).subtracting(Self.known)
    #expect(bypassing.isEmpty, "\(bypassing.sorted())\n\(answer.text)")
  }

  @Test func `no word of a problem bypasses the languages`() throws {
    for kind in Problem.Kind.allCases {
      #expect(PlainWords.of(kind.title[.pseudo]).isEmpty, "\(kind)")
    }
  }
}
