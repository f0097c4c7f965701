import ProgramTesting
import Testing

struct RenderTests {
  @Test func `paths go to standard output, and a run without a terminal shows no progress`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("render", "--sample", "--region", "wuxi", "--output", "there", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.outputLines == ["there/wuxi/wuxi-2019.en.pdf", "there/wuxi/wuxi-2019.zh.pdf", "there/manifest.json"])
    #expect(outcome.errors.isEmpty)
    #expect(try folder.files == outcome.outputLines.sorted())
  }

  @Test func `a terminal sees how far the run is`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.shell(
      #"script -qec "$0 render --sample --region wuxi --language en 2>&1 >paths" /dev/null </dev/null"#, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1/1"))
    #expect(outcome.output.contains("wuxi en"))
    #expect(try folder.files.contains("Output/wuxi/wuxi-2019.en.pdf"))
  }

  @Test func `without an argument it is the project in the working directory`() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run("new", "project", in: folder).status == 0)
    let outcome = try Command.shell(#"cd project && "$0" render --region yiwu --language en"#, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.outputLines == ["Output/yiwu/yiwu-2022-Q1.en.pdf", "Output/manifest.json"])
  }

  @Test func `without a project it says what to do`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("render", in: folder)
    #expect(outcome.status == 64)
    #expect(
      outcome.errorLines == [
        ".: error: the folder holds no gazetteer.yml; name a data file, or create a project with “gazetteer new DIR”"
      ])
  }

  @Test(arguments: ["nothing", "folder"]) func `what is no project cannot be read`(_ path: String) throws {
    let folder = try TemporaryFolder(["folder/file": ""])
    let outcome = try Command.run("render", path, in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errorLines.first?.hasPrefix("\(path): error: ") == true)
  }

  @Test func `quiet leaves only errors`() throws {
    let folder = try TemporaryFolder(["figures.csv": "region,year,value\nA,2020,1\nA,2020,1\nA,2021,2\n"])
    let loud = try Command.run("render", "figures.csv", "--language", "en", in: folder)
    #expect(loud.status == 0)
    #expect(loud.errorLines.contains("figures.csv:3: note: the figure is there twice, first on line 2; one is kept"))
    #expect(loud.errors.contains("column 2 “year”: period"))
    let quiet = try Command.run("render", "figures.csv", "--language", "en", "--quiet", in: folder)
    #expect(quiet.status == 0)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
    let wrong = try Command.run("render", "figures.csv", "--region", "B", "--quiet", in: folder)
    #expect(wrong.status == 64)
    #expect(wrong.errorLines.count == 1)
  }

  @Test func `a full disk leaves nothing half written`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.shell(
      #"ulimit -f 8; exec "$0" render --sample --region wuxi --language en --quiet"#, in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errorLines == ["error: wuxi (en): Output/wuxi/wuxi-2019.en.pdf: cannot be written: File too large"])
    #expect(try folder.files == ["Output/manifest.json"])
  }

  @Test func `standard output that is full is an error`() throws {
    let outcome = try Command.shell(#""$0" check --sample 2>&1 >/dev/full"#, in: TemporaryFolder())
    #expect(outcome.status == 73)
    #expect(outcome.outputLines.last == "error: standard output cannot be written: No space left on device")
  }

  @Test func `a place that cannot be written`() throws {
    let folder = try TemporaryFolder(["file": ""])
    let outcome = try Command.run("render", "--sample", "--region", "wuxi", "--output", "file", in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errorLines == ["file: error: cannot be written: Not a directory"])
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["png", "svg"]) func `pictures, a file a page`(_ format: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("render", "--sample", "--region", "wuxi", "--language", "zh", "--format", format, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.outputLines.first == "Output/wuxi/wuxi-2019.zh-1.\(format)")
    #expect(outcome.outputLines.count >= 3)
    #expect(try folder.files == outcome.outputLines.sorted())
  }
}
