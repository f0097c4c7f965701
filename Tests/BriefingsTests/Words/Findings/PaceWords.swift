import Findings

private typealias S = FindingSample

extension FindingWords {
  static let pace: [FindingWords] = [
    FindingWords(
      "pace",
      S.findings(S.years("A", "100 103 112")),
      [
        "Growth in Lakeside’s exports quickened to 9% in 2023, from 3%",
        "Growth in Lakeside’s exports quickened to 9%ᵈ in 2023, from 3%ᵈ in 2022.",
        "",
      ],
      ["2023年湖滨出口额增速加快至9%", "2023年，湖滨出口额比上年增长9%ᵈ，高于上年的3%ᵈ。", ""]),
    FindingWords(
      "pace",
      S.findings(S.years("A", "10.1 2.8", S.employment, S.percent)),
      [
        "Growth in Lakeside’s employment slowed to 2.8% in 2023, from 10.1%",
        "Growth in Lakeside’s employment slowed to 2.8% in 2023, from 10.1% in 2022.",
        "",
      ],
      ["2023年湖滨就业人数增速放缓至2.8%", "2023年，湖滨就业人数比上年增长2.8%，低于上年的10.1%。", ""]),
  ]
}
