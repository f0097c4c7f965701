import ProgramTesting
import Testing

/// A project that names a certificate signs what it makes, and who verifies it sees who signed.
struct SignedBriefingTests {
  private static let office = """
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out office.pem -days 9 -subj "/CN=Bureau" 2>/dev/null
    openssl pkcs12 -export -in office.pem -inkey key.pem -out p/office.p12 -passout pass:letters
    printf letters >p/password && chmod 0600 p/password
    """
  private static let signature = "signature:\n  certificate: office.p12\n"

  private func project(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "p/gazetteer.yml": "languages: [en]\n" + settings,
      "p/data/figures.csv": "region,year,value\nEast,2020,1\nEast,2021,2\n",
    ])
    #expect(try Program.run("bash", ["-euc", Self.office], in: folder.path).status == 0)
    return folder
  }

  @Test func `a briefing is signed, and verify says by whom and whether that is trusted`() throws {
    let folder = try project(Self.signature + "  password-file: password\n")
    let outcome = try Command.shell(
      #"""
      "$0" check p --quiet 2>&1 | grep -c signature; "$0" render p --output out --quiet
      "$0" verify out/*/*.pdf --project p; echo "status $?"
      "$0" verify out/*/*.pdf --trust office.pem | grep -c -e "you trust" -e "who made it cannot be known"; echo "status $?"
      openssl req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.pem -days 9 -subj "/CN=Bureau" 2>/dev/null
      "$0" verify out/*/*.pdf --trust other.pem | grep -c "does not lead to"; echo "status ${PIPESTATUS[0]}"
      """#, in: folder)
    let lines = outcome.outputLines
    #expect(lines.contains { $0.hasPrefix("signed by CN=Bureau, whose certificate is of CN=Bureau, from 20") }, "\(outcome)")
    #expect(lines.contains { $0.hasPrefix("who made it cannot be known from the file alone") })
    #expect(lines.contains("a re-run gives the same bytes"))
    #expect(lines.filter { $0.hasPrefix("status") } == ["status 0", "status 0", "status 65"])
    #expect(lines.suffix(4) == ["1", "status 0", "1", "status 65"])
  }

  @Test(
    arguments: [
      (
        "",
        "gazetteer.yml:3:3: error: signature: needs a “certificate”, which is a file .p12 or .pfx, and a “password-file” or “password-environment”",
        78
      ),
      (
        "  password-file: none\n",
        "gazetteer.yml:4:18: error: p/none cannot be read: No such file or directory; write the secret into it, on one line, and chmod 0600 p/none",
        66
      ),
      ("  password-file: gazetteer.yml\n", nil, 78),
      (
        "  password-environment: GAZETTEER_NO_SUCH\n",
        "gazetteer.yml:4:25: error: the environment has no variable GAZETTEER_NO_SUCH; set it, or name a file of mode 0600", 78
      ),
      (
        "  password-file: other\n",
        "gazetteer.yml:3:16: error: office.p12 has another password; write the password of the file where “password-file” or “password-environment” says",
        78
      ),
    ] as [(String, String?, Int32)])
  func `what keeps a briefing from being signed is told, and nothing is made`(settings: String, line: String?, status: Int32) throws
  {
    let folder = try project(Self.signature + settings)
    #expect(try Program.run("bash", ["-euc", "printf wrong >p/other && chmod 0600 p/other"], in: folder.path).status == 0)
    let outcome = try Command.run("render", "p", "--output", "out", "--quiet", in: folder)
    #expect(outcome.status == status, "\(outcome)")
    if let line { #expect(outcome.errorLines.contains("p/" + line), "\(outcome)") }
    #expect(try folder.files.allSatisfy { !$0.hasSuffix(".pdf") })
  }

  @Test func `a certificate file that signs nothing is refused by check`() throws {
    let folder = try project("signature:\n  certificate: data/figures.csv\n  password-file: password\n")
    let outcome = try Command.run("check", "p", in: folder)
    #expect(outcome.status == 78)
    #expect(
      outcome.errors.contains(
        "p/gazetteer.yml:3:16: error: data/figures.csv is not a PKCS #12 file; export certificate and key together"))
  }
}
