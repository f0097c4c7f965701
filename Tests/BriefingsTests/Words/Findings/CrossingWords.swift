import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let crossing: [FindingWords] = [
    FindingWords(
      "crossing",
      S.findings(S.run("A", from: .month(2023, 9), "5 -3 -40 -55 -13 -41 -19 -8 -6 6", S.balance, S.tonnes)),
      [
        "Lakeside’s net container balance turned positive in June 2024, after eight negative months",
        "Lakeside’s net container balance turned positive in June 2024, at 6 tonnes, after eight negative months in a row.",
        "turned positive",
      ],
      ["2024年6月湖滨集装箱净差额由负转正，此前连续8个月为负", "2024年6月，湖滨集装箱净差额由负转正，为6吨，此前连续8个月为负。", "由负转正"]),
    FindingWords(
      "crossing",
      S.findings(S.years("A", "98 97 103", S.output, S.index)),
      [
        "Lakeside’s output index rose above 100 in 2023",
        "Lakeside’s output index rose above 100 in 2023, at 103, after two years below it.",
        "rose above 100",
      ],
      ["2023年湖滨产出指数升至100以上，此前连续2年低于100", "2023年，湖滨产出指数升至100以上，为103，此前连续2年低于100。", "升至100以上"]),
  ]
}
