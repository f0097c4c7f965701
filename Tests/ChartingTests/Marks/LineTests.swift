import Charting
import Drawing
import Languages
import Statistics
import Testing

@Suite struct LineTests {
  @Test func `a gap stops the line, and it starts again after it`() throws {
    let series = Specimen.yearly(["12", "15", "..", "23", "30", "39"])
    let resolved = try Specimen.resolve(Chart { LineMark([series]) })
    #expect(resolved.lines.map(\.points.count) == [2, 3])
  }

  @Test func `a value between two gaps is a dot`() throws {
    let series = Specimen.yearly(["12", "15", "..", "23", "..", "30", "39"])
    let resolved = try Specimen.resolve(Chart { LineMark([series]) })
    #expect(resolved.lines.count == 2)
    #expect(resolved.dots.map(\.observation?.period).contains(.year(2018)))
  }

  @Test func `a break stops the line and has a dotted line with a word`() throws {
    let series = Specimen.yearly(["100", "102", "104", "108b", "110", "111"], unit: Specimen.index)
    let resolved = try Specimen.resolve(Chart { LineMark([series]) })
    #expect(resolved.lines.map(\.points.count) == [3, 3])
    #expect(resolved.rules(.seriesBreak).count == 1)
    #expect(resolved.texts(.annotation) == ["new base"])
  }

  @Test func `a segment is drawn as the value it leads to is known`() throws {
    let series = Specimen.yearly(["12", "15", "18", "20p", "22p", "25f"])
    let resolved = try Specimen.resolve(Chart { LineMark([series]) })
    #expect(resolved.lines.map(\.standing) == [.final, .provisional, .forecast])
    #expect(resolved.lines.map(\.points.count) == [3, 3, 2])
    #expect(resolved.dots.last?.standing == .forecast)
  }

  @Test func `an index is read against its base, drawn in ink`() throws {
    let series = Specimen.yearly(["103", "102", "104", "108", "110"], unit: Specimen.index)
    let resolved = try Specimen.resolve(Chart { LineMark([series]) })
    let plot = try #require(resolved.plots.first)
    let zero = try #require(resolved.rules(.zero).first)
    let fraction = try #require(plot.scale?.fraction(of: 100))
    #expect(abs(zero.start.y - (plot.frame.maxY - fraction * plot.frame.height)) < 0.001)
  }

  @Test func `several lines end in value and name, at least ten points apart`() throws {
    let names = ["East", "Port", "North", "South"]
    let series = names.enumerated().map { index, name in
      Specimen.yearly(name, ["10", "11", "12", "13", PublishedValue(stringLiteral: "20.\(index)")])
    }
    let resolved = try Specimen.resolve(Chart { LineMark(series) })
    let ends = resolved.labels.filter { $0.role == .end }.sorted { $0.origin.y < $1.origin.y }
    #expect(ends.count == 4)
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $1.origin.y - $0.origin.y >= 10 - 0.001 })
    #expect(ends.first?.text == "20.3\u{A0}South")
  }

  @Test func `a label moved far from its line has a leader, and that is said`() throws {
    let series = (0..<6).map { index in
      Specimen.yearly("P\(index)", ["10", "11", "12", "13", PublishedValue(stringLiteral: "20.\(index)")])
    }
    let resolved = try Specimen.resolve(Chart { LineMark(series) })
    #expect(!resolved.rules(.leader).isEmpty)
    #expect(resolved.diagnostics.contains { if case .labelMoved = $0 { true } else { false } })
    #expect(resolved.diagnostics.contains(.seriesMuted(count: 4)))
  }

  @Test func `a line that ends early says when`() throws {
    let series = [Specimen.yearly("East", ["1", "2", "3", "4", "5"]), Specimen.yearly("Port", ["2", "3", "4", "..", ".."])]
    let resolved = try Specimen.resolve(Chart { LineMark(series) })
    #expect(resolved.texts(.end).contains("4\u{A0}Port,") || resolved.texts(.end).contains("4\u{A0}Port, 2017"))
  }

  @Test func `fewer than five points are drawn, and it is said that bars would say it better`() throws {
    let resolved = try Specimen.resolve(Chart { LineMark([Specimen.yearly(["12"])]) })
    #expect(resolved.diagnostics.contains(.tooFewPoints(1)))
    #expect(resolved.dots.count == 1)
    #expect(resolved.lines.isEmpty)
  }

  @Test func `levels far from zero do not squeeze the line, growth is read against zero`() throws {
    let far = try Specimen.resolve(Chart { LineMark([Specimen.yearly(["1000", "1010", "1020", "1015", "1030"])]) })
    #expect(try #require(far.plots.first?.scale).lower.double > 0.9)
    let rates = Series(
      "Port", indicator: Indicator(id: "g", name: "Growth", kind: .growth), unit: Specimen.percent,
      [.year(2018): "6", .year(2019): "7", .year(2020): "5", .year(2021): "8", .year(2022): "6"])
    let near = try Specimen.resolve(Chart { LineMark([rates]) })
    #expect(try #require(near.plots.first?.scale).lower <= 0)
  }

  @Test func `an area stands on zero`() throws {
    let resolved = try Specimen.resolve(Chart { AreaMark([Specimen.yearly(["1000", "1010", "1020", "1015", "1030"])]) })
    #expect(try #require(resolved.plots.first?.scale).lower == 0)
  }
}
