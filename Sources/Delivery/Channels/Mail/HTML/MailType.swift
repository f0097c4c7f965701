internal import Languages

/// The type of the HTML part, by language: fonts of the house where a reader has them, then what its system has.
struct MailType {
  private let rules: any LanguageRules

  init(language: Language) {
    rules = language.rules
  }

  /// Text.
  var text: String { "font-family:\(rules.textFamilies);font-size:15px;line-height:23px" }
  /// Text that matters less.
  let small = "font-size:13px;line-height:19px"
  /// The title. Han characters fill their square: they are set smaller than letters, with more between the lines.
  var title: String {
    let size = rules.isHan ? "font-size:24px;line-height:35px" : "font-size:26px;line-height:33px"
    return "font-family:\(rules.titleFamilies);\(size);font-weight:700"
  }
  /// The sentences under the title.
  let standfirst = "font-size:16px;line-height:25px"
  /// The name of the series.
  var series: String {
    rules.hasCapitals
      ? "font-size:11px;line-height:16px;font-weight:700;letter-spacing:0.06em;text-transform:uppercase"
      : "font-size:12px;line-height:18px;font-weight:700"
  }
  /// The number of a key figure.
  let number = "font-size:25px;line-height:28px;font-weight:600"
}
