import Findings

private typealias S = FindingSample

extension FindingWords {
  static let contribution: [FindingWords] = [
    FindingWords(
      "contribution",
      S.findings(S.among("20.0 16.4", others: ["20.0 19.0", "30.0 29.0", "15.0 15.0", "14.0 13.0"])),
      [
        "Lakeside’s exports fell to 16.4 million US dollars in 2023",
        "Lakeside’s exports were 3.6 million US dollarsᵈ lower than in 2022, 55%ᵈ of the net fall of all five districts (6.6 million US dollarsᵈ).",
        "55%ᵈ of the change of 5",
      ],
      ["2023年湖滨出口额比上年减少，降至1640万美元", "2023年，湖滨出口额比上年减少360万美元ᵈ，占5个区净减少额（660万美元ᵈ）的55%ᵈ。", "占5个区变动的55%ᵈ"])
  ]
}
