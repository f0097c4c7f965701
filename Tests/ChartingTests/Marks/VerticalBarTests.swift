import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

@Suite struct VerticalBarTests {
  private func bars(_ values: [PublishedValue], from first: Int = 2015) -> Chart {
    Chart { BarMark([Specimen.yearly(values, from: first)], x: .period, y: .value) }
  }

  @Test func `a status is seen in the fill, read at the number and explained under the plot`() throws {
    let resolved = try Specimen.resolve(bars(["19", "29p", "32e", "36f", "20d"]))
    #expect(resolved.bars.map(\.standing) == [.final, .provisional, .estimate, .forecast, .derived])
    #expect(resolved.texts(.value) == ["19", "29p", "32e", "36f", "20d"])
    #expect(resolved.texts(.key).count == 5)
  }

  @Test func `a revised value looks as others do and has a letter at its number, which is explained where it is printed`() throws {
    func revised(_ values: [PublishedValue], at index: Int) -> Series {
      var series = Specimen.yearly(values)
      var before = series.observations[index]
      before.value = 1
      series.observations[index] = series.observations[index].superseding(before)
      return series
    }
    let bars = try Specimen.resolve(Chart { BarMark([revised(["19", "29", "32p"], at: 1)], x: .period, y: .value) })
    #expect(bars.bars.map(\.standing) == [.final, .final, .provisional])
    #expect(bars.texts(.value) == ["19", "29r", "32p"])
    #expect(bars.marks == [.final, .revised, .provisional])
    let line = try Specimen.resolve(Chart { LineMark([revised(["19", "29", "32", "40", "41", "45"], at: 2)]) })
    #expect(line.marks == [.final])
  }

  @Test func `bars stand on the zero line and take 64 percent of their slot up to 28 points`() throws {
    let resolved = try Specimen.resolve(bars(["19", "22", "26"]), width: 300)
    let zero = try #require(resolved.rules(.zero).first).start.y
    #expect(resolved.bars.allSatisfy { abs($0.rect.maxY - zero) < 0.001 && $0.rect.width == 28 })
  }

  @Test func `a year that is not published keeps its slot and shows two dots`() throws {
    let resolved = try Specimen.resolve(bars(["30", "36", "..", "52"]))
    #expect(resolved.texts(.missing) == [".."])
    #expect(resolved.texts(.category).count == 4)
    let gap = resolved.bars[2].rect.midX - resolved.bars[1].rect.midX
    #expect(abs(gap - 2 * (resolved.bars[1].rect.midX - resolved.bars[0].rect.midX)) < 0.001)
  }

  @Test func `a year left out of the data keeps its slot too`() throws {
    let series = Series("Port", unit: Specimen.yuan, tenToThe: 9, [.year(2015): "3", .year(2018): "4"])
    let resolved = try Specimen.resolve(Chart { BarMark([series], x: .period, y: .value) })
    #expect(resolved.texts(.category).count == 4)
    #expect(resolved.texts(.missing) == ["..", ".."])
  }

  @Test func `more than eight years are all named where they have room`() throws {
    let resolved = try Specimen.resolve(bars(Array(repeating: "5", count: 9)))
    #expect(resolved.texts(.category) == (2015...2023).map(String.init))
    #expect(resolved.texts(.value) == ["5"])
    #expect((3...5).contains(resolved.texts(.axis).count))
  }

  @Test(arguments: [
    (12, 150.0, ["2015", "2018", "2020", "2022", "2024", "2026"]), (40, 150, ["2015", "2030", "2040", "2054"]),
    (9, 40, ["2015", "2023"]),
  ]) func `of more years than have room every second, fifth or tenth is named, and both ends`(
    count: Int, width: Double, names: [String]
  ) throws {
    let resolved = try Specimen.resolve(bars(Array(repeating: "5", count: count)), width: width)
    #expect(resolved.texts(.category) == names)
    #expect(resolved.diagnostics.contains(.axisThinned(shown: names.count, of: count)))
  }

  @Test func `months have a letter each, and their years below`() throws {
    var series = Specimen.yearly(Array(repeating: "5", count: 18), from: 2022)
    for index in series.observations.indices { series.observations[index].period = .month(2022 + index / 12, index % 12 + 1) }
    let chart = Chart { BarMark([series], x: .period, y: .value) }
    let wide = try Specimen.resolve(chart, width: 500)
    #expect(wide.texts(.category).joined() == "JFMAMJJASONDJFMAMJ20222023")
    #expect(!wide.diagnostics.contains { if case .axisThinned = $0 { true } else { false } })
    let narrow = try Specimen.resolve(chart, width: 120)
    #expect(narrow.texts(.category) == ["2022", "2023"])
    #expect(narrow.rules(.grid).count { $0.start.x == $0.end.x } == 1)
    // A part of a year that has no room for its name has none; the whole one keeps it.
    #expect(try Specimen.resolve(chart, width: 60).texts(.category) == ["2022"])
  }

  @Test func `the last bar beside an axis has no label where it would lie on its neighbour`() throws {
    let values: [PublishedValue] = Array(repeating: "50000", count: 11) + ["1.25"]
    let resolved = try Specimen.resolve(bars(values), width: 120)
    #expect(resolved.texts(.value).isEmpty)
  }

  @Test func `a low plot has fewer ticks, as long as its data keep their height`() throws {
    let values: [PublishedValue] = ["210", "230", "250", "270", "260", "280", "300", "310", "318"]
    let high = try Specimen.resolve(bars(values), height: 150)
    #expect(high.texts(.axis) == ["400", "300", "200", "100", "0"])
    let low = try Specimen.resolve(bars(values), height: 60)
    #expect(low.texts(.axis) == ["400", "200", "0"])
  }

  @Test func `Chinese years that have no room for their word are named by their digits`() throws {
    let resolved = try Specimen.resolve(bars(["3", "4", "5", "6", "7", "8", "9"]), width: 144, language: .chinese)
    #expect(resolved.texts(.category).first == "2015")
    #expect(resolved.texts(.category).count == 7)
  }

  @Test func `eight years in a narrow column have two digits`() throws {
    let resolved = try Specimen.resolve(bars(Array(repeating: "5", count: 8)), width: 120)
    #expect(resolved.texts(.category).first == "\u{2019}15")
  }

  @Test func `values are labelled or read from an axis, beside which only the last is written`() throws {
    for count in 1...14 {
      let resolved = try Specimen.resolve(bars(Array(repeating: "5", count: count)))
      #expect(resolved.texts(.value).count == (resolved.texts(.axis).isEmpty ? count : 1), "\(count)")
      #expect(resolved.texts(.axis).isEmpty == resolved.rules(.grid).isEmpty)
    }
  }

  @Test func `the zero line is the darkest line of the plot`() throws {
    let resolved = try Specimen.resolve(bars(Array(repeating: "5", count: 12)))
    let zero = try #require(resolved.rules(.zero).first)
    #expect(resolved.rules(.grid).allSatisfy { $0.stroke.color.luminance > zero.stroke.color.luminance })
    #expect(zero.stroke.width == 0.75)
  }

  @Test func `only zeros are ticks on the zero line`() throws {
    let resolved = try Specimen.resolve(bars(["0", "0", "0"]))
    #expect(resolved.bars.isEmpty)
    #expect(resolved.rules(.tick).count == 3)
    #expect(resolved.texts(.value) == ["0", "0", "0"])
  }

  @Test func `only negative values hang from the zero line, labelled below`() throws {
    let resolved = try Specimen.resolve(bars(["-3", "-5"]))
    #expect(resolved.bars.allSatisfy { $0.direction == .down })
    for (bar, label) in zip(resolved.bars, resolved.labels.filter({ $0.role == .value })) {
      #expect(label.box.minY >= bar.rect.maxY)
    }
    #expect(resolved.strays.isEmpty)
  }

  @Test func `groups stand from the earlier to the later period, with a key`() throws {
    let series = ["North", "Centre"].map { Series($0, unit: Specimen.index, [.year(2021): "92", .year(2022): "104"]) }
    let resolved = try Specimen.resolve(Chart { BarMark(series, x: .region, y: .value).position(by: .period) })
    #expect(resolved.texts(.key) == ["2021", "2022"])
    let north = resolved.bars.filter { $0.observation?.region == "North" }.sorted { $0.rect.minX < $1.rect.minX }
    #expect(north.map(\.observation?.period) == [.year(2021), .year(2022)])
    #expect(abs(north[1].rect.minX - north[0].rect.maxX - 1.5) < 0.001)
  }

  @Test func `a stack has white seams and rises to the sum of its parts`() throws {
    let series = [Specimen.yearly("Film", ["40", "38"]), Specimen.yearly("Games", ["20", "22"])]
    let resolved = try Specimen.resolve(Chart(.stackedBars, of: series))
    let first = resolved.bars.filter { $0.observation?.period == .year(2015) }
    #expect(abs(first[0].rect.minY - first[1].rect.maxY - 1) < 0.01)
    #expect(try #require(resolved.plots.first?.scale).upper >= 60)
  }
}
