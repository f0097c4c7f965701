import ProgramTesting
import Testing

struct CheckTests {
  @Test func `the sample is sound`() throws {
    let outcome = try Command.run("check", "--sample")
    #expect(outcome.status == 0)
    #expect(outcome.outputLines == ["75 figures, 70 indicators, 5 regions: 0 errors, 0 warnings"])
    #expect(outcome.errorLines.allSatisfy { $0.hasPrefix("note: ") })
  }

  @Test func `everything that is wrong is told at once, before any page is made`() throws {
    let folder = try TemporaryFolder(["bad.csv": "region,year,value\nA,2020,x1\nA,20x,1\n,2021,1\nA,2022,3\nA,2022,4\n"])
    let outcome = try Command.run("check", "bad.csv", in: folder)
    #expect(outcome.status == 65)
    #expect(
      outcome.errorLines.filter { $0.contains("error: ") }.map { $0.split(separator: " ").first.map(String.init) } == [
        "bad.csv:2:8:", "bad.csv:3:3:", "bad.csv:4:1:", "bad.csv:6:",
      ])
    #expect(try folder.files == ["bad.csv"])
  }

  @Test func `what does not fit in the figures themselves is told, too`() throws {
    let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,GROWTH,GROWTH_BASIS\n"
    let folder = try TemporaryFolder([
      "p/gazetteer.yml": "languages: [en]\n",
      "p/data/observations.csv": header + "a,x,2020,100,CNY,0,A,,\na,x,2021,150,CNY,0,A,20,YOY\n",
    ])
    let outcome = try Command.run("check", "p", in: folder)
    #expect(outcome.errors.contains("warning: "), "\(outcome.errors)")
    #expect(outcome.outputLines.last == "2 figures, 1 indicator, 1 region: 0 errors, 1 warning")
    #expect(outcome.status == 0)
  }

  @Test func `a wrong template is a wrong configuration`() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run("new", "p", in: folder).status == 0)
    let outcome = try Command.shell(#"sed -i '0,/- film_tax$/s//- film_tx/' p/briefing.yml && "$0" check p"#, in: folder)
    #expect(outcome.status == 78)
    #expect(
      outcome.errorLines == [
        "p/briefing.yml:13:9: error: pages[0].of: “film_tx” is not an indicator of the data; did you mean “film_tax”?"
      ])
  }
}
