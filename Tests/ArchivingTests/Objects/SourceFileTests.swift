import Drawing
import Foundation
import ProgramTesting
import Testing

@testable import Archiving

/// Files whose objects are packed into streams, as Cairo has written them since 1.18 and qpdf does.
@Suite struct SourceFileTests {
  /// Painted by `Data/cairo-1.18.py` from what `painted` is.
  private func file() throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Data/cairo-1.18.pdf")))
  }

  private let painted = document(
    [
      tagged(.heading(1), [text("Heading 1")]), tagged(.paragraph, [text("A paragraph")]),
      .link(
        .init(
          to: .destination("page-2"), description: "Heading 2, page 2", areas: [Rect(x: 50, y: 90, width: 80, height: 12)],
          items: [text("See page 2")])),
    ], [tagged(.heading(1), [text("Heading 2")]), tagged(.paragraph, [text("A paragraph")])])

  /// The same file as qpdf writes it.
  private func rewritten(_ options: String...) throws -> [UInt8] {
    try Program.output(of: "qpdf", ["--static-id"] + options + ["FILE", "-"], on: try file())
  }

  @Test func `a file of packed objects becomes a sound archival one, with all its objects`() throws {
    let pdf = try Archive().archived(pdf: try file(), document: painted)
    _ = try Program.text(of: "qpdf", ["--check", "FILE"], on: pdf)
    let read = try ReadBack(pdf)
    #expect(read.pages.count == 2)
    #expect(read.structure.flatMap(\.all).map(\.type) == ["Document", "H1", "P", "Link", "H1", "P"])
    #expect(read.pages.flatMap { read.array($0["/Annots"]) }.compactMap { read.dictionary($0)["/Contents"] as? String }.count == 1)
    #expect(try Program.text(of: "pdftotext", ["-layout", "FILE", "-"], on: pdf).contains("See page 2"))
    #expect(try Program.text(of: "pdffonts", ["FILE"], on: pdf).contains("Inter"))
  }

  /// The file with a line that is painted in the document itself, marked as Cairo marks it since 1.18.
  private func withLooseLine() throws -> [UInt8] {
    var pdf = try rewritten("--qdf", "--object-streams=disable")
    for (place, addition) in [
      ("/H1 << /MCID 0 >> BDC", "/Document << /MCID 9 >> BDC\n10 10 m 20 20 l S\nEMC\n"),
      ("20 0 R\n    21 0 R", "<< /MCID 9 /Type /MCR >>\n    "),
    ] {
      pdf.insert(contentsOf: addition.utf8, at: try #require(pdf.firstRange(of: Array(place.utf8))).lowerBound)
    }
    return try Program.output(of: "fix-qdf", ["FILE"], on: pdf)
  }

  @Test func `what is painted between the elements is an artifact and no content of the document`() throws {
    func text(_ pdf: [UInt8]) throws -> String {
      String(decoding: try Program.output(of: "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf), as: UTF8.self)
    }
    func document(_ text: String) throws -> Substring {
      try #require(text.split(separator: "endobj").first { $0.contains("/S /Document") })
    }
    let loose = try withLooseLine()
    let (before, after) = (try text(loose), try text(try Archive().archived(pdf: loose, document: painted)))
    #expect(try before.contains("/Document << /MCID") && document(before).contains("/MCID"))
    #expect(try !after.contains("/Document <<") && !document(after).contains("/MCID") && document(after).contains("/K ["))
    #expect(after.contains("/Artifact BMC\n10 10 m 20 20 l S\nEMC"))
  }

  @Test func `whichever form the cross-references have, the archival file shows the same`() throws {
    let classic = try rewritten("--object-streams=disable", "--force-version=1.4")
    let predicted = try rewritten("--object-streams=generate", "--compress-streams=y")
    let plain = try rewritten("--object-streams=generate", "--stream-data=uncompress")
    #expect(predicted.firstRange(of: Array("/Predictor".utf8)) != nil)
    #expect(plain.firstRange(of: Array("/Predictor".utf8)) == nil && plain.firstRange(of: Array("/XRef".utf8)) != nil)
    let pictures = try [try file(), classic, predicted, plain].map {
      try Program.output(of: "pdftoppm", ["-r", "40", "FILE"], on: try Archive().archived(pdf: $0, document: painted))
    }
    #expect(Set(pictures).count == 1)
  }

  @Test func `a file that breaks off or was altered in its packed parts is refused, and none is read beyond its end`() throws {
    let whole = try file()
    for length in stride(from: 0, to: whole.count, by: 97) {
      #expect(throws: ArchivingError.self) { try SourceFile(Array(whole.prefix(length))) }
    }
    // Every byte of the table and of the streams before it is wrong once: what is read of that is read without a fault of ours.
    for place in stride(from: whole.count - 1500, to: whole.count, by: 3) {
      var altered = whole
      altered[place] ^= 0x55
      _ = try? Archive().archived(pdf: altered, document: painted)
    }
  }

  @Test func `a file that is archival already is refused`() throws {
    let pdf = try Archive().archived(pdf: try file(), document: painted)
    #expect(throws: ArchivingError.self) { try Archive().archived(pdf: pdf, document: painted) }
  }

  @Test(
    arguments: zip(0...4 as ClosedRange<UInt8>, [[5, 6, 7], [5, 11, 18], [6, 8, 10], [5, 9, 13], [6, 12, 19]] as [[UInt8]]))
  func `rows are told from their neighbours as PNG has it`(filter: UInt8, row: [UInt8]) throws {
    let deflate = try Deflate()
    let rows = deflate.packed([0, 1, 2, 3, filter] + [5, 6, 7])
    let entries = "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 3>>/Length \(rows.count)"
    let file = Array("1 0 obj\n<<\(entries)>>\nstream\n".utf8) + rows
    #expect(try PackedStream(file, at: 0, number: 1).unpacked(from: file, by: deflate) == [1, 2, 3] + row)
  }
}
