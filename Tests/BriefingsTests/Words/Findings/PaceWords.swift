import Findings
import Statistics

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
    // A growth rate without a Chinese name says once that it is one.
    FindingWords(
      "pace", S.findings(S.years("A", "10.1 2.8", S.nameless, S.percent)),
      [
        "Growth in Lakeside’s output slowed to 2.8% in 2023, from 10.1%",
        "Growth in Lakeside’s output slowed to 2.8% in 2023, from 10.1% in 2022.", "",
      ],
      ["2023年湖滨Annual growth of output放缓至2.8%", "2023年，湖滨Annual growth of output为2.8%，上年为10.1%。", ""]),
    FindingWords(
      "pace",
      S.findings(S.run("A", from: .month(2022, 3), "100 100 100 100 100 100 100 100 100 100 100 100 102 104 107 104")),
      [
        "Lakeside’s exports were 4% above a year earlier in June 2023",
        "Lakeside’s exports were 4%ᵈ above a year earlier in June 2023, after 7%ᵈ in May 2023.", "",
      ],
      ["2023年6月湖滨出口额增速放缓至4%", "2023年6月，湖滨出口额同比增长4%ᵈ，低于2023年5月的7%ᵈ。", ""]),
  ]
}
