import Briefings
import Diagnostics
import Foundation
import Languages
import ProgramTesting
import Statistics
import Testing

@testable import Publishing

@Suite struct EditionTests {
  /// Hengdian's briefing as an edition, and what its pages say.
  private func issue(_ language: Language, _ edition: Edition) throws -> (pdf: [UInt8], text: String, diagnostics: [Diagnostic]) {
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(regions: ["hengdian"]))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let composed = try bench.compose(request.regions[0], language, as: edition)
    let pdf = try bench.pdf(composed)
    let folder = try TemporaryFolder()
    try folder.write(pdf, to: "it.pdf")
    return (pdf, try Program.run("pdftotext", ["-layout", "it.pdf", "-"], in: folder.path).output, composed.diagnostics)
  }

  private func correction() throws -> Correction {
    let project = try Project.open(.sample)
    var figures = project.book.dataset.observations
    let index = try #require(figures.firstIndex { $0.indicator == "film_revenue" && $0.period.months == 8 })
    figures[index].value = 15.6
    figures[index].decimals = 1
    figures[index].status = .provisional
    figures[index].growth?.percent = 17
    figures[index].growth?.decimals = 0
    return Correction(
      reason: "A company reported its revenue twice", replaced: 1, released: .day(2022, 9, 15), figures: figures)
  }

  @Test(arguments: Language.all) func `a correction says so on its first page and lists old and new figures`(
    language: Language
  ) throws {
    let (_, text, diagnostics) = try issue(language, .correction(try correction()))
    let pages = text.split(separator: "\u{0C}")
    let first = pages[0]
    if language == .english {
      #expect(first.contains("This issue replaces issue 1 of 15 September 2022. Reason: A company reported"))
      #expect(text.contains("Corrected figures"))
      #expect(text.contains(/Earlier issue\s+This issue/))
      #expect(text.contains(/Jan–Aug 2022\s+15\.6ᵖ?p?\s+15\.799/), "\(text)")
      #expect(text.contains(/growth\s+Jan–Aug 2022\s+\+17\s+\+18\.26/))
    } else {
      let together = first.filter { !$0.isWhitespace }
      #expect(together.contains(/本期取代2022年9月15日第1期。更正原因：Acompanyreporteditsrevenuetwice。改动的数据列于第[2-9]页。/))
      #expect(text.contains("更正的数据"))
    }
    #expect(pages.allSatisfy { $0.contains(language == .english ? "Corrected" : "更正") })
    #expect(diagnostics.filter { $0.severity == .error } == [])
  }

  @Test func `a correction lists nothing that did not change`() throws {
    let (_, text, _) = try issue(.english, .correction(try correction()))
    let list = text.components(separatedBy: "Corrected figures").last ?? ""
    #expect(!list.contains("Tax revenue"))
    #expect(!list.contains(".."))
  }

  @Test(arguments: Language.all) func `figures that were revised since they were last issued are listed, old and new`(
    language: Language
  ) throws {
    let edition = Edition.revising(Revision(figures: try correction().figures))
    let (pdf, text, diagnostics) = try issue(language, edition)
    #expect(text.contains(language == .english ? "Revised figures" : "修订的数据"))
    #expect(text.contains(language == .english ? /Before\s+Revised/ : /修订前\s+修订后/))
    if language == .english { #expect(text.contains(/15\.6ᵖ?p?\s+15\.799/), "\(text)") }
    #expect(!text.contains("Corrected") && diagnostics.filter { $0.severity == .error } == [])
    let folder = try TemporaryFolder()
    try folder.write(pdf, to: "it.pdf")
    #expect(try BriefingVerification.verify("\(folder.path)/it.pdf").rerun == .same)
  }

  @Test(arguments: Language.all) func `a draft bears its mark on every page and says what it is once`(language: Language)
    throws
  {
    let (_, text, _) = try issue(language, .draft)
    let mark = language == .english ? "Draft – not for release" : "草案 · 未经批准不得发布"
    let pages = text.split(separator: "\u{0C}")
    #expect(pages.allSatisfy { $0.contains(mark) || $0.contains(mark.uppercased()) })
    #expect(text.components(separatedBy: language == .english ? "not to be quoted" : "不得引用").count == 2)
  }

  @Test(arguments: [Edition.draft, nil]) func `an edition comes out the same again`(edition: Edition?) throws {
    let edition = try edition ?? .correction(correction())
    let (pdf, _, _) = try issue(.english, edition)
    #expect(pdf == (try issue(.english, edition)).pdf)
    let folder = try TemporaryFolder()
    try folder.write(pdf, to: "it.pdf")
    let verification = try BriefingVerification.verify("\(folder.path)/it.pdf")
    #expect(verification.isSound)
    #expect(verification.rerun == .same)
  }

  @Test func `a briefing that is not as it was written is neither sound nor compared`() throws {
    let (pdf, _, _) = try issue(Language.all[0], .regular)
    let folder = try TemporaryFolder()
    try folder.write(pdf, to: "it.pdf")
    #expect(try ComparedInput.open("\(folder.path)/it.pdf").kind == .briefing)
    try folder.write(pdf + [0x0A], to: "it.pdf")
    #expect(try !BriefingVerification.verify("\(folder.path)/it.pdf").isSound)
    let error = #expect(throws: ProjectError.self) { try ComparedInput.open("\(folder.path)/it.pdf") }
    #expect(error?.status == .wrongData)
    #expect(error?.description.contains("not as it was written") == true)
  }

  @Test func `a briefing whose words contradict its figures is refused as a fault of the program`() throws {
    let file = try TemporaryFolder()
    try file.write(Array("region,year,Exports (mn USD)\nNorth,2022,20\nNorth,2023,30\n".utf8), to: "f.csv")
    let project = try Project.open(.dataFile("\(file.path)/f.csv"))
    let request = try RenderRequest(project: project, wishes: .init())
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    var composed = try bench.compose(request.regions[0], .usual)
    let title = try #require(composed.briefing.told.first)
    composed.briefing.told[0].text = title.text.replacing("rose", with: "fell")
    let error = #expect(throws: ProjectError.self) { try bench.checked(composed) }
    #expect(error?.status == .internalFault)
    #expect(
      error?.reasons.replacing("\u{A0}", with: " ")
        == "north (en): the title “North’s exports fell 50% to 30 million US dollars in 2023” says another direction than the two figures it compares"
    )
  }
}
