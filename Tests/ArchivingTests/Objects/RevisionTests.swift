import ProgramTesting
import Testing

@testable import Archiving

@Suite struct RevisionTests {
  /// A file with a catalog, information, a stream whose length is an object of its own, and an object nobody needs.
  private func file() throws -> SourceFile {
    let objects = [
      "<</Type/Catalog/Pages 5 0 R>>", "<</Title(A)>>", "<</Length 4 0 R>>\nstream\nhello\nendstream", "5",
      "<</Type/Pages/Kids[]/Count 0>>",
    ]
    var text = "%PDF-1.5\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R/Info 2 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return try SourceFile(Array(text.utf8))
  }

  private func written(_ revision: Revision, over file: SourceFile) throws -> ReadBack {
    let deflate = try Deflate()
    let bytes = try revision.written(over: file, root: 1, information: 2, deflate: deflate) { number, item, writer in
      writer.add(number) { $0 += Array("<</Item \(item)>>".utf8) }
    }
    _ = try Program.text(of: "qpdf", ["--check", "FILE"], on: bytes)
    return try ReadBack(bytes)
  }

  @Test func `what is not touched stays, but for lengths, which go with their streams`() throws {
    let file = try file()
    let read = try written(Revision(of: file), over: file)
    #expect(read.information["/Title"] as? String == "u:A")
    #expect(read.dictionary("3 0 R")["/Length"] as? Int == 5)
    #expect(read.resolved("4 0 R") as? String == "4 0 R")
    #expect(read.dictionary("5 0 R")["/Type"] as? String == "/Pages")
  }

  @Test func `objects are replaced, dropped, changed when their turn comes, and added behind the last`() throws {
    let file = try file()
    var revision = Revision(of: file)
    revision.replace(2) { $0 += Array("<</Title(B)>>".utf8) }
    revision.drop(3)
    revision.change(4, to: 17)
    #expect(revision.add { $0 += Array("[1 2]".utf8) } == 6)
    #expect(revision.add(stream: Array("/Type/Metadata".utf8), data: Array("plain".utf8), storage: .verbatim) == 7)
    #expect(revision.add(stream: [], data: Array(repeating: 65, count: 500), storage: .packed) == 8)
    let read = try written(revision, over: file)
    #expect(read.information["/Title"] as? String == "u:B")
    #expect(read.resolved("3 0 R") as? String == "3 0 R")
    #expect(read.dictionary("4 0 R")["/Item"] as? Int == 17)
    #expect(read.array("6 0 R") as? [Int] == [1, 2])
    #expect(read.dictionary("7 0 R")["/Filter"] == nil && read.dictionary("7 0 R")["/Length"] as? Int == 5)
    #expect(read.dictionary("8 0 R")["/Filter"] as? String == "/FlateDecode")
    #expect((read.dictionary("8 0 R")["/Length"] as? Int ?? 500) < 50)
  }

  @Test func `a number that is reserved and never filled is no object`() throws {
    let file = try file()
    var revision = Revision(of: file)
    let number = revision.reserve()
    #expect(try written(revision, over: file).resolved("\(number) 0 R") as? String == "\(number) 0 R")
  }

  @Test func `objects are found by the table, and one that is elsewhere is refused with its number`() throws {
    let file = try file()
    #expect(file.count == 6)
    #expect((0..<8).map(file.holds) == [false, true, true, true, true, true, false, false])
    #expect(try file.stream(3).map { String(decoding: file.bytes[$0.data], as: UTF8.self) } == "hello")
    #expect(try file.stream(1) == nil)
    #expect(throws: ArchivingError.malformedFile(object: 6, why: "it does not exist")) { try file.object(6) }
    var moved = file.bytes
    let place = try #require(moved.firstRange(of: Array("5 0 obj".utf8))).lowerBound
    moved[place] = UInt8(ascii: "8")
    #expect(throws: ArchivingError.malformedFile(object: 5, why: "it does not begin where the cross-reference table says")) {
      try SourceFile(moved).object(5)
    }
  }
}
