import Statistics
import Testing

@testable import Ingestion

struct NumberFormatTests {
  @Test(arguments: [
    ("General", NumberFormat.Section()), ("General_)", NumberFormat.Section()), ("GENERAL\"°\"", NumberFormat.Section(suffix: "°")),
    ("G/通用格式", NumberFormat.Section()), ("G/標準", NumberFormat.Section()), ("Standard", NumberFormat.Section()),
    ("ggge\"年\"", NumberFormat.Section(moment: .year)), ("0.00", NumberFormat.Section()), ("@", NumberFormat.Section()),
    ("0.0%", NumberFormat.Section(shift: 2, suffix: "%")), ("#,##0,,", NumberFormat.Section(shift: -6)),
    ("#,##0 \"kr\"", NumberFormat.Section(suffix: "kr")), ("[$Rs.-4009] #,##0", NumberFormat.Section(prefix: "Rs.")),
    ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-", NumberFormat.Section(suffix: "€")),
    ("[Red]#,##0.0_);(#,##0.0)", NumberFormat.Section()), ("yyyy", NumberFormat.Section(moment: .year)),
    ("[$-409]mmm\\-yy;@", NumberFormat.Section(moment: .month)), ("d.m.yyyy", NumberFormat.Section(moment: .day)),
    ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", NumberFormat.Section(moment: .day)), ("hh:mm:ss", NumberFormat.Section(moment: .time)),
    ("[h]:mm", NumberFormat.Section(moment: .time)), ("m/d/yy h:mm AM/PM", NumberFormat.Section(moment: .instant)),
    ("mm:ss", NumberFormat.Section(moment: .time)), ("0.00E+00", NumberFormat.Section()), ("# ?/?", NumberFormat.Section()),
  ])
  func `a format code says what is shown`(code: String, section: NumberFormat.Section) {
    #expect(NumberFormat(code: code).sections[0] == section)
  }

  @Test func `a condition chooses its section`() {
    let format = NumberFormat(code: "[>=1000000]0.0,,\"M\";[>=1000]0.0,\"K\";0")
    #expect(format.section(for: 2_000_000).suffix == "M" && format.section(for: 2000).shift == -3)
    #expect(format.section(for: 20) == NumberFormat.Section())
  }

  @Test(arguments: [
    (0.0, DayNumber.Epoch.from1900, "1899-12-31"), (1, .from1900, "1900-01-01"), (59, .from1900, "1900-02-28"),
    (61, .from1900, "1900-03-01"), (45169, .from1900, "2023-08-31"), (43707, .from1904, "2023-08-31"),
    (2_958_465, .from1900, "9999-12-31"),
  ])
  func `days are counted as spreadsheets do`(number: Double, epoch: DayNumber.Epoch, date: String) {
    #expect(DayNumber(number, epoch)?.text(.day) == date)
  }

  @Test(arguments: [
    ("1E-3", 0, "0.001"), ("1.25E+2", 0, "125"), ("0.125", 2, "12.5"), ("7.0000000000000007E-2", 2, "7"), ("-0", 0, "0"),
    ("1234567", -3, "1234.567"), ("0.30000000000000004", 0, "0.30000000000000004"), ("110.20000000000000284", 0, "110.2"),
    (".5", 0, "0.5"),
  ])
  func `numbers are scaled in decimal digits`(text: String, shift: Int, result: String) {
    #expect((CellNumber(Array(text.utf8))?.shifted(by: shift).text).map { String(decoding: $0, as: UTF8.self) } == result)
  }

  @Test(arguments: ["", "-", "NaN", "1.2.3", "1e400", "12a", "--1", "1e-99"])
  func `what is no figure is no number`(text: String) {
    #expect(CellNumber(Array(text.utf8)) == nil)
  }
}
