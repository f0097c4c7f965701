package import Scheduling
internal import Statistics

/// Times as the ledger prints them: in UTC, with their date.
package enum UTCText {
  /// `2022-10-01 06:00 UTC`.
  package static func minute(_ instant: Instant) -> String { String(text(instant).prefix(16)) + " UTC" }

  /// `2022-10-01 06:00:07 UTC`.
  package static func second(_ instant: Instant) -> String { text(instant) + " UTC" }

  /// `2022-10-01T06:00:07Z`, as RFC 3339 has it.
  package static func stamp(_ instant: Instant) -> String { text(instant).replacing(" ", with: "T") + "Z" }

  /// The day.
  static func day(_ instant: Instant) -> Period {
    let (day, rest) = instant.secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    return Period.day(1970, 1, 1).advanced(by: Int(rest < 0 ? day - 1 : day))
  }

  private static func text(_ instant: Instant) -> String {
    let seconds = instant.secondsSince1970
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let (whole, second) = rest < 0 ? (day - 1, rest + 86_400) : (day, rest)
    let date = Period.day(1970, 1, 1).advanced(by: Int(whole)).sdmx
    return "\(date) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
