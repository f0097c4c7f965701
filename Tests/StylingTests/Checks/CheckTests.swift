import Diagnostics
import Drawing
import Testing

@testable import Styling

@Suite struct `Checks of a style` {
  @Test func `text that is too light is refused with both colours and the ratio`() {
    #expect(
      faults(tokens("type-latin: {body: {color: \"#8C8C8C\"}}")) == [
        "own.yml:3:32: error: defaults.gazetteer.type-latin.body.color: "
          + "text of 8.5 pt in #8C8C8C on #FFFFFF reaches a contrast of 3.36:1; it needs 4.50:1"
      ])
  }

  @Test func `large text may be lighter`() throws {
    _ = try style(tokens("type-latin: {title: {color: \"#8C8C8C\"}}"))
    #expect(
      faults(tokens("type-latin: {title: {color: \"#999999\"}}")) == [
        "own.yml:3:33: error: defaults.gazetteer.type-latin.title.color: "
          + "text of 27 pt in #999999 on #FFFFFF reaches a contrast of 2.84:1; it needs 3.00:1"
      ])
  }

  @Test func `a ratio is never rounded up to the one it misses`() {
    #expect(ContrastRule.printed(4.4999) == "4.49")
    #expect(ContrastRule.printed(4.5) == "4.50")
    #expect(ContrastRule.printed(21) == "21.00")
    #expect(ContrastRule.printed(3.06) == "3.06")
  }

  @Test(arguments: [
    (
      "chart: {series: [navy, ochre, teal, brick, grey]}",
      "series: series 2 and its label in #E2A93B on #FFFFFF reaches a contrast of 2.10:1; it needs 4.50:1"
    ),
    (
      "chart: {context: panel}",
      "context: the fill of earlier periods in #F2F4F5 on #FFFFFF reaches a contrast of 1.10:1; it needs 1.50:1"
    ),
    (
      "chart: {negative: teal}",
      "negative: a signed value or its label in #2B9088 on #FFFFFF reaches a contrast of 3.85:1; it needs 4.50:1"
    ),
    (
      "chart: {sequence: [blue-1, blue-1, blue-3, blue-4, data]}",
      "sequence: the steps #E9EFF3 and #E9EFF3 cannot be told apart; each must be clearly darker than the one before"
    ),
    (
      "chart: {sequence: [blue-1, blue-2, blue-3, \"#7E7E7E\", data]}",
      "sequence: a bold label in #15202B on #7E7E7E reaches a contrast of 4.06:1; it needs 4.20:1"
    ),
  ])
  func `marks must be seen and their labels read`(token: String, message: String) {
    let said = faults(tokens(token))
    #expect(said.contains { $0.hasSuffix("defaults.gazetteer.chart.\(message)") }, "\(said)")
  }

  @Test func `type below the smallest that can be read is refused, later in Chinese than in Latin`() throws {
    _ = try style(tokens("type-latin: {note: {size: 6.5}}"))
    #expect(
      faults(tokens("type-latin: {note: {size: 6.4}}")) == [
        "own.yml:3:31: error: defaults.gazetteer.type-latin.note.size: needs a number from 6.5 to 120 pt, not \"6.4\""
      ])
    #expect(
      faults(tokens("type-zh: {note: {size: 6.5}}")) == [
        "own.yml:3:28: error: defaults.gazetteer.type-zh.note.size: needs a number from 7 to 120 pt, not \"6.5\""
      ])
  }

  @Test func `letters are spaced only as far as copied words stay whole`() throws {
    _ = try style(tokens("type-latin: {axis: {tracking: 0.06}}"))
    #expect(
      faults(tokens("type-latin: {body: {tracking: 0.06}}")) == [
        "own.yml:3:24: error: defaults.gazetteer.type-latin.body: "
          + "letter spacing of 0.06 em makes words fall apart when they are copied: above 7.5 pt it must be less"
      ])
    #expect(
      faults(tokens("type-latin: {body: {tracking: 0.1}}")) == [
        "own.yml:3:35: error: defaults.gazetteer.type-latin.body.tracking: needs a number from -0.05 to 0.06 em, not \"0.1\""
      ])
  }

  @Test func `lines may not run into each other`() {
    #expect(
      faults(tokens("type-latin: {body: {leading: 8}}")) == [
        "own.yml:3:24: error: defaults.gazetteer.type-latin.body: lines 8 pt apart are too close for type of 8.5 pt"
      ])
  }

  @Test func `series that some readers cannot tell apart are noted`() throws {
    let own = try style(tokens("chart: {series: [navy, \"#B03020\", \"#6B6A1E\", ochre, grey]}"))
    #expect(
      own.notes.map(\.description) == [
        "own.yml:3:21: warning: defaults.gazetteer.chart.series: #B03020 and #6B6A1E look alike to some readers; "
          + "charts with both rely on their labels"
      ])
  }

  @Test func `differences are those of the literature`() {
    let (navy, ochre) = (Color(hex: "#143F66") ?? .black, Color(hex: "#E2A93B") ?? .black)
    #expect(abs(ColorVision.normal.lab(navy).lightness - 25.7) < 0.5)
    #expect(abs(ColorVision.normal.lab(ochre).lightness - 73) < 0.5)
    #expect(abs(ColorVision.normal.lab(.white).lightness - 100) < 0.01)
    #expect(Color.white.distance(to: .black) > 99)
    #expect(Color.black.distance(to: .black) == 0)
  }

  @Test func `the smallest distances of the house series are those the specification states`() throws {
    let series = try Style.shipped("house").chart.series
    func smallest(_ vision: ColorVision) -> Double {
      series.indices.flatMap { one in
        series.indices.filter { $0 > one }.map { vision.lab(series[one]).distance(to: vision.lab(series[$0])) }
      }.min() ?? 0
    }
    for (vision, expected) in [(ColorVision.normal, 36.0), (.protanopia, 19), (.deuteranopia, 23), (.tritanopia, 32)] {
      #expect(abs(smallest(vision) - expected) < 1, "\(vision): \(smallest(vision))")
    }
  }

  @Test func `a faded or deepened colour reaches the ratio`() {
    let orange = Color(hex: "#F96302") ?? .black
    let deep = orange.deepened(to: 4.5, on: .white)
    #expect(deep.contrast(with: .white) >= 4.5)
    #expect(deep.contrast(with: .white) < 4.7)
    #expect(abs(deep.faded(to: 2, on: .white).contrast(with: .white) - 2) < 0.05)
    #expect(Color.black.deepened(to: 4.5, on: .white) == .black)
  }
}
