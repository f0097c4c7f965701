import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let streak: [FindingWords] = [
    FindingWords(
      "streak",
      S.findings(S.years("A", "20 26 25 24 20")),
      [
        "Lakeside’s exports fell 17% in 2023, the third fall in a row",
        "Lakeside’s exports fell 17%ᵈ on a year earlier to 20 million US dollars in 2023, the third fall in a row.",
        "third fall in a row",
      ],
      ["2023年湖滨出口额比上年下降17%，连续第3年下降", "2023年，湖滨出口额比上年下降17%ᵈ，降至2000万美元，连续第3年下降。", "连续第3年下降"]),
    FindingWords(
      "streak",
      S.findings(S.run("A", from: .month(2022, 1), "100 100 100 100 100 100 100 100 100 100 100 100 99 101 102 103", S.exports)),
      [
        "Lakeside’s exports were above a year earlier for the third month in a row",
        "Lakeside’s exports were 3%ᵈ above a year earlier in April 2023, at 103 million US dollars, the third month in a row above it.",
        "third month in a row above a year earlier",
      ],
      ["2023年4月湖滨出口额同比增长3%，连续第3个月增长", "2023年4月，湖滨出口额同比增长3%ᵈ，增至1.03亿美元，连续第3个月增长。", "连续第3个月同比增长"]),
    FindingWords(
      "streak", S.findings(S.years("A", "8.9 9.1 8.8 8.1 7.5", S.unemployment, S.percent)),
      [
        "Lakeside’s unemployment rate fell by 0.6 percentage points in 2023, the third fall in a row",
        "Lakeside’s unemployment rate fell by 0.6 percentage pointsᵈ on a year earlier to 7.5% in 2023, the third fall in a row.",
        "third fall in a row",
      ],
      ["2023年湖滨失业率比上年回落0.6个百分点，连续第3年回落", "2023年，湖滨失业率比上年回落0.6个百分点ᵈ，降至7.5%，连续第3年回落。", "连续第3年回落"]),
  ]
}
