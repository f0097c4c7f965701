import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let change: [FindingWords] = [
    FindingWords(
      "change",
      S.findings(S.among("19886 16451p", others: ["10000 10100", "5000 4900", "9000 8200", "8000 7900"])),
      [
        "Lakeside’s exports fell 17.3% to 16.451 billion US dollars in 2023",
        "Lakeside’s exports fell 17.3%ᵖᵈ on a year earlier to 16.451 billion US dollarsᵖ in 2023.",
        "5th of 5 by change",
      ],
      ["2023年湖滨出口额比上年下降17.3%，降至164.51亿美元", "2023年，湖滨出口额比上年下降17.3%ᵖᵈ，降至164.51亿美元ᵖ。", "增速居5个区第5位"]),
    FindingWords(
      "change",
      S.findings(S.run("A", from: .month(2022, 5), "913 914 900 880 870 850 840 845 900 870 910 930 941 1014")),
      [
        "Lakeside’s exports were 10.9% above a year earlier in June 2023",
        "Lakeside’s exports were 10.9%ᵈ above a year earlier in June 2023, at 1.014 billion US dollars.",
        "",
      ],
      ["2023年6月湖滨出口额同比增长10.9%，增至10.14亿美元", "2023年6月，湖滨出口额同比增长10.9%ᵈ，增至10.14亿美元。", ""]),
    FindingWords(
      "change",
      S.findings(S.run("A", from: .quarter(2023, 3), "107.2 107.0 106.1 104.4 104.9 105.7", S.output, S.index)),
      [
        "Lakeside’s output index was 1.2% below a year earlier in 2024 Q4",
        "Lakeside’s output index was 1.2%ᵈ below a year earlier in 2024 Q4, at 105.7, but rose 0.8%ᵈ on the quarter before.",
        "",
      ],
      ["2024年四季度湖滨产出指数同比下降1.2%，降至105.7", "2024年四季度，湖滨产出指数同比下降1.2%ᵈ，降至105.7，但环比上升0.8%ᵈ。", ""]),
    FindingWords(
      "change",
      S.findings(S.years("A", "4.7 4.6", S.unemployment, S.percent)),
      [
        "Lakeside’s unemployment rate fell by 0.1 percentage points to 4.6% in 2023",
        "Lakeside’s unemployment rate fell by 0.1 percentage pointsᵈ on a year earlier to 4.6% in 2023.",
        "",
      ],
      ["2023年湖滨失业率比上年回落0.1个百分点，降至4.6%", "2023年，湖滨失业率比上年回落0.1个百分点ᵈ，降至4.6%。", ""]),
    FindingWords(
      "change",
      S.findings(S.years("A", "9.1 9.1", S.unemployment, S.percent)),
      ["Lakeside’s unemployment rate stayed at 9.1% in 2023", "Lakeside’s unemployment rate stayed at 9.1% in 2023.", ""],
      ["2023年湖滨失业率为9.1%，与上年持平", "2023年，湖滨失业率为9.1%，与上年持平。", ""]),
    FindingWords(
      "change",
      S.findings(S.years("A", "400 849")),
      [
        "Lakeside’s exports rose 112.3% to 849 million US dollars in 2023",
        "Lakeside’s exports rose 112.3%ᵈ on a year earlier to 849 million US dollars in 2023.",
        "",
      ],
      ["2023年湖滨出口额比上年增长1.1倍，增至8.49亿美元", "2023年，湖滨出口额比上年增长1.1倍ᵈ，增至8.49亿美元。", ""]),
    FindingWords(
      "change",
      S.findings([S.figure("A", .year(2019), "120", S.jobs, S.tonnes), S.figure("A", .year(2023), "133", S.jobs, S.tonnes)]),
      [
        "Lakeside’s total employment rose 10.8% from 2019 to 2023",
        "Lakeside’s total employment rose 10.8%ᵈ from 2019 to 2023, to 133 tonnes.", "",
      ],
      ["2023年湖滨就业人员比2019年增长10.8%，增至133吨", "2023年，湖滨就业人员比2019年增长10.8%ᵈ，增至133吨。", ""]),
    // It is not agriculture that rises.
    FindingWords(
      "change",
      S.findings(S.years("A", "8.1 9.2", S.ofWhich, S.tonnes)),
      [
        "Lakeside’s employment in agriculture rose 14% to 9.2 tonnes in 2023",
        "Lakeside’s employment in agriculture rose 14%ᵈ on a year earlier to 9.2 tonnes in 2023.", "",
      ],
      ["2023年湖滨就业人员中农业比上年增长14%，增至9.2吨", "2023年，湖滨就业人员中农业比上年增长14%ᵈ，增至9.2吨。", ""]),
    // Real growth did not lead to a level at current prices.
    FindingWords(
      "change", S.findings([S.figure("A", .year(2023), "95.3", S.product, growth: "4.1")]),
      [
        "Lakeside’s gross domestic product rose 4.1% in real terms in 2023",
        "Lakeside’s gross domestic product rose 4.1% in real terms on a year earlier in 2023 and came to 95.3 million US dollars.",
        "",
      ],
      ["2023年湖滨地区生产总值9530万美元，按不变价格比上年增长4.1%", "2023年，湖滨地区生产总值9530万美元，按不变价格计算，比上年增长4.1%。", ""]),
    FindingWords(
      "change", S.findings([S.figure("A", .year(2023), "95.3", growth: "0.0")]),
      [
        "Lakeside’s exports stayed at 95.3 million US dollars in 2023",
        "Lakeside’s exports stayed at 95.3 million US dollars in 2023.", "",
      ],
      ["2023年湖滨出口额为9530万美元，与上年持平", "2023年，湖滨出口额为9530万美元，与上年持平。", ""]),
  ]
}
