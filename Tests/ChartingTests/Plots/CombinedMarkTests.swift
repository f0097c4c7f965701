import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

/// Marks as somebody puts them together who knows Swift Charts: nothing is left out without being said.
@Suite struct CombinedMarkTests {
  private let north = Specimen.yearly("North", ["12", "15", "18", "20", "22", "25"])
  private let south = Specimen.yearly("South", ["10", "11", "16", "14", "19", "21"])

  private func named(_ indicator: String, _ values: [PublishedValue]) -> [Series] {
    ["North", "South"].map { place in
      var series = Specimen.yearly(place, values)
      series.indicator = Indicator(id: indicator, name: LocalizedText(stringLiteral: indicator))
      series.observations = series.observations.map { observation in
        var named = observation
        named.indicator = indicator
        return named
      }
      return series
    }
  }

  @Test func `bars of several places at one period stand beside each other, and the key names them`() throws {
    let resolved = try Specimen.resolve(Chart { BarMark([north, south], x: .period, y: .value) }, width: 500)
    #expect(resolved.bars.count == 12)
    #expect(Set(resolved.bars.map(\.rect.minX)).count == 12)
    #expect(resolved.texts(.key).starts(with: ["North", "South"]))
  }

  @Test func `dots over lying bars are drawn, stand on their scale and are named`() throws {
    let chart = Chart {
      BarMark(named("Output", ["12"]), x: .value, y: .region)
      PointMark(named("Plan", ["40"]), x: .value, y: .region)
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.faults(of: chart) == [])
    let dots = resolved.dots.filter { $0.observation?.indicator == "Plan" }
    #expect(dots.count == 2)
    let plot = try #require(resolved.plots.first)
    let x = plot.frame.minX + (try #require(plot.scale?.fraction(of: 40))) * plot.frame.width
    #expect(dots.allSatisfy { abs($0.center.x - x) < 0.01 })
    #expect(resolved.texts(.key) == ["Output", "Plan"])
    #expect(resolved.texts(.value).isEmpty)
  }

  @Test func `a line over bars is in ink and both are named`() throws {
    let chart = Chart {
      BarMark([named("Output", ["12", "15", "18", "20", "22"])[0]], x: .period, y: .value)
      LineMark([named("Plan", ["14", "14", "19", "20", "24"])[0]])
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.faults(of: chart) == [])
    #expect(resolved.texts(.key) == ["Output", "Plan"])
    #expect(Set(resolved.lines.map(\.color)).count == 1)
    #expect(resolved.lines.first?.color != resolved.bars.first?.color)
  }

  @Test func `a line beside bars shares their zero`() throws {
    let chart = Chart {
      LineMark([Specimen.yearly("North", ["900", "905", "910", "908", "912"])])
      BarMark([Specimen.yearly("South", ["880", "890", "905", "900", "910"])], x: .period, y: .value)
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.faults(of: chart) == [])
    #expect(resolved.plots.first?.scale?.lower == 0)
  }

  @Test func `a line to read against stands on the scale of rows`() throws {
    let chart = Chart {
      BarMark(Specimen.places(["A": "10", "B": "20"]), x: .value, y: .region)
      RuleMark(.value(300)).annotation("plan")
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.faults(of: chart) == [])
    #expect(resolved.texts(.annotation) == ["plan"])
  }

  @Test func `marks that would hide others are refused, and the reason says what to do`() throws {
    let bars = BarMark([north], x: .period, y: .value)
    let hidden: [Chart] = [
      Chart {
        bars
        BarMark([south], x: .period, y: .value, stacking: .standard)
      },
      Chart {
        bars
        AreaMark([south])
      },
      Chart {
        BarMark([north], x: .value, y: .region)
        BarMark([south], x: .value, y: .region, stacking: .standard)
      },
      Chart {
        LineMark([north])
        PointMark([south], x: .period, y: .value)
      }.multiples(),
    ]
    for chart in hidden { #expect(try Specimen.resolve(chart).diagnostics.contains(.hiddenMarks)) }
    let seen = Chart {
      AreaMark([north])
      bars
      LineMark([south])
      PointMark([south], x: .period, y: .value)
    }
    #expect(try !Specimen.resolve(seen).isRefused)
  }

  @Test func `ticks over bars are those of another period, which the key names, and a label stands clear of its tick`() throws {
    let names = (1...9).map { "Place \($0)" }
    func places(_ year: Int, _ values: [String]) -> [Series] {
      zip(names, values).map { Specimen.yearly($0, [PublishedValue(stringLiteral: $1)], from: year) }
    }
    let now = places(2023, ["90", "80", "70", "60", "50", "40", "30", "20", "10"])
    let before = places(2022, ["91", "60", "75", "58", "52", "41", "20", "25", "4"])
    let chart = Chart {
      BarMark(now, x: .value, y: .region)
      TickMark(before, x: .value, y: .region)
    }
    let resolved = try Specimen.resolve(chart.highlight("Place 5"), width: 400)
    #expect(!resolved.isRefused && resolved.faults(of: chart) == [])
    #expect(resolved.texts(.key) == ["2023", "2022"])
    // Each tick with the paper around it, and one in the key.
    #expect(resolved.lines.count == 2 * 9 + 1)
    // Beside an axis both ends and the place to look at have labels.
    #expect(Set(resolved.texts(.value)) == ["90", "50", "10"])
    let label = try #require(resolved.labels.first { $0.text == "90" })
    let tick = try #require(resolved.lines.first { $0.width < 2 })
    #expect(label.box.minX > tick.bounds.maxX)
  }

  @Test func `a line up the page is refused`() throws {
    #expect(try Specimen.resolve(Chart { LineMark([north], x: .value, y: .period) }).diagnostics.contains(.standingLine))
  }

  @Test func `areas that would hide each other are drawn as lines, and that is said`() throws {
    let chart = Chart { AreaMark([north, south], stacking: .unstacked) }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.diagnostics.contains(.areasAsLines))
    #expect(resolved.texts(.end).count == 2)
    #expect(resolved.faults(of: chart) == [])
  }

  @Test func `stems, pairs and ranges stand upright as they lie`() throws {
    let stems = try Specimen.resolve(Chart { PointMark([north], x: .period, y: .value, stem: .zero) })
    #expect(stems.rules(.stem).count == 6)
    let low = Specimen.yearly("Low", ["3", "4", "5"])
    let middle = Specimen.yearly("Middle", ["5", "6", "8"])
    let high = Specimen.yearly("High", ["9", "9", "12"])
    let chart = Chart { RectangleMark([low, middle, high], x: .period, y: .value) }
    let ranges = try Specimen.resolve(chart)
    #expect(ranges.faults(of: chart) == [])
    let bands = ranges.forms.compactMap { if case .area(let area) = $0 { area.bounds } else { nil } }
    #expect(bands.count == 3)
    #expect(ranges.rules(.tick).count == 3)
  }

  @Test func `points over many long names lie down instead of cutting words into letters`() throws {
    let places = (1...40).map { Specimen.yearly("Municipality number \($0)", [PublishedValue(stringLiteral: "\($0)")]) }
    let chart = Chart { PointMark(places, x: .region, y: .value) }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.diagnostics.contains(.turned))
    #expect(resolved.faults(of: chart) == [])
  }

  @Test func `parts in one grey have one entry in the key, in their order`() throws {
    let parts = ["A", "B", "C", "D", "E", "F"].map { Specimen.yearly($0, ["12", "15"]) }
    let resolved = try Specimen.resolve(Chart(.stackedBars, of: parts), width: 400)
    #expect(resolved.texts(.key) == ["A", "B", "C", "D, E, F"])
    let chinese = try Specimen.resolve(Chart(.stackedBars, of: parts), width: 400, language: .chinese)
    #expect(chinese.texts(.key).last == "D、E、F")
  }

  @Test func `a number without a unit is said to be what it counts`() throws {
    let count = Statistics.Unit(id: "", kind: .count, name: "")
    var visitors = Series("Port", unit: count, [.year(2020): "12", .year(2021): "15"])
    visitors.indicator = Indicator(id: "visitors", name: "Visitors")
    #expect(try Specimen.resolve(Chart { BarMark([visitors], x: .period, y: .value) }).captions == ["Visitors"])
  }

  @Test func `parts whose names are the same are named by what they measure`() throws {
    let series = ["Output", "Trade"].map { named($0, ["12", "15"])[0] }
    let resolved = try Specimen.resolve(
      Chart { BarMark(series, x: .period, y: .value, stacking: .standard).foregroundStyle(by: .region) })
    #expect(resolved.texts(.key) == ["Output", "Trade"])
  }
}
