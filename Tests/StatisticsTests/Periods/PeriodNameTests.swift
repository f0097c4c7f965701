import Languages
import Statistics
import Testing

@Suite struct PeriodNameTests {
  @Test(arguments: [
    ("2021", "2021", "2021年"), ("2022-S1", "first half of 2022", "2022年上半年"), ("2022-S2", "second half of 2022", "2022年下半年"),
    ("2022-Q2", "2022\u{A0}Q2", "2022年二季度"), ("2022-08", "August 2022", "2022年8月"),
    ("2022-08-31", "31 August 2022", "2022年8月31日"), ("2022-01-01/P8M", "January\u{2013}August 2022", "2022年1\u{2014}8月"),
    ("2021-11-01/P4M", "November 2021\u{2013}February 2022", "2021年11月\u{2014}2022年2月"),
    ("2021-01-01/P24M", "2021\u{2013}2022", "2021\u{2014}2022年"),
  ])
  func `full names`(text: String, english: String, chinese: String) throws {
    let period = try Period(sdmx: text)
    #expect(period.name(language: .english) == english)
    #expect(period.name(language: .chinese) == chinese)
  }

  @Test(arguments: [
    ("2021", "2021", "2021年"), ("2022-S1", "2022\u{A0}H1", "2022年上半年"), ("2022-Q2", "2022\u{A0}Q2", "2022年二季度"),
    ("2022-08", "Aug 2022", "2022年8月"), ("2022-08-31", "31 Aug 2022", "2022年8月31日"),
    ("2022-01-01/P8M", "Jan\u{2013}Aug 2022", "2022年1\u{2014}8月"),
    ("2021-11-01/P4M", "Nov 2021\u{2013}Feb 2022", "2021年11月\u{2014}2022年2月"),
  ])
  func `short names`(text: String, english: String, chinese: String) throws {
    let period = try Period(sdmx: text)
    #expect(period.name(.short, language: .english) == english)
    #expect(period.name(.short, language: .chinese) == chinese)
  }

  @Test(arguments: [
    ("2021", "2021", "2021年"), ("2022-S1", "the first half of 2022", "2022年上半年"),
    ("2022-Q2", "the second quarter of 2022", "2022年二季度"), ("2022-08", "August 2022", "2022年8月"),
    ("2022-01-01/P8M", "the first eight months of 2022", "2022年前8个月"),
    ("2022-03-01/P2M", "March to April 2022", "2022年3\u{2014}4月"),
  ])
  func `names in sentences`(text: String, english: String, chinese: String) throws {
    let period = try Period(sdmx: text)
    #expect(period.name(.prose, language: .english) == english)
    #expect(period.name(.prose, language: .chinese) == chinese)
  }

  @Test(arguments: [
    ("2018", "2018", "2018", "\u{2019}18", "2018"), ("2022-Q2", "Q2", "二季度", "Q2 \u{2019}22", "2022年二季度"),
    ("2022-08", "Aug", "8月", "Aug \u{2019}22", "2022年8月"), ("2022-S2", "H2", "下半年", "H2 \u{2019}22", "2022年下半年"),
    ("2022-01-01/P8M", "Jan\u{2013}Aug", "1\u{2014}8月", "Jan\u{2013}Aug \u{2019}22", "2022年1\u{2014}8月"),
    ("2005", "2005", "2005", "\u{2019}05", "2005"),
  ])
  func `names on axes`(text: String, english: String, chinese: String, shortEnglish: String, shortChinese: String) throws {
    let period = try Period(sdmx: text)
    #expect(period.name(.withinYear, language: .english) == english)
    #expect(period.name(.withinYear, language: .chinese) == chinese)
    #expect(period.name(.crowded, language: .english) == shortEnglish)
    #expect(period.name(.crowded, language: .chinese) == shortChinese)
  }
}
