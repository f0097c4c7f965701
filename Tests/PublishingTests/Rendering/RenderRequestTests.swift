import Briefings
import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Statistics
import Styling
import Testing

/// What a user asks for that does not exist, with the nearest that does.
struct RenderRequestTests {
  static let sample = Result { try Project.open(.sample) }
  let project: Project

  init() throws {
    project = try Self.sample.get()
  }

  @Test(arguments: [
    (RenderRequest.Wishes(regions: ["jinua"]), "there is no region “jinua”; did you mean “jinhua”?"),
    (.init(regions: ["Hengdian"]), "there is no region “Hengdian”; did you mean “hengdian”?"),
    (.init(regions: ["金华"]), "there is no region “金华”; did you mean “jinhua”?"),
    (.init(regions: ["china"]), "there is no region “china”; there are jinhua, hengdian, zhejiang, wuxi, yiwu"),
    (.init(regions: ["?????????"]), "there is no region “?????????”; there are jinhua, hengdian, zhejiang, wuxi, yiwu"),
    (.init(period: "2023"), "there is no figure of the period “2023”; did you mean “2022” or “2022-12-31” or “2022-10”?"),
    (.init(period: "2022-13"), "“2022-13” is not a period; write it as 2021, 2022-S1, 2022-Q2, 2022-08 or 2022-01-01/P8M"),
    (.init(languages: ["eng"]), "there is no language “eng”; did you mean “en”?"),
    (.init(languages: ["de"]), "there is no language “de”; there are en, zh"),
    (.init(style: "hose"), "there is no style “hose”; did you mean “house”?"),
    (.init(format: "pfd"), "there is no format “pfd”; did you mean “pdf”?"),
    (.init(asOf: "2022"), "“2022” is not a day; write it as 2022-10-20"),
    (.init(asOf: "yesterday"), "“yesterday” is not a day; write it as 2022-10-20"),
  ]) func `a wish that cannot be met is refused with what could be`(_ wishes: RenderRequest.Wishes, _ line: String) throws {
    let error = #expect(throws: ProjectError.self) { try RenderRequest(project: project, wishes: wishes) }
    #expect(error?.status == .wrongUse)
    #expect(error?.diagnostics.map(\.description) == ["error: \(line)"])
  }

  @Test func `all wrong wishes are told at once`() throws {
    let wishes = RenderRequest.Wishes(regions: ["x1", "jinhua", "x2"], period: "1999", languages: ["fr"], format: "doc", asOf: "-")
    let error = #expect(throws: ProjectError.self) { try RenderRequest(project: project, wishes: wishes) }
    #expect(error?.diagnostics.count == 6)
  }

  @Test func `regions and languages come in the order of the data, each once`() throws {
    let request = try RenderRequest(
      project: project, wishes: .init(regions: ["yiwu", "jinhua", "yiwu"], languages: ["zh", "en", "zh"]))
    #expect(request.regions.map(\.id) == ["jinhua", "yiwu"])
    #expect(request.languages == [.english, .chinese])
  }

  @Test func `without wishes everything is made as the project says`() throws {
    let folder = try TemporaryFolder(SmallProject.with(["gazetteer.yml": "languages: zh\nstyle: monochrome\n"]))
    let request = try RenderRequest(project: try Project.open(.folder(folder.path)), wishes: .init())
    #expect(request.regions.map(\.id) == ["east", "west"])
    #expect(request.languages == [.chinese])
    #expect(request.style.name == "monochrome")
    #expect(request.format == .pdf)
    #expect(request.cutoff.period == nil && request.cutoff.asOf == nil)
  }

  @Test func `a style may be a file of the project or any other`() throws {
    let brand = "meta: {name: Own}\n"
    let folder = try TemporaryFolder(SmallProject.with(["Styles/own.yml": brand, "other/brand.yml": brand]))
    let project = try Project.open(.folder(folder.path))
    #expect(throws: Never.self) { try RenderRequest(project: project, wishes: .init(style: "own")) }
    #expect(throws: Never.self) { try RenderRequest(project: project, wishes: .init(style: "\(folder.path)/other/brand.yml")) }
    let error = #expect(throws: ProjectError.self) { try RenderRequest(project: project, wishes: .init(style: "onw")) }
    #expect(error?.diagnostics.map(\.description) == ["error: there is no style “onw”; did you mean “own”?"])
  }

  @Test func `a faulty style is told with its place`() throws {
    let folder = try TemporaryFolder(SmallProject.with(["Styles/own.yml": "meta: {name: Own}\ncolor: {primary: notacolour}\n"]))
    let project = try Project.open(.folder(folder.path))
    let error = #expect(throws: ProjectError.self) { try RenderRequest(project: project, wishes: .init(style: "own")) }
    #expect(error?.status == .wrongConfiguration)
    #expect(
      error?.diagnostics.first?.description.contains("Styles/own.yml:2:18: error: color.primary: ") == true,
      "\(String(describing: error))")
  }
}
