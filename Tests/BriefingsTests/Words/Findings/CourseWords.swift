import Findings

private typealias S = FindingSample

extension FindingWords {
  static let course: [FindingWords] = [
    FindingWords(
      "course",
      S.findings(S.years("A", "100.0 120.0 130.0 115.0 102.0")),
      [
        "Lakeside’s exports are back near their level of 2019",
        "Lakeside’s exports, 102.0 million US dollars in 2023, are back near their level of 2019, 100.0 million.",
        "",
      ],
      ["湖滨出口额回到2019年水平附近", "2023年，湖滨出口额为1.020亿美元，回到2019年水平附近（1.000亿美元）。", ""]),
    FindingWords(
      "course",
      S.findings(
        S.among(
          "100 108 120 131 170.8", others: ["100 101 101 102 155", "100 100 105 110 150", "100 99 99 99 140", "100 99 99 99 130"])),
      [
        "Lakeside’s exports rose 70.8% from 2019 to 2023, the most of five districts",
        "Lakeside’s exports rose 70.8%ᵈ from 2019 to 2023, the most of five districts.",
        "1st of 5 since 2019",
      ],
      ["湖滨出口额1.708亿美元，2019年以来增幅居5个区首位", "2019年至2023年，湖滨出口额累计增长70.8%ᵈ，增幅居5个区首位。", "居5个区第1位"]),
    FindingWords(
      "course",
      S.findings(
        S.among("100 98 99 95 89", others: ["100 101 101 102 95", "100 100 105 95 97", "100 99 99 99 98", "100 90 90 90 80"])),
      [
        "Lakeside’s exports fell 11% from 2019 to 2023",
        "Lakeside’s exports fell 11%ᵈ from 2019 to 2023, the second largest fall of five districts.", "4th of 5 since 2019",
      ],
      ["湖滨出口额8900万美元，2019年以来降幅居5个区第2位", "2019年至2023年，湖滨出口额累计下降11%ᵈ，降幅居5个区第2位。", "居5个区第4位"]),
  ]
}
