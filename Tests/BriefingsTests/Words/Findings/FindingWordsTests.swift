import Findings
import Languages
import Statistics
import Testing

@testable import Briefings

private typealias S = FindingSample

/// What is said of each kind of finding, to be read aloud: title, sentence and a tile’s line, in every language.
@Suite struct FindingWordsTests {
  /// A finding and its words.
  struct Case: CustomTestStringConvertible, Sendable {
    var kind: String
    var findings: [Finding]
    /// For each language title, sentence and tile’s line.
    var words: [[String]]

    init(_ kind: String, _ findings: [Finding], _ words: [String]...) {
      (self.kind, self.findings, self.words) = (kind, findings, words)
    }

    var testDescription: String { "\(kind): \(words[0][0])" }
  }

  @Test(arguments: changes + courses + peers + aims) func `the words of a finding`(example: Case) throws {
    let finding = try #require(example.findings.first { $0.claim.name == example.kind })
    let telling = Telling(peers: S.districts)
    for (language, words) in zip(Language.all, example.words) {
      let wording = language.wording.findings
      #expect(
        [
          wording.titles(finding, telling)[0], wording.sentence(finding, telling), wording.tileLine(finding, telling),
        ].map(\.string.visible) == words)
    }
  }

  @Test(arguments: changes + courses + peers + aims) func `titles have no marks, and the shortest is true by itself`(example: Case)
    throws
  {
    let finding = try #require(example.findings.first { $0.claim.name == example.kind })
    for language in Language.all {
      let titles = language.wording.findings.titles(finding, Telling(peers: S.districts))
      #expect(titles.allSatisfy { $0.marks.isEmpty && $0.notes.isEmpty })
      #expect(Set(titles).count == titles.count)
      #expect(titles.last.map { finding.region.name[language].isEmpty || !$0.isEmpty } ?? false)
    }
  }

  @Test(arguments: changes + courses + peers + aims) func `the alternative text has the number of both ends`(example: Case) throws {
    let finding = try #require(example.findings.first { $0.claim.name == example.kind })
    for language in Language.all {
      let text = language.wording.findings.alternative(finding, Telling(peers: S.districts))
      for end in [finding.comparison.to, finding.comparison.from].compactMap(\.self) {
        let number = end.reading(.sentence, unit: end.unit(in: finding), language: language).number
        #expect(text.contains(number), "\(text) has no \(number)")
      }
    }
  }

  static let changes: [Case] = [
    Case(
      "change",
      S.findings(S.among("19886 16451p", others: ["10000 10100", "5000 4900", "9000 8200", "8000 7900"])),
      [
        "Lakeside’s exports fell 17.3% to 16.451 billion US dollars in 2023",
        "Lakeside’s exports fell 17.3%ᵖᵈ on a year earlier to 16.451 billion US dollarsᵖ in 2023.",
        "5th of 5 by change",
      ],
      ["2023年湖滨出口额比上年下降17.3%，降至164.51亿美元", "2023年，湖滨出口额比上年下降17.3%ᵖᵈ，降至164.51亿美元ᵖ。", "增速居5个区第5位"]),
    Case(
      "change",
      S.findings(S.run("A", from: .month(2022, 5), "913 914 900 880 870 850 840 845 900 870 910 930 941 1014")),
      [
        "Lakeside’s exports were 10.9% above a year earlier in June 2023",
        "Lakeside’s exports were 10.9%ᵈ above a year earlier in June 2023, at 1.014 billion US dollars.",
        "",
      ],
      ["2023年6月湖滨出口额同比增长10.9%，增至10.14亿美元", "2023年6月，湖滨出口额同比增长10.9%ᵈ，增至10.14亿美元。", ""]),
    Case(
      "change",
      S.findings(S.run("A", from: .quarter(2023, 3), "107.2 107.0 106.1 104.4 104.9 105.7", S.output, S.index)),
      [
        "Lakeside’s output index was 1.2% below a year earlier in 2024 Q4",
        "Lakeside’s output index was 1.2%ᵈ below a year earlier in 2024 Q4, at 105.7, but rose 0.8%ᵈ on the quarter before.",
        "",
      ],
      ["2024年四季度湖滨产出指数同比下降1.2%，降至105.7", "2024年四季度，湖滨产出指数同比下降1.2%ᵈ，降至105.7，但环比上升0.8%ᵈ。", ""]),
    Case(
      "change",
      S.findings(S.years("A", "4.7 4.6", S.unemployment, S.percent)),
      [
        "Lakeside’s unemployment rate fell by 0.1 percentage points to 4.6% in 2023",
        "Lakeside’s unemployment rate fell by 0.1 percentage pointsᵈ on a year earlier to 4.6% in 2023.",
        "",
      ],
      ["2023年湖滨失业率比上年回落0.1个百分点，降至4.6%", "2023年，湖滨失业率比上年回落0.1个百分点ᵈ，降至4.6%。", ""]),
    Case(
      "change",
      S.findings(S.years("A", "9.1 9.1", S.unemployment, S.percent)),
      ["Lakeside’s unemployment rate stayed at 9.1% in 2023", "Lakeside’s unemployment rate stayed at 9.1% in 2023.", ""],
      ["2023年湖滨失业率为9.1%，与上年持平", "2023年，湖滨失业率为9.1%，与上年持平。", ""]),
    Case(
      "change",
      S.findings(S.years("A", "400 849")),
      [
        "Lakeside’s exports rose 112% to 849 million US dollars in 2023",
        "Lakeside’s exports rose 112%ᵈ on a year earlier to 849 million US dollars in 2023.",
        "",
      ],
      ["2023年湖滨出口额比上年增长1.1倍，增至8.49亿美元", "2023年，湖滨出口额比上年增长1.1倍ᵈ，增至8.49亿美元。", ""]),
    Case(
      "turn",
      S.findings(S.years("A", "10 11 12 13 12.1")),
      [
        "Lakeside’s exports fell to 12.1 million US dollars in 2023, the first fall after three rises",
        "Lakeside’s exports fell to 12.1 million US dollars in 2023, the first fall after three rises in a row.",
        "first fall after three",
      ],
      ["2023年湖滨出口额比上年减少，结束连续3年增长", "2023年，湖滨出口额比上年减少，降至1210万美元，结束连续3年增长。", "结束连续3年增长"]),
    Case(
      "turn",
      S.findings(S.years("A", "100 90 88.5 91.0")),
      [
        "Lakeside’s exports rose 2.8% in 2023, the first rise after two falls",
        "Lakeside’s exports rose 2.8%ᵈ on a year earlier to 91.0 million US dollars in 2023, the first rise after two falls in a row.",
        "first rise after two",
      ],
      ["2023年湖滨出口额比上年增长2.8%，结束连续2年下降", "2023年，湖滨出口额比上年增长2.8%ᵈ，增至9100万美元，结束连续2年下降。", "结束连续2年下降"]),
    Case(
      "turn",
      S.findings(S.years("A", "-3.4 -1.7 2.8", S.employment, S.percent)),
      [
        "Lakeside’s employment rose 2.8% in 2023, the first rise after two falls",
        "Lakeside’s employment rose 2.8% in 2023, after falling 1.7% in 2022.",
        "first rise after two",
      ],
      ["2023年湖滨就业人数比上年增长2.8%，结束连续2年下降", "2023年，湖滨就业人数比上年增长2.8%，上年为−1.7%。", "结束连续2年下降"]),
    Case(
      "streak",
      S.findings(S.years("A", "20 26 25 24 20")),
      [
        "Lakeside’s exports fell 17% in 2023, the third fall in a row",
        "Lakeside’s exports fell 17%ᵈ on a year earlier to 20 million US dollars in 2023, the third fall in a row.",
        "third fall in a row",
      ],
      ["2023年湖滨出口额比上年下降17%，连续第3年下降", "2023年，湖滨出口额比上年下降17%ᵈ，降至2000万美元，连续第3年下降。", "连续第3年下降"]),
    Case(
      "streak",
      S.findings(S.run("A", from: .month(2022, 1), "100 100 100 100 100 100 100 100 100 100 100 100 99 101 102 103", S.exports)),
      [
        "Lakeside’s exports were above a year earlier for the third month in a row",
        "Lakeside’s exports were 3%ᵈ above a year earlier in April 2023, at 103 million US dollars, the third month in a row above it.",
        "third rise in a row",
      ],
      ["2023年4月湖滨出口额同比增长3%，连续第3个月增长", "2023年4月，湖滨出口额同比增长3%ᵈ，增至1.03亿美元，连续第3个月增长。", "连续第3个月增长"]),
    Case(
      "pace",
      S.findings(S.years("A", "100 103 112")),
      [
        "Growth in Lakeside’s exports quickened to 9% in 2023, from 3%",
        "Growth in Lakeside’s exports quickened to 9%ᵈ in 2023, from 3%ᵈ in 2022.",
        "",
      ],
      ["2023年湖滨出口额增速加快至9%", "2023年，湖滨出口额比上年增长9%ᵈ，高于上年的3%ᵈ。", ""]),
    Case(
      "pace",
      S.findings(S.years("A", "10.1 2.8", S.employment, S.percent)),
      [
        "Growth in Lakeside’s employment slowed to 2.8% in 2023, from 10.1%",
        "Growth in Lakeside’s employment slowed to 2.8% in 2023, from 10.1% in 2022.",
        "",
      ],
      ["2023年湖滨就业人数增速放缓至2.8%", "2023年，湖滨就业人数比上年增长2.8%，低于上年的10.1%。", ""]),
  ]

  static let courses: [Case] = [
    Case(
      "record",
      S.findings(S.years("A", "10 12 11 13 12 14.5")),
      [
        "Lakeside’s exports were the highest of six years, at 14.5 million US dollars",
        "At 14.5 million US dollars, Lakeside’s exports were the highest of six years.",
        "highest of six years",
      ],
      ["2023年湖滨出口额1450万美元，为6年来最高", "2023年，湖滨出口额1450万美元，为6年来最高。", "6年来最高"]),
    Case(
      "record",
      S.findings(S.years("A", "20 10 12 11 13 12 14")),
      [
        "Lakeside’s exports were the highest since 2017, at 14 million US dollars",
        "At 14 million US dollars, Lakeside’s exports were the highest since 2017.",
        "highest since 2017",
      ],
      ["2023年湖滨出口额1400万美元，为2017年以来最高", "2023年，湖滨出口额1400万美元，为2017年以来最高。", "2017年以来最高"]),
    Case(
      "record",
      S.findings(
        S.run(
          "A", from: .month(2022, 1),
          "776 571 903 937 932 914 899 823 798 740 703 721 778 594 940 942 961 940 910 908 802 767 733 785 811 617 925 968 1006 1014"
        )),
      [
        "Lakeside’s exports were 7.9% above a year earlier in June 2024",
        "At 1.014 billion US dollars, Lakeside’s exports were the highest of 30 months.",
        "highest of 30 months",
      ],
      ["2024年6月湖滨出口额同比增长7.9%，增至10.14亿美元", "2024年6月，湖滨出口额10.14亿美元，为30个月来最高。", "30个月来最高"]),
    Case(
      "crossing",
      S.findings(S.run("A", from: .month(2023, 9), "5 -3 -40 -55 -13 -41 -19 -8 -6 6", S.balance, S.tonnes)),
      [
        "Lakeside’s net container balance turned positive in June 2024, after eight negative months",
        "Lakeside’s net container balance turned positive in June 2024, at 6 tonnes, after eight negative months in a row.",
        "turned positive",
      ],
      ["2024年6月湖滨集装箱净差额由负转正，此前连续8个月为负", "2024年6月，湖滨集装箱净差额由负转正，为6吨，此前连续8个月为负。", "由负转正"]),
    Case(
      "crossing",
      S.findings(S.years("A", "98 97 103", S.output, S.index)),
      [
        "Lakeside’s output index rose above 100 in 2023",
        "Lakeside’s output index rose above 100 in 2023, at 103, after two years below it.",
        "rose above 100",
      ],
      ["2023年湖滨产出指数升至100以上，此前连续2年低于100", "2023年，湖滨产出指数升至100以上，为103，此前连续2年低于100。", "升至100以上"]),
    Case(
      "course",
      S.findings(S.years("A", "100.0 120.0 130.0 115.0 102.0")),
      [
        "Lakeside’s exports are back near their level of 2019",
        "Lakeside’s exports, 102.0 million US dollars in 2023, are back near their level of 2019, 100.0 million.",
        "",
      ],
      ["湖滨出口额回到2019年水平附近", "2023年，湖滨出口额为1.020亿美元，回到2019年水平附近（1.000亿美元）。", ""]),
    Case(
      "course",
      S.findings(
        S.among(
          "100 108 120 131 170.8", others: ["100 101 101 102 155", "100 100 105 110 150", "100 99 99 99 140", "100 99 99 99 130"])),
      [
        "Lakeside’s exports rose 71% from 2019 to 2023, the most of five districts",
        "Lakeside’s exports rose 71%ᵈ from 2019 to 2023, the most of five districts.",
        "1st of 5 since 2019",
      ],
      ["湖滨出口额1.708亿美元，2019年以来增幅居5个区首位", "2019年至2023年，湖滨出口额累计增长71%ᵈ，增幅居5个区首位。", "居5个区第1位"]),
    Case(
      "tally",
      S.findings(S.among("10 16", others: ["20 22", "30 31", "15 14", "14 13"])),
      ["Exports fell in two of the five districts", "Exports fell in two of the five districts on a year earlier in 2023.", ""],
      ["5个区中，2个出口额下降", "2023年，5个区中，2个出口额下降。", ""]),
    Case(
      "tally",
      S.findings(
        S.run("A", from: .month(2022, 9), "5 -3 -40 -55 -13 -41 -19 -8 -6 6 5 -3 -40 -55 -13 -41 -19 -8 -6 6", S.balance, S.tonnes)),
      [
        "Lakeside’s net container balance was negative in 16 of 20 months",
        "Lakeside’s net container balance was negative in 16 of 20 months.",
        "",
      ],
      ["湖滨集装箱净差额在20个月中有16个月为负", "湖滨集装箱净差额在20个月中有16个月为负。", ""]),
  ]

  static let peers: [Case] = [
    Case(
      "extreme",
      S.findings(S.among("100 121.5", others: ["100 102", "100 109", "100 95", "100 88"])),
      [
        "Lakeside’s exports rose 22% in 2023, the most of five districts",
        "Lakeside’s exports rose 22%ᵈ on a year earlier to 121.5 million US dollars in 2023, the most of five districts, followed by Northgate (9%ᵈ).",
        "1st of 5 by change",
      ],
      ["2023年湖滨出口额比上年增长22%，增速居5个区首位", "2023年，湖滨出口额比上年增长22%ᵈ，增至1.215亿美元，增速居5个区首位，其次为北门（9%ᵈ）。", "增速居5个区第1位"]),
    Case(
      "extreme",
      S.findings(S.among("100 80.5", others: ["100 102", "100 109", "100 95", "100 88"])),
      [
        "Lakeside’s exports fell 19.5% in 2023, the most of five districts",
        "Lakeside’s exports fell 19.5%ᵈ on a year earlier to 80.5 million US dollars in 2023, the most of five districts, followed by Riverbend (−12%ᵈ).",
        "5th of 5 by change",
      ],
      ["2023年湖滨出口额比上年下降19.5%，降幅居5个区首位", "2023年，湖滨出口额比上年下降19.5%ᵈ，降至8050万美元，降幅居5个区首位，其次为河湾（−12%ᵈ）。", "增速居5个区第5位"]),
    Case(
      "extreme",
      S.findings(S.among("100 100.5", others: ["100 102", "100 109", "100 105", "100 108"])),
      [
        "Lakeside’s exports rose to 100.5 million US dollars in 2023, the least of five districts",
        "Lakeside’s exports rose to 100.5 million US dollars in 2023, the least of five districts.",
        "5th of 5 by change",
      ],
      ["2023年湖滨出口额比上年增加，增速居5个区末位", "2023年，湖滨出口额比上年增加，增至1.005亿美元，增速居5个区末位。", "增速居5个区第5位"]),
    Case(
      "lead",
      S.findings(S.among("30 32 29", others: ["20 25 31", "9 9 9", "8 8 8", "7 7 7"])),
      [
        "Lakeside lost the lead in exports it had held for two years or longer",
        "Old Town moved ahead in exports in 2023, by 2 million US dollarsᵈ, after two years behind Lakeside.",
        "behind Old Town",
      ],
      ["湖滨出口额失去至少2年来的首位", "2023年，湖滨出口额被旧城超过，落后200万美元ᵈ，此前已连续2年居首位。", "被旧城超过"]),
    Case(
      "lead",
      S.findings(S.among("20 25 31", others: ["30 32 29", "9 9 9", "8 8 8", "7 7 7"])),
      [
        "Lakeside took the lead in exports from Old Town in 2023",
        "Lakeside moved ahead of Old Town in exports in 2023, by 2 million US dollarsᵈ, after two years behind.",
        "ahead of Old Town",
      ],
      ["湖滨出口额超过旧城，居5个区首位", "2023年，湖滨出口额超过旧城，居5个区首位，领先200万美元ᵈ。", "超过旧城"]),
    Case(
      "rank",
      S.findings(S.among("10 16", others: ["20 22", "30 31", "15 15", "14 13"])),
      [
        "Lakeside ranks third of five districts in exports",
        "Lakeside ranked third of five districts in exports in 2023, after fifth in 2022.",
        "3rd of 5; 5th in 2022",
      ],
      ["2023年湖滨出口额1600万美元，居5个区第3位", "2023年，湖滨出口额1600万美元，居5个区第3位，比2022年前移2位。", "居5个区第3位，上年第5位"]),
    Case(
      "rank",
      S.findings(S.among("15 16 16", others: ["20 22 21", "30 31 33", "11 10 9", "7 7 8"])),
      [
        "Lakeside ranks third of five districts in exports",
        "Lakeside ranked third of five districts in exports in 2023, as in every year since 2021.",
        "3rd of 5, as in 2022",
      ],
      ["2023年湖滨出口额1600万美元，居5个区第3位", "2023年，湖滨出口额1600万美元，居5个区第3位，位次自2021年以来未变。", "居5个区第3位，与上年相同"]),
    Case(
      "median",
      S.findings(S.among("100.0 104.7", others: ["100.0 102.0", "100.0 103.2", "100.0 101.0", "100.0 99.0"])),
      [
        "Lakeside’s exports grew more than the median of five districts in 2023",
        "Lakeside’s exports rose 4.7%ᵈ on a year earlier in 2023, against a median of 2.0%ᵈ for the five districts.",
        "median 2.0ᵈ",
      ],
      ["2023年湖滨出口额增速高于5个区中位数", "2023年，湖滨出口额比上年增长4.7%ᵈ，5个区中位数为2.0%ᵈ。", "中位数2.0%ᵈ"]),
    Case(
      "median",
      S.findings(S.among("3.3 3.7 4.6", S.unemployment, S.percent, others: ["5.1 5.0 5.6", "6 6 6", "4 4 4.8", "7 7 7"])),
      [
        "Lakeside’s unemployment rate was below the median of five districts in 2023",
        "Lakeside’s unemployment rate, 4.6%, has been below the median of the five districts in every year since 2021.",
        "median 5.6ᵈ",
      ],
      ["2023年湖滨失业率低于5个区中位数", "2023年，湖滨失业率为4.6%，2021年以来始终低于5个区中位数。", "中位数5.6%ᵈ"]),
    Case(
      "parent",
      S.findings(S.years("P", "100.0 103.0") + S.years("A", "50.0 54.5"), in: "P"),
      [
        "Lakeside’s exports grew about three times as fast as in Westmark",
        "Lakeside’s exports rose 9.0%ᵈ on a year earlier in 2023, about three times as fast as in Westmark (3.0%ᵈ).",
        "Westmark 3.0ᵈ",
      ],
      ["湖滨出口额增速约为西州的三倍", "2023年，湖滨出口额比上年增长9.0%ᵈ，增速约为西州的三倍。", "西州3.0%ᵈ"]),
    Case(
      "parent",
      S.findings(S.years("P", "5.0 5.1", S.unemployment, S.percent) + S.years("A", "4.4 4.6", S.unemployment, S.percent), in: "P"),
      [
        "Lakeside’s unemployment rate was below that of Westmark in 2023",
        "Lakeside’s unemployment rate was 4.6% in 2023, against 5.1% in Westmark.",
        "Westmark 5.1",
      ],
      ["2023年湖滨失业率低于西州", "2023年，湖滨失业率为4.6%，低于西州（5.1%）。", "西州5.1%"]),
    Case(
      "share",
      S.findings(S.among("10 16", others: ["20 22", "30 31", "15 15", "14 13"])),
      [
        "Lakeside’s share of exports rose to 16% in 2023",
        "Lakeside’s share of the exports of all five districts rose from 11%ᵈ in 2022 to 16%ᵈ.",
        "11%ᵈ in 2022",
      ],
      ["2023年湖滨出口额占5个区的比重升至16%", "2023年，湖滨出口额占5个区的比重为16%ᵈ，上年为11%ᵈ。", "上年11%ᵈ"]),
    Case(
      "share",
      S.findings(S.years("P", "100.0 103.0") + S.years("A", "50.0 54.5"), in: "P"),
      [
        "Lakeside’s share of exports rose to 53% in 2023",
        "Lakeside’s share of Westmark’s exports rose from 50.0%ᵈ in 2022 to 52.9%ᵈ.",
        "50.0%ᵈ in 2022",
      ],
      ["2023年湖滨出口额占西州的比重升至52.9%", "2023年，湖滨出口额占西州的比重为52.9%ᵈ，上年为50.0%ᵈ。", "上年50.0%ᵈ"]),
    Case(
      "contribution",
      S.findings(S.among("20 16", others: ["20 19", "30 29", "15 15", "14 13"])),
      [
        "Lakeside’s exports fell to 16 million US dollars in 2023",
        "Lakeside’s exports were 4 million US dollarsᵈ lower than in 2022, about 60%ᵈ of the net fall of all five districts (7 million US dollarsᵈ).",
        "≈ 60%ᵈ of the change of 5",
      ],
      ["2023年湖滨出口额比上年减少，降至1600万美元", "2023年，湖滨出口额比上年减少400万美元ᵈ，占5个区净减少额（700万美元ᵈ）的约60%ᵈ。", "占5个区变动的约60%ᵈ"]),
    Case(
      "extreme",
      S.findings(S.among("1.1 2.3", S.employment, S.percent, others: ["1.1 1.1", "1.0 -0.4", "1.0 0.8", "1.0 0.1"])),
      [
        "Lakeside’s employment rose 2.3% in 2023, the most of five districts",
        "Lakeside’s employment rose 2.3% in 2023, the highest of five districts, followed by Old Town (1.1%).",
        "1st of 5 by change",
      ],
      ["2023年湖滨就业人数比上年增长2.3%，增速居5个区首位", "2023年，湖滨就业人数比上年增长2.3%，增速居5个区首位，其次为旧城（1.1%）。", "增速居5个区第1位"]),
    Case(
      "rank",
      S.findings(S.among("2.3", S.employment, S.percent, others: ["2.3", "-0.4", "3.8", "0.1"])),
      [
        "Lakeside’s employment rose 2.3% in 2023, joint second of five districts",
        "Lakeside’s employment rose 2.3% in 2023, joint second of five districts.",
        "joint 2nd of 5",
      ],
      ["2023年湖滨就业人数比上年增长2.3%，居5个区并列第2位", "2023年，湖滨就业人数比上年增长2.3%，居5个区并列第2位。", "居5个区并列第2位"]),
  ]

  static let aims: [Case] = [
    Case(
      "part",
      S.findings(S.years("A", "100.0 110.0", S.trade) + S.years("A", "50.0 58.0", S.part), indicators: [S.trade, S.part]),
      [
        "Lakeside’s exports made up 53% of foreign trade in 2023",
        "Lakeside’s exports made up 52.7%ᵈ of foreign trade in 2023, up from 50.0%ᵈ in 2022.",
        "50.0%ᵈ in 2022",
      ],
      ["2023年湖滨出口额占进出口总额的52.7%", "2023年，湖滨出口额占进出口总额的52.7%ᵈ，上年为50.0%ᵈ。", "上年50.0%ᵈ"]),
    Case(
      "progress",
      S.findings(S.years("A", "80 110") + [S.figure("A", .year(2025), "100", kind: .target)]),
      [
        "Lakeside’s exports reached the target of 100 million US dollars",
        "Lakeside’s exports reached the target of 100 million US dollarsᵗ in 2023, with 110 million US dollars.",
        "110%ᵈ of target",
      ],
      ["湖滨出口额达到1亿美元的目标", "2023年，湖滨出口额达到1亿美元ᵗ的目标。", "完成目标的110%ᵈ"]),
    Case(
      "progress",
      S.findings(S.years("A", "80 90") + [S.figure("A", .year(2025), "100", kind: .target)]),
      [
        "Lakeside’s exports were 90 million of the 100 million US dollars aimed at",
        "Lakeside’s exports were 90 million US dollars in 2023, 90%ᵈ of the 100 million US dollarsᵗ aimed at by 2025.",
        "90%ᵈ of target",
      ],
      ["湖滨出口额目标1亿美元，已有9000万美元", "2023年，湖滨出口额目标1亿美元ᵗ，已有9000万美元，完成目标的90%ᵈ。", "完成目标的90%ᵈ"]),
    Case(
      "progress",
      S.findings(S.years("A", "80 90") + [S.figure("A", .year(2023), "100", kind: .plan)]),
      [
        "Lakeside’s exports missed the plan of 100 million US dollars",
        "Lakeside’s exports missed the plan of 100 million US dollarsᶠ in 2023, with 90 million US dollars.",
        "90%ᵈ of plan",
      ],
      ["湖滨出口额未达到1亿美元的计划", "2023年，湖滨出口额未达到1亿美元ᶠ的计划。", "完成计划的90%ᵈ"]),
    Case(
      "level",
      S.findings(S.years("A", "48312", S.exports, S.tonnes)),
      ["Lakeside’s exports came to 48,300 tonnes in 2023", "Lakeside’s exports came to 48,312 tonnes in 2023.", ""],
      ["2023年湖滨出口额48,312吨", "2023年，湖滨出口额48,312吨。", ""]),
  ]
}
