internal import Statistics

/// A point in time as spreadsheets keep it: days since the end of 1899, or since the beginning of 1904 in old books of the Mac.
struct DayNumber {
  /// From when days are counted.
  enum Epoch: Hashable, Sendable {
    case from1900
    case from1904
  }

  private let days: Int
  private let seconds: Int

  /// `nil` for what no calendar of spreadsheets reaches.
  init?(_ value: Double, _ epoch: Epoch) {
    // 9999-12-31 is the last day.
    guard value.isFinite, value >= 0, value < 2_958_466 else { return nil }
    let allSeconds = (value * 86_400).rounded()
    var whole = Int(allSeconds) / 86_400
    seconds = Int(allSeconds) % 86_400
    switch epoch {
    case .from1904: whole += 1_462
    // The first spreadsheet took 1900 for a leap year, and all others count its day.
    case .from1900: if whole < 60 { whole += 1 }
    }
    days = whole - 25_569
  }

  /// What a format shows of it, as ISO 8601 writes it: `2023`, `2023-01`, `2023-01-31`, `2023-01-31T12:00:00`, `12:00:00`.
  func text(_ moment: NumberFormat.Moment) -> String {
    let (year, month, day) = CivilDate.date(dayNumber: days)
    let time = "\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
    let date = "\(String(repeating: "0", count: max(0, 4 - "\(year)".count)))\(year)-\(Self.two(month))-\(Self.two(day))"
    return switch moment {
    case .year: String(date.prefix(4))
    case .month: String(date.prefix(7))
    case .day: date
    case .instant: seconds == 0 ? date : "\(date)T\(time)"
    case .time: time
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
