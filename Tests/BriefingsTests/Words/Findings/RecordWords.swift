import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let record: [FindingWords] = [
    FindingWords(
      "record",
      S.findings(S.years("A", "10 12 11 13 12 14.5")),
      [
        "Lakeside’s exports were the highest of six years, at 14.5 million US dollars",
        "At 14.5 million US dollars, Lakeside’s exports were the highest of six years.",
        "highest of six years",
      ],
      ["2023年湖滨出口额1450万美元，为6年来最高", "2023年，湖滨出口额1450万美元，为6年来最高。", "6年来最高"]),
    FindingWords(
      "record",
      S.findings(S.years("A", "20 10 12 11 13 12 14")),
      [
        "Lakeside’s exports were the highest since 2017, at 14 million US dollars",
        "At 14 million US dollars, Lakeside’s exports were the highest since 2017.",
        "highest since 2017",
      ],
      ["2023年湖滨出口额1400万美元，为2017年以来最高", "2023年，湖滨出口额1400万美元，为2017年以来最高。", "2017年以来最高"]),
    FindingWords(
      "record",
      S.findings(
        S.run(
          "A", from: .month(2022, 1),
          "776 571 903 937 932 914 899 823 798 740 703 721 778 594 940 942 961 940 910 908 802 767 733 785 811 617 925 968 1006 1014"
        )),
      [
        "Lakeside’s exports were 7.9% above a year earlier in June 2024",
        "At 1.014 billion US dollars, Lakeside’s exports were the highest of 30 months.",
        "highest of 30 months",
      ],
      ["2024年6月湖滨出口额同比增长7.9%，增至10.14亿美元", "2024年6月，湖滨出口额10.14亿美元，为30个月来最高。", "30个月来最高"]),
  ]
}
