import Languages
import Statistics
import Testing

@Suite struct PeriodRecognitionTests {
  @Test(arguments: [
    ("2022-Q2", "2022-Q2"), ("2022-01-01/P8M", "2022-01-01/P8M"), (" 2018 ", "2018"), ("2018年", "2018"), ("2018年度", "2018"),
    ("2018年全年", "2018"), ("2018 [YR2018]", "2018"), ("YR2018", "2018"), ("X2018", "2018"), ("2022.0", "2022"),
    ("２０２２年", "2022"), ("2022年1-8月", "2022-01-01/P8M"), ("2022年1—8月", "2022-01-01/P8M"), ("2022年1至8月", "2022-01-01/P8M"),
    ("2022年1月-8月", "2022-01-01/P8M"), ("2022 年 1～8 月", "2022-01-01/P8M"), ("2022年前8个月", "2022-01-01/P8M"),
    ("2022年前三季度", "2022-01-01/P9M"), ("2022年1-12月", "2022"), ("2022年1-6月", "2022-S1"), ("2022年上半年", "2022-S1"),
    ("2022下半年", "2022-S2"), ("2022年二季度", "2022-Q2"), ("2022年第二季度", "2022-Q2"), ("2022年2季度", "2022-Q2"),
    ("2022年第4季度", "2022-Q4"), ("2022Q2", "2022-Q2"), ("2022q2", "2022-Q2"), ("2022 Q2", "2022-Q2"), ("Q2 2022", "2022-Q2"),
    ("Q2-2022", "2022-Q2"), ("2Q2022", "2022-Q2"), ("2022/Q2", "2022-Q2"), ("second quarter of 2022", "2022-Q2"),
    ("Quarter 2, 2022", "2022-Q2"), ("H1 2022", "2022-S1"), ("2022H2", "2022-S2"), ("2022S1", "2022-S1"),
    ("first half of 2022", "2022-S1"), ("Jan 2022", "2022-01"), ("January 2022", "2022-01"), ("2022 Sept", "2022-09"),
    ("Aug-2022", "2022-08"), ("2022M08", "2022-08"), ("2022M8", "2022-08"), ("2022-8", "2022-08"), ("2022/08", "2022-08"),
    ("2022.08", "2022-08"), ("202208", "2022-08"), ("08/2022", "2022-08"), ("2022年8月", "2022-08"), ("2022年08月", "2022-08"),
    ("2022年八月", "2022-08"), ("2022年十二月", "2022-12"), ("2022年8月份", "2022-08"), ("2022年8月31日", "2022-08-31"),
    ("20220831", "2022-08-31"), ("2022/8/31", "2022-08-31"), ("31/08/2022", "2022-08-31"), ("08/31/2022", "2022-08-31"),
    ("01/01/2022", "2022-01-01"), ("31.08.2022", "2022-08-31"), ("31 August 2022", "2022-08-31"), ("August 31, 2022", "2022-08-31"),
    ("31-Aug-2022", "2022-08-31"), ("2022-08-31T00:00:00", "2022-08-31"), ("2022-08-31 00:00:00", "2022-08-31"),
    ("2022-08-31T00:00:00.000Z", "2022-08-31"), ("January–August 2022", "2022-01-01/P8M"), ("Jan-Aug 2022", "2022-01-01/P8M"),
    ("January to March 2022", "2022-Q1"), ("2022M01-M08", "2022-01-01/P8M"), ("Nov 2021–Feb 2022", "2021-11-01/P4M"),
    ("2021年11月—2022年2月", "2021-11-01/P4M"), ("2022-01/2022-08", "2022-01-01/P8M"),
    ("2022-01-01/2022-08-31", "2022-01-01/P8M"),
  ])
  func `periods of other makers are recognised`(text: String, sdmx: String) throws {
    #expect(try Period(recognising: text).sdmx == sdmx)
  }

  @Test(arguments: [
    ("1-8月", PeriodError.Reason.unknownForm), ("Q2", .unknownForm), ("Jan", .unknownForm), ("Jan-22", .unknownForm),
    ("22年8月", .unknownForm), ("", .unknownForm), ("-", .unknownForm), ("total", .unknownForm), ("2022 total", .unknownForm),
    ("2021-2022", .unknownForm), ("2021/22", .outsideCalendar), ("2022W05", .unknownForm), ("15.8", .unknownForm),
    ("20223", .unknownForm), ("3500", .unknownForm), ("03/04/2022", .ambiguous), ("2022年13月", .outsideCalendar),
    ("2022Q5", .outsideCalendar), ("2022年8-1月", .outsideCalendar), ("30 February 2022", .outsideCalendar),
    ("202213", .outsideCalendar), ("2022-01-01/2022-08-15", .unusableDuration), ("2022-08-31T12:30:00", .unknownForm),
    ("2022 €", .unknownForm), ("GDP (2015=100)", .unknownForm), ("123456789012", .unknownForm),
  ])
  func `what has no year, or two meanings, is refused`(text: String, reason: PeriodError.Reason) {
    #expect(throws: PeriodError(text: text, reason: reason)) { try Period(recognising: text) }
  }

  @Test func `every name that is printed is recognised again`() throws {
    let texts = ["2021", "2022-S1", "2022-Q2", "2022-08", "2022-08-31", "2022-01-01/P8M", "2021-11-01/P4M"]
    for text in texts {
      let period = try Period(sdmx: text)
      for language in Language.all {
        for form in [PeriodForm.full, .short] {
          #expect(try Period(recognising: period.name(form, language: language)) == period)
        }
      }
    }
  }
}
