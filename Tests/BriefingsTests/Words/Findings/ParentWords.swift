import Findings

private typealias S = FindingSample

extension FindingWords {
  static let parent: [FindingWords] = [
    FindingWords(
      "parent",
      S.findings(S.years("P", "100.0 103.0") + S.years("A", "50.0 54.5"), in: "P"),
      [
        "Lakeside’s exports grew about three times as fast as in Westmark",
        "Lakeside’s exports rose 9.0%ᵈ on a year earlier in 2023, about three times as fast as in Westmark (3.0%ᵈ).",
        "Westmark 3.0ᵈ",
      ],
      ["湖滨出口额增速约为西州增速的三倍", "2023年，湖滨出口额比上年增长9.0%ᵈ，增速约为西州增速的三倍。", "西州3.0%ᵈ"]),
    FindingWords(
      "parent",
      S.findings(S.years("P", "5.0 5.1", S.unemployment, S.percent) + S.years("A", "4.4 4.6", S.unemployment, S.percent), in: "P"),
      [
        "Lakeside’s unemployment rate was below that of Westmark in 2023",
        "Lakeside’s unemployment rate was 4.6% in 2023, against 5.1% in Westmark.",
        "Westmark 5.1",
      ],
      ["2023年湖滨失业率低于西州", "2023年，湖滨失业率为4.6%，低于西州（5.1%）。", "西州5.1%"]),
  ]
}
