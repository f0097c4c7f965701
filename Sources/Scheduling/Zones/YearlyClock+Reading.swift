extension YearlyClock {
  /// Reads POSIX's notation with the extensions of RFC 9636, such as `CET-1CEST,M3.5.0,M10.5.0/3` or `<+08>-8`; `nil` where the text is
  /// none.
  init?(_ text: some StringProtocol) {
    var rest = text[...]
    guard Self.skipName(&rest), let west = Self.time(&rest, hours: 0...24) else { return nil }
    standard = -west
    daylight = nil
    if rest.isEmpty { return }
    guard Self.skipName(&rest) else { return nil }
    var offset = standard + 3600
    if rest.first != "," {
      guard let west = Self.time(&rest, hours: 0...24) else { return nil }
      offset = -west
    }
    guard let start = Self.change(&rest), let end = Self.change(&rest), rest.isEmpty else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  /// A name of three letters or more, or anything in angle brackets.
  private static func skipName<Text: StringProtocol>(_ rest: inout Text) -> Bool where Text.SubSequence == Text {
    if rest.first == "<" {
      guard let end = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest[name.endIndex...]
    return name.count >= 3
  }

  /// `[+-]h[:m[:s]]` in seconds.
  private static func time<Text: StringProtocol>(_ rest: inout Text, hours: ClosedRange<Int>) -> Int?
  where Text.SubSequence == Text {
    var sign = 1
    if let first = rest.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      rest = rest.dropFirst()
    }
    guard let hour = number(&rest), hours.contains(hour) else { return nil }
    var seconds = hour * 3600
    for unit in [60, 1] where rest.first == ":" {
      rest = rest.dropFirst()
      guard let value = number(&rest), value < 60 else { return nil }
      seconds += value * unit
    }
    return sign * seconds
  }

  private static func change<Text: StringProtocol>(_ rest: inout Text) -> Change? where Text.SubSequence == Text {
    guard rest.first == "," else { return nil }
    rest = rest.dropFirst()
    guard let date = date(&rest) else { return nil }
    guard rest.first == "/" else { return Change(date: date, second: 7200) }
    rest = rest.dropFirst()
    return time(&rest, hours: 0...167).map { Change(date: date, second: $0) }
  }

  private static func date<Text: StringProtocol>(_ rest: inout Text) -> Change.Date? where Text.SubSequence == Text {
    switch rest.first {
    case "J":
      rest = rest.dropFirst()
      return number(&rest).flatMap { (1...365).contains($0) ? .dayWithoutLeap($0) : nil }
    case "M":
      rest = rest.dropFirst()
      var parts: [Int] = []
      for index in 0..<3 {
        if index > 0 {
          guard rest.first == "." else { return nil }
          rest = rest.dropFirst()
        }
        guard let value = number(&rest) else { return nil }
        parts.append(value)
      }
      guard (1...12).contains(parts[0]), (1...5).contains(parts[1]), (0...6).contains(parts[2]) else { return nil }
      return .weekday(month: parts[0], week: parts[1], weekday: parts[2])
    default:
      return number(&rest).flatMap { (0...365).contains($0) ? .day($0) : nil }
    }
  }

  private static func number<Text: StringProtocol>(_ rest: inout Text) -> Int? where Text.SubSequence == Text {
    let digits = rest.prefix { $0.isASCIIDigit }
    rest = rest[digits.endIndex...]
    return digits.count <= 4 ? Int(digits) : nil
  }
}
