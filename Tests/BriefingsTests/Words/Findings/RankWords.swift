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
      ["2023年湖滨就业人数比上年增长2.3%，增速居5个区并列第2位", "2023年，湖滨就业人数比上年增长2.3%，增速居5个区并列第2位。", "居5个区并列第2位"]),
    FindingWords(
      "rank", S.findings(S.among("9.1 4.6", S.unemployment, S.percent, others: ["5.1 5.0", "6.0 6.1", "4.0 4.8", "7.0 3.0"])),
      [
        "Lakeside has the second lowest unemployment rate of five districts",
        "Lakeside had the second lowest unemployment rate of five districts in 2023, after the highest in 2022.",
        "4th of 5; 1st in 2022",
      ],
      ["2023年湖滨失业率4.6%，由高到低居5个区第4位", "2023年，湖滨失业率为4.6%，由高到低居5个区第4位，比2022年后移3位。", "居5个区第4位，上年第1位"]),
    FindingWords(
      "rank", S.findings(S.among("-0.7", S.employment, S.percent, others: ["2.3", "-0.4", "-3.8", "0.1"])),
      [
        "Lakeside’s employment fell 0.7% in 2023, the second largest fall of five districts",
        "Lakeside’s employment fell 0.7% in 2023, the second largest fall of five districts.", "4th of 5",
      ],
      ["2023年湖滨就业人数比上年下降0.7%，增速居5个区第4位", "2023年，湖滨就业人数比上年下降0.7%，增速居5个区第4位。", "居5个区第4位"]),
    FindingWords(
      "rank", S.findings(S.among("31800", S.byDistrict, S.tonnes, others: ["67200", "106200", "148800", "195000"])),
      [
        "Lakeside ranks last of five districts in population", "Lakeside ranked last of five districts in population in 2023.",
        "5th of 5",
      ],
      ["2023年湖滨人口3.18万吨，居5个区末位", "2023年，湖滨人口3.18万吨，居5个区末位。", "居5个区第5位"]),
  ]
}
