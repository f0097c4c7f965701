import Languages
import Statistics
import Testing

/// One reading for all figures of an indicator.
@Suite struct UsageTests {
  private static let dollars = Unit(id: "USD", kind: .currency, name: [.english: "US dollars", .chinese: "美元"])
  private static let persons = Unit(id: "PERSON", kind: .count, name: [.english: "people", .chinese: "人"])

  private static func figures(_ values: [String], multiplier: Int) -> [Observation] {
    values.enumerated().compactMap { index, text in
      (try? DecimalText.parse(text)).map {
        Observation(
          region: "a", indicator: "x", period: .year(2016 + index), value: $0.value, decimals: $0.decimals, unit: "USD",
          multiplier: multiplier)
      }
    }
  }

  private static func texts(_ values: [String], _ unit: Unit, multiplier: Int, _ language: Language) -> [String] {
    let figures = figures(values, multiplier: multiplier)
    var unit = unit
    unit.usage = Unit.Usage(of: figures, unit: unit)
    return figures.flatMap { figure in
      [Setting.title, .sentence, .tile, .table].map { figure.reading($0, unit: unit, language: language).number }
    }
  }

  @Test func `a figure reads alike in titles, sentences, tiles and tables, in the unit of the data`() {
    #expect(Self.texts(["16451"], Self.dollars, multiplier: 6, .english) == ["16,451", "16,451", "16,451", "16,451"])
    #expect(Set(Self.texts(["48312"], Self.persons, multiplier: 0, .english)) == ["48,312"])
    #expect(Set(Self.texts(["1110.2"], Self.persons, multiplier: 3, .english)) == ["1,110.2"])
  }

  @Test func `zeros that other figures of the indicator hold as digits stay`() {
    #expect(Self.texts(["6690", "6547"], Self.dollars, multiplier: 6, .chinese).suffix(8).first == "66.90")
    #expect(Set(Self.texts(["12.0", "12.5"], Self.dollars, multiplier: 9, .english)) == ["12.0", "12.5"])
  }

  @Test func `a figure with the digits of a division ends as the published ones do, which get no zeros from it`() {
    let values = ["79.02", "35.36761474609375", "72.96", "84.1"]
    #expect(
      Self.texts(values, Self.dollars, multiplier: 0, .english).enumerated().filter { $0.offset % 4 == 3 }.map(\.element) == [
        "79.02", "35.37", "72.96", "84.10",
      ])
    // Where most are such, nothing else is known.
    #expect(
      Self.texts(["35.36761474609375", "34.61374282836914"], Self.dollars, multiplier: 0, .english).suffix(2) == [
        "34.61374", "34.6137428284",
      ])
  }

  @Test func `the middle of figures reads as the figure that it is`() throws {
    let figures = Self.figures(["70022", "6547.25", "90112.5"], multiplier: 6)
    var unit = Self.dollars
    unit.usage = Unit.Usage(of: figures, unit: unit)
    let middle = try Derivations.median(of: [figures[0]])
    for setting in [Setting.sentence, .table] {
      let texts = [figures[0], middle].map { $0.reading(setting, unit: unit, language: .english).number }
      #expect(texts == ["70,022.00", "70,022.00"])
    }
  }

  @Test func `figures of one indicator end with one digit, and so do their differences and sums`() throws {
    let figures = Self.figures(["4.6", "5", "4.65"], multiplier: 6)
    var unit = Self.dollars
    unit.usage = Unit.Usage(of: figures, unit: unit)
    let difference = try Derivations.difference(figures[1], less: figures[0], indicator: "x")
    #expect(
      (figures + [difference]).map { $0.reading(.table, unit: unit, language: .english).number } == [
        "4.60", "5.00", "4.65", "0.40",
      ])
    var about = figures[1]
    about.qualifier = .about
    #expect(about.reading(.table, unit: unit, language: .english).number == "5")
  }

  @Test func `a language without a word for the power takes the nearest that the figures reach`() {
    #expect(Set(Self.texts(["16451"], Self.dollars, multiplier: 6, .chinese)) == ["164.51"])
    #expect(Set(Self.texts(["1110.2", "526.6"], Self.persons, multiplier: 3, .chinese)) == ["111.02", "52.66"])
  }

  @Test func `a power word leaves no more digits behind the point than are taken in`() {
    #expect(Set(Self.texts(["35776.3"], Self.dollars, multiplier: 8, .english)) == ["3,577.63"])
    #expect(Set(Self.texts(["1349084"], Self.dollars, multiplier: 8, .english)) == ["134,908.4"])
    #expect(Set(Self.texts(["48217.35"], Self.dollars, multiplier: 4, .english)) == ["482.1735"])
    #expect(Set(Self.texts(["1411780000"], Self.persons, multiplier: 0, .english)) == ["1,411.78"])
    #expect(Set(Self.texts(["12345.6"], Self.dollars, multiplier: 9, .chinese)) == ["123456"])
  }

  @Test func `tables keep the digits that are too many to be read elsewhere`() {
    #expect(
      Self.texts(["1260464063"], Self.persons, multiplier: 0, .english) == [
        "1,260.464", "1,260.464", "1,260.464", "1,260,464,063",
      ])
    #expect(Self.texts(["1260464063"], Self.persons, multiplier: 0, .chinese).suffix(2) == ["126046.4", "126046.4063"])
    #expect(Self.texts(["2731370172489"], Self.dollars, multiplier: 0, .english).last == "2,731,370,172,489")
    #expect(Self.texts(["1260464060"], Self.persons, multiplier: 0, .chinese).last == "126046.406")
    #expect(Self.texts(["8736039.25"], Self.dollars, multiplier: 7, .english).last == "87,360.3925")
  }

  @Test func `what is written out in ones stays so up to seven digits`() {
    #expect(Set(Self.texts(["1950000"], Self.dollars, multiplier: 0, .english)) == ["1,950,000"])
    #expect(Self.texts(["15799000000"], Self.dollars, multiplier: 0, .english).first == "15.799")
  }

  @Test func `amounts in Chinese have no commas where they read alike everywhere`() {
    #expect(Set(Self.texts(["73233.9"], Self.dollars, multiplier: 8, .chinese)) == ["73233.9"])
  }

  @Test func `a chart has the power of its figures`() {
    let figures = Self.figures(["16451", "972"], multiplier: 6)
    var unit = Self.dollars
    unit.usage = Unit.Usage(of: figures, unit: unit)
    #expect(Scaling.shared(for: figures, unit: unit, language: .english).power == 6)
    #expect(Scaling.shared(for: figures, unit: Self.dollars, language: .english).power == 9)
  }

  @Test func `no figure is read as zero that is none`() {
    let texts = Self.texts(["62225478000.88224", "67461644222.03518", "3.14159265358979"], Self.dollars, multiplier: 0, .english)
    #expect(texts.allSatisfy { $0.contains { ("1"..."9").contains($0) } }, "\(texts)")
  }
}
