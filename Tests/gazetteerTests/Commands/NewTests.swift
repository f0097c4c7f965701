import ProgramTesting
import Testing

struct NewTests {
  @Test func `a new project is the sample, written out`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("new", "here/project", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.outputLines
        == [
          "gazetteer.yml", "briefing.yml", "recipients.csv", "data/observations.csv", "data/regions.csv", "data/indicators.csv",
          "data/units.csv", "data/sources.csv",
        ].map { "here/project/\($0)" })
    #expect(try folder.files == outcome.outputLines.sorted())
    let check = try Command.run("check", "here/project", in: folder)
    #expect(check.status == 0)
    #expect(check.outputLines == ["75 figures, 70 indicators, 5 regions: 0 errors, 0 warnings"])
  }

  @Test func `a project around a data file renders as the file alone does`() throws {
    // A name that YAML would read as something else.
    let name = "figures: all #1.csv"
    let folder = try TemporaryFolder([name: "region,year,value\nEast,2020,1\nEast,2021,2\n"])
    let outcome = try Command.run("new", "p", "--data", name, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.outputLines == ["p/gazetteer.yml", "p/data/\(name)"])
    #expect(try folder.bytes("p/data/\(name)") == folder.bytes(name))
    let render = try Command.run("render", "p", "--output", "a", in: folder)
    #expect(render.status == 0, "\(render.errors)")
    #expect(render.outputLines == ["a/east/east-2021.en.pdf", "a/manifest.json"])
  }

  @Test func `a folder that holds something is left alone`() throws {
    let folder = try TemporaryFolder(["p/mine": "precious", "file": ""])
    for path in ["p", "file"] {
      let outcome = try Command.run("new", path, in: folder)
      #expect(outcome.status == 73)
      #expect(
        outcome.errorLines == ["\(path): error: is there already, and is not an empty folder; name a folder that is new or empty"])
    }
    #expect(try folder.files == ["file", "p/mine"])
  }

  @Test func `a data file that cannot be used makes no project`() throws {
    let folder = try TemporaryFolder(["bad.csv": "region,year,value\n"])
    #expect(try Command.run("new", "p", "--data", "none.csv", in: folder).status == 66)
    #expect(try Command.run("new", "p", "--data", "bad.csv", in: folder).status == 65)
    #expect(try folder.files == ["bad.csv"])
  }
}
