import ProgramTesting
import Testing

struct ChartTests {
  private static let data =
    "data: |\n  region,year,Revenue (bn yuan)\n  East,2020,12\n  East,2021,15\n  Port,2020,20\n  Port,2021,-22\n"

  @Test(arguments: [("pdf", "%PDF-"), ("svg", "<?xml"), ("png", "\u{FFFD}PNG")])
  func `the ending of the file decides what is drawn`(_ ending: String, _ start: String) throws {
    let folder = try TemporaryFolder(["spec.yml": Self.data + "chart: {kind: grouped-bars, places: all}\n"])
    let outcome = try Command.run("chart", "spec.yml", "--output", "out/chart.\(ending)", in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.outputLines == ["out/chart.\(ending)"])
    #expect(String(decoding: try folder.bytes("out/chart.\(ending)"), as: UTF8.self).hasPrefix(start))
  }

  @Test func `data come from a file beside the specification`() throws {
    let folder = try TemporaryFolder([
      "charts/spec.yml": "data: figures.csv\nlanguage: zh\nwidth: 300\nheight: 240\nchart: {kind: vertical-bars}\n",
      "charts/figures.csv": "region,year,value\nA,2020,1\nA,2021,2\nA,2022,4\n",
    ])
    let outcome = try Command.run("chart", "charts/spec.yml", "--output", "chart.svg", in: folder)
    #expect(outcome.status == 0)
    let drawing = String(decoding: try folder.bytes("chart.svg"), as: UTF8.self)
    #expect(drawing.contains("width=\"300") && drawing.contains("height=\"240"))
  }

  @Test(
    arguments: [
      (
        "chart: {kind: shares, places: all}\n",
        "spec.yml:7:8: error: the chart is not drawn: “Port” is negative, which a part of 100 % cannot be; draw stacked or diverging bars"
      ),
      (
        "chart: {kind: donut}\n",
        "spec.yml:7:15: error: chart.kind: “donut” is not drawn: angles are read badly; shares, stacked-bars or horizontal-bars say the same"
      ),
      ("chart: {kind: linse}\n", "spec.yml:7:15: error: chart.kind: needs a kind of chart, not \"linse\"; did you mean “lines”?"),
      ("chart: {marks: [BarMrak: {}]}\n", "spec.yml:7:17: error: chart.marks[0]: “BarMrak” is not a mark; did you mean “BarMark”?"),
      (
        "chart: {marks: [BarMark: {x: value, y: growth}]}\n",
        """
        spec.yml:7:8: error: the chart is not drawn: its marks do not share axes: one axis takes a number (value, growth), the other a \
        name or a period, the same for all marks
        """
      ),
      (
        "region: nort\nchart: {kind: lines}\n",
        "spec.yml:7:9: error: region: “nort” is not a region of the data; did you mean “port”?"
      ),
      (
        "chart: {kind: lines, index-base: 1999}\n",
        "spec.yml:7:8: error: the chart is not drawn: no series has a value in 1999, the base of the index"
      ),
      (
        "chart: {kind: bars, periods: 2020}\n",
        """
        spec.yml:7:30: error: chart.periods: works with a kind that shows what you name, such as horizontal-bars, lines or \
        small-multiples, not with bars
        """
      ),
    ]) func `what cannot be drawn is refused where it stands`(_ chart: String, _ error: String) throws
  {
    let folder = try TemporaryFolder(["spec.yml": Self.data + chart])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.status == 78)
    #expect(outcome.errorLines == [error])
    #expect(try folder.files == ["spec.yml"])
  }

  @Test func `units do not share a scale`() throws {
    let folder = try TemporaryFolder([
      "spec.yml":
        "data: |\n  region,year,Revenue (bn yuan),Jobs (persons)\n  A,2020,12,4\n  A,2021,15,5\nchart: {kind: lines, places: all}\n"
    ])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.status == 78)
    #expect(outcome.errors.hasPrefix("spec.yml:5:8: error: the chart is not drawn: values in different units"))
  }

  @Test func `an ending that is no drawing is wrong use`() throws {
    let folder = try TemporaryFolder(["spec.yml": Self.data + "chart: {kind: lines}\n"])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.gif", in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errorLines == ["error: “chart.gif” does not name a kind of drawing; end it in .pdf, .svg or .png"])
  }

  @Test func `faulty rows are found where they stand in the specification`() throws {
    let folder = try TemporaryFolder(["spec.yml": "data: |\n  region,year,value\n  A,2020,1\n  A,2020,2\nchart: {kind: lines}\n"])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.status == 65)
    #expect(
      outcome.errorLines == [
        "spec.yml:4: error: “a”, “spec”, 2020 has two figures: 2 here, 1 on line 3; keep the right one"
      ])
  }
}
