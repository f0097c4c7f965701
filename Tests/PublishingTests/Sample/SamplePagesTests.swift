import Briefings
import Drawing
import DrawingTesting
import Languages
import Publishing
import Statistics
import Testing

/// The ten briefings of the sample as a reader sees them, set with the house’s own faces.
struct SamplePagesTests {
  /// Composed once for all tests.
  private static let shared = Result {
    let project = try Project.open(.sample)
    let bench = try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init())).bench()
    return try project.book.subjects.flatMap { region in
      try project.configuration.languages.map { try bench.compose(region, $0) }
    }
  }

  private let briefings: [ComposedBriefing]

  init() throws { briefings = try Self.shared.get() }

  private func lines(_ page: Document.Page) -> [(text: String, y: Double)] {
    texts(page.scene.items).map {
      let text = $0.text.filter { $0 != "\u{2060}" && $0 != "\u{200B}" }.replacing("\u{A0}", with: " ")
      return (String(text.drop { $0 == " " }), $0.at.y)
    }
  }

  private func briefing(_ region: String, _ language: Language) throws -> ComposedBriefing {
    try #require(briefings.first { $0.region.id == region && $0.language == language })
  }

  /// What pages, tiles and key facts show of a source is not hidden behind the charts’.
  @Test(arguments: [
    ("zhejiang", ["S3", "S5"]), ("hengdian", ["S1"]), ("yiwu", ["S2"]), ("wuxi", ["S1", "S2", "S3", "S4", "S5"]),
    ("jinhua", ["S1", "S2", "S3", "S4", "S5"]),
  ])
  func `the first page names the sources of its charts, tiles and key facts, and no other`(_ region: String, _ sources: [String])
    throws
  {
    for language in Language.all {
      let page = try #require(briefing(region, language).briefing.document.pages.first)
      let foot = lines(page).map(\.text).joined(separator: " ").split(separator: Word.sourceLabel[language]).last ?? ""
      #expect(["S1", "S2", "S3", "S4", "S5"].filter { foot.contains($0) } == sources, "\(foot)")
    }
  }

  @Test func `each row of the attached figures is an observation of its own, and no change is told as a level`() {
    for composed in briefings {
      let rows = String(decoding: composed.data, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let keys = rows.map { [$0[0], $0[1], $0[2], $0[4], $0[8]] }
      #expect(Set(keys).count == keys.count, "\(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys)")
      for (figure, row) in zip(composed.briefing.observations + composed.briefing.derived, rows) where figure.isDerived {
        #expect(row[6] == "I")
        if !figure.isLevel { #expect(row[1].contains("."), "\(row)") }
        // A quotient is written as it is printed, not to the last digit that a machine has.
        #expect(row[3].count { $0.isNumber } <= 12, "\(row)")
      }
    }
  }

  @Test func `each figure says what it shows: no title is a mere name of its kind or of what it holds`() {
    for composed in briefings {
      let language = composed.language
      let kinds = [Word.publishedRanks, .publishedLevels, .levelsAndChanges, .changesCompared].map { $0[language] }
      for page in composed.briefing.document.pages {
        let lines = lines(page).map(\.text)
        for (index, line) in lines.enumerated() where line.hasPrefix(language == .english ? "FIGURE " : "图") && line.count < 10 {
          let title = lines[index + 1]
          #expect(!kinds.contains(title), "\(composed.stem): \(title)")
          #expect(title.contains { $0.isNumber } || Self.verbs.contains { title.contains($0) }, "\(composed.stem): \(title)")
        }
      }
    }
  }

  private static let verbs = [
    " was ", " were ", " grew ", " rose ", " fell ", " ranked ", " had ", " has ", " came ", " stayed ", "居", "增", "降", "占", "为",
    "接近", "已",
    "超",
  ]

  @Test func `no page stays blank for more than 90 points`() {
    for composed in briefings {
      for page in composed.briefing.document.pages {
        let rows = lines(page).map(\.y).sorted()
        let gap = zip(rows.dropFirst(), rows).map { $0 - $1 }.max() ?? 0
        #expect(gap <= 90 + 8, "\(composed.stem), page \(page.label): \(gap)")
      }
    }
  }

  @Test func `the unit of a tile is beside its number, so that no tile needs a fifth line`() {
    for composed in briefings {
      guard let page = composed.briefing.document.pages.first else { continue }
      let lines = lines(page)
      for figure in composed.briefing.summary.figures {
        let (number, unit) = (figure.number.plain, figure.unit.plain.replacing("\u{A0}", with: " "))
        guard !unit.isEmpty, let row = lines.first(where: { $0.text == number }) else { continue }
        #expect(
          lines.contains { !$0.text.isEmpty && unit.hasPrefix($0.text) && abs($0.y - row.y) < 1 },
          "\(composed.stem): \(number) \(unit)")
      }
    }
  }

  /// A figure that needs the room of a slide leaves some on the one before, as long as a talk has no more slides than it needs.
  @Test(arguments: ["hengdian", "yiwu"]) func `slides are few, and hold more than they leave blank`(_ region: String) throws {
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(regions: [region], style: "screen"))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let place = try #require(project.book.subjects.first { $0.id == region })
    for language in Language.all where project.configuration.languages.contains(language) {
      let composed = try bench.compose(place, language)
      let pages = composed.briefing.document.pages
      #expect(pages.count <= 7, "\(composed.stem): \(pages.count)")
      for page in pages {
        let rows = lines(page).map(\.y).sorted()
        let gap = zip(rows.dropFirst(), rows).map { $0 - $1 }.max() ?? 0
        #expect(gap <= 0.45 * page.scene.size.height, "\(composed.stem), page \(page.label): \(gap) of \(page.scene.size.height)")
      }
      // Key facts are not parted from each other.
      let heading = Word.keyFacts[language].uppercased()
      #expect(pages.count { lines($0).contains { $0.text.uppercased().hasPrefix(heading) } } <= 1, "\(composed.stem)")
    }
  }

  @Test(arguments: [("hengdian", 2), ("wuxi", 2), ("jinhua", 2), ("yiwu", 3), ("zhejiang", 3)])
  func `a briefing has no more pages than its figures need`(_ region: String, _ most: Int) throws {
    for language in Language.all { #expect(try briefing(region, language).pages <= most) }
  }
}
