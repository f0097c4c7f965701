/// Says which period a shape stands for.
struct PeriodRecogniser {
  private let shape: PeriodShape

  init(_ shape: PeriodShape) { self.shape = shape }

  /// The period, or why there is none.
  func period() throws(PeriodError.Reason) -> Period {
    if let period = try numeric() { return period }
    if let period = try spanning() { return period }
    guard let year = shape.years.first, shape.years.allSatisfy({ $0 == year }) else { throw .unknownForm }
    if let period = try within(year) { return period }
    throw .unknownForm
  }

  /// `202208`, `20220831`, `2022.0`, `2022/08`, `2022-8-31`, `08/2022`, `31/08/2022`, `2022-08-31T00:00:00`.
  private func numeric() throws(PeriodError.Reason) -> Period? {
    let numbers = shape.numbers
    switch shape.text {
    case "#":
      switch shape.digits[0] {
      case 6: return try Self.month(numbers[0] / 100, numbers[0] % 100)
      case 8: return try Self.day(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
      default: return nil
      }
    case "Y/#" where numbers[0] == 0 && shape.digits[0] == 1: return .year(shape.years[0])
    case "Y-#", "Y/#", "Y年#": return try Self.month(shape.years[0], numbers[0])
    case "#/Y", "#-Y": return try Self.month(shape.years[0], numbers[0])
    case "Y-#-#", "Y/#/#": return try Self.day(shape.years[0], numbers[0], numbers[1])
    case "#/#/Y", "#-#-Y":
      if numbers[0] == numbers[1] || numbers[1] > 12 { return try Self.day(shape.years[0], numbers[0], numbers[1]) }
      if numbers[0] > 12 { return try Self.day(shape.years[0], numbers[1], numbers[0]) }
      throw .ambiguous
    default:
      let isTime = [
        "Y-#-#t#:#:#z", "Y-#-#t#:#:#", "Y-#-#t#:#:#/#z", "Y-#-#t#:#:#/#", "Y-#-#t#:#", "Y-#-##:#:#", "Y/#/##:#:#", "Y/#/##:#",
      ]
      .contains(shape.text)
      // A time of midnight says nothing more than the day.
      guard isTime, numbers.dropFirst(2).allSatisfy({ $0 == 0 }) else { return nil }
      return try Self.day(shape.years[0], numbers[0], numbers[1])
    }
  }

  /// `Nov 2021–Feb 2022`, `2021年11月-2022年2月`, `2022-01/2022-08`, `2022-01-01/2022-08-31`.
  private func spanning() throws(PeriodError.Reason) -> Period? {
    let (years, numbers) = (shape.years, shape.numbers)
    switch shape.text {
    case "@Y-@Y", "Y年#月-Y年#月", "Y-#/Y-#", "Y/#-Y/#":
      return try Self.whole(try Self.month(years[0], numbers[0]), try Self.month(years[1], numbers[1]))
    case "Y-#-#/Y-#-#":
      let first = try Self.day(years[0], numbers[0], numbers[1])
      let last = try Self.day(years[1], numbers[2], numbers[3])
      guard first.day == 1, last.advanced(by: 1).day == 1 else { throw .unusableDuration }
      return try Self.whole(.month(first.year, first.month), .month(last.year, last.month))
    default: return nil
    }
  }

  /// What is left when the year is taken away.
  private func within(_ year: Int) throws(PeriodError.Reason) -> Period? {
    let numbers = shape.numbers
    switch partOfYear {
    case "", "度", "全年", "全": return .year(year)
    case "q#", "#q", "#季度", "#季", "第#季度", "第#季": return try Self.checked(numbers[0], 4) { .quarter(year, $0) }
    case "h#", "#h": return try Self.checked(numbers[0], 2) { .half(year, $0) }
    case "上半年", "上半": return .half(year, 1)
    case "下半年", "下半": return .half(year, 2)
    case "m#", "#月", "#月份", "@": return try Self.checked(numbers[0], 12) { .month(year, $0) }
    case "#月#日", "#月#", "@#": return try Self.day(year, numbers[0], numbers[1])
    case "#@", "#-@", "#/@": return try Self.day(year, numbers[1], numbers[0])
    case "#-#月", "#月-#月", "#-#月份", "@-@", "m#-m#": return try Self.months(year, numbers[0], numbers[1])
    case "前#季度", "前#个季度": return try Self.checked(numbers[0], 4) { .months(from: year, 1, count: 3 * $0) }
    case "前#个月", "前#月": return try Self.checked(numbers[0], 12) { .months(from: year, 1, count: $0) }
    default: return nil
    }
  }

  /// The shape without the year and the marks that tie it on; 年 belongs to the year where it follows it.
  private var partOfYear: Substring {
    var text = shape.text
    while let index = text.firstIndex(of: "Y") {
      var end = text.index(after: index)
      if end < text.endIndex, text[end] == "年" { end = text.index(after: end) }
      text.removeSubrange(index..<end)
    }
    var rest = text[...]
    while let first = rest.first, first == "-" || first == "/" { rest.removeFirst() }
    while let last = rest.last, last == "-" || last == "/" { rest.removeLast() }
    return rest
  }

  private static func month(_ year: Int, _ month: Int) throws(PeriodError.Reason) -> Period {
    guard (1...12).contains(month), (1000...2999).contains(year) else { throw .outsideCalendar }
    return .month(year, month)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(PeriodError.Reason) -> Period {
    guard (1...12).contains(month), (1000...2999).contains(year), (1...CivilDate.days(inMonth: month, of: year)).contains(day)
    else { throw .outsideCalendar }
    return .day(year, month, day)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) throws(PeriodError.Reason) -> Period {
    try whole(try month(year, first), try month(year, last))
  }

  private static func whole(_ first: Period, _ last: Period) throws(PeriodError.Reason) -> Period {
    guard let period = Period.from(first, through: last) else { throw .outsideCalendar }
    return period
  }

  private static func checked(_ number: Int, _ count: Int, _ make: (Int) -> Period) throws(PeriodError.Reason) -> Period {
    guard (1...count).contains(number) else { throw .outsideCalendar }
    return make(number)
  }
}
