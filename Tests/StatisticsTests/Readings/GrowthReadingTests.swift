import Languages
import Statistics
import Testing

@Suite struct GrowthReadingTests {
  @Test(arguments: [
    ("18.26", "18%", "18.26%", "18.26", "+18.26", "18.26"), ("26.0", "26%", "26.0%", "26.0", "+26.0", "26.0"),
    ("5.23", "5.2%", "5.23%", "5.23", "+5.23", "5.23"), ("107.2", "107%", "107.2%", "107.2", "+107.2", "107.2"),
    ("-3.5", "−3.5%", "−3.5%", "−3.5", "−3.5", "−3.5"), ("0.0", "0%", "0%", "0", "0", "0"),
    ("6.5", "6.5%", "6.5%", "6.5", "+6.5", "6.5"), ("16.5", "17%", "16.5%", "16.5", "+16.5", "16.5"),
    ("18.264387", "18%", "18.26%", "18.26", "+18.26", "18.26"),
  ])
  func `growth is signed in English labels only`(
    percent: String, title: String, sentence: String, tile: String, label: String, chineseLabel: String
  ) {
    let growth = Sample.growth(percent)
    #expect(growth.reading(.title, language: .english).text == title)
    #expect(growth.reading(.sentence, language: .english).text == sentence)
    #expect(growth.reading(.tile, language: .english).number == tile)
    #expect(growth.reading(.label, language: .english).number == label)
    #expect(growth.reading(.label, language: .chinese).number == chineseLabel)
    #expect(growth.reading(.label, language: .english).unit == "%")
  }

  @Test(arguments: [("-99.6", "99.6"), ("99.6", "99.6"), ("100.4", "100.4"), ("-100", "100"), ("12.5", "13"), ("-99.2", "99")])
  func `a fall that leaves something is no fall by all`(text: String, title: String) {
    #expect(Sample.growth(text).magnitude.reading(.title, language: .english).number == title)
  }

  @Test func `a table keeps every published digit`() {
    #expect(Sample.growth("18.259999999999998").reading(.table, language: .english).number == "+18.26")
    #expect(Sample.growth("18.264387").reading(.table, language: .english).number == "+18.264387")
    #expect(Sample.growth("26.0").reading(.table, language: .chinese).number == "26.0")
    #expect(Sample.growth("20", qualifier: .about).reading(.table, language: .english).bare == "≈\u{A0}+20")
  }

  @Test func `direction and magnitude serve sentences and triangles`() {
    #expect(Sample.growth("-3.5").direction == .fall)
    #expect(Sample.growth("3.5").direction == .rise)
    #expect(Sample.growth("0.0").direction == .none)
    #expect(Sample.growth("-3.5").magnitude.reading(.sentence, language: .english).text == "3.5%")
    #expect(Sample.growth("-3.5", qualifier: .under).magnitude.qualifier == .over)
  }

  @Test func `a rate that is a figure of its own is signed when it is said to be a change`() {
    let figure = Sample.figure("5.2", unit: Sample.percent)
    #expect(figure.reading(.label, unit: Sample.percent, language: .english, meaning: .change).text == "+5.2%")
    #expect(figure.reading(.label, unit: Sample.percent, language: .chinese, meaning: .change).text == "5.2%")
    #expect(figure.reading(.label, unit: Sample.percent, language: .english).text == "5.2%")
    let points = Sample.figure("1.3", unit: Sample.points)
    #expect(points.reading(.label, unit: Sample.points, language: .english).text == "+1.3\u{A0}pp")
  }
}
