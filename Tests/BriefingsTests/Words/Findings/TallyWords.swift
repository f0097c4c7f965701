import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let tally: [FindingWords] = [
    FindingWords(
      "tally",
      S.findings(S.among("10 16", others: ["20 22", "30 31", "15 14", "14 13"])),
      ["Exports fell in two of the five districts", "Exports fell in two of the five districts on a year earlier in 2023.", ""],
      ["5个区中，2个出口额下降", "2023年，5个区中，2个出口额下降。", ""]),
    FindingWords(
      "tally",
      S.findings(
        S.run("A", from: .month(2022, 9), "5 -3 -40 -55 -13 -41 -19 -8 -6 6 5 -3 -40 -55 -13 -41 -19 -8 -6 6", S.balance, S.tonnes)),
      [
        "Lakeside’s net container balance was negative in 16 of 20 months",
        "Lakeside’s net container balance was negative in 16 of 20 months.",
        "",
      ],
      ["湖滨集装箱净差额在20个月中有16个月为负", "湖滨集装箱净差额在20个月中有16个月为负。", ""]),
  ]
}
