import Languages
import Statistics
import Testing

@Suite struct ScalingTests {
  static let figures = [
    Sample.figure("15.799", multiplier: 9), Sample.figure("773", multiplier: 6), Sample.figure("7.764", multiplier: 9),
  ]

  @Test func `a chart's figures share one power of ten`() {
    let english = Scaling.shared(for: Self.figures, language: .english)
    #expect(english.power == 9)
    #expect(
      Self.figures.map { $0.reading(.label, unit: Sample.yuan, language: .english, scaling: english).number } == [
        "15.80", "0.77", "7.76",
      ])
    let chinese = Scaling.shared(for: Self.figures, language: .chinese)
    #expect(chinese.power == 8)
    #expect(
      Self.figures.map { $0.reading(.label, unit: Sample.yuan, language: .chinese, scaling: chinese).number } == [
        "157.99", "7.73", "77.64",
      ])
  }

  @Test(arguments: [
    ("999", 0, 0), ("9999", 0, 0), ("10000", 0, 4), ("999999", 0, 4), ("1000000", 6, 4), ("100000000", 6, 8),
    ("999999999", 6, 8), ("1000000000", 9, 8), ("999999999999", 9, 8), ("1000000000000", 12, 12),
  ])
  func `the power is the largest word that the largest figure reaches`(text: String, english: Int, chinese: Int) {
    #expect(Scaling.shared(for: [Sample.figure(text), Sample.figure("1")], language: .english).power == english)
    #expect(Scaling.shared(for: [Sample.figure(text), Sample.figure("")], language: .chinese).power == chinese)
  }

  @Test func `captions name power and unit`() throws {
    let bn = try #require(Scaling(tenToThe: 9, language: .english))
    let yi = try #require(Scaling(tenToThe: 8, language: .chinese))
    #expect(bn.caption(of: Sample.yuan) == "Billion yuan")
    #expect(yi.caption(of: Sample.yuan) == "亿元")
    #expect(Scaling.plain(.english).caption(of: Sample.studios) == "Studios")
    #expect(Scaling.plain(.chinese).caption(of: Sample.studios) == "座")
    #expect(bn.caption(of: Sample.percent) == "%")
    #expect(bn.caption(of: Sample.points) == "Percentage points")
  }

  @Test func `there are only powers that a language has a word for`() {
    #expect(Scaling(tenToThe: 8, language: .english) == nil)
    #expect(Scaling(tenToThe: 9, language: .chinese) == nil)
    #expect(Scaling(tenToThe: 3, language: .english)?.label == "thousand")
  }

  @Test func `units that are not scaled stay as they are`() {
    let figure = Sample.figure("123456", unit: Sample.index)
    #expect(Scaling.shared(for: [figure], unit: Sample.index, language: .chinese).power == 0)
    let scaling = Scaling.shared(for: [figure], language: .chinese)
    #expect(figure.reading(.table, unit: Sample.index, language: .chinese, scaling: scaling).number == "123,456")
  }

  @Test func `the value in a scaling is exact`() throws {
    let yi = try #require(Scaling(tenToThe: 8, language: .chinese))
    #expect(yi.value(of: Self.figures[0])?.description == "157.99")
    #expect(yi.value(of: Sample.figure("")) == nil)
  }
}
