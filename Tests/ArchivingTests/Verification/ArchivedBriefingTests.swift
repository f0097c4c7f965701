import Archiving
import CairoRendering
import Foundation
import Testing
import ProgramTesting

@Suite struct ArchivedBriefingTests {
  let pdf: [UInt8]
  let briefing: ArchivedBriefing

  init() throws {
    let (document, sheet) = try HardCase.everything.document()
    pdf = try sheet.archived(document)
    briefing = try ArchivedBriefing.read(pdf)
  }

  @Test func `attachments come out as they went in`() {
    #expect(briefing.attachments.map(\.attachment) == Sheet.attachments.sorted { $0.name < $1.name })
    #expect(briefing.attachments.allSatisfy { $0.isUndamaged == true })
    #expect(briefing.bytes(of: "data.csv") == Sheet.attachments[0].bytes)
    #expect(briefing.bytes(of: "other.csv") == nil)
  }

  @Test func `other programs list the attachments`() throws {
    let list = try Program.text(of: "pdfdetach", ["-list", "FILE"], on: pdf)
    #expect(list.contains("2 embedded files") && list.contains("data.csv") && list.contains("briefing.json"))
    let data = try Program.output(of: "qpdf", ["--show-attachment=data.csv", "FILE"], on: pdf)
    #expect([UInt8](data) == Sheet.attachments[0].bytes)
  }

  @Test func `the file's claims and metadata are read`() {
    #expect(briefing.claims == [.accessible(part: "1"), .archival(part: "3", conformance: "A")])
    #expect(briefing.metadata.title == "Jinhua in figures")
    #expect(briefing.metadata.language == "en")
    #expect(briefing.metadata.created == "D:20221012080000+08'00'")
    #expect(briefing.metadata.tool == "Gazetteer")
    #expect(briefing.identifier.count == 32)
  }

  @Test func `a file with all its attachments is sound`() {
    let declared = ["data.csv": briefing.attachments.last?.sha256 ?? ""]
    let verification = Verification(of: briefing, declared: declared, exempt: ["briefing.json"])
    #expect(verification.findings == [.file(.unchanged), .intact(name: "data.csv")])
    #expect(verification.isSound)
  }

  @Test func `what was changed, lost or slipped in is found`() {
    let verification = Verification(of: briefing, declared: ["data.csv": "00", "gone.csv": "11"])
    #expect(
      verification.findings == [
        .file(.unchanged), .undeclared(name: "briefing.json"),
        .altered(name: "data.csv", declared: "00", found: briefing.attachments.last?.sha256 ?? ""), .missing(name: "gone.csv"),
      ])
    #expect(!verification.isSound)
  }

  @Test func `a file without claims says so`() throws {
    let (document, sheet) = try HardCase.emptySections.document()
    let plain = try ArchivedBriefing.read(try sheet.worker.pdf(document))
    #expect(plain.attachments.isEmpty && plain.claims.isEmpty && plain.identifier.isEmpty)
    #expect(
      Verification(of: plain, declared: [:]).findings == [
        .file(.unknown), .unclaimed(.accessible(part: "1")), .unclaimed(.archival(part: "3", conformance: "A")),
      ])
  }

  @Test(arguments: [[], Array("%PDF-1.7\n".utf8), Array("no PDF at all".utf8), [UInt8](repeating: 0, count: 5000)])
  func `what is no PDF is refused`(bytes: [UInt8]) {
    #expect(throws: ArchivingError.self) { try ArchivedBriefing.read(bytes) }
  }

  @Test func `a changed byte in a file's data is found`() throws {
    let sheet = try Sheet()
    var noise: UInt64 = 7
    let bytes = (0..<4096).map { _ in
      noise = noise &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: noise >> 40)
    }
    let attachment = Attachment(name: "noise.bin", mediaType: "application/octet-stream", description: "", bytes: bytes)
    var pdf = try sheet.archived(try HardCase.emptySections.document().0, attachments: [attachment])
    let place = try #require(pdf.firstRange(of: bytes[100..<200]))
    pdf[place.lowerBound + 50] ^= 1
    let read = try? ArchivedBriefing.read(pdf)
    #expect(read?.attachments.first?.isUndamaged != true)
  }
}
