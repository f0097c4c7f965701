import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let progress: [FindingWords] = [
    FindingWords(
      "progress",
      S.findings(S.years("A", "80 110") + [S.figure("A", .year(2025), "100", kind: .target)]),
      [
        "Lakeside’s exports reached the target of 100 million US dollars",
        "Lakeside’s exports reached the target of 100 million US dollars in 2023, with 110 million US dollars.",
        "110%ᵈ of target",
      ],
      ["湖滨出口额达到1亿美元的目标", "2023年，湖滨出口额达到1亿美元的目标。", "完成目标的110%ᵈ"]),
    FindingWords(
      "progress",
      S.findings(S.years("A", "80 90") + [S.figure("A", .year(2025), "100", kind: .target)]),
      [
        "Lakeside’s exports were 90 million of the 100 million US dollars aimed at",
        "Lakeside’s exports were 90 million US dollars in 2023, 90%ᵈ of the 100 million US dollars aimed at by 2025.",
        "90%ᵈ of target",
      ],
      ["湖滨出口额目标1亿美元，已有9000万美元", "2023年，湖滨出口额目标1亿美元，已有9000万美元，完成目标的90%ᵈ。", "完成目标的90%ᵈ"]),
    FindingWords(
      "progress",
      S.findings(S.years("A", "80 90") + [S.figure("A", .year(2023), "100", kind: .plan)]),
      [
        "Lakeside’s exports missed the plan of 100 million US dollars",
        "Lakeside’s exports missed the plan of 100 million US dollars in 2023, with 90 million US dollars.",
        "90%ᵈ of plan",
      ],
      ["湖滨出口额未达到1亿美元的计划", "2023年，湖滨出口额未达到1亿美元的计划。", "完成计划的90%ᵈ"]),
  ]
}
