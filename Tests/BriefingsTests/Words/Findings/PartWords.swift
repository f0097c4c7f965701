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
      ["2023年湖滨出口额占进出口总额的52.7%", "2023年，湖滨出口额占进出口总额的52.7%ᵈ，上年为50.0%ᵈ。", "上年50.0%ᵈ"])
  ]
}
