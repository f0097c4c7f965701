import ProgramTesting
import Testing

/// Charts written as marks and panels, and figures that charts compute.
struct ChartFormTests {
  private static let years = """
    data: |
      region,year,Consumption (bn yuan),Investment (bn yuan),Output (bn yuan)
      A,2019,30.0,40.0,70.0
      A,2020,33.0,39.0,72.0
      A,2021,36.0,45.0,81.0

    """

  /// The words of a chart, in the order in which they are drawn.
  private func words(_ chart: String) throws -> String {
    let folder = try TemporaryFolder(["spec.yml": Self.years + chart])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    return try Program.run("pdftotext", ["-layout", "\(folder.path)/chart.pdf", "-"]).output
  }

  @Test func `marks are named as in Swift Charts`() throws {
    let words = try words(
      """
      chart:
        of: [output]
        title: Output since 2019
        marks:
          - BarMark: {x: period, y: value}

      """)
    for text in ["Output since 2019", "2019", "2021", "81"] { #expect(words.contains(text), "\(text)") }
  }

  @Test func `panels stand above each other under their headings`() throws {
    let words = try words(
      """
      chart:
        title: Two panels
        panels:
          - heading: First of them
            marks: [BarMark: {x: period, y: value, of: [output]}]
          - heading: Second of them
            marks: [BarMark: {x: period, y: value, of: [investment]}]

      """)
    for text in ["Two panels", "First of them", "Second of them"] { #expect(words.contains(text), "\(text)") }
  }

  @Test func `lines start at 100 in their base period`() throws {
    let words = try words(
      """
      chart:
        kind: lines
        of: [output, investment]
        index-base: 2019
        title: Since 2019

      """)
    for text in ["100", "116", "113"] { #expect(words.contains(text), "\(text)") }
  }

  @Test func `contributions to growth follow from levels`() throws {
    let words = try words(
      """
      chart:
        kind: contribution
        of: [consumption, investment]
        total: output
        title: What each added

      """)
    #expect(words.contains("What each added"))
    #expect(words.lowercased().contains("percentage points"))
    // A year before the first there is nothing.
    #expect(!words.contains("2019"))
    #expect(words.contains("2020") && words.contains("2021"))
  }

  @Test func `contributions without a year before are refused`() throws {
    let folder = try TemporaryFolder([
      "spec.yml":
        "data: |\n  region,year,Part (bn yuan),All (bn yuan)\n  A,2020,12,40\nchart: {kind: contribution, of: [part], total: all}\n"
    ])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("a contribution needs each part and the whole in a period and the year before"))
  }

  private static let places = """
    data: |
      region,year,Profit (mn yuan),Output (mn yuan)
      A,2020,-10,100
      A,2021,5,110
      B,2020,20,200
      B,2021,22,210
      C,2020,1,10

    """

  @Test func `shares of a whole that lacks a place are not drawn`() throws {
    let folder = try TemporaryFolder([
      "spec.yml": Self.places + "chart: {kind: shares, of: output, places: all, periods: 2021, title: Shares}\n"
    ])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.errors.contains("shows nothing"))
  }

  @Test func `a place without a value above zero to be 100 is left out of an index, and that is told`() throws {
    let folder = try TemporaryFolder([
      "spec.yml": Self.places + "chart: {kind: lines, of: profit, places: all, index-base: 2020, title: Index}\n"
    ])
    let outcome = try Command.run("chart", "spec.yml", "--output", "chart.pdf", in: folder)
    #expect(outcome.errors.contains("A is left out of the index: it has no value above zero in 2020"))
  }
}
