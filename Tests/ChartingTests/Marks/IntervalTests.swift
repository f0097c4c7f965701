import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

@Suite struct IntervalTests {
  private let rates = Specimen.yearly("North", ["5.1", "5.4", "5.0", "4.7", "4.9", "5.8"], unit: Specimen.percent)
  private let lower = Specimen.yearly("North", ["4.6", "4.9", "4.5", "..", "4.4", "5.1"], unit: Specimen.percent)
  private let upper = Specimen.yearly("North", ["5.6", "5.9", "5.5", "5.2", "5.4", "6.5"], unit: Specimen.percent)

  private func limits(_ x: Field, _ y: Field) -> IntervalMark {
    IntervalMark(of: [rates], from: [lower], to: [upper], x: x, y: y, level: 95)
  }

  @Test func `around a line limits are a band under it, which stops where one is missing`() throws {
    let chart = Chart {
      LineMark([rates])
      limits(.period, .value)
    }
    let resolved = try Specimen.resolve(chart)
    let bands = resolved.guides.compactMap { if case .area(let area) = $0 { area } else { nil } }
    #expect(bands.map(\.outline.count) == [6, 4])
    let line = try #require(resolved.lines.first)
    #expect(bands[0].bounds.minY < line.points[0].y && bands[0].bounds.maxY > line.points[0].y)
    #expect(resolved.texts(.key).contains("95% confidence interval"))
    #expect(resolved.faults(of: chart) == [])
  }

  @Test func `on bars limits are whiskers through the end of each, standing and lying`() throws {
    for (x, y) in [(Field.period, Field.value), (.value, .period)] {
      let chart = Chart {
        BarMark([rates], x: x, y: y)
        limits(x, y)
      }
      let resolved = try Specimen.resolve(chart)
      // A line and two caps, each on paper, for the five values that have both limits.
      #expect(resolved.rules(.bar).count == 5 * 6)
      let bar = try #require(resolved.bars.first).rect
      let whisker = try #require(resolved.rules(.bar).first).bounds
      #expect(x == .period ? abs(whisker.midX - bar.midX) < 0.01 : abs(whisker.midY - bar.midY) < 0.01)
      #expect(x == .period ? whisker.minY < bar.minY : whisker.maxX > bar.maxX)
      #expect(resolved.faults(of: chart) == [])
    }
  }

  @Test func `bars of a group have each their own`() throws {
    let south = Specimen.yearly("South", ["3.1", "3.4"], unit: Specimen.percent)
    let places = [rates, south]
    let chart = Chart {
      BarMark(places, x: .period, y: .value)
      IntervalMark(
        of: places, from: [lower, Specimen.yearly("South", ["2", "2"], unit: Specimen.percent)],
        to: [upper, Specimen.yearly("South", ["4", "4"], unit: Specimen.percent)], level: 90)
    }
    let resolved = try Specimen.resolve(chart, width: 500)
    let middles = resolved.bars.map(\.rect.midX)
    let whiskers = resolved.rules(.bar).filter { $0.start.x == $0.end.x }.map(\.start.x)
    #expect(whiskers.count == 2 * 7)
    #expect(whiskers.allSatisfy { x in middles.contains { abs($0 - x) < 0.01 } })
    #expect(resolved.texts(.key).contains("90% confidence interval"))
  }

  @Test func `under dots limits are whiskers that leave the dot whole`() throws {
    let chart = Chart {
      PointMark([rates], x: .value, y: .region)
      limits(.value, .region)
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.guides.contains { if case .rule(let rule) = $0 { rule.role == .bar } else { false } })
    #expect(!resolved.forms.contains { if case .rule(let rule) = $0 { rule.role == .bar } else { false } })
    #expect(resolved.faults(of: chart) == [])
  }

  @Test func `the scale holds all limits`() throws {
    let chart = Chart {
      LineMark([rates])
      limits(.period, .value)
    }
    let scale = try #require(try Specimen.resolve(chart).plots.first?.scale)
    #expect(scale.lower <= 4 && scale.upper >= 6)
  }

  /// The rates with limits of their own, each two tenths away.
  private func published(level: Decimal? = 95, _ change: (Int, inout Observation) -> Void = { _, _ in }) -> Series {
    var series = rates
    for index in series.observations.indices {
      guard let value = series.observations[index].value, let level else { continue }
      let distance = Decimal(2, exponent: -1)
      series.observations[index].interval = ConfidenceInterval(
        from: value - distance, to: value + distance, decimals: 1, level: level)
      change(index, &series.observations[index])
    }
    return series
  }

  @Test func `limits published with values are drawn on bars, lines and dots without a mark of their own`() throws {
    let series = [published()]
    let marks: [any Mark] = [
      BarMark(series, x: .period, y: .value), LineMark(series), PointMark(series, x: .period, y: .value),
    ]
    for mark in marks {
      let chart = Chart(panels: [Panel(layers: [mark.layer])])
      let resolved = try Specimen.resolve(chart)
      let explicit = try Specimen.resolve(
        Chart(panels: [Panel(layers: [mark.layer, IntervalMark(series, x: .period, y: .value).layer])]))
      #expect(resolved.texts(.key).contains("95% confidence interval"))
      #expect(resolved.scene() == explicit.scene())
      #expect(resolved.faults(of: chart) == [])
    }
  }

  @Test func `stacks, areas and changes have no limits`() throws {
    let series = [published()]
    let marks: [any Mark] = [
      BarMark(series + [published()], x: .period, y: .value, stacking: .standard), AreaMark(series),
      BarMark(series, x: .period, y: .growth),
    ]
    for mark in marks {
      let resolved = try Specimen.resolve(Chart(panels: [Panel(layers: [mark.layer])]))
      #expect(!resolved.texts(.key).contains { $0.contains("confidence") })
    }
  }

  @Test func `each value is heard with its limits and their level`() throws {
    let resolved = try Specimen.resolve(Chart { BarMark([published()], x: .value, y: .region) })
    #expect(resolved.alternative(.english).contains("5.8% (95% confidence interval 5.6 to 6.0) in 2020"))
    #expect(resolved.alternative(.chinese).contains("2020年5.8%（95%置信区间5.6至6.0）"))
    #expect(!resolved.alternative(.english).contains("Intervals"))
  }

  @Test func `several levels are all named`() throws {
    let chart = Chart { LineMark([published { index, one in if index > 3 { one.interval?.level = 90 } }]) }
    #expect(try Specimen.resolve(chart).texts(.key).contains("90% and 95% confidence intervals"))
  }

  @Test func `a band stops at a break as its line does, and steps as it does`() throws {
    let series = published { index, one in if index == 3 { one.status = .seriesBreak } }
    let resolved = try Specimen.resolve(Chart { LineMark([series]) })
    let bands = resolved.guides.compactMap { if case .area(let area) = $0 { area } else { nil } }
    #expect(bands.map(\.outline.count) == [6, 6])
    let stepped = try Specimen.resolve(Chart { LineMark([published()], interpolation: .stepEnd) })
    let steps = stepped.guides.compactMap { if case .area(let area) = $0 { area } else { nil } }
    #expect(steps.map(\.outline.count) == [22])
  }

  @Test func `small multiples have each its own band`() throws {
    let chart = Chart { LineMark([published(), Specimen.yearly("South", ["3", "4", "3", "4", "5"], unit: Specimen.percent)]) }
      .multiples()
    let resolved = try Specimen.resolve(chart, width: 329)
    #expect(resolved.guides.count { if case .area = $0 { true } else { false } } == 1)
    #expect(resolved.texts(.key) == ["95% confidence interval"])
    #expect(resolved.faults(of: chart) == [])
  }

  @Test func `limits are told to those who hear the chart`() throws {
    let chart = Chart {
      LineMark([rates])
      limits(.period, .value)
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.alternative(.english).contains("Intervals from lower to upper limit"))
    #expect(resolved.alternative(.chinese).contains("区间（下限至上限）"))
  }
}
