package import Languages
import Statistics

extension HouseText {
  /// Title of the pages with every figure as data.
  package static let annexTitle = LocalizedText(english: "The figures as data", chinese: "数据附录")
  /// Title of the table of every figure.
  package static let annexTable = LocalizedText(
    english: "Every figure this briefing shows", chinese: "本简报所列全部数据")
  /// What the table has to do with the attached file.
  package static let annexColumns = LocalizedText(
    english: "The same figures are attached to this PDF as data.csv, with the digits and codes of the publisher",
    chinese: "同样的数据以data.csv文件附于本PDF，保留原有位数和代码")
  /// Over the column of published growth.
  static let annexChange = LocalizedText(english: "Growth, %", chinese: "增速（%）")

  /// What an amount added or lost is called: `Tax revenue, change`.
  static func annexChange(of name: String, _ language: Language) -> String {
    switch language {
    case .english: "\(name), \(Column.change.text[.english].lowercased())"
    case .chinese: "\(name)，\(Column.change.text[.chinese])"
    }
  }

  /// What the abbreviations stand for that the house itself prints.
  package static func abbreviations(_ language: Language) -> [String: String] {
    switch language {
    case .english:
      [
        "tn": "trillion", "bn": "billion", "mn": "million", "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April",
        "Jun": "June", "Jul": "July", "Aug": "August", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December",
      ]
    case .chinese: [:]
    }
  }
}
