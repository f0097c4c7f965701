import Digests
import Foundation
import ProgramTesting
import Testing

@testable import Archiving

/// A file tells of every change to any of its bytes, and of every byte that was added.
@Suite struct SealTests {
  let pdf: [UInt8]

  init() throws {
    let (document, sheet) = try HardCase.emptySections.document()
    pdf = try sheet.archived(document)
  }

  @Test func `a file is unchanged as it was written`() {
    #expect(Seal.integrity(of: pdf) == .unchanged)
  }

  @Test func `every changed byte is told, wherever it is`() {
    let step = max(1, pdf.count / 500)
    let places = Array(stride(from: 0, to: pdf.count, by: step)) + Array(pdf.count - 400..<pdf.count)
    for (index, place) in places.enumerated() {
      var file = pdf
      file[place] ^= 1 << (index % 8)
      #expect(Seal.integrity(of: file) != .unchanged, "bit \(index % 8) of byte \(place)")
    }
  }

  @Test func `upper-case digits of the digest are a change too`() throws {
    var file = pdf
    let start = try #require(pdf.firstRange(of: Array("/XXGazetteerSHA256<".utf8))).upperBound
    let place = try #require(pdf[start...].firstIndex { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f") })
    file[place] -= 32
    #expect(Seal.integrity(of: file) == .changed)
  }

  @Test(arguments: ["\n", " ", "%", "trailing bytes", "\n%%EOF\n", "startxref\n0\n%%EOF\n"])
  func `what is put before or behind is told`(junk: String) {
    #expect(Seal.integrity(of: pdf + Array(junk.utf8)) == .changed)
    #expect(Seal.integrity(of: Array(junk.utf8) + pdf) == .changed)
  }

  @Test func `a file that is cut anywhere is told`() {
    for count in stride(from: 0, to: pdf.count, by: 97) { #expect(Seal.integrity(of: Array(pdf.prefix(count))) != .unchanged) }
    #expect(Seal.integrity(of: Array(pdf.dropLast())) == .changed)
  }

  @Test(arguments: [[], ["--linearize"], ["--overlay", "in.pdf", "--"], ["--object-streams=disable"]])
  func `what another program saves is told, changed pages or not`(options: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(pdf, to: "in.pdf")
    #expect(try Program.run("qpdf", ["in.pdf"] + options + ["out.pdf"], in: folder.path).status == 0)
    #expect(try ArchivedBriefing.read(folder.bytes("out.pdf")).integrity != .unchanged)
  }

  @Test func `an incremental update is told`() throws {
    let last = try #require(pdf.lastRange(of: Array("startxref\n".utf8))).upperBound
    let start = String(decoding: pdf[last...].prefix { $0 != 10 }, as: UTF8.self)
    let update = "9999 0 obj\n<<>>\nendobj\n"
    let table = "xref\n9999 1\n\(String(format: "%010d", pdf.count)) 00000 n \ntrailer\n<</Size 10000/Prev \(start)/Root 1 0 R>>\n"
    let end = "startxref\n\(pdf.count + update.utf8.count)\n%%EOF\n"
    #expect(Seal.integrity(of: pdf + Array((update + table + end).utf8)) == .changed)
  }

  @Test func `anyone can compute the digest without this program`() throws {
    let text = try Program.text(
      of: "bash",
      ["-c", "LC_ALL=C sed -E 's/(XXGazetteerSHA256<)[0-9a-f]{64}>/\\1>/' \"$0\" | sha256sum | cut -d ' ' -f 1", "FILE"], on: pdf)
    let start = try #require(pdf.firstRange(of: Array("/XXGazetteerSHA256<".utf8))).upperBound
    #expect(text == String(decoding: pdf[start..<start + 64], as: UTF8.self) + "\n")
  }
}
