import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let overtaking: [FindingWords] = [
    FindingWords(
      "overtaking",
      S.findings(S.among("10 16", others: ["20 22", "12 14", "30 31", "15 14"])),
      [
        "Lakeside moved ahead of Northgate in exports in 2023",
        "Lakeside moved ahead of Northgate in exports in 2023, by 2 million US dollarsᵈ.",
        "ahead of Northgate",
      ],
      ["2023年湖滨出口额超过北门", "2023年，湖滨出口额超过北门，领先200万美元ᵈ。", "超过北门"]),
    FindingWords(
      "overtaking",
      S.findings(S.among("16 14p", others: ["20 22p", "12 15p", "30 31p", "10 11p"])),
      [
        "Northgate moved ahead of Lakeside in exports in 2023",
        "Northgate moved ahead of Lakeside in exports in 2023, by 1 million US dollarsᵖᵈ, on provisional figures.",
        "behind Northgate",
      ],
      ["2023年湖滨出口额被北门超过", "2023年，湖滨出口额被北门超过，按初步数落后100万美元ᵖᵈ。", "被北门超过"]),
  ]
}
