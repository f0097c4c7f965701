import Findings
import Statistics

private typealias S = FindingSample

extension FindingWords {
  static let extreme: [FindingWords] = [
    FindingWords(
      "extreme",
      S.findings(S.among("100 121.5", others: ["100 102", "100 109", "100 95", "100 88"])),
      [
        "Lakeside’s exports rose 21.5% in 2023, the most of five districts",
        "Lakeside’s exports rose 21.5%ᵈ on a year earlier to 121.5 million US dollars in 2023, the most of five districts, followed by Northgate (9.0%ᵈ).",
        "1st of 5 by change",
      ],
      ["2023年湖滨出口额比上年增长21.5%，增速居5个区首位", "2023年，湖滨出口额比上年增长21.5%ᵈ，增至1.215亿美元，增速居5个区首位，其次为北门（9.0%ᵈ）。", "增速居5个区第1位"]),
    FindingWords(
      "extreme",
      S.findings(S.among("100 80.5", others: ["100 102", "100 109", "100 95", "100 88"])),
      [
        "Lakeside’s exports fell 19.5% in 2023, the most of five districts",
        "Lakeside’s exports fell 19.5%ᵈ on a year earlier to 80.5 million US dollars in 2023, the most of five districts, followed by Riverbend (−12.0%ᵈ).",
        "5th of 5 by change",
      ],
      ["2023年湖滨出口额比上年下降19.5%，降幅居5个区首位", "2023年，湖滨出口额比上年下降19.5%ᵈ，降至8050万美元，降幅居5个区首位，其次为河湾（−12.0%ᵈ）。", "增速居5个区第5位"]),
    // A title that said “in 2023” would be against the year before.
    FindingWords(
      "extreme",
      S.findings(
        zip(["A", "B", "C", "D", "E"], ["121.5", "102.0", "109.0", "95.0", "88.0"]).flatMap { region, now in
          [S.figure(region, .year(2019), "100.0"), S.figure(region, .year(2023), now)]
        }),
      [
        "Lakeside’s exports rose 21.5% from 2019 to 2023, the most of five districts",
        "Lakeside’s exports rose 21.5%ᵈ from 2019 to 2023, to 121.5 million US dollars, the most of five districts, followed by Northgate (9.0%ᵈ).",
        "1st of 5 by change",
      ],
      ["2023年湖滨出口额比2019年增长21.5%，增速居5个区首位", "2023年，湖滨出口额比2019年增长21.5%ᵈ，增至1.215亿美元，增速居5个区首位，其次为北门（9.0%ᵈ）。", "增速居5个区第1位"]),
    FindingWords(
      "extreme",
      S.findings(S.among("1.1 2.3", S.employment, S.percent, others: ["1.1 1.1", "1.0 -0.4", "1.0 0.8", "1.0 0.1"])),
      [
        "Lakeside’s employment rose 2.3% in 2023, the most of five districts",
        "Lakeside’s employment rose 2.3% in 2023, the most of five districts, followed by Old Town (1.1%).",
        "1st of 5 by change",
      ],
      ["2023年湖滨就业人数比上年增长2.3%，增速居5个区首位", "2023年，湖滨就业人数比上年增长2.3%，增速居5个区首位，其次为旧城（1.1%）。", "增速居5个区第1位"]),
    FindingWords(
      "extreme", S.findings(S.among("1.1 -2.3", S.employment, S.percent, others: ["1.1 1.1", "1.0 -0.4", "1.0 0.8", "1.0 0.1"])),
      [
        "Lakeside’s employment fell 2.3% in 2023, the most of five districts",
        "Lakeside’s employment fell 2.3% in 2023, the most of five districts, followed by Northgate (−0.4%).", "5th of 5 by change",
      ],
      ["2023年湖滨就业人数比上年下降2.3%，降幅居5个区首位", "2023年，湖滨就业人数比上年下降2.3%，降幅居5个区首位，其次为北门（−0.4%）。", "增速居5个区第5位"]),
    FindingWords(
      "extreme", S.findings(S.among("1.1 0.2", S.employment, S.percent, others: ["1.1 1.1", "1.0 2.4", "1.0 0.8", "1.0 0.9"])),
      [
        "Lakeside’s employment rose 0.2% in 2023, the least of five districts",
        "Lakeside’s employment rose 0.2% in 2023, the least of five districts.", "5th of 5 by change",
      ],
      ["2023年湖滨就业人数比上年增长0.2%，增速居5个区末位", "2023年，湖滨就业人数比上年增长0.2%，增速居5个区末位。", "增速居5个区第5位"]),
  ]
}
