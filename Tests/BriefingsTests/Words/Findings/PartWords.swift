import Findings

private typealias S = FindingSample

extension FindingWords {
  static let part: [FindingWords] = [
    FindingWords(
      "part",
      S.findings(S.years("A", "100.0 110.0", S.trade) + S.years("A", "50.0 58.0", S.part), indicators: [S.trade, S.part]),
      [
        "Lakeside’s exports made up 53% of foreign trade in 2023",
        "Lakeside’s exports made up 52.7%ᵈ of foreign trade in 2023, up from 50.0%ᵈ in 2022.",
        "50.0%ᵈ in 2022",
      ],
      ["2023年湖滨出口额占进出口总额的52.7%", "2023年，湖滨出口额占进出口总额的52.7%ᵈ，上年为50.0%ᵈ。", "上年50.0%ᵈ"]),
    FindingWords(
      "part",
      S.findings(S.years("A", "120 133", S.jobs, S.people) + S.years("A", "79 91", S.services, S.people)),
      [
        "Lakeside’s services made up 68% of total employment in 2023",
        "Lakeside’s services made up 68%ᵈ of total employment in 2023, up from 66%ᵈ in 2022.", "66%ᵈ in 2022",
      ],
      ["2023年湖滨服务业占就业人员的68%", "2023年，湖滨服务业占就业人员的68%ᵈ，上年为66%ᵈ。", "上年66%ᵈ"]),
  ]
}
