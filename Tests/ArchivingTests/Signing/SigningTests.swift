import CairoRendering
import ProgramTesting
import Testing

@testable import Archiving

/// A signed file says who signed it and that every byte is as it was, to us and to other programs.
@Suite struct SigningTests {
  let office: Office
  let pdf: [UInt8]

  init() throws {
    office = try Office()
    pdf = try Self.signed(by: office.signer())
  }

  static func signed(by signer: Signer?) throws -> [UInt8] {
    let (document, sheet) = try HardCase.emptySections.document()
    let archive = Archive(signing: signer.map { .init($0, words: "Digital signature of the publisher") })
    return try archive.archived(pdf: try sheet.worker.pdf(document), document: document, attachments: Sheet.attachments)
  }

  @Test func `a signed file is unchanged and names its signer`() throws {
    let briefing = try ArchivedBriefing.read(pdf)
    #expect(briefing.integrity == .unchanged)
    let signature = try #require(briefing.signature)
    #expect(signature.isGenuine && signature.isTrusted == nil)
    #expect(signature.signer == "CN=County Briefings,O=Bureau of Statistics,C=CN")
    #expect(signature.issuer == "CN=Root")
    #expect(signature.validity.lowerBound < signature.validity.upperBound)
    #expect(try ArchivedBriefing.read(Self.signed(by: nil)).signature == nil)
  }

  @Test func `a certificate is trusted where it leads to a root that was named, and no other`() throws {
    #expect(try ArchivedBriefing.read(pdf, trusting: office.root).signature?.isTrusted == true)
    #expect(try ArchivedBriefing.read(pdf, trusting: Office().root).signature?.isTrusted == false)
  }

  @Test func `every changed byte is told, those of the signature too`() throws {
    let gap = try #require(pdf.firstRange(of: Array("/Contents<30".utf8)))
    let step = max(1, pdf.count / 150)
    let places =
      Array(stride(from: 0, to: pdf.count, by: step)) + Array(stride(from: gap.lowerBound, to: gap.upperBound + 4000, by: 61))
    for (index, place) in places.enumerated() {
      var file = pdf
      file[place] ^= 1 << (index % 8)
      // A file that cannot be read any more is not unchanged.
      guard let briefing = try? ArchivedBriefing.read(file) else { continue }
      #expect(briefing.integrity != .unchanged, "bit \(index % 8) of byte \(place)")
    }
  }

  @Test func `digits of the signature in another form or behind it are told`() throws {
    let end = try #require(pdf.firstRange(of: Array("00>>>\nendobj".utf8))).lowerBound
    for digits in ["30", "0a"] {
      var file = pdf
      file.replaceSubrange(end..<end + 2, with: Array(digits.utf8))
      #expect(try ArchivedBriefing.read(file).integrity != .unchanged)
    }
  }

  @Test func `what another program adds to a signed file is told`() throws {
    try office.folder.write(pdf, to: "in.pdf")
    #expect(try Program.run("qpdf", ["in.pdf", "--linearize", "out.pdf"], in: office.folder.path).status == 0)
    #expect(try ArchivedBriefing.read(office.folder.bytes("out.pdf")).integrity != .unchanged)
    #expect(try ArchivedBriefing.read(pdf + Array("\n%%EOF\n".utf8)).integrity != .unchanged)
  }

  @Test(arguments: [["rsa:2048"], ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]])
  func `openssl and poppler find a signature of PAdES over the whole file`(key: [String]) throws {
    let office = try Office(key: key)
    let pdf = try Self.signed(by: office.signer())
    let start = try #require(pdf.firstRange(of: Array("/ByteRange[0".utf8))).upperBound
    let numbers = String(decoding: pdf[start...].prefix(40), as: UTF8.self).split(separator: " ").prefix(3).map {
      Int($0.prefix { $0.isNumber })
    }
    let signed = try #require(SignedFile(pdf, byteRange: [0] + numbers.compactMap(\.self)))
    try office.folder.write(signed.message, to: "message")
    try office.folder.write(signed.content, to: "content")
    try office.folder.write(pdf, to: "briefing.pdf")
    try office.openssl([
      "cms", "-verify", "-inform", "DER", "-in", "message", "-binary", "-content", "content", "-cades", "-CAfile", "root.pem",
      "-purpose", "any", "-out", "/dev/null",
    ])
    let words = try Program.run(
      "openssl", ["cms", "-cmsout", "-print", "-inform", "DER", "-in", "message"], in: office.folder.path
    ).output
    #expect(words.contains("signingCertificateV2") && !words.contains("signingTime"))
    let told = try Program.run("pdfsig", ["-nocert", "briefing.pdf"], in: office.folder.path).output
    #expect(told.contains("Signature is Valid") && told.contains("Total document signed"), "\(told)")
    #expect(told.contains("ETSI.CAdES.detached") && told.contains("Signer Certificate Common Name: County Briefings"), "\(told)")
  }

  @Test func `the same file is signed alike, and without its signature alike by any key`() throws {
    #expect(try Self.signed(by: office.signer()) == pdf)
    let curve = try Office(key: ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]).signer()
    let (one, other) = (try Self.signed(by: curve), try Self.signed(by: curve))
    #expect(ArchivedBriefing.unsigned(one) == ArchivedBriefing.unsigned(other))
    #expect(ArchivedBriefing.unsigned(pdf) != pdf)
    let plain = try Self.signed(by: nil)
    #expect(ArchivedBriefing.unsigned(plain) == plain)
  }

  @Test func `names in any script are read`() throws {
    let office = try Office(name: "/CN=湖北省统计局")
    #expect(try office.signer().name == "CN=湖北省统计局")
    #expect(try ArchivedBriefing.read(Self.signed(by: office.signer())).signature?.signer == "CN=湖北省统计局")
  }

  @Test func `a file that nothing can be signed with says why`() throws {
    func unfit(_ name: String, _ password: String = "correct horse") throws -> Signer.Unfit? {
      let bytes = try office.folder.bytes(name)
      return #expect(throws: Signer.Unfit.self) { try Signer(pkcs12: bytes, password: Array(password.utf8)) }
    }
    #expect(try unfit("office.p12", "battery") == .wrongPassword)
    #expect(try unfit("office.key") == .otherFormat)
    try office.pack("bare.p12", ["-nokeys"])
    #expect(try unfit("bare.p12") == .incomplete)
    try office.pack("old.p12", ["-legacy"])
    #expect(try unfit("old.p12") == .outdated)
  }

  @Test func `a signer never shows its key`() throws {
    let signer = try office.signer()
    var text = "\(signer) "
    dump(signer, to: &text)
    #expect(text == "CN=County Briefings,O=Bureau of Statistics,C=CN - CN=County Briefings,O=Bureau of Statistics,C=CN\n")
  }
}
