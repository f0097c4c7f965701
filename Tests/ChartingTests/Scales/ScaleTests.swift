import Charting
import Statistics
import Testing

@Suite struct ScaleTests {
  @Test func `a linear scale puts its ends at the ends and rises evenly`() {
    let scale = LinearScale(from: 20, to: 60)
    #expect(scale.fraction(of: 20) == 0)
    #expect(scale.fraction(of: 30) == 0.25)
    #expect(scale.fraction(of: 60) == 1)
    #expect(scale.fraction(of: 80) == 1.5)
  }

  @Test func `a linear scale of equal ends has an extent nevertheless`() {
    #expect(LinearScale(from: 7, to: 7).fraction(of: 7) == 0)
    #expect(LinearScale(from: 7, to: 7).upper == 8)
  }

  @Test func `a period scale walks the calendar, so that a missing year keeps its slot`() {
    let scale = PeriodScale([.year(2018), .year(2021)])
    #expect(scale.ticks == [.year(2018), .year(2019), .year(2020), .year(2021)])
    #expect(scale.fraction(of: .year(2019)) == 0.375)
    #expect(scale.fraction(of: .year(2022)) == nil)
  }

  @Test func `quarters walk over the turn of the year`() {
    #expect(PeriodScale([.quarter(2018, 3), .quarter(2019, 2)]).ticks.count == 4)
  }

  @Test func `the first eight months of following years follow each other`() {
    let scale = PeriodScale([.months(from: 2020, 1, count: 8), .months(from: 2022, 1, count: 8)])
    #expect(scale.ticks.count == 3)
  }

  @Test func `periods of different length stand one after the other`() {
    let scale = PeriodScale([.year(2020), .quarter(2022, 1)])
    #expect(scale.ticks == [.year(2020), .quarter(2022, 1)])
  }
}
