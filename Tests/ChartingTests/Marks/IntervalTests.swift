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
