import Archiving
import RandomTesting
import Testing

/// Pages and workbooks with how they were made and the digest of their bytes at their end.
struct SealedFileTests {
  private static let record = Array(#"{"region":"yiwu"}"#.utf8)
  private static let page = Array("<!doctype html>\n<p>gazetteer /XXGazetteerSHA256&lt;</p>\n".utf8)
  /// An archive without files.
  private static let archive = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)

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

  @Test func `the comment of an archive is as long as it says`() {
    let sealed = SealedFile.sealing(Self.archive, record: Self.record)
    #expect(Int(sealed[20]) + Int(sealed[21]) << 8 == sealed.count - 22)
  }

  @Test func `a record that has no room in an archive is left out`() {
    let long = [UInt8](repeating: 0x20, count: 65_500)
    #expect(SealedFile.sealing(Self.archive, record: long) == Self.archive)
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
