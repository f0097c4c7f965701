import Findings

private typealias S = FindingSample

extension FindingWords {
  static let lead: [FindingWords] = [
    FindingWords(
      "lead",
      S.findings(S.among("30 32 29", others: ["20 25 31", "9 9 9", "8 8 8", "7 7 7"])),
      [
        "Lakeside lost the lead in exports it had held for two years or longer",
        "Old Town moved ahead in exports in 2023, by 2 million US dollarsᵈ, after two years behind Lakeside.",
        "behind Old Town",
      ],
      ["湖滨出口额失去至少2年来的首位", "2023年，湖滨出口额被旧城超过，落后200万美元ᵈ，此前已连续2年居首位。", "被旧城超过"]),
    FindingWords(
      "lead",
      S.findings(S.among("20 25 31", others: ["30 32 29", "9 9 9", "8 8 8", "7 7 7"])),
      [
        "Lakeside took the lead in exports from Old Town in 2023",
        "Lakeside moved ahead of Old Town in exports in 2023, by 2 million US dollarsᵈ, after two years behind.",
        "ahead of Old Town",
      ],
      ["湖滨出口额超过旧城，居5个区首位", "2023年，湖滨出口额超过旧城，居5个区首位，领先200万美元ᵈ。", "超过旧城"]),
  ]
}
