import Findings

private typealias S = FindingSample

extension FindingWords {
  static let rank: [FindingWords] = [
    FindingWords(
      "rank",
      S.findings(S.among("10 16", others: ["20 22", "30 31", "15 15", "14 13"])),
      [
        "Lakeside ranks third of five districts in exports",
        "Lakeside ranked third of five districts in exports in 2023, after fifth in 2022.",
        "3rd of 5; 5th in 2022",
      ],
      ["2023年湖滨出口额1600万美元，居5个区第3位", "2023年，湖滨出口额1600万美元，居5个区第3位，比2022年前移2位。", "居5个区第3位，上年第5位"]),
    FindingWords(
      "rank",
      S.findings(S.among("15 16 16", others: ["20 22 21", "30 31 33", "11 10 9", "7 7 8"])),
      [
        "Lakeside ranks third of five districts in exports",
        "Lakeside ranked third of five districts in exports in 2023, as in every year since 2021.",
        "3rd of 5, as in 2022",
      ],
      ["2023年湖滨出口额1600万美元，居5个区第3位", "2023年，湖滨出口额1600万美元，居5个区第3位，位次自2021年以来未变。", "居5个区第3位，与上年相同"]),
    FindingWords(
      "rank",
      S.findings(S.among("2.3", S.employment, S.percent, others: ["2.3", "-0.4", "3.8", "0.1"])),
      [
        "Lakeside’s employment rose 2.3% in 2023, joint second of five districts",
        "Lakeside’s employment rose 2.3% in 2023, joint second of five districts.",
        "joint 2nd of 5",
      ],
      ["2023年湖滨就业人数比上年增长2.3%，居5个区并列第2位", "2023年，湖滨就业人数比上年增长2.3%，居5个区并列第2位。", "居5个区并列第2位"]),
  ]
}
