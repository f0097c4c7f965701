import Languages
import Statistics
import Testing

@Suite struct ReadingTests {
  /// A figure of the sample and how it reads everywhere: title, sentence, tile and label, table.
  struct Case: Sendable, CustomTestStringConvertible {
    var figure: Observation
    var unit = Sample.yuan
    var english: [String]
    var chinese: [String]
    var testDescription: String { english[1] }
  }

  static let cases = [
    Case(
      figure: Sample.figure("15.799", multiplier: 9), english: ["15.8 billion yuan", "15.799 billion yuan", "15.80", "15.799"],
      chinese: ["158亿元", "157.99亿元", "157.99", "157.99"]),
    Case(
      figure: Sample.figure("773", multiplier: 6), english: ["773 million yuan", "773 million yuan", "773", "773"],
      chinese: ["7.73亿元", "7.73亿元", "7.73", "7.73"]),
    Case(
      figure: Sample.figure("7.764", multiplier: 9), english: ["7.76 billion yuan", "7.764 billion yuan", "7.76", "7.764"],
      chinese: ["77.6亿元", "77.64亿元", "77.64", "77.64"]),
    Case(
      figure: Sample.figure("371.5", multiplier: 9), english: ["372 billion yuan", "371.5 billion yuan", "371.5", "371.5"],
      chinese: ["3715亿元", "3715亿元", "3,715", "3,715"]),
    Case(
      figure: Sample.figure("45", multiplier: 9), english: ["45 billion yuan", "45 billion yuan", "45", "45"],
      chinese: ["450亿元", "450亿元", "450", "450"]),
    Case(
      figure: Sample.figure("0.4", multiplier: 9), english: ["400 million yuan", "400 million yuan", "400", "400"],
      chinese: ["4亿元", "4亿元", "4", "4"]),
    Case(
      figure: Sample.figure("400", multiplier: 6), english: ["400 million yuan", "400 million yuan", "400", "400"],
      chinese: ["4亿元", "4亿元", "4", "4"]),
    Case(
      figure: Sample.figure("1.50", multiplier: 9), english: ["1.5 billion yuan", "1.50 billion yuan", "1.50", "1.50"],
      chinese: ["15亿元", "15.0亿元", "15.0", "15.0"]),
    Case(
      figure: Sample.figure("10", multiplier: 12), english: ["10 trillion yuan", "10 trillion yuan", "10", "10"],
      chinese: ["10万亿元", "10万亿元", "10", "10"]),
    Case(
      figure: Sample.figure("83000"), english: ["83,000 yuan", "83,000 yuan", "83,000", "83,000"],
      chinese: ["8.3万元", "8.3万元", "8.3", "8.3"]),
    Case(
      figure: Sample.figure("15799000000"), english: ["15.8 billion yuan", "15.799 billion yuan", "15.80", "15.799"],
      chinese: ["158亿元", "157.99亿元", "157.99", "157.99"]),
    Case(
      figure: Sample.figure("105000", unit: Sample.visitors), unit: Sample.visitors,
      english: ["105,000 visitors", "105,000 visitors", "105,000", "105,000"],
      chinese: ["10.5万人次", "10.5万人次", "10.5", "105,000"]),
    Case(
      figure: Sample.figure("3692", unit: Sample.studios), unit: Sample.studios,
      english: ["3,692 studios", "3,692 studios", "3,692", "3,692"], chinese: ["3692座", "3692座", "3,692", "3,692"]),
    Case(
      figure: Sample.figure("21347", unit: Sample.studios), unit: Sample.studios,
      english: ["21,300 studios", "21,347 studios", "21,347", "21,347"], chinese: ["21,300座", "21,347座", "21,347", "21,347"]),
    Case(
      figure: Sample.figure("1234567", unit: Sample.visitors), unit: Sample.visitors,
      english: ["1.23 million visitors", "1.2346 million visitors", "1.23", "1,234,567"],
      chinese: ["123万人次", "123.46万人次", "123.5", "1,234,567"]),
    Case(
      figure: Sample.figure("109.49", unit: Sample.index), unit: Sample.index, english: ["109.5", "109.49", "109.49", "109.49"],
      chinese: ["109.5", "109.49", "109.49", "109.49"]),
    Case(
      figure: Sample.figure("9.2", unit: Sample.percent), unit: Sample.percent, english: ["9.2%", "9.2%", "9.2", "9.2"],
      chinese: ["9.2%", "9.2%", "9.2", "9.2"]),
    Case(
      figure: Sample.figure("-1.3", unit: Sample.points), unit: Sample.points,
      english: ["−1.3 percentage points", "−1.3 percentage points", "−1.3", "−1.3"],
      chinese: ["−1.3个百分点", "−1.3个百分点", "−1.3", "−1.3"]),
    Case(
      figure: Sample.figure("16", unit: Sample.rank), unit: Sample.rank, english: ["16th", "16th", "16", "16"],
      chinese: ["第16位", "第16位", "16", "16"]),
    Case(
      figure: Sample.figure("0"), english: ["0 yuan", "0 yuan", "0", "0"], chinese: ["0元", "0元", "0", "0"]),
    Case(
      figure: Sample.figure("17963170521079.9"),
      english: ["18 trillion yuan", "17.963 trillion yuan", "17.96", "17.9631705210799"],
      chinese: ["18万亿元", "17.963万亿元", "17.96", "17.9631705210799"]),
  ]

  @Test(arguments: cases)
  func `one figure reads from one truth in every setting`(sample: Case) {
    for (language, texts) in [(Language.english, sample.english), (.chinese, sample.chinese)] {
      func reading(_ setting: Setting) -> Reading { sample.figure.reading(setting, unit: sample.unit, language: language) }
      #expect(Self.plain(reading(.title).text) == texts[0])
      #expect(Self.plain(reading(.sentence).text) == texts[1])
      #expect(reading(.tile).number == texts[2])
      #expect(reading(.label).number == texts[2])
      #expect(reading(.table).number == texts[3])
    }
  }

  /// The text without what only keeps lines together.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{2060}" }.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  @Test func `nothing breaks between number and unit`() {
    let figure = Sample.figure("15.799", multiplier: 9)
    #expect(figure.reading(.sentence, unit: Sample.yuan, language: .english).text == "15.799\u{A0}billion yuan")
    #expect(figure.reading(.sentence, unit: Sample.yuan, language: .chinese).text == "157.99\u{2060}亿\u{2060}元")
    #expect(figure.reading(.label, unit: Sample.yuan, language: .chinese).text == "157.99亿元")
    let share = Sample.figure("18.26", unit: Sample.percent)
    #expect(share.reading(.sentence, unit: Sample.percent, language: .english).text == "18.26%")
    #expect(share.reading(.sentence, unit: Sample.percent, language: .chinese).text == "18.26\u{2060}%")
  }

  @Test func `units are words in prose and short elsewhere`() {
    let figure = Sample.figure("15.799", multiplier: 9)
    #expect(figure.reading(.title, unit: Sample.yuan, language: .english).unit == "billion yuan")
    let tile = figure.reading(.tile, unit: Sample.yuan, language: .english)
    #expect([tile.scale, tile.unitName, tile.unit] == ["bn", "yuan", "bn yuan"])
    let chinese = figure.reading(.tile, unit: Sample.yuan, language: .chinese)
    #expect([chinese.scale, chinese.unitName, chinese.unit] == ["亿", "元", "亿元"])
  }

  @Test(arguments: [
    (Qualifier.over, "over 24 billion yuan", "> 24 bn yuan", "over 24", "超240亿元", "> 240亿元", "超240"),
    (.about, "about 24 billion yuan", "≈ 24 bn yuan", "about 24", "约240亿元", "≈ 240亿元", "约240"),
    (.under, "under 24 billion yuan", "< 24 bn yuan", "under 24", "不足240亿元", "< 240亿元", "不足240"),
    (.exact, "24 billion yuan", "24 bn yuan", "24", "240亿元", "240亿元", "240"),
  ])
  func `qualifiers survive in words and in tables as signs`(
    qualifier: Qualifier, sentence: String, table: String, label: String, chineseSentence: String, chineseTable: String,
    chineseLabel: String
  ) {
    let figure = Sample.figure("24", multiplier: 9, qualifier: qualifier)
    #expect(Self.plain(figure.reading(.sentence, unit: Sample.yuan, language: .english).text) == sentence)
    #expect(Self.plain(figure.reading(.table, unit: Sample.yuan, language: .english).text) == table)
    #expect(Self.plain(figure.reading(.label, unit: Sample.yuan, language: .english).bare) == label)
    #expect(Self.plain(figure.reading(.sentence, unit: Sample.yuan, language: .chinese).text) == chineseSentence)
    #expect(Self.plain(figure.reading(.table, unit: Sample.yuan, language: .chinese).text) == chineseTable)
    #expect(figure.reading(.label, unit: Sample.yuan, language: .chinese).bare == chineseLabel)
    #expect(figure.reading(.label, unit: Sample.yuan, language: .english).qualifier == qualifier)
  }

  @Test(arguments: [
    ("12345678912.34", "12.34567891234"), ("1234567890123456", "1,234.567890123456"),
    ("12345678901234567890.12", "12,345,678.90123456789012"),
    ("1200000000000007", "1,200.000000000007"),
    (String(repeating: "9", count: 38), "99,999,999,999,999,999,999,999,999.999999999999"),
    // What a binary number leaves behind is not the office's.
    ("33.400000000000006", "33.4"), ("0.30000000000000004", "0.3"), ("1234.5599999999999", "1,234.56"),
    ("2.9999999999999996", "3"), ("15.000000000000002", "15"), ("0.3333333333333333", "0.3333333333333333"),
  ])
  func `a table keeps every digit that the file has, and no noise of a machine`(text: String, table: String) {
    #expect(Sample.figure(text).reading(.table, unit: Sample.yuan, language: .english).number == table)
  }

  @Test(arguments: [("99.6", "99.6"), ("100.4", "100.4"), ("100", "100"), ("98.4", "98"), ("99.996", "99.996"), ("-99.6", "−99.6")])
  func `what is less or more than all does not read as all`(text: String, title: String) {
    #expect(Sample.figure(text, unit: Sample.percent).reading(.title, unit: Sample.percent, language: .english).number == title)
  }

  @Test func `a rounded bound is still a bound`() {
    let over = Sample.figure("24.68", multiplier: 9, qualifier: .over)
    #expect(over.reading(.title, unit: Sample.yuan, language: .english).bare == "over\u{A0}24.6")
    let under = Sample.figure("24.61", multiplier: 9, qualifier: .under)
    #expect(under.reading(.title, unit: Sample.yuan, language: .english).bare == "under\u{A0}24.7")
  }

  @Test func `marks are the letters of all standings`() {
    let target = Sample.figure("29", unit: Sample.studios, status: .provisional, kind: .target)
    let reading = target.reading(.label, unit: Sample.studios, language: .english)
    #expect(reading.marks == [.provisional, .target])
    #expect(reading.marks == [.provisional, .target])
    #expect(!reading.text.contains("p"))
    #expect(Sample.figure("29").reading(.label, unit: Sample.yuan, language: .english).marks.isEmpty)
  }

  @Test func `a gap is dots, never zero`() {
    var figure = Sample.figure("")
    #expect(figure.reading(.table, unit: Sample.yuan, language: .english).text == "..")
    figure.status = .missing(.notApplicable)
    let reading = figure.reading(.table, unit: Sample.yuan, language: .chinese)
    #expect(reading.text == "\u{B7}")
    #expect(reading.gap == .notApplicable)
    #expect(reading.number.isEmpty)
  }

  @Test func `rounding that reaches the next word takes it`() {
    let figure = Sample.figure("999.996", multiplier: 6)
    #expect(Self.plain(figure.reading(.tile, unit: Sample.yuan, language: .english).text) == "1.00 bn yuan")
    #expect(Self.plain(figure.reading(.table, unit: Sample.yuan, language: .english).text) == "999.996 mn yuan")
    #expect(figure.reading(.title, unit: Sample.yuan, language: .chinese).bare == "10")
  }

  @Test func `what is not zero never reads as zero`() {
    let small = Sample.figure("0.0456", multiplier: 6)
    let scaling = Scaling.shared(for: [small, Sample.figure("15.8", multiplier: 9)], language: .english)
    #expect(small.reading(.label, unit: Sample.yuan, language: .english, scaling: scaling).number == "0.000046")
    #expect(
      Sample.figure("0.004", unit: Sample.percent).reading(.title, unit: Sample.percent, language: .english).number == "0.004")
  }

  @Test func `ordinals have their endings`() {
    let texts = ["1", "2", "3", "4", "11", "12", "13", "21", "102", "111"].map {
      Sample.figure($0, unit: Sample.rank).reading(.sentence, unit: Sample.rank, language: .english).text
    }
    #expect(texts == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"])
  }
}
