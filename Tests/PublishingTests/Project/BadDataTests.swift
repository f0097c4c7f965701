import Briefings
import Diagnostics
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Each fault of the data with its place, its words and its status.
struct BadDataTests {
  @Test func `a missing file`() throws {
    let folder = try TemporaryFolder()
    let refusal = Refusal(in: folder) { () throws(ProjectError) in _ = try Project.open(.dataFile("\(folder.path)/none.csv")) }
    #expect(refusal?.status == .inputUnreadable)
    #expect(refusal?.lines == ["none.csv: error: cannot be read: No such file or directory"])
  }

  @Test func `a folder where a file is wanted`() throws {
    let folder = try TemporaryFolder(["data.csv/x": ""])
    let refusal = Refusal(in: folder) { () throws(ProjectError) in _ = try Project.open(.dataFile("\(folder.path)/data.csv")) }
    #expect(refusal?.status == .inputUnreadable)
    #expect(refusal?.lines == ["data.csv: error: cannot be read: it is a folder"])
  }

  @Test(arguments: [
    ("", ["data.csv: error: the file is empty; give it a header and at least one row"]),
    ("region,year,value\n", ["data.csv:1: error: the file has a header but no rows; give it at least one row"]),
    (
      "region,year,value\nEast,2020,12abc\n",
      ["data.csv:2:11: error: “12abc” is not a number; write a number, or leave the cell empty, or write .. if there is none"]
    ),
    (
      "region,year,value\nEast,2020,NaN\nEast,2021,1e400\nEast,2022,Infinity\nEast,2023,2\n",
      [
        "data.csv:2:11: error: “NaN” is not a finite number; leave the cell empty if there is no figure",
        "data.csv:3:11: error: “1e400” is out of range; at most 38 digits can be kept",
        "data.csv:4:11: error: “Infinity” is not a finite number; leave the cell empty if there is no figure",
      ]
    ),
    (
      "region,year,value\nEast,2019-13,1\nEast,2020,1\n",
      [
        """
        data.csv:2:6: error: “2019-13” is not a period; allowed are 2021, 2022-S1, 2022-Q2, 2022-M08 or 2022-08, 2022-W07, 2022-08-31, \
        2022-01-01/P8M, and such forms as 2022年8月, Q2 2022, Aug 2022, 2021/22
        """
      ]
    ),
    (
      "region,year,value\nEast,2020,1\nEast,2020,2\n",
      ["data.csv:3: error: “east”, “data”, 2020 has two figures: 2 here, 1 on line 2; keep the right one"]
    ),
    (
      "region,year,value,unit\nEast,2020,1,CNY\nEast,2021,2,USD\n",
      [
        """
        data.csv:3: error: the series “east”, “data” mixes units: USD here, CNY on line 2; a second currency may only repeat periods that \
        are there in the first
        """
      ]
    ),
    (
      "region,year,value\nEast,2020,1\n,2021,2\n",
      [
        """
        data.csv:3:1: error: the area has no name; write the name of the area into each row, or say under `mapping` in the project \
        what the empty cells are, such as `whole: Norway`
        """
      ]
    ),
    (
      "a,b\n1,2\n",
      [
        """
        data.csv:1: error: no column with areas was found; call it area, region or city; or say under `mapping` in the project which \
        it is (`columns: {HEADER: area}`), which one place all figures are about (`area: NAME`), or that the headers are places \
        (`headers: areas`); the columns are a, b
        """,
        """
        data.csv:1: error: no period was found; call a column year, date, period, 年份 or 时间, put the years into the headers, or say \
        `period` under `mapping` in the project; the columns are a, b
        """,
      ]
    ),
  ]) func `a fault in a data file is told with its place`(_ text: String, _ errors: [String]) throws {
    let refusal = try #require(try Refusal.ofDataFile(Array(text.utf8)))
    #expect(refusal.status == .wrongData)
    #expect(refusal.errors == errors)
  }

  @Test func `bytes that are no text`() throws {
    let bad = try Refusal.ofDataFile(Array("region,year,value\nEast,2020,".utf8) + [0xFF, 0x0A])
    #expect(bad?.status == .wrongData)
    #expect(
      bad?.lines == [
        """
        data.csv:2:11: error: the byte 0xFF is not valid UTF-8; save the file as UTF-8, or say `encoding` under `mapping` in the project
        """
      ])
    let empty = try Refusal.ofDataFile(Array("region,year,value\nEast,2020,".utf8) + [0x00, 0x0A])
    #expect(empty?.status == .wrongData)
    #expect(empty?.lines == ["data.csv:2:11: error: there is a NUL byte; remove it; the file must be plain text in UTF-8"])
  }

  @Test func `figures that are there twice and agree are kept once, with a note`() throws {
    let folder = try TemporaryFolder(["data.csv": "region,year,value\nEast,2020,1\nEast,2020,1\nEast,2021,2\n"])
    let project = try Project.open(.dataFile("\(folder.path)/data.csv"))
    #expect(project.book.dataset.observations.count == 2)
    #expect(
      project.diagnostics.map { folder.relative($0.description) } == [
        "data.csv:3: note: the figure is there twice, first on line 2; one is kept"
      ])
  }

  @Test(arguments: [
    (
      "data/observations.csv", SmallProject.observations("east,gpd,2021,1,CNY,9,A", "eats,gdp,2021,1,CNY,9,A"),
      [
        """
        data/observations.csv:2:6: error: there is no indicator “gpd”; did you mean “gdp”? Otherwise give it a row in the list of \
        indicators
        """,
        "data/observations.csv:3:1: error: there is no region “eats”; did you mean “east”? Otherwise give it a row in the list of regions",
      ]
    ),
    (
      "data/regions.csv", "id,name_en,praent,parent\neast,East,,\nwest,West,,eas\n",
      [
        """
        data/regions.csv:1:12: error: there is no column “praent”; did you mean “parent”? allowed are id, name_en, name_zh, parent, group, subject, tile
        """,
        """
        data/regions.csv:3:12: error: the parent “eas” of “west” is not a region; did you mean “east”? give it a row of its own, with \
        subject no if it gets no briefing
        """,
      ]
    ),
    (
      "data/observations.csv", SmallProject.observations("east,gdp,2021,1,CNY,9,Q", ",gdp,2021,1,CNY,9,A"),
      [
        """
        data/observations.csv:2:15: error: there is a value, but the status says that there is none; remove the value, or give the \
        status A, P, E, F or B
        """,
        "data/observations.csv:3:1: error: REF_AREA is empty; each row needs one",
      ]
    ),
  ]) func `a fault in a project's data is told with its place`(_ file: String, _ text: String, _ errors: [String]) throws {
    let refusal = try #require(try Refusal.ofProject(SmallProject.with([file: text])))
    #expect(refusal.status == .wrongData)
    #expect(refusal.errors == errors)
  }

  @Test func `a project without data`() throws {
    var files = SmallProject.files
    for name in files.keys where name.hasPrefix("data/") { files[name] = nil }
    let none = try Refusal.ofProject(files)
    #expect(none?.status == .inputUnreadable)
    #expect(none?.lines == ["data: error: cannot be read: No such file or directory"])
    files["data/readme.md"] = "nothing here"
    let folder = try Refusal.ofProject(files)
    #expect(folder?.status == .inputUnreadable)
    #expect(
      folder?.lines == [
        "data: error: the folder holds no data file; put observations.csv there, or another .xlsx, .xlsm, .ods, .xls, .csv, .json, .xml, .tsv or .txt file"
      ])
  }
}
