import ProgramTesting
import Testing

@testable import Archiving

struct ProtectedCopyTests {
  private static let password = "correct horse 12"
  private let pdf: [UInt8]

  init() throws {
    let (document, sheet) = try HardCase.emptySections.document()
    pdf = try sheet.archived(document)
  }

  private static let owner = Array("0123456789abcdef0123456789abcdef".utf8)

  private func copy(of pdf: [UInt8]) throws -> [UInt8] {
    try ProtectedCopy.of(pdf, password: Array(Self.password.utf8), owner: Self.owner)
  }

  /// What qpdf says of a file, whoever wrote it.
  private func qpdf(_ pdf: [UInt8], _ arguments: String...) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(pdf, to: "copy.pdf")
    return try Program.run("qpdf", arguments + ["copy.pdf"], in: folder.path)
  }

  @Test func `a copy opens with its password only, is encrypted with 256 bits, and may be read aloud`() throws {
    let copy = try copy(of: pdf)
    #expect(try qpdf(copy, "--check").status != 0)
    #expect(try qpdf(copy, "--check", "--password=wrong horse 12").status != 0)
    let right = try qpdf(copy, "--check", "--show-encryption", "--password=\(Self.password)")
    #expect(right.status == 0, "\(right.errors)")
    for line in ["R = 6", "stream encryption method: AESv3", "extract for accessibility: allowed", "modify anything: not allowed"] {
      #expect(right.output.contains(line), "\(right.output)")
    }
    #expect(right.output.contains("User password = \(Self.password)") || !right.output.contains("Owner password = \n"))
  }

  @Test func `nothing of a briefing can be read in its copy`() throws {
    let copy = try copy(of: pdf)
    for words in ["data.csv", "pdfaid", "xpacket", "Office", "Subject)"] {
      #expect(copy.firstRange(of: Array(words.utf8)) == nil, "\(words)")
    }
  }

  @Test func `with its password a copy says what it is a copy of, and does not claim to be archival`() throws {
    let copy = try copy(of: pdf)
    #expect(throws: ArchivingError.protected) { try ArchivedBriefing.read(copy) }
    #expect(throws: ArchivingError.protected) { try ArchivedBriefing.read(copy, password: Array("wrong horse 12".utf8)) }
    #expect(ProtectedCopy.needsPassword(copy) && !ProtectedCopy.needsPassword(pdf))
    let (plain, read) = (try ArchivedBriefing.read(pdf), try ArchivedBriefing.read(copy, password: Array(Self.password.utf8)))
    #expect(read.claims == [.accessible(part: "1")] && read.attachments == plain.attachments && read.integrity == .unchanged)
    #expect(read.original != nil && plain.original == nil && read.metadata == plain.metadata)
    let verification = Verification(of: read, declared: [:], exempt: Set(read.attachments.map(\.attachment.name)))
    #expect(verification.isSound && "\(verification.findings.last.map { "\($0)" } ?? "")".hasPrefix("it is a copy with a password"))
  }

  @Test func `two copies are never the same bytes, and each knows whether it was changed`() throws {
    let (one, other) = (try copy(of: pdf), try copy(of: pdf))
    #expect(one != other && ProtectedCopy.integrity(of: one) == .unchanged)
    for place in stride(from: 20, to: one.count, by: one.count / 37) {
      var changed = one
      changed[place] ^= 1
      #expect(ProtectedCopy.integrity(of: changed) == .changed, "byte \(place)")
    }
  }

  @Test(arguments: [
    ("short", "has fewer than 12 characters"), ("пароль пароль", "has characters besides those of ASCII"),
    (String(repeating: "x", count: 128), "has more than 127 characters"), ("twelve chars", nil),
  ]) func `a password is one that every program can open the copy with`(_ text: String, _ fault: String?) {
    #expect(ProtectedCopy.fault(ofPassword: Array(text.utf8)) == fault)
  }
}
