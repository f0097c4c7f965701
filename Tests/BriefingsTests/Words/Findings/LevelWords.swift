import Findings

private typealias S = FindingSample

extension FindingWords {
  static let level: [FindingWords] = [
    FindingWords(
      "level",
      S.findings(S.years("A", "48312", S.exports, S.tonnes)),
      ["Lakeside’s exports came to 48,300 tonnes in 2023", "Lakeside’s exports came to 48,312 tonnes in 2023.", ""],
      ["2023年湖滨出口额48,312吨", "2023年，湖滨出口额48,312吨。", ""])
  ]
}
