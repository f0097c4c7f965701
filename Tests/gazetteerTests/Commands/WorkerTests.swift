import ProgramTesting
import Testing

/// Several workers beside each other.
struct WorkerTests {
  /// A data file of so many regions.
  private static func figures(_ count: Int) -> String {
    "region,year,value\n" + (0..<count).flatMap { region in (2019...2021).map { "R\(region),\($0),\(region + $0)\n" } }.joined()
  }

  /// Lines of a shell that start a run of two workers and wait for them; then `$run` and `$workers` are their numbers.
  private static let start = """
    "$0" render figures.csv --language en --jobs 2 --quiet & run=$!
    workers=
    for try in $(seq 1000); do
      workers=$(cat /proc/$run/task/$run/children)
      case $workers in *' '*' ') break ;; esac
      sleep 0.01
    done
    set -- $workers
    [ $# -eq 2 ] || exit 99

    """

  @Test func `one worker and several make the same files`() throws {
    let folder = try TemporaryFolder(["figures.csv": Self.figures(5)])
    for jobs in ["1", "2", "4"] {
      #expect(try Command.run("render", "figures.csv", "--jobs", jobs, "--output", jobs, "--quiet", in: folder).status == 0)
    }
    let files = try folder.files
    let names = files.filter { $0.hasPrefix("1/") }.map { $0.dropFirst(2) }
    #expect(names.count == 6)
    #expect(files.count == 3 * 6 + 1)
    for name in names {
      let expected = try folder.bytes("1/\(name)")
      #expect(try folder.bytes("2/\(name)") == expected)
      #expect(try folder.bytes("4/\(name)") == expected)
    }
  }

  @Test func `workers tell of what fails as one does`() throws {
    let folder = try TemporaryFolder(["figures.csv": Self.figures(3), "1/r1": "in the way", "2/r1": "in the way"])
    let outcomes = try ["1", "2"].map {
      try Command.run("render", "figures.csv", "--jobs", $0, "--output", $0, "--language", "en", "--quiet", in: folder)
    }
    #expect(outcomes.map(\.status) == [73, 73])
    #expect(outcomes[0].errorLines == ["error: r1 (en): 1/r1: cannot be written: Not a directory"])
    #expect(outcomes[1].errors == outcomes[0].errors.replacing(" 1/", with: " 2/"))
    let manifest = try String(decoding: folder.bytes("1/manifest.json"), as: UTF8.self).replacing("\"1/", with: "\"2/")
    #expect(try String(decoding: folder.bytes("2/manifest.json"), as: UTF8.self) == manifest)
  }

  @Test(arguments: ["$1", "$1 $2"]) func `a worker that is killed takes no briefing with it`(_ victims: String) throws {
    let folder = try TemporaryFolder(["figures.csv": Self.figures(12)])
    let outcome = try Command.shell(Self.start + "sleep 0.1; kill -KILL \(victims); wait $run", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.files.filter { $0.hasSuffix(".pdf") }.count == 12)
  }

  @Test func `workers end with the run that is killed, and leave nothing half written`() throws {
    let folder = try TemporaryFolder(["figures.csv": Self.figures(200)])
    let line = """
      kill -KILL $run
      for worker; do
        for try in $(seq 500); do
          state=$(sed 's/.*) //; s/ .*//' /proc/$worker/stat 2>/dev/null) || break
          [ "$state" = Z ] && break
          sleep 0.01
        done
        [ "$state" = Z ] || [ ! -e /proc/$worker ] || exit 98
      done
      """
    #expect(try Command.shell(Self.start + line, in: folder).status == 0)
    let files = try folder.files.filter { $0.hasPrefix("Output") }
    #expect(files.allSatisfy { !$0.hasSuffix("manifest.json") })
    for name in files where name.hasSuffix(".pdf") && !name.contains("/.") {
      #expect(try folder.bytes(name).suffix(6) == Array("%%EOF\n".utf8))
    }
  }
}
