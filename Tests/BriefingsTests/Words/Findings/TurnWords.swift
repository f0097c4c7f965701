import Findings

private typealias S = FindingSample

extension FindingWords {
  static let turn: [FindingWords] = [
    FindingWords(
      "turn",
      S.findings(S.years("A", "10 11 12 13 12.1")),
      [
        "Lakeside’s exports fell to 12.1 million US dollars in 2023, the first fall after three rises",
        "Lakeside’s exports were lower in 2023 than a year earlier, at 12.1 million US dollars, the first fall after three rises in a row.",
        "first fall after three years of growth",
      ],
      ["2023年湖滨出口额比上年减少，结束连续3年增长", "2023年，湖滨出口额比上年减少，降至1210万美元，结束连续3年增长。", "3年来首次下降"]),
    FindingWords(
      "turn",
      S.findings(S.years("A", "100 90 88.5 91.0")),
      [
        "Lakeside’s exports rose 2.8% in 2023, the first rise after two falls",
        "Lakeside’s exports rose 2.8%ᵈ on a year earlier to 91.0 million US dollars in 2023, the first rise after two falls in a row.",
        "first rise after two years of falls",
      ],
      ["2023年湖滨出口额比上年增长2.8%，结束连续2年下降", "2023年，湖滨出口额比上年增长2.8%ᵈ，增至9100万美元，结束连续2年下降。", "2年来首次增长"]),
    FindingWords(
      "turn",
      S.findings(S.years("A", "-3.4 -1.7 2.8", S.employment, S.percent)),
      [
        "Lakeside’s employment rose 2.8% in 2023, the first rise after two falls",
        "Lakeside’s employment rose 2.8% in 2023, after falling 1.7% in 2022.",
        "first rise after two years of falls",
      ],
      ["2023年湖滨就业人数比上年增长2.8%，结束连续2年下降", "2023年，湖滨就业人数比上年增长2.8%，上年为−1.7%。", "2年来首次增长"]),
  ]
}
