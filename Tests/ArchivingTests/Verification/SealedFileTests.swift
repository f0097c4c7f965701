import Archiving
import ProgramTesting
import RandomTesting
import Testing

/// Pages and workbooks with how they were made and the digest of their bytes at their end.
struct SealedFileTests {
  private static let record = Array(#"{"region":"yiwu"}"#.utf8)
  private static let page = Array("<!doctype html>\n<p>gazetteer /XXGazetteerSHA256&lt;</p>\n".utf8)
  /// An archive of one empty file with the name "a", and a field of another program.
  private static let archive: [UInt8] = {
    func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    let file = Array("PK\u{3}\u{4}".utf8) + zeros(22) + [1, 0, 0, 0] + Array("a".utf8)
    let entry = Array("PK\u{1}\u{2}".utf8) + zeros(24) + [1, 0, 5, 0] + zeros(14) + Array("aUT\u{1}\u{0}x".utf8)
    let (size, start) = (UInt8(entry.count), UInt8(file.count))
    return file + entry + Array("PK\u{5}\u{6}".utf8) + zeros(4) + [1, 0, 1, 0, size, 0, 0, 0, start, 0, 0, 0, 0, 0]
  }()

  @Test(arguments: [page, archive]) func `a file that was sealed says what was said of it, and that it is unchanged`(file: [UInt8])
    throws
  {
    let sealed = SealedFile.sealing(file, record: Self.record)
    let read = try #require(SealedFile(sealed))
    #expect(read.record == Self.record && read.integrity == .unchanged)
    #expect(SealedFile(file) == nil)
    #expect(SealedFile.sealing(file, record: Self.record) == sealed)
  }

  @Test(arguments: [page, archive]) func `whatever is changed, cut or added is seen`(file: [UInt8]) {
    let sealed = SealedFile.sealing(file, record: Self.record)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 0x20
      #expect(SealedFile(changed)?.integrity != .unchanged, "at \(place)")
      #expect(SealedFile(Array(sealed[..<place]))?.integrity != .unchanged, "cut at \(place)")
    }
    #expect(SealedFile(sealed + [0x0A])?.integrity == .changed)
    #expect(SealedFile([0x0A] + sealed)?.integrity != .unchanged)
    #expect(SealedFile(sealed + sealed)?.integrity != .unchanged)
  }

  @Test func `another program reads the archive, whose comment is short enough for all of them to find its end`() throws {
    let sealed = SealedFile.sealing(Self.archive, record: Array("{\"inputs\":\"\(String(repeating: "x", count: 9_000))\"}".utf8))
    let folder = try TemporaryFolder()
    try folder.write(sealed, to: "a.zip")
    let outcome = try Python.run(
      """
      import struct, zipfile
      archive = zipfile.ZipFile("a.zip")
      assert archive.testzip() is None
      (entry,) = archive.infolist()
      assert entry.filename == "a" and entry.extra.startswith(b"UT\\1\\0xGZ"), entry.extra[:20]
      assert struct.unpack("<H", entry.extra[7:9])[0] == len(entry.extra) - 9 > 9000
      assert 64 < len(archive.comment) < 128, archive.comment
      """, in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a record that has no room in an archive is left out`() {
    let long = [UInt8](repeating: 0x20, count: 65_500)
    #expect(SealedFile.sealing(Self.archive, record: long + long) == Self.archive)
    let empty = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)
    #expect(SealedFile.sealing(empty, record: Self.record) == empty)
    #expect(SealedFile(SealedFile.sealing(Self.page, record: long))?.record == long)
  }

  @Test func `no bytes of a stranger do harm`() {
    var random = SeededRandom(seed: 11)
    let words = ["PK", "<!--gazetteer ", "\ngazetteer ", " /XXGazetteerSHA256<", ">-->\n", "0123456789abcdef", "\u{0}"]
    for _ in 0..<2_000 {
      let file = (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in Array(words.randomElement(using: &random)!.utf8) }
      #expect(SealedFile(file)?.integrity != .unchanged)
    }
  }
}
