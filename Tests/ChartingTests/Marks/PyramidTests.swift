import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

@Suite struct PyramidTests {
  private let people = Statistics.Unit(id: "P", kind: .count, name: "people")

  private func side(_ name: String, _ values: KeyValuePairs<String, PublishedValue>) -> [Series] {
    Series.measures(of: name, .year(2020), unit: people, tenToThe: 3, values)
  }

  private var population: [Series] {
    side("Men", ["0–29": "31", "30–59": "40p", "60+": "18"]) + side("Women", ["0–29": "30", "30–59": "41", "60+": "26"])
  }

  @Test func `bars of one row are back to back, what is named first at the left`() throws {
    let resolved = try Specimen.resolve(Chart(.pyramid, of: population))
    let zero = try #require(resolved.rules(.zero).first).start.x
    let men = resolved.bars.filter { $0.observation?.region == "Men" }
    let women = resolved.bars.filter { $0.observation?.region == "Women" }
    #expect(men.count == 3 && men.allSatisfy { $0.direction == .left && abs($0.rect.maxX - zero) < 0.01 })
    #expect(women.count == 3 && women.allSatisfy { $0.direction == .right && abs($0.rect.minX - zero) < 0.01 })
    #expect(resolved.texts(.category) == ["0–29", "30–59", "60+"])
    #expect(resolved.texts(.key).starts(with: ["Men", "Women"]))
    #expect(resolved.overlaps.isEmpty && resolved.strays.isEmpty)
  }

  @Test func `both sides have one scale, and no label has a minus sign`() throws {
    let resolved = try Specimen.resolve(Chart(.pyramid, of: population))
    let first = resolved.bars.filter { $0.observation?.indicator == "0–29" }.map(\.rect.width).sorted()
    #expect(abs(first[1] / first[0] - 31.0 / 30) < 0.001)
    #expect(resolved.texts(.value).allSatisfy { !$0.contains("−") })
    let read = try Specimen.resolve(Chart(.pyramid, of: population).chartReading(.axis), width: 400)
    #expect(!read.texts(.axis).isEmpty && read.texts(.axis).allSatisfy { !$0.contains("−") })
  }

  @Test func `it stands too: the first side up, the second down`() throws {
    let chart = Chart { PyramidMark(population, x: .indicator, y: .value, sides: .region) }
    let resolved = try Specimen.resolve(chart, width: 300)
    #expect(resolved.bars.filter { $0.observation?.region == "Men" }.allSatisfy { $0.direction == .up })
    #expect(resolved.bars.filter { $0.observation?.region == "Women" }.allSatisfy { $0.direction == .down })
    #expect(resolved.texts(.value).sorted() == ["18,000", "26,000", "30,000", "31,000", "40,000p", "41,000"].sorted())
  }

  @Test func `a side has one colour, lying and standing`() throws {
    let colors = try [(Field.value, Field.indicator), (.indicator, .value)].map { x, y in
      let resolved = try Specimen.resolve(Chart { PyramidMark(population, x: x, y: y, sides: .region) }, width: 300)
      return Set(resolved.bars.filter { $0.observation?.region == "Men" }.map(\.color))
    }
    #expect(colors[0] == colors[1] && colors[0].count == 1)
  }

  @Test func `what is missing on the side that grows down is marked under zero`() throws {
    let sides = side("Men", ["0–29": "31", "60+": "18"]) + side("Women", ["0–29": "30", "60+": ".."])
    let resolved = try Specimen.resolve(Chart { PyramidMark(sides, x: .indicator, y: .value, sides: .region) }, width: 300)
    let gap = try #require(resolved.labels.first { $0.role == .missing })
    let zero = try #require(resolved.rules(.zero).first).start.y
    #expect(gap.box.minY >= zero)
  }

  @Test func `two periods are sides, the earlier at the left and grey`() throws {
    let series = ["A", "B"].map { Specimen.yearly($0, ["12", "13", "15"]) }
    let resolved = try Specimen.resolve(Chart(.pyramid, of: series))
    let left = resolved.bars.filter { $0.direction == .left }
    #expect(left.map(\.observation?.period) == [.year(2015), .year(2015)])
    #expect(Set(left.map(\.color)).isDisjoint(with: resolved.bars.filter { $0.direction == .right }.map(\.color)))
  }

  @Test func `three sides and negative values are refused with what to draw instead`() throws {
    let three = try Specimen.resolve(
      Chart { PyramidMark(population + side("Both", ["60+": "44"]), x: .value, y: .indicator, sides: .region) })
    #expect(three.diagnostics.first?.reason == "a pyramid has two sides, not 3: take two regions, measures or periods")
    let negative = try Specimen.resolve(
      Chart(.pyramid, of: side("In", ["North": "5"]) + side("Out", ["North": "-4", "South": "3"])))
    #expect(negative.isRefused)
  }

  @Test func `it is heard as what it is in both languages`() throws {
    let resolved = try Specimen.resolve(Chart(.pyramid, of: population))
    #expect(resolved.alternative(.english).hasPrefix("Two-sided bars from a common zero"))
    #expect(resolved.alternative(.chinese).hasPrefix("双向条形图"))
  }
}
