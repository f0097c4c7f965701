import ProgramTesting
import Scheduling
import Testing

/// Manifests against Kubernetes' own schemas, strictly: a field that does not exist is an error.
@Suite struct KubernetesTests {
  private static let script = """
    import sys, yaml, kubernetes_validate
    for version in ("1.27", "1.37"):
      for change in [("", "")] + [tuple(pair.split("=>")) for pair in sys.argv[2:]]:
        text = open(sys.argv[1]).read()
        assert change[0] in text
        documents = list(yaml.safe_load_all(text.replace(*change) if change[0] else text))
        try:
          for document in documents: kubernetes_validate.validate(document, version, strict=True)
          print(version, len(documents), "valid")
        except kubernetes_validate.ValidationError as error: print(version, error.message)
    """

  private func verdicts(_ ledger: Installation.LedgerKind, _ changes: String...) throws -> [String] {
    let schedule = Schedule(report: "monthly", due: MonthlyRule(.day(1), at: TimeOfDay(hour: 9, minute: 7)), zone: ZoneRules())
    let installation = Installation(
      projectName: "My Project", digest: "0123456789abcdef", program: "/bin/true", project: "/srv/my project",
      schedules: [schedule],
      ledger: ledger)
    let manifest = KubernetesManifest(installation, image: "registry.example.org/gazetteer:0.1'0")
    let folder = try TemporaryFolder(["job.yml": "\(manifest)\n"])
    let outcome = try Python.run(Self.script, ["\(folder.path)/job.yml"] + changes)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.outputLines
  }

  @Test func `a manifest is one that Kubernetes takes, whatever the ledger is`() throws {
    #expect(try verdicts(.file) == ["1.27 1 valid", "1.37 1 valid"])
    #expect(try verdicts(.shared) == ["1.27 1 valid", "1.37 1 valid"])
  }

  @Test func `what Kubernetes would not take is found`() throws {
    let verdicts = try verdicts(.file, "timeZone: Etc/UTC=>timezone: Etc/UTC", "backoffLimit: 0=>backoffLimit: none")
    #expect(
      verdicts
        == ["1.27", "1.37"].flatMap { version in
          [
            "\(version) 1 valid", "\(version) Additional properties are not allowed ('timezone' was unexpected)",
            "\(version) 'none' is not of type 'integer', 'null'",
          ]
        })
  }
}
