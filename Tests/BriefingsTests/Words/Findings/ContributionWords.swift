import Findings

private typealias S = FindingSample

extension FindingWords {
  static let contribution: [FindingWords] = [
    FindingWords(
      "contribution",
      S.findings(S.among("20 16", others: ["20 19", "30 29", "15 15", "14 13"])),
      [
        "Lakeside’s exports fell to 16 million US dollars in 2023",
        "Lakeside’s exports were 4 million US dollarsᵈ lower than in 2022, about 60%ᵈ of the net fall of all five districts (7 million US dollarsᵈ).",
        "≈ 60%ᵈ of the change of 5",
      ],
      ["2023年湖滨出口额比上年减少，降至1600万美元", "2023年，湖滨出口额比上年减少400万美元ᵈ，占5个区净减少额（700万美元ᵈ）的约60%ᵈ。", "占5个区变动的约60%ᵈ"])
  ]
}
