import Drawing
import Foundation
import Testing
import ProgramTesting

@testable import Archiving

@Suite struct HardCaseTests {
  @Test(arguments: HardCase.allCases)
  func `a hard case is a sound file with the structure of its document`(hardCase: HardCase) throws {
    let (document, sheet) = try hardCase.document()
    let pdf = try sheet.archived(document)
    _ = try Program.text(of: "qpdf", ["--check", "FILE"], on: pdf)
    func flat(_ elements: [StructureElement]) -> [String] { elements.flatMap { [$0.type] + flat($0.children) } }
    let found = try ReadBack(pdf).structure.flatMap(\.all).map(\.type)
    #expect(found == ["Document"] + flat(StructureOutline.elements(of: document)))
    if let folder = ProcessInfo.processInfo.environment["HARD_CASES"] {
      try Data(pdf).write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(hardCase.rawValue).pdf"))
    }
  }

  @Test func `a table over forty pages is one table with its header once`() throws {
    let (document, sheet) = try HardCase.longTable.document()
    let read = try ReadBack(try sheet.archived(document))
    let table = try #require(read.elements("Table").first)
    #expect(read.elements("Table").count == 1)
    #expect(table.children.count == 801)
    #expect(table.all.filter { $0.type == "TH" && $0.attribute("/Scope") as? String == "/Column" }.count == 4)
    #expect(table.all.filter { $0.type == "TH" && $0.attribute("/Scope") as? String == "/Row" }.count == 800)
  }

  @Test func `a table over pages is heard as one, without what is repeated`() throws {
    let sheet = try Sheet()
    let pdf = try sheet.archived(HardCase.longTable(sheet, pages: 3, rows: 2))
    let heard = try Program.text(of: "pdfinfo", ["-struct-text", "FILE"], on: pdf).split(separator: "\n")
      .filter { $0.hasSuffix("\"") }.map { $0.drop { $0 == " " } }
    #expect(heard.prefix(5) == ["\"All counties\"", "\"Region\"", "\"2019\"", "\"2020\"", "\"2021\""])
    #expect(heard.filter { $0.contains("County") } == (1...6).map { "\"County \($0)\"" })
    #expect(heard.count == 5 + 6 * 4)
  }

  @Test func `the same document gives the same bytes`() throws {
    let (document, sheet) = try HardCase.everything.document()
    #expect(try sheet.archived(document) == sheet.archived(document))
    let (again, other) = try HardCase.everything.document()
    #expect(try sheet.archived(document) == other.archived(again))
  }
}
