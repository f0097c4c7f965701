import Languages
import ProgramTesting
import Publishing
import Testing

struct HelpTests {
  @Test func `help lists every subcommand`() throws {
    let outcome = try Command.run("--help")
    #expect(outcome.status == 0)
    for name in [
      "render", "check", "new", "chart", "preview", "serve", "deliver", "run-due", "schedule", "approve", "ledger", "verify",
      "diff",
    ] { #expect(outcome.output.contains("\n  \(name) ")) }
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    (
      "render",
      [
        "--sample", "--region", "--period", "--language", "--style", "--output", "--format", "--jobs", "--strict", "--as-of",
        "--quiet",
      ]
    ),
    ("check", ["--sample"]),
    ("deliver", ["--period", "--dry-run", "--reissue", "--reason", "--region", "--quiet"]),
    ("run-due", ["<project>", "--now", "--quiet"]),
    ("schedule", ["<next|explain|systemd|cron|kubernetes>", "--now", "--count", "--output", "--user", "--image"]),
    ("approve", ["<project>", "--period", "--by", "--report", "--now"]),
    ("ledger", ["--region", "--period", "--json"]),
    ("diff", ["<a>", "<b>"]),
    ("new", ["<dir>", "--data"]),
    (
      "serve",
      [
        "--sample", "--port", "--host", "--tokens", "--jobs", "--workbench", "--space-size", "--space-projects", "--space-days",
        "--space-memory", "--space-seconds",
      ]
    ),
  ]) func `help of a subcommand lists every option`(_ subcommand: String, _ options: [String]) throws {
    let outcome = try Command.run(subcommand, "--help")
    #expect(outcome.status == 0)
    for option in options { #expect(outcome.output.contains("\n  \(option)"), "\(option)") }
  }

  @Test func `the version is that of the manifests`() throws {
    let outcome = try Command.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == ProgramVersion.current + "\n")
  }

  @Test(arguments: [
    (["rendr"], "Error: Unexpected argument 'rendr'"),
    (["render", "--samlpe"], "Error: Unknown option '--samlpe'. Did you mean '--sample'?"),
    (["render", "--sample", "--jobs", "0"], "Error: --jobs needs a number from 1 to 512, not 0"),
    (["render", "--sample", "project"], "Error: --sample takes no project or data file"),
    (["new"], "Error: Missing expected argument '<dir>'"),
    (["serve", "--workbench", "spaces"], "Error: --workbench needs --tokens FILE: each token is good for a space"),
    (["serve", "--sample", "--workbench", "a", "--tokens", "b"], "Error: --workbench takes no project, data file or --sample"),
    (
      ["serve", "--workbench", "a", "--tokens", "b", "--space-days", "0"],
      "Error: --space-days needs a number from 1 to 3650, not 0"
    ),
  ]) func `wrong use is told on standard error`(_ arguments: [String], _ line: String) throws {
    let outcome = try Program.run(try Program.built("gazetteer"), arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errorLines.first == line)
    #expect(outcome.output.isEmpty)
  }
}
