import Briefings
import Editions
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Briefings as pages on the web say what their pages on paper say.
struct WebEditionTests {
  @Test func `the sample's pages on the web have every text, number and note of its PDFs`() throws {
    let problems = try Self.problems(Project.open(.sample), regions: .max)
    #expect(problems == [])
  }

  @Test(arguments: FieldTablesTests.names) func `those of a table too`(_ name: String) throws {
    for origin in try FieldTablesTests.inputs(of: name) {
      // What is refused is another suite’s matter.
      guard let project = try? Project.open(origin) else { continue }
      let problems = try Self.problems(project, regions: 1)
      #expect(problems == [])
    }
  }

  @Test func `each is one file of no more than 150 kB in English, the same at every run, and every link in it leads somewhere`()
    throws
  {
    let bench = try Self.bench(Project.open(.sample))
    for region in bench.project.book.subjects {
      for language in Language.all {
        let composed = try bench.bench.compose(region, language)
        let page = try bench.bench.web(composed)
        #expect(try page == bench.bench.web(bench.bench.compose(region, language)))
        if language.tag == "en" { #expect(page.count <= 150_000, "\(region.id)") }
        let html = String(decoding: page, as: UTF8.self)
        let names = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(names).count == names.count, "\(region.id): \(names.filter { name in names.count { $0 == name } > 1 })")
        for link in html.matches(of: #/ href="\#([^"]*)"/#) {
          #expect(names.contains(String(link.1)), "\(region.id): #\(link.1) leads nowhere")
        }
        #expect(!html.contains("src="), "\(region.id) loads something")
        // It brings its faces along, and nothing else is taken from anywhere.
        let addresses = html.matches(of: #/url\(([^#][^)]*)\)/#).map { String($0.1) }
        #expect(addresses.count >= 4 && addresses.allSatisfy { $0.hasPrefix("data:font/woff2;base64,d09GM") }, "\(region.id)")
      }
    }
  }

  @Test func `a run lists its pages, and every address in the list and in the pages is that of a file`() throws {
    let folder = try TemporaryFolder()
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(output: folder.path, format: "html"))
    let outcome = try Publisher(project: project, request: request).run()
    #expect(outcome.status == .done)
    let files = Set(try folder.files)
    let faces = files.filter { $0.hasPrefix("faces/") }
    #expect(files == Set(outcome.manifest.briefings.map(\.file) + ["index.html", "manifest.json"] + faces))
    let list = String(decoding: try folder.bytes("index.html"), as: UTF8.self)
    let listed = list.matches(of: #/ href="([^"]*)"/#).map { String($0.1) }
    #expect(Set(listed) == Set(outcome.manifest.briefings.map(\.file)))
    for page in outcome.manifest.briefings.map(\.file) {
      let region = page.prefix { $0 != "/" }
      let html = String(decoding: try folder.bytes(page), as: UTF8.self)
      let addresses = html.matches(of: #/ href="([a-z.][^"#:]*)"/#).map { String($0.1) }
      #expect(addresses.contains("../index.html"), "\(page)")
      // All pages share the faces, and no page needs one that is not there.
      let loaded = html.matches(of: #/src:url\(\.\./([^)]*)\)/#).map { String($0.1) }
      #expect(loaded.count >= 4 && faces.isSuperset(of: loaded), "\(page): \(loaded)")
      for address in addresses where address != "../index.html" {
        #expect(files.contains("\(region)/\(address)"), "\(page): \(address)")
      }
    }
  }

  @Test func `a name with markup in it is a name`() throws {
    let folder = try TemporaryFolder([
      "gazetteer.yml": "publisher: {en: \"</title><script>alert(1)</script>\"}\nlanguages: [en]\n",
      "data/regions.csv": "id,name_en,subject\neast,\"East</script><script>alert(2)</script>\",yes\n",
      "data/indicators.csv":
        "id,name_en,kind,note_en\ngdp,Output <img src=x onerror=alert(3)>,level,\"See “javascript:alert(4)” &amp; <b>.\"\n",
      "data/units.csv": "id,kind,name_en\nBOX,quantity,boxes\n",
      "data/sources.csv": "id,title_en,publisher_en,address\nS1,Title,Press,javascript:alert(5)\n",
      "data/observations.csv": """
      REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,SOURCE
      east,gdp,2020,1.7,BOX,S1
      east,gdp,2021,1.8,BOX,S1
      """,
    ])
    let bench = try Self.bench(Project.open(.folder(folder.path)))
    let composed = try bench.bench.compose(bench.project.book.subjects[0], .usual)
    let page = try bench.bench.web(composed)
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.matches(of: #/<script/#).count == 1)
    #expect(html.matches(of: #/<img/#).isEmpty)
    #expect(html.matches(of: #/href="javascript/#).isEmpty)
    #expect(WebCheck(composed.briefing, html: page).problems == [])
  }

  // MARK: Support

  private static func bench(_ project: Project) throws -> (project: Project, bench: BriefingWorkshop.Bench) {
    (project, try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init())).bench())
  }

  private static func problems(_ project: Project, regions: Int) throws -> [String] {
    let (project, bench) = try Self.bench(project)
    return try project.book.subjects.prefix(regions).flatMap { region in
      try project.configuration.languages.flatMap { language in
        let composed = try bench.compose(region, language)
        return WebCheck(composed.briefing, html: try bench.web(composed)).problems.map {
          "\(region.id), \(language.tag): \($0)"
        }
      }
    }
  }
}
