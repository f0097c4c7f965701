import Testing

@testable import Archiving

@Suite struct ArtifactMarksTests {
  func marked(_ content: String) throws -> String? {
    try ArtifactMarks.added(to: Array(content.utf8), page: 3).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `content that is all tagged stays as it is`() throws {
    #expect(try marked("q\n/P << /MCID 0 >> BDC\nBT (a)Tj ET\nEMC\nQ\n") == nil)
  }

  @Test func `setting the state alone is no artifact`() throws {
    #expect(try marked("1 0 0 -1 0 841.89 cm\nq 0 0 0 rg /a0 gs 0 0 10 10 re W n Q\n") == nil)
  }

  @Test func `a path outside tags is marked from its first point on`() throws {
    #expect(
      try marked("0 0 0 RG 10 M 50 330 m 250 330 l S\n/P <</MCID 0>> BDC\nBT (a)Tj ET\nEMC\n")
        == "0 0 0 RG 10 M /Artifact BMC\n50 330 m 250 330 l S\nEMC\n/P <</MCID 0>> BDC\nBT (a)Tj ET\nEMC\n")
  }

  @Test func `text outside tags is marked around its text object`() throws {
    #expect(
      try marked("q BT 1 0 0 1 0 0 Tm /f 1 Tf [(r)-3<0001>]TJ ET\nQ\n")
        == "q /Artifact BMC\nBT 1 0 0 1 0 0 Tm /f 1 Tf [(r)-3<0001>]TJ ET\nEMC\nQ\n")
  }

  @Test func `neighbouring artifacts share one mark`() throws {
    #expect(try marked("1 1 2 2 re f\n3 3 4 4 re f\n") == "/Artifact BMC\n1 1 2 2 re f\n3 3 4 4 re f\nEMC\n")
  }

  @Test func `a mark does not outlive the graphics state it began in`() throws {
    #expect(
      try marked("q q 1 1 2 2 re f Q 3 3 4 4 re f Q\n/x5 Do\n")
        == "q q /Artifact BMC\n1 1 2 2 re f EMC\nQ /Artifact BMC\n3 3 4 4 re f EMC\nQ\n/Artifact BMC\n/x5 Do\nEMC\n")
  }

  @Test(arguments: ["(EMC\\) S (f))", "<</A (S)>>", "<53>", "[(Tj) 3 (Do)]", "% S f\n", "/S /f /Do"])
  func `operators inside operands are not operators`(operand: String) throws {
    #expect(try marked("/P <</MCID 0>> BDC\n\(operand) Tz\nEMC\n\(operand) Tz\n") == nil)
  }

  @Test func `a picture in the line is passed over whole`() throws {
    #expect(
      try marked("BI /W 1 /H 1 ID S EMC( EI\n/P <</MCID 0>> BDC\nEMC\n")
        == "/Artifact BMC\nBI /W 1 /H 1 ID S EMC( EI\nEMC\n/P <</MCID 0>> BDC\nEMC\n")
  }

  @Test func `a spelling inside loose text lies within the artifact`() throws {
    #expect(
      try marked("BT /Span <</ActualText <feff0066>> BDC (f)Tj EMC ET\n/P <</MCID 0>> BDC\nEMC\n")
        == "/Artifact BMC\nBT /Span <</ActualText <feff0066>> BDC (f)Tj EMC ET\nEMC\n/P <</MCID 0>> BDC\nEMC\n")
  }

  @Test func `a spelling inside tagged text is left alone`() throws {
    #expect(try marked("/P <</MCID 0>> BDC BT /Span <</ActualText <feff0066>> BDC (f)Tj EMC ET EMC\n") == nil)
  }

  @Test(arguments: [
    "1 1 2 2 re f EMC\n", "/P <</MCID 0>> BDC\n", "(abc", "BT (a)Tj /P <</MCID 0>> BDC EMC ET", "BI /W 1 ID abc",
  ])
  func `broken content is refused with its page`(content: String) throws {
    let error = #expect(throws: ArchivingError.self) { try marked(content) }
    guard case .malformedContent(page: 3, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `content without a line end gets one before the closing mark`() throws {
    #expect(try marked("1 1 2 2 re f") == "/Artifact BMC\n1 1 2 2 re f\nEMC\n")
  }
}
