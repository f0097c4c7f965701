import Findings

private typealias S = FindingSample

extension FindingWords {
  static let median: [FindingWords] = [
    FindingWords(
      "median",
      S.findings(S.among("100.0 104.7", others: ["100.0 102.0", "100.0 103.2", "100.0 101.0", "100.0 99.0"])),
      [
        "Lakeside’s exports grew more than the median of five districts in 2023",
        "Lakeside’s exports rose 4.7%ᵈ on a year earlier in 2023, against a median of 2.0%ᵈ for the five districts.",
        "median 2.0ᵈ",
      ],
      ["2023年湖滨出口额增速高于5个区中位数", "2023年，湖滨出口额比上年增长4.7%ᵈ，5个区中位数为2.0%ᵈ。", "中位数2.0%ᵈ"]),
    FindingWords(
      "median",
      S.findings(S.among("3.3 3.7 4.6", S.unemployment, S.percent, others: ["5.1 5.0 5.6", "6 6 6", "4 4 4.8", "7 7 7"])),
      [
        "Lakeside’s unemployment rate was below the median of five districts in 2023",
        "Lakeside’s unemployment rate, 4.6%, has been below the median of the five districts in every year since 2021.",
        "median 5.6ᵈ",
      ],
      ["2023年湖滨失业率低于5个区中位数", "2023年，湖滨失业率为4.6%，2021年以来始终低于5个区中位数。", "中位数5.6%ᵈ"]),
  ]
}
