internal import Languages
internal import Statistics

/// Periods as people write them in tables, in English and Chinese: `2021年1—8月`, `Q3 2021`, `Aug 2021`, `31.08.2021`, `20210831`.
enum PeriodWords {
  /// The order of day and month in dates such as `03/04/2022`.
  enum DateOrder: Hashable {
    case dayFirst
    case monthFirst
    /// Not known: such dates are not read.
    case unknown
  }

  /// Whose way of writing a text is in.
  enum Notation: Hashable {
    /// SDMX's, in which T1 to T3 are the thirds of a year.
    case sdmx
    /// Offices' own, in which T1 to T4 are quarters: trimestres, trimestri.
    case everyday
  }

  /// The period a text names; `nil` if it names none, or more than one.
  static func period(_ text: String, order: DateOrder = .unknown, notation: Notation = .everyday) -> Period? {
    let folded = folded(text)
    guard let first = folded.unicodeScalars.first, CellMarks.noteBehindBracket(folded) == nil else { return nil }
    // Linked data of the United Kingdom's offices: quarter/2018-Q2.
    if let slash = folded.firstIndex(of: "/"), ["year", "quarter", "month", "week", "day", "half"].contains(folded[..<slash]) {
      return period(String(folded[folded.index(after: slash)...]), order: order, notation: notation)
    }
    let isThird = folded.contains("t") && notation == .everyday
    if !isThird, let period = try? Period(sdmx: folded.uppercased()), (1000...2999).contains(period.year) { return period }
    if let fiscal = FiscalYear(folded), fiscal.isCertain { return fiscal.period }
    if let era = eraYear(folded) { return era }
    if folded.contains("年") { return han(folded) ?? otherForm(folded) }
    // 2021.1 may have been 2021.10 before it went through a column of decimals.
    if let point = folded.firstIndex(of: "."), folded.distance(from: point, to: folded.endIndex) == 2, !folded.hasSuffix(".0") {
      return nil
    }
    guard first.properties.numericType != nil || first.properties.isAlphabetic else { return nil }
    return latin(Form(folded), folded, order: order)
  }

  /// A year of the eras of Japan and Taiwan: 令和3年, 民國110年.
  private static func eraYear(_ text: String) -> Period? {
    for (names, before) in [(["令和", "r."], 2018), (["平成"], 1988), (["昭和"], 1925), (["民國", "民国"], 1911)] {
      guard let name = names.first(where: text.hasPrefix) else { continue }
      var rest = text.dropFirst(name.count)
      for ending in ["年度", "年"] where rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
      guard let number = rest == "元" ? 1 : Int(String(rest).trimmingBlanks()), (1...150).contains(number) else { return nil }
      return .year(before + number)
    }
    return nil
  }

  /// Whether a text is a date whose day and month could change places, and what it says of their order.
  static func order(_ text: String) -> DateOrder? {
    let form = Form(folded(text))
    guard ["1 1 4", "1 2 4", "2 1 4", "2 2 4"].contains(form.text) else { return nil }
    let (first, second) = (form.numbers[0], form.numbers[1])
    if text.contains(".") { return .dayFirst }
    if first > 12, second <= 12 { return .dayFirst }
    if second > 12, first <= 12 { return .monthFirst }
    return .unknown
  }

  /// Lower case, plain digits and hyphens, without blanks around it.
  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.trimmingBlanks().unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48)))
      case 0x2010...0x2015, 0x2212, 0xFF0D, 0x7E, 0xFF5E, 0x301C: result.append("-")
      case 0xFF0F: result.append("/")
      // 2023년 7월 is 2023年7月.
      case 0xB144: result.append("年")
      case 0xC6D4: result.append("月")
      case 0xC77C: result.append("日")
      default: result.append(String(scalar).lowercased())
      }
    }
    return result
  }

  private static func year(_ number: Int) -> Int? { (1000...2999).contains(number) ? number : nil }

  // MARK: Chinese

  private static let hanQuarters: [String: Int] = {
    var quarters: [String: Int] = [:]
    for (index, numeral) in ["一", "二", "三", "四"].enumerated() {
      for number in [numeral, String(index + 1)] {
        quarters["\(number)季度"] = index + 1
        quarters["第\(number)季度"] = index + 1
        quarters["\(number)季"] = index + 1
        quarters["\(number)분기"] = index + 1
        quarters["\(number)/4분기"] = index + 1
      }
      quarters["q\(index + 1)"] = index + 1
    }
    return quarters
  }()

  private static func han(_ text: String) -> Period? {
    guard let mark = text.firstIndex(of: "年"), let number = Int(String(text[..<mark]).trimmingBlanks()), let year = year(number)
    else { return nil }
    let rest = String(text[text.index(after: mark)...].filter { $0 != " " })
    switch rest {
    case "", "度", "全年": return .year(year)
    case "上半年": return .half(year, 1)
    case "下半年": return .half(year, 2)
    case "前三季度", "1-3季度", "一至三季度": return .months(from: year, 1, count: 9)
    case "末", "底", "年末", "年底": return .day(year, 12, 31)
    default: break
    }
    if let quarter = hanQuarters[rest] { return .quarter(year, quarter) }
    let numbers = rest.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    let marks = String(rest.filter { !$0.isNumber })
    switch (marks, numbers.count) {
    case ("月", 1), ("月份", 1): return month(year, numbers[0])
    case ("月末", 1), ("月底", 1):
      return month(year, numbers[0]).flatMap { day(year, numbers[0], CivilDate.days(inMonth: $0.month, of: year)) }
    case ("前个月", 1), ("前月", 1): return months(year, 1, numbers[0])
    case ("第周", 1), ("周", 1), ("第週", 1): return week(year, numbers[0])
    case ("月日", 2): return day(year, numbers[0], numbers[1])
    case ("-月", 2), ("至月", 2), ("到月", 2), ("月-月", 2), ("月至月", 2), ("-月份", 2), ("--月", 2):
      return months(year, numbers[0], numbers[1])
    default: return nil
    }
  }

  /// Forms that do not begin with a year and its 年, such as 2024上半年: only of what periods are made of.
  private static func otherForm(_ text: String) -> Period? {
    guard text.unicodeScalars.allSatisfy({ $0.isHan || $0 == "-" || (0x30...0x39).contains($0.value) }) else { return nil }
    return try? Period(recognising: text)
  }

  private static func month(_ year: Int, _ month: Int) -> Period? { (1...12).contains(month) ? .month(year, month) : nil }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> Period? {
    guard (1...12).contains(first), (1...12).contains(last), first < last else { return nil }
    return .months(from: year, first, count: last - first + 1)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Period? {
    guard (1...12).contains(month), (1...CivilDate.days(inMonth: month, of: year)).contains(day) else { return nil }
    return .day(year, month, day)
  }

  // MARK: Latin

  /// A text by its form: numbers by their width, months' names as `M`, words for a part of a year by its letter, other words as they
  /// are, one blank between them: `4 q 1`.
  private struct Form {
    var text = ""
    var numbers: [Int] = []
    var months: [Int] = []

    /// Runs of digits and runs of letters; marks between them are dropped.
    init(_ text: String) {
      let runs = PeriodWords.runs(text)
      // Only next to a word for a part of a year is `I` a number, and `first`.
      let namesPart = runs.contains { PeriodWords.partWords[$0] != nil }
      for run in runs where !namesPart || !PeriodWords.idleWords.contains(run) {
        take(namesPart ? PeriodWords.ordinals[run] ?? run : run)
      }
    }

    private mutating func take(_ run: String) {
      var part = run
      if let number = Int(run) {
        numbers.append(number)
        part = String(run.count)
      } else if let letter = PeriodWords.partWords[run] {
        part = letter
      } else if let month = PeriodWords.monthNumber(run) {
        months.append(month)
        part = "M"
      } else if PeriodWords.weekWords.contains(run) {
        part = "w"
      }
      text += text.isEmpty ? part : " \(part)"
    }
  }

  /// Whether a text has a word for a quarter or half of a year: `I квартал`, `first half`.
  static func namesPart(_ text: String) -> Bool { runs(folded(text)).contains { $0.count > 1 && partWords[$0] != nil } }

  private static func runs(_ text: String) -> [String] {
    var runs: [String] = []
    var run = ""
    var isNumber = false
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      let isPart = isDigit || scalar.properties.isAlphabetic
      if !isPart || isDigit != isNumber, !run.isEmpty {
        runs.append(run)
        run = ""
      }
      isNumber = isDigit
      if isPart { run.unicodeScalars.append(scalar) }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// Words for a quarter or half of a year in the languages of offices, by the letter of SDMX for quarters and `h` for halves.
  private static let partWords: [String: String] = {
    let quarters = [
      "q", "qtr", "quarter", "quartal", "kwartał", "kwartal", "kvartal", "kvartalet", "kwartaal", "čtvrtletí", "štvrťrok",
      "trimestre",
      "trimestrul", "trimestrial", "trimester", "tromjesečje", "negyedév", "çeyrek", "neljännes", "τρίμηνο", "квартал", "кв",
      "тоқсан",
      "тримесечие",
    ]
    let halves = [
      "h", "half", "halbjahr", "semestre", "semester", "semestrul", "półrocze", "polrocze", "pololetí", "polrok", "halvår",
      "halfjaar",
      "félév", "полугодие", "півріччя", "жартыжылдық",
    ]
    return Dictionary(uniqueKeysWithValues: quarters.map { ($0, "q") } + halves.map { ($0, "h") })
  }()

  /// What stands for a number before a part of a year: Roman numerals, also of letters that only look Roman, and words.
  private static let ordinals: [String: String] = {
    let names = [
      ["i", "і", "first", "primer", "primero", "premier", "primo", "primeiro", "pierwszy", "první", "erstes", "первый", "перший"],
      ["ii", "іі", "second", "segundo", "deuxième", "secondo", "drugi", "druhé", "zweites", "второй", "другий"],
      [
        "iii", "ііі", "third", "tercer", "tercero", "troisième", "terzo", "terceiro", "trzeci", "třetí", "drittes", "третий",
        "третій",
      ],
      [
        "iv", "іv", "fourth", "cuarto", "quatrième", "quarto", "czwarty", "čtvrté", "viertes", "четвертый", "четвёртый",
        "четвертий",
      ],
    ]
    var ordinals: [String: String] = [:]
    for (index, words) in names.enumerated() {
      for word in words { ordinals[word] = String(index + 1) }
    }
    return ordinals
  }()

  /// What stands in the name of a part of a year and says nothing of which it is: the endings of ordinal numbers, and small words.
  private static let idleWords: Set<String> = [
    "st", "nd", "rd", "th", "er", "ère", "re", "e", "è", "ème", "eme", "º", "ª", "o", "a", "й", "я", "е", "го",
    "of", "the", "de", "del", "di", "des", "do", "du", "г", "года", "год", "р", "року", "roku",
  ]

  fileprivate static func monthNumber(_ word: String) -> Int? { word.count < 3 ? nil : MonthWords.number(word) }

  private static func latin(_ form: Form, _ text: String, order: DateOrder) -> Period? {
    let numbers = form.numbers
    switch form.text {
    // 2021.0 is a year that went through a column of decimals.
    case "4 1" where numbers[1] == 0: return year(numbers[0]).map { .year($0) }
    // 07.2021 and 8/2021.
    case "1 4", "2 4":
      guard let mark = text.first(where: { !$0.isNumber }), ["/", ".", "-"].contains(mark) else { return nil }
      return year(numbers[1]).flatMap { month($0, numbers[0]) }
    // Jan-21 is how spreadsheets write a month by themselves.
    case "M 2":
      guard let mark = text.first(where: { !$0.isLetter }), ["-", "'", "’"].contains(mark) else { return nil }
      return .month(Self.year(ofTwoDigits: numbers[0]), form.months[0])
    // 03-Jan-20 is how they write a day.
    case "1 M 2", "2 M 2":
      guard let mark = text.first(where: { !$0.isNumber }), ["-", "/", "."].contains(mark) else { return nil }
      return day(Self.year(ofTwoDigits: numbers[1]), form.months[0], numbers[0])
    case "6": return year(numbers[0] / 100).flatMap { month($0, numbers[0] % 100) }
    case "8": return year(numbers[0] / 10_000).flatMap { day($0, numbers[0] / 100 % 100, numbers[0] % 100) }
    // A number behind a blank refers to a note: 2015 1 is the year.
    case "4 1", "4 2":
      guard !text.contains(where: \.isWhitespace) else { return nil }
      return year(numbers[0]).flatMap { month($0, numbers[1]) }
    case "4 1 1", "4 1 2", "4 2 1", "4 2 2": return year(numbers[0]).flatMap { day($0, numbers[1], numbers[2]) }
    case "1 1 4", "1 2 4", "2 1 4", "2 2 4":
      guard let year = year(numbers[2]) else { return nil }
      switch order {
      case .dayFirst: return day(year, numbers[1], numbers[0])
      case .monthFirst: return day(year, numbers[0], numbers[1])
      case .unknown: return numbers[0] == numbers[1] ? day(year, numbers[0], numbers[1]) : nil
      }
    // A date with a time behind it, of which only the date counts.
    case "4 2 2 t 2 2", "4 2 2 t 2 2 2", "4 2 2 t 2 2 2 z", "4 2 2 t 2 2 2 3 z", "4 2 2 2 2", "4 2 2 2 2 2":
      return year(numbers[0]).flatMap { day($0, numbers[1], numbers[2]) }
    default: return worded(form)
    }
  }

  /// The year that spreadsheets take two digits for.
  private static func year(ofTwoDigits number: Int) -> Int { number < 70 ? 2000 + number : 1900 + number }

  /// Forms with a word in them: a month's name, a quarter, a half, a fiscal year.
  private static func worded(_ form: Form) -> Period? {
    let numbers = form.numbers
    switch form.text {
    case "fy 4", "year 4", "jahr 4", "cy 4", "yr 4", "y 4": return year(numbers[0]).map { .year($0) }
    case "4 q 1", "4 q 2", "4 1 q", "4 t 1": return quarter(numbers[0], numbers[1])
    case "q 1 4", "1 q 4", "t 1 4", "1 t 4": return quarter(numbers[1], numbers[0])
    case "4 w 1", "4 w 2": return week(numbers[0], numbers[1])
    case "w 1 4", "w 2 4": return week(numbers[1], numbers[0])
    case "1 w 4", "2 w 4": return week(numbers[1], numbers[0])
    case "4 h 1", "4 1 h", "4 s 1": return half(numbers[0], numbers[1])
    case "h 1 4", "1 h 4": return half(numbers[1], numbers[0])
    case "4 m 1", "4 m 2": return year(numbers[0]).flatMap { month($0, numbers[1]) }
    case "M 4", "4 M", "M de 4", "M del 4", "M di 4": return year(numbers[0]).map { .month($0, form.months[0]) }
    case "1 M 4", "2 M 4", "M 1 4", "M 2 4": return year(numbers[1]).flatMap { day($0, form.months[0], numbers[0]) }
    case "M M 4", "M to M 4", "M bis M 4", "M à M 4", "M a M 4":
      return year(numbers[0]).flatMap { months($0, form.months[0], form.months[1]) }
    default: return nil
    }
  }

  private static func quarter(_ number: Int, _ quarter: Int) -> Period? {
    guard let year = year(number), (1...4).contains(quarter) else { return nil }
    return .quarter(year, quarter)
  }

  private static func week(_ number: Int, _ week: Int) -> Period? {
    guard let year = year(number), (1...53).contains(week) else { return nil }
    let period = Period.week(year, week)
    return period.week.year == year ? period : nil
  }

  /// Words for a week that is told by its number.
  static let weekWords: Set<String> = [
    "w", "wk", "week", "kw", "woche", "kalenderwoche", "veckonummer", "semaine", "semana", "settimana", "uge", "vecka", "uke",
  ]

  /// Whether a header says that its dates are those of weeks: `Week ended`, `Semaine du`.
  static func saysWeeks(_ header: String) -> Bool {
    let words = header.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { weekWords.contains($0) && $0.count > 2 } || header.contains("周") || header.contains("週")
  }

  private static func half(_ number: Int, _ half: Int) -> Period? {
    guard let year = year(number), (1...2).contains(half) else { return nil }
    return .half(year, half)
  }
}
