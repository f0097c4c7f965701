import CairoRendering
import Drawing
import Foundation
import FoundationXML
import Testing
import ProgramTesting

@testable import Archiving

@Suite struct ArchiveTests {
  let sheet: Sheet
  let pdf: [UInt8]
  let read: ReadBack

  init() throws {
    let (document, sheet) = try HardCase.everything.document()
    self.sheet = sheet
    pdf = try sheet.archived(document)
    read = try ReadBack(pdf)
  }

  @Test func `the file says what it is`() throws {
    #expect(String(decoding: pdf.prefix(8), as: UTF8.self) == "%PDF-1.7")
    #expect(ReadBack.plain(read.catalog["/Lang"] as? String ?? "") == "en")
    #expect(read.dictionary(read.catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool == true)
    #expect(read.dictionary(read.catalog["/MarkInfo"])["/Marked"] as? Bool == true)
    let intent = read.dictionary(read.array(read.catalog["/OutputIntents"]).first)
    #expect(intent["/S"] as? String == "/GTS_PDFA1")
    #expect(read.dictionary(intent["/DestOutputProfile"])["/N"] as? Int == 3)
    #expect(read.array(read.trailer["/ID"]).count == 2)
    #expect(read.pages.allSatisfy { $0["/Tabs"] as? String == "/S" })
  }

  @Test func `both kinds of metadata say the same`() throws {
    let information = read.information.mapValues { ReadBack.plain($0 as? String ?? "") }
    #expect(information["/Title"] == "Jinhua in figures")
    #expect(information["/Author"] == "Office of Statistics & Co")
    #expect(information["/Keywords"] == "Jinhua, 金华")
    #expect(information["/CreationDate"] == "D:20221012080000+08'00'")
    #expect(information["/ModDate"] == "D:20221012080000+08'00'")
    let packet = try Program.text(of: "pdfinfo", ["-meta", "FILE"], on: pdf)
    for entry in [
      "<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
      "<rdf:li xml:lang=\"x-default\">Jinhua in figures</rdf:li>", "<rdf:li>Office of Statistics &amp; Co</rdf:li>",
      "<xmp:CreateDate>2022-10-12T08:00:00+08:00</xmp:CreateDate>", "<xmp:ModifyDate>2022-10-12T08:00:00+08:00</xmp:ModifyDate>",
      "<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>", "<pdf:Keywords>Jinhua, 金华</pdf:Keywords>",
    ] { #expect(packet.contains(entry), "\(entry)") }
    #expect(XMLParser(data: Data(packet.utf8)).parse())
  }

  @Test func `metadata can be found without unpacking anything`() {
    #expect(pdf.firstRange(of: Array("<pdfuaid:part>1".utf8)) != nil)
  }

  @Test func `a mark refers to its note, words in another language say which`() throws {
    let items = [
      sheet.heading(1, "Tied", y: 40),
      sheet.tagged(.paragraph, [sheet.marked("13.36", "d", of: "derived", y: 60), sheet.text("Jinhua 金华 grew", y: 75)]),
      note("derived", label: "d", "Derived", y: 700),
    ]
    let read = try ReadBack(try sheet.archived(sheet.document([items])))
    #expect(notes(ofReferencesIn: read) == ["note-1"])
    #expect(read.elements("Span").contains { $0.language == "zh-Hans" })
  }

  @Test func `of two notes with one label on a page each mark finds its own`() throws {
    let items = [
      sheet.heading(1, "Tied", y: 40),
      sheet.tagged(
        .paragraph, [sheet.marked("13.36", "1", of: "area", y: 60), sheet.marked("and 7.5", "1", of: "price", y: 75)]),
      note("price", label: "1", "At prices of 2020", y: 700), note("area", label: "1", "Without Yiwu", y: 720),
    ]
    let read = try ReadBack(try sheet.archived(sheet.document([items])))
    #expect(notes(ofReferencesIn: read) == ["note-2", "note-1"])
  }

  @Test func `of two notes with one label on two pages each mark finds its own, and of one note printed twice the nearest`() throws
  {
    func page(_ number: Int, _ key: String) -> [Scene.Item] {
      [
        sheet.heading(1, "Page \(number)", y: 40),
        sheet.tagged(.paragraph, [sheet.marked("13.36", "1", of: key, y: 60), sheet.marked("7.5", "d", of: "derived", y: 75)]),
        note(key, label: "1", "Only here", y: 700), note("derived", label: "d", "Derived", y: 720),
      ]
    }
    let read = try ReadBack(try sheet.archived(sheet.document([page(1, "area"), page(2, "price")])))
    #expect(notes(ofReferencesIn: read) == ["note-1", "note-2", "note-3", "note-4"])
  }

  private func note(_ key: String, label: String, _ text: String, y: Double) -> Scene.Item {
    sheet.tagged(
      .note(key: key),
      [sheet.tagged(.listLabel, [sheet.marked("", label, of: key, y: y)]), sheet.text(text, x: 70, y: y)])
  }

  /// Identifiers of the notes that marks refer to, in the order of the marks.
  private func notes(ofReferencesIn read: ReadBack) -> [String] {
    read.elements("Reference").flatMap { read.array($0.entries["/Ref"]) }.map {
      ReadBack.plain(read.dictionary($0)["/ID"] as? String ?? "")
    }
  }

  @Test func `figures speak and have their place`() throws {
    let figure = try #require(read.elements("Figure").first)
    #expect(figure.alternative == "Bar chart: output of Jinhua, 2014 to 2021, from 240 to 535 (billion yuan)")
    let box = try #require(figure.attribute("/BBox") as? [Double])
    #expect(box.count == 4)
    #expect(abs(box[3] - (841.89 - 219.75)) < 0.02)
    #expect(abs(box[2] - 545.25) < 0.02)
    #expect(box[1] < 841.89 - 310 && box[1] > 841.89 - 315)
  }

  @Test func `parts in another language and abbreviations are told`() {
    #expect(read.elements("Span").compactMap(\.language) == ["zh-Hans"])
    #expect(read.elements("Span").compactMap { $0.text("/E") } == ["gross domestic product"])
    #expect(read.elements("P").compactMap(\.language) == ["zh-Hans"])
  }

  @Test func `lists say how they are numbered`() {
    #expect(read.elements("L").compactMap { $0.attribute("/ListNumbering") as? String } == ["/Decimal", "/Disc"])
  }

  @Test func `notes have names that the tree knows`() throws {
    #expect(read.elements("Note").compactMap { $0.text("/ID") } == ["note-1", "note-2"])
    let names = read.array(read.dictionary(read.dictionary(read.catalog["/StructTreeRoot"])["/IDTree"])["/Names"])
    #expect(names.compactMap { ($0 as? String).map(ReadBack.plain) }.filter { $0.hasPrefix("note") } == ["note-1", "note-2"])
  }

  @Test func `a paragraph over two pages is one`() {
    #expect(read.elements("P").filter { !$0.children.isEmpty && $0.children.allSatisfy { $0.type == "Span" } }.count == 2)
  }

  @Test func `links say where they lead and are printed`() {
    let annotations = read.pages.flatMap { read.array($0["/Annots"]) }.map { read.dictionary($0) }
    #expect(annotations.compactMap { ($0["/Contents"] as? String).map(ReadBack.plain) } == ["Trade, page 2"])
    #expect(annotations.compactMap { $0["/F"] as? Int } == [4])
  }

  @Test func `bookmarks are counted`() {
    #expect(read.dictionary(read.catalog["/Outlines"])["/Count"] as? Int == 3)
  }

  @Test func `cells say what they name and what names them`() throws {
    let (document, sheet) = try HardCase.complexTable.document()
    let read = try ReadBack(try sheet.archived(document))
    let headers = read.elements("TH")
    #expect(headers.compactMap { $0.attribute("/Scope") as? String }.filter { $0 == "/Column" }.count == 4)
    #expect(headers.compactMap { $0.attribute("/ColSpan") as? Int } == [2])
    #expect(headers.compactMap { $0.attribute("/RowSpan") as? Int } == [2])
    let names = headers.compactMap { $0.text("/ID") }
    #expect(names.count == 6)
    let cells = read.elements("TD").map { ($0.attribute("/Headers") as? [String] ?? []).map(ReadBack.plain) }
    #expect(cells == [[names[1], names[2], names[4]], [names[1], names[3], names[4]], [names[1], names[2], names[3], names[5]]])
  }

  @Test func `the colour profile reads as sRGB to others`() throws {
    let profile = ColorProfile.standardRGB
    #expect(profile.count == Int(profile[2]) << 8 + Int(profile[3]))
    #expect(profile.count < 600)
    #expect(Array(profile[36..<40]) == Array("acsp".utf8))
  }

  @Test func `nothing changes to the eye`() throws {
    let (document, sheet) = try HardCase.everything.document()
    let before = try Program.output(of: "pdftoppm", ["-r", "40", "FILE"], on: try sheet.worker.pdf(document))
    #expect(try Program.output(of: "pdftoppm", ["-r", "40", "FILE"], on: pdf) == before)
  }

  @Test func `another document's file is refused`() throws {
    let (document, sheet) = try HardCase.everything.document()
    var other = document
    other.pages[0].scene.items.append(sheet.paragraph("more", y: 400))
    #expect(throws: ArchivingError.self) { try Archive().archived(pdf: try sheet.worker.pdf(document), document: other) }
    #expect(throws: ArchivingError.self) { try Archive().archived(pdf: try sheet.worker.pdf(other), document: document) }
    other = document
    other.pages.append(Document.Page(scene: Scene(size: Sheet.size), label: "3"))
    #expect(throws: ArchivingError.self) { try Archive().archived(pdf: try sheet.worker.pdf(document), document: other) }
  }

  @Test(arguments: ["", "../data.csv", "a/b", "a\\b", "a\u{0}"])
  func `a name that is no file name cannot be attached`(name: String) throws {
    let (document, sheet) = try HardCase.emptySections.document()
    let attachment = Attachment(name: name, mediaType: "text/csv", description: "", bytes: [])
    #expect(throws: ArchivingError.malformedAttachmentName(name)) { try sheet.archived(document, attachments: [attachment]) }
  }

  @Test func `what is no PDF of Cairo is refused`() throws {
    let (document, sheet) = try HardCase.emptySections.document()
    let painted = try sheet.worker.pdf(document)
    for length in [0, 1, 9, 100, painted.count / 2, painted.count - 30] {
      #expect(throws: ArchivingError.self) { try Archive().archived(pdf: Array(painted.prefix(length)), document: document) }
    }
    #expect(throws: ArchivingError.self) { try Archive().archived(pdf: try sheet.archived(document), document: document) }
  }
}
