internal import Languages
internal import Statistics

/// The type of the HTML part, by language: fonts of the house where a reader has them, then what its system has.
struct MailType {
  let language: Language

  /// Text.
  var text: String { "font-family:\(textFamilies);font-size:15px;line-height:23px" }
  /// Text that matters less.
  let small = "font-size:13px;line-height:19px"
  /// The title.
  var title: String {
    let size =
      switch language {
      case .english: "font-size:26px;line-height:33px"
      case .chinese: "font-size:24px;line-height:35px"
      }
    return "font-family:\(titleFamilies);\(size);font-weight:700"
  }
  /// The sentences under the title.
  let standfirst = "font-size:16px;line-height:25px"
  /// The name of the series.
  var series: String {
    switch language {
    case .english: "font-size:11px;line-height:16px;font-weight:700;letter-spacing:0.06em;text-transform:uppercase"
    case .chinese: "font-size:12px;line-height:18px;font-weight:700"
    }
  }
  /// The number of a key figure.
  let number = "font-size:25px;line-height:28px;font-weight:600"

  private var textFamilies: String {
    switch language {
    case .english: "Inter,'Helvetica Neue',Helvetica,Arial,sans-serif"
    case .chinese: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Hiragino Sans GB',sans-serif"
    }
  }

  private var titleFamilies: String {
    switch language {
    case .english: "'Source Serif 4','Source Serif Pro',Georgia,'Noto Serif','Times New Roman',serif"
    case .chinese: "'Noto Serif CJK SC','Songti SC',SimSun,serif"
    }
  }
}
