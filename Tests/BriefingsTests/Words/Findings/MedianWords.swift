import Findings

private typealias S = FindingSample

extension FindingWords {
  static let median: [FindingWords] = [
    FindingWords(
      "median",
      S.findings(S.among("100.0 104.7", others: ["100.0 102.0", "100.0 103.2", "100.0 101.0", "100.0 99.0"])),
      [
        "Lakeside’s exports grew more than the median of five districts in 2023",
        "Lakeside’s exports rose 4.7%ᵈ on a year earlier in 2023, against a median rise of 2.0%ᵈ for the five districts.",
        "median 2.0ᵈ",
      ],
      ["2023年湖滨出口额增速高于5个区中位数", "2023年，湖滨出口额比上年增长4.7%ᵈ，5个区增速中位数为2.0%ᵈ。", "中位数2.0%ᵈ"]),
    FindingWords(
      "median",
      S.findings(S.among("3.3 3.7 4.6", S.unemployment, S.percent, others: ["5.1 5.0 5.6", "6 6 6", "4 4 4.8", "7 7 7"])),
      [
        "Lakeside’s unemployment rate was below the median of five districts in 2023",
        "Lakeside’s unemployment rate, 4.6%, has been below the median of the five districts in every year since 2021.",
        "median 5.6ᵈ",
      ],
      ["2023年湖滨失业率低于5个区中位数", "2023年，湖滨失业率为4.6%，2021年以来始终低于5个区中位数。", "中位数5.6%ᵈ"]),
    // A growth rate has its value, not what grows; where what grows is the subject, it has a verb.
    FindingWords(
      "median",
      S.findings(
        S.among("4.1 5.9 7.2", S.growth, S.percent, others: ["3.1 4.9 6.2", "2.1 3.9 5.2", "1.1 2.9 4.2", "1.0 2.0 3.0"])),
      [
        "Lakeside’s output grew more than the median of five districts in 2023",
        "Growth of output in Lakeside, 7.2%, has been above the median of the five districts in every year since 2021.",
        "median 5.2ᵈ",
      ],
      ["2023年湖滨产值增速高于5个区中位数", "2023年，湖滨产值增速为7.2%，2021年以来始终高于5个区中位数。", "中位数5.2%ᵈ"]),
    FindingWords(
      "median", S.findings(S.among("-0.7", S.growth, S.percent, others: ["1.2", "0.5", "2.0", "3.0"])),
      [
        "Lakeside’s output fell 0.7%, against a rise in the median of five districts in 2023",
        "Lakeside’s output fell 0.7% in 2023, against a median rise of 1.2%ᵈ for the five districts.", "median 1.2ᵈ",
      ],
      ["2023年湖滨产值增速低于5个区中位数", "2023年，湖滨产值增速为−0.7%，低于5个区中位数（1.2%ᵈ）。", "中位数1.2%ᵈ"]),
    // What prints alike is not said to differ.
    FindingWords(
      "median", S.findings(S.among("1000.0 1051.4", others: ["1000.0 1051.0", "1000.0 1081.0", "1000.0 1010.0", "1000.0 990.0"])),
      [
        "Lakeside’s exports rose 5.1%, as much as the median of five districts",
        "Lakeside’s exports rose 5.1%ᵈ on a year earlier in 2023, as much as the median of the five districts.", "median 5.1ᵈ",
      ],
      ["2023年湖滨出口额比上年增长5.1%，与5个区中位数相同", "2023年，湖滨出口额比上年增长5.1%ᵈ，与5个区中位数相同。", "中位数5.1%ᵈ"]),
  ]
}
