/// The parts of SDMX's period texts, byte by byte.
enum SDMXPeriodText {
  /// The text before and after a slash, or after the two hyphens that stand for it in a file name.
  static func parts(_ text: String) -> [Substring.UTF8View] {
    let bytes = text[...].utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == UInt8(ascii: "/") { return [bytes[..<index], bytes[next...]] }
      if bytes[index] == UInt8(ascii: "-"), next < bytes.endIndex, bytes[next] == UInt8(ascii: "-") {
        return [bytes[..<index], bytes[bytes.index(after: next)...]]
      }
      index = next
    }
    return [bytes]
  }

  /// A period without a duration.
  static func period(_ text: Substring.UTF8View) throws(PeriodError.Reason) -> Period {
    let bytes = Array(text)
    guard bytes.count >= 4, let year = number(bytes[0..<4]) else { throw .unknownForm }
    guard Period.years.contains(year) else { throw .outsideCalendar }
    if bytes.count == 4 { return .year(year) }
    guard bytes[4] == UInt8(ascii: "-"), bytes.count >= 6 else { throw .unknownForm }
    let rest = bytes[5...]
    switch rest[5] {
    case UInt8(ascii: "A"): return try part(rest, digits: 1, of: 1) { _ in .year(year) }
    case UInt8(ascii: "S"): return try part(rest, digits: 1, of: 2) { .half(year, $0) }
    case UInt8(ascii: "T"): return try part(rest, digits: 1, of: 3) { .months(from: year, 4 * $0 - 3, count: 4) }
    case UInt8(ascii: "Q"): return try part(rest, digits: 1, of: 4) { .quarter(year, $0) }
    case UInt8(ascii: "M"): return try part(rest, digits: 2, of: 12) { .month(year, $0) }
    case UInt8(ascii: "W"):
      let week = try part(rest, digits: 2, of: 53) { .week(year, $0) }
      guard week.week.year == year else { throw .outsideCalendar }
      return week
    default: return try monthOrDay(rest, year: year)
    }
  }

  /// The period that lasts as a duration (`P8M`, `P1Y`, `P1Y6M`, `P1D`) says, from the first day of `start`.
  static func lasting(_ duration: Substring.UTF8View, from start: Period) throws(PeriodError.Reason) -> Period {
    let bytes = Array(duration)
    guard start.months <= 1, bytes.count >= 3, bytes[0] == UInt8(ascii: "P") else { throw .unknownForm }
    var months = 0
    var days = 0
    var amount: Int?
    for byte in bytes.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        amount = min((amount ?? 0) * 10 + Int(byte - 48), 120_000)
      case UInt8(ascii: "Y"):
        guard let years = amount else { throw .unknownForm }
        months += 12 * years
        amount = nil
      case UInt8(ascii: "M"):
        guard let count = amount else { throw .unknownForm }
        months += count
        amount = nil
      case UInt8(ascii: "D"):
        guard let count = amount else { throw .unknownForm }
        days += count
        amount = nil
      default: throw .unknownForm
      }
    }
    guard amount == nil else { throw .unknownForm }
    if days == 1, months == 0 { return start.firstDay }
    if bytes.elementsEqual("P1Y".utf8), start.day == 1, start.month > 1 { return .fiscalYear(start.year, from: start.month) }
    guard days == 0, (1...1200).contains(months), start.day == 1 else { throw .unusableDuration }
    return .months(from: start, count: months)
  }

  private static func part(
    _ bytes: ArraySlice<UInt8>, digits: Int, of count: Int, _ make: (Int) -> Period
  ) throws(PeriodError.Reason) -> Period {
    guard bytes.count == digits + 1, let index = number(bytes.dropFirst()) else { throw .unknownForm }
    guard (1...count).contains(index) else { throw .outsideCalendar }
    return make(index)
  }

  private static func monthOrDay(_ bytes: ArraySlice<UInt8>, year: Int) throws(PeriodError.Reason) -> Period {
    guard bytes.count == 2 || bytes.count == 5, let month = number(bytes.prefix(2)) else { throw .unknownForm }
    guard (1...12).contains(month) else { throw .outsideCalendar }
    if bytes.count == 2 { return .month(year, month) }
    guard bytes[bytes.startIndex + 2] == UInt8(ascii: "-"), let day = number(bytes.suffix(2)) else { throw .unknownForm }
    guard (1...CivilDate.days(inMonth: month, of: year)).contains(day) else { throw .outsideCalendar }
    return .day(year, month, day)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return bytes.isEmpty ? nil : value
  }
}
