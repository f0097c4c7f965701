import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

@Suite struct HorizontalBarTests {
  private func bars(_ values: KeyValuePairs<String, PublishedValue>, unit: Statistics.Unit = Specimen.yuan) -> Chart {
    Chart { BarMark(Specimen.places(values, unit: unit), x: .value, y: .region) }
  }

  @Test func `bars start at zero and are as long as their values`() throws {
    let resolved = try Specimen.resolve(bars(["North": "40", "South": "10"]))
    let zero = try #require(resolved.rules(.zero).first).start.x
    #expect(resolved.bars.allSatisfy { abs($0.rect.minX - zero) < 0.001 })
    #expect(abs(resolved.bars[0].rect.width - 4 * resolved.bars[1].rect.width) < 0.001)
  }

  @Test func `up to eight values have labels and no axis`() throws {
    let resolved = try Specimen.resolve(bars(["North": "40", "South": "over 20"]))
    #expect(resolved.texts(.value) == ["40", "over\u{A0}20"])
    #expect(resolved.texts(.axis).isEmpty)
    #expect(resolved.rules(.grid).isEmpty)
  }

  @Test func `more than eight places have an axis and labels only where one looks`() throws {
    let series = (1...10).flatMap { Specimen.places(["Place \($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let resolved = try Specimen.resolve(Chart { BarMark(series, x: .value, y: .region) }.highlight("Place 4"))
    #expect(resolved.texts(.axis).count >= 3)
    #expect(resolved.texts(.value) == ["1", "4", "10"])
  }

  @Test func `many bars are slim and close`() throws {
    func bars(_ count: Int) throws -> [Rect] {
      let series = (1...count).flatMap { Specimen.places(["Place \($0)": PublishedValue(stringLiteral: "\($0)")]) }
      return try Specimen.resolve(Chart { BarMark(series, x: .value, y: .region) }).bars.map(\.rect)
    }
    let (few, many) = (try bars(8), try bars(9))
    #expect(many[0].height < few[0].height && many[0].height >= 8)
    #expect(many[1].minY - many[0].minY < few[1].minY - few[0].minY)
    #expect(many[1].minY - many[0].maxY >= 4)
  }

  @Test func `a missing value keeps its row and shows two dots on the zero line`() throws {
    let resolved = try Specimen.resolve(bars(["North": "40", "South": "..", "West": "20"]))
    #expect(resolved.bars.count == 2)
    #expect(resolved.texts(.missing) == [".."])
    let missing = try #require(resolved.labels.first { $0.role == .missing })
    let zero = try #require(resolved.rules(.zero).first).start.x
    #expect(missing.box.minX - zero < 8)
  }

  @Test func `zero is a tick on the zero line and not a bar`() throws {
    let resolved = try Specimen.resolve(bars(["North": "40", "South": "0"]))
    #expect(resolved.bars.count == 1)
    #expect(resolved.rules(.tick).count == 1)
    #expect(resolved.texts(.value) == ["40", "0"])
  }

  @Test func `a tiny bar beside a huge one is one point long, and that is said`() throws {
    let resolved = try Specimen.resolve(bars(["Huge": "1000000", "Tiny": "1"]))
    #expect(resolved.bars[1].rect.width == 1)
    #expect(resolved.diagnostics == [.barTooShort("Tiny")])
  }

  @Test func `a bound shorter than its point has a point of two points`() throws {
    let resolved = try Specimen.resolve(bars(["Industrial fund": "over 24", "Municipal funds": "over 0.4"]))
    #expect(resolved.bars[0].overshoot == 6)
    #expect(resolved.bars[1].overshoot == 2)
    #expect(resolved.qualifiers == [.over])
  }

  @Test func `what falls is left of zero in the colour of decreases, with a real minus sign`() throws {
    let resolved = try Specimen.resolve(bars(["Games": "31.4", "Crafts": "-18.9"], unit: Specimen.percent))
    #expect(resolved.texts(.value) == ["31.4", "\u{2212}18.9"])
    #expect(resolved.bars[1].direction == .left)
    #expect(resolved.bars[1].color != resolved.bars[0].color)
    let label = try #require(resolved.labels.last { $0.role == .value })
    #expect(label.box.maxX < resolved.bars[1].rect.minX)
  }

  @Test func `names that need two lines get them within 46 percent of the width`() throws {
    let resolved = try Specimen.resolve(bars(["Strategic emerging industries, output": "40", "Port": "20"]))
    #expect(resolved.diagnostics == [.nameWrapped("Strategic emerging industries, output")])
    #expect(resolved.labels.filter { $0.role == .category }.allSatisfy { $0.box.maxX <= 0.46 * 244 })
  }

  @Test func `names too long for two lines stand over their bars`() throws {
    let resolved = try Specimen.resolve(
      bars(["Strategic emerging industries, value added of companies above designated size": "40", "Port": "20"]))
    #expect(resolved.diagnostics.contains(.namesAbove))
    let zero = try #require(resolved.rules(.zero).first).start.x
    #expect(zero < 1)
    #expect(resolved.overlaps.isEmpty)
  }

  @Test func `the one to look at is the only one in the accent colour`() throws {
    let resolved = try Specimen.resolve(bars(["North": "40", "South": "10", "West": "20"]).highlight("South"))
    let accents = resolved.bars.filter { $0.color.hex == "#B5341A" }
    #expect(accents.count == 1)
    #expect(accents.first?.observation?.region == "South")
  }

  @Test func `nothing is in the accent colour beside falling bars, whose brown it would resemble`() throws {
    let resolved = try Specimen.resolve(bars(["North": "40", "South": "-10"]).highlight("North"))
    #expect(!resolved.bars.contains { $0.color.hex == "#B5341A" })
  }

  @Test func `places of different periods carry their period, and that is said`() throws {
    let series =
      Series.places(.year(2021), unit: Specimen.percent, ["Yiwu": "66.7"])
      + Series.places(.year(2018), unit: Specimen.percent, ["Jinhua": "about 20"])
    let resolved = try Specimen.resolve(Chart { BarMark(series, x: .value, y: .region) })
    #expect(resolved.texts(.category) == ["Yiwu  2021", "Jinhua  2018"])
    #expect(resolved.diagnostics == [.periodsDiffer])
  }

  @Test func `places are ordered by value where that is wished, those without value last`() throws {
    let resolved = try Specimen.resolve(bars(["A": "1", "B": "..", "C": "3"]).order(.descending))
    #expect(resolved.texts(.category) == ["C", "A", "B"])
  }

  @Test func `of too many places the first and last remain, and that is said`() throws {
    let series = (1...50).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let chart = Chart { BarMark(series, x: .value, y: .region) }.order(.descending).limit(6).highlight("P20")
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.texts(.category) == ["1", "P50", "2", "P49", "3", "P48", "31", "P20", "48", "P3", "49", "P2", "50", "P1"])
    #expect(resolved.diagnostics.contains(.placesOmitted(shown: 7, of: 50)))
  }

  @Test func `five hundred places are cut to the highest and the lowest without being asked`() throws {
    let series = (1...500).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let resolved = try Specimen.resolve(Chart { BarMark(series, x: .value, y: .region) })
    #expect(resolved.bars.count == 20)
    #expect(resolved.texts(.category).prefix(2) == ["1", "P500"])
    #expect(resolved.texts(.category).last == "P1")
    #expect(resolved.size.height < 600)
  }

  @Test func `values of different units are not drawn on one scale`() throws {
    let series = Specimen.places(["A": "1"]) + Specimen.places(["B": "2"], unit: Specimen.percent)
    let resolved = try Specimen.resolve(Chart { BarMark(series, x: .value, y: .region) })
    #expect(resolved.isRefused)
    #expect(resolved.bars.isEmpty)
    #expect(resolved.diagnostics == [.mixedUnits(["CNY", "PC"])])
  }

  @Test func `where nothing is published a frame says so, with the reason`() throws {
    let resolved = try Specimen.resolve(bars(["A": "..", "B": ".."]).absence("six sub-indexes named"))
    #expect(resolved.texts(.note) == ["Not published", "six sub-indexes named"])
    #expect(resolved.diagnostics == [.nothingPublished])
  }

  @Test func `places in columns are numbered by their rank among all, which equal ones share`() throws {
    let places = (1...50).flatMap { Specimen.places(["Place \($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let whole = try Specimen.resolve(Chart(.rankedDots, of: places), width: 500)
    #expect(whole.texts(.category).prefix(2) == ["1", "Place 50"])
    #expect(whole.texts(.category).suffix(2) == ["50", "Place 1"])
    let cut = try Specimen.resolve(Chart(.rankedDots, of: places).limit(40), width: 500)
    #expect(cut.texts(.category).prefix(2) == ["1", "Place 50"])
    #expect(cut.texts(.category).suffix(2) == ["50", "Place 1"])
    #expect(!cut.texts(.category).contains("25"))
    let equal = (1...40).flatMap { Specimen.places(["Place \($0)": PublishedValue(stringLiteral: "\($0 / 2)")]) }
    let shared = try Specimen.resolve(Chart(.rankedDots, of: equal), width: 500)
    #expect(shared.texts(.category).prefix(6) == ["1", "Place 40", "2", "Place 38", "2", "Place 39"])
    let given = try Specimen.resolve(Chart(.rankedDots, of: places).order(.given), width: 500)
    #expect(given.texts(.category).first == "Place 1")
  }

  @Test func `where rows are left out between others, those that remain have their ranks`() throws {
    let places = (1...90).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let resolved = try Specimen.resolve(Chart(.rankedDots, of: places).limit(4).highlight("P40"))
    #expect(resolved.texts(.category) == ["1", "P90", "2", "P89", "51", "P40", "89", "P2", "90", "P1"])
    let whole = try Specimen.resolve(Chart(.rankedDots, of: Array(places.prefix(5))))
    #expect(whole.texts(.category) == ["P5", "P4", "P3", "P2", "P1"])
    let chosen = Chart(.rankedDots, of: Array(places.suffix(2))).chosen(of: 90, ranks: ["P90": 1, "P89": 2])
    #expect(try Specimen.resolve(chosen).texts(.category) == ["1", "P90", "2", "P89"])
    // Of a choice that has no room the middle is left out.
    let given = Chart(.rankedDots, of: places.reversed()).order(.given)
    let ranks = Dictionary(uniqueKeysWithValues: (1...90).map { ("P\($0)", 91 - $0) })
    let cut = try Specimen.resolve(given.chosen(of: 90, ranks: ranks).limit(4).highlight("P40"))
    #expect(cut.texts(.category) == ["1", "P90", "2", "P89", "51", "P40", "89", "P2", "90", "P1"])
    #expect(cut.diagnostics.contains(.placesOmitted(shown: 5, of: 90)))
  }

  @Test func `places of different periods have no ranks`() throws {
    let places = (1...90).map {
      Series("P\($0)", unit: Specimen.yuan, tenToThe: 9, [.year(2000 + $0 % 3): PublishedValue(stringLiteral: "\($0)")])
    }
    let chart = Chart(.rankedDots, of: places).limit(4)
    let resolved = try Specimen.resolve(chart)
    #expect(!resolved.texts(.category).contains("90"))
    #expect(resolved.texts(.note).contains("4 of 90 shown: the highest and the lowest"))
    // The one to look at is neither.
    #expect(
      try Specimen.resolve(chart.highlight("P40")).texts(.note).contains {
        $0.hasPrefix("5 of 90 shown: the highest, the lowest and P40")
      })
  }

  @Test func `rows of all columns stand at one pitch`() throws {
    let places = (1...52).flatMap { Specimen.places(["Place \($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let resolved = try Specimen.resolve(Chart(.rankedDots, of: places), width: 500, height: 420)
    let heights = Set(resolved.dots.map { ($0.center.y * 100).rounded() })
    #expect(heights.count == 18)
  }

  @Test func `beside a taller bar of its group a label has no more room than its own bar`() throws {
    let series = ["North", "Centre", "South"].map { Specimen.yearly($0, ["104000", "88000"], from: 2021, unit: Specimen.index) }
    let resolved = try Specimen.resolve(Chart(.groupedBars, of: series), width: 244)
    #expect(resolved.texts(.value).isEmpty)
    #expect(!resolved.texts(.axis).isEmpty)
    #expect(resolved.faults(of: Chart(.groupedBars, of: series)).isEmpty)
  }
}
