import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

@Suite struct AnnotationTests {
  private let series = Specimen.yearly(["22", "24", "25", "14", "17", "26", "30", "34"])

  @Test func `a call-out is tied to its observation by a vertical leader, away from the line`() throws {
    let chart = Chart {
      LineMark([series])
      Callout(at: series.observations[3].key, "Sites closed")
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.texts(.annotation) == ["2018\u{A0}Sites closed"])
    let leader = try #require(resolved.rules(.leader).first)
    let dot = try #require(resolved.dots.first { $0.observation?.period == .year(2018) })
    #expect(leader.start.x == leader.end.x)
    #expect(leader.start.x == dot.center.x)
    #expect(abs(leader.start.y - dot.center.y) == 5)
    #expect(resolved.overlaps.isEmpty)
  }

  @Test func `a call-out at a value that has a label says the value, and its leader strikes no text`() throws {
    let chart = Chart {
      LineMark([series])
      Callout(at: series.observations[7].key, "highest of eight")
    }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.texts(.annotation) == ["2022\u{A0}34, highest of eight"])
    #expect(resolved.texts(.value) == [])
    for leader in resolved.rules(.leader) {
      #expect(!resolved.labels.contains { $0.box.intersects(leader.bounds.inset(by: -0.5)) })
    }
  }

  @Test func `a call-out without its observation is left out, and that is said`() throws {
    var key = series.observations[0].key
    key.period = .year(1999)
    let resolved = try Specimen.resolve(
      Chart {
        LineMark([series])
        Callout(at: key, "Nowhere")
      })
    #expect(resolved.diagnostics.contains(.calloutDropped("Nowhere")))
  }

  @Test func `a reference line has its words at it and is on the scale`() throws {
    let resolved = try Specimen.resolve(
      Chart {
        LineMark([series])
        RuleMark(.value(50)).annotation("plan")
      })
    #expect(resolved.texts(.annotation) == ["plan"])
    #expect(resolved.rules(.reference).count == 1)
    #expect(try #require(resolved.plots.first?.scale).upper >= 50)
  }

  @Test func `words at a line to read against stand where no data are`() throws {
    let values: [PublishedValue] = ["18", "35", "12", "38", "20", "36", "22", "21", "20", "19", "18", "17", "16"]
    let chart = Chart {
      LineMark([Specimen.yearly(values)])
      RuleMark(y: 25).annotation("target")
    }
    let resolved = try Specimen.resolve(chart, width: 300)
    let label = try #require(resolved.labels.first { $0.role == .annotation })
    let crossed = resolved.lines.flatMap { zip($0.points, $0.points.dropFirst()) }.filter { start, end in
      (0...100).contains { step in
        let part = Double(step) / 100
        let (x, y) = (start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
        return x > label.box.minX && x < label.box.maxX && y > label.box.minY && y < label.box.maxY
      }
    }
    #expect(crossed.isEmpty)
  }

  @Test func `the median of ranked places lies between the two in the middle`() throws {
    let resolved = try Specimen.resolve(
      Chart {
        PointMark(Specimen.places(["A": "10", "B": "20", "C": "30", "D": "60"]), x: .value, y: .region, stem: .zero)
        RuleMark(.median, label: "median")
      })
    let plot = try #require(resolved.plots.first)
    let x = plot.frame.minX + (try #require(plot.scale?.fraction(of: 25))) * plot.frame.width
    #expect(abs(try #require(resolved.rules(.reference).first).start.x - x) < 0.001)
  }

  @Test func `among lines the median runs from period to period`() throws {
    let lines = [("A", 0), ("B", 4), ("C", 9)].map { name, more in
      Specimen.yearly(name, (0..<6).map { PublishedValue(stringLiteral: "\(20 + more + ($0 % 3))") })
    }
    let resolved = try Specimen.resolve(
      Chart {
        LineMark(lines).foregroundStyle(by: .indicator)
        RuleMark(.median)
      }, width: 300)
    let middle = try #require(resolved.lines.first { $0.points.count == 6 && isAmong(lines[1], $0, resolved) })
    let rules = resolved.rules(.reference)
    #expect(rules.count == 5)
    #expect(zip(rules, middle.points).allSatisfy { $0.start == $1 })
  }

  /// Whether a line is that of a series, by its first value.
  private func isAmong(_ series: Series, _ line: LineForm, _ resolved: ResolvedChart) -> Bool {
    guard let plot = resolved.plots.first, let value = series.observations[0].value, let part = plot.scale?.fraction(of: value),
      let first = line.points.first
    else { return false }
    return abs(first.y - (plot.frame.maxY - part * plot.frame.height)) < 0.01
  }

  @Test func `before the first period of a plot under another nothing is missing`() throws {
    let late = Specimen.yearly(["1", "2", "3"], from: 2020)
    let chart = Chart {
      Panel("Level") { LineMark([series]) }
      Panel("Change") { BarMark([late], x: .period, y: .value) }
    }
    #expect(try Specimen.resolve(chart, width: 400).texts(.missing) == [])
  }

  @Test func `the median is that of all places, also of those that are left out`() throws {
    // 1 to 80, ten times each of the lowest two: what is shown has another median.
    let places = (1...81).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\(max(1, $0 - 20))")]) }
    let marks = Chart {
      PointMark(places, x: .value, y: .region, stem: .zero)
      RuleMark(.median)
    }.order(.descending)
    for limit in [9, 40, 81] {
      let resolved = try Specimen.resolve(marks.limit(limit), width: 500)
      let plot = try #require(resolved.plots.first)
      let x = plot.frame.minX + (try #require(plot.scale?.fraction(of: 21))) * plot.frame.width
      #expect(abs(try #require(resolved.rules(.reference).first).start.x - x) < 0.001, "\(limit)")
    }
  }

  @Test func `where ranked rows are left out a dotted line parts those beside it`() throws {
    let places = (1...81).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\($0)")]) }
    func breaks(_ limit: Int, _ looked: String) throws -> Int {
      let chart = Chart(.rankedDots, of: places).order(.descending).limit(limit).highlight(looked)
      return try Specimen.resolve(chart, width: 500).rules(.reference).count { $0.start.y == $0.end.y }
    }
    #expect(try breaks(9, "P81") == 1)
    #expect(try breaks(9, "P40") == 2)
    #expect(try breaks(81, "P40") == 0)
  }

  @Test func `of many places the chart itself says how many it shows`() throws {
    let places = (1...90).flatMap { Specimen.places(["P\($0)": PublishedValue(stringLiteral: "\($0)")]) }
    let english = try Specimen.resolve(Chart(.rankedDots, of: places))
    #expect(english.texts(.note) == ["20 of 90 shown; a dotted line where others are left out"])
    let chinese = try Specimen.resolve(Chart(.rankedDots, of: places), language: .chinese)
    #expect(chinese.texts(.note) == ["共90项，图示20项，虚线处有省略"])
    #expect(english.overlaps.isEmpty)
    #expect(english.strays.isEmpty)
  }

  @Test func `the key is on the line of the words of the median where it has room, else under them`() throws {
    let rows = (0..<14).flatMap { place in
      Specimen.places(["Region \(place)": PublishedValue(stringLiteral: "\(90 - place * 4)\(place % 2 == 0 ? " p" : "")")])
    }
    func lines(width: Double) throws -> (median: PlacedLabel, key: PlacedLabel) {
      let chart = Chart {
        BarMark(rows, x: .value, y: .region)
        RuleMark(.median).annotation("Median 64")
      }
      let resolved = try Specimen.resolve(chart, width: width)
      return try (
        #require(resolved.labels.first { $0.role == .annotation }), #require(resolved.labels.first { $0.role == .key })
      )
    }
    let wide = try lines(width: 900)
    #expect(wide.key.origin.y == wide.median.origin.y && wide.key.box.minX > wide.median.box.maxX)
    let narrow = try lines(width: 170)
    #expect(narrow.key.origin.y > narrow.median.origin.y)
  }
}
