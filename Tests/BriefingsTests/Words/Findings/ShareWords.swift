import Findings

private typealias S = FindingSample

extension FindingWords {
  static let share: [FindingWords] = [
    FindingWords(
      "share",
      S.findings(S.among("10 16", others: ["20 22", "30 31", "15 15", "14 13"])),
      [
        "Lakeside’s share of exports rose to 16% in 2023",
        "Lakeside’s share of the exports of all five districts rose from 11%ᵈ in 2022 to 16%ᵈ.",
        "11%ᵈ in 2022",
      ],
      ["2023年湖滨出口额占5个区的比重升至16%", "2023年，湖滨出口额占5个区的比重为16%ᵈ，上年为11%ᵈ。", "上年11%ᵈ"]),
    FindingWords(
      "share",
      S.findings(S.years("P", "100.0 103.0") + S.years("A", "50.0 54.5"), in: "P"),
      [
        "Lakeside’s share of exports rose to 53% in 2023",
        "Lakeside’s share of Westmark’s exports rose from 50.0%ᵈ in 2022 to 52.9%ᵈ.",
        "50.0%ᵈ in 2022",
      ],
      ["2023年湖滨出口额占西州的比重升至52.9%", "2023年，湖滨出口额占西州的比重为52.9%ᵈ，上年为50.0%ᵈ。", "上年50.0%ᵈ"]),
  ]
}
