import ArgumentParser
import Languages
import Publishing

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Shows what a briefing was made from, whether it is unchanged, and whether it would come out the same again.")

  @Argument(
    help: ArgumentHelp("The briefing: a PDF, a page on the web or a workbook.", valueName: "file"),
    completion: .file(extensions: ["pdf", "html", "ods", "xlsx"])) var file: String
  @Option(help: ArgumentHelp("The project or data file it was made from.", valueName: "project | data-file"), completion: .file())
  var project: String?
  @Option(
    help: ArgumentHelp("Certificates that you trust to say who signs (PEM).", valueName: "file"), completion: .file()) var trust:
    String?

  @Option(
    help: ArgumentHelp("The file that has the password of a copy that opens with one (mode 0600).", valueName: "file"),
    completion: .file())
  var passwordFile: String?

  mutating func run() throws {
    let origin = try project.map { path in
      var argument = ProjectArgument()
      argument.path = path
      return try argument.origin()
    }
    let result = try BriefingVerification.verify(
      file, project: origin, trusting: trust, password: passwordFile.map(SecretSource.init(file:)))
    let made = result.provenance
    print(
      "\(made.region), \(made.period), \(made.language): made by \(made.program) from \(made.project) as of \(made.asOf), style \(made.style)"
    )
    for input in made.inputs { print("  \(input.sha256)  \(input.name)") }
    for source in made.sources ?? [] { print("  \(source.name) fetched on \(source.fetched) from \(source.address)") }
    for line in result.lines { print(line) }
    if result.isSound, !result.isOriginKnown {
      print("who made it cannot be known from the file alone; compare its SHA-256 with the publisher's: \(result.sha256)")
    }
    switch result.rerun {
    case .same: print("a re-run gives the same bytes\(result.isCopy ? " as the briefing that it is a copy of" : "")")
    case .different: print("a re-run gives other bytes, though inputs and program are the same")
    case .changed(let what): print("a re-run would not be the same; changed: \(what.joined(separator: ", "))")
    case .notTried: print("--project says whether a re-run gives the same bytes")
    }
    if !result.isSound || result.rerun == .different { throw ExitStatus.wrongData }
  }
}
