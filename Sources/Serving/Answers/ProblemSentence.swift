internal import Diagnostics
internal import Languages
internal import Statistics

/// What problems say, each in both languages; `{}` is where a name or a number goes.
enum ProblemSentence: String, CaseIterable, Sendable {
  case nothingHere, noRegion, noPeriod, noLanguage, noStyle, noPage, pageCount, pageNumber, noChoice, noText, onlyReading
  case offered, addressLength, bodyLength, localOnly, tokenWanted, fileLength, noFigures, unusable, busy, stopping, failed

  /// The sentence with its gaps.
  var text: LocalizedText {
    switch self {
    case .nothingHere: LocalizedText(english: "There is nothing at this address.", chinese: "此网址没有内容。")
    case .noRegion: LocalizedText(english: "There is no region “{}”.", chinese: "没有地区“{}”。")
    case .noPeriod: LocalizedText(english: "The region has no figures of “{}”.", chinese: "该地区没有“{}”的数据。")
    case .noLanguage: LocalizedText(english: "There is no language “{}”.", chinese: "没有语言“{}”。")
    case .noStyle: LocalizedText(english: "There is no style “{}”.", chinese: "没有样式“{}”。")
    case .noPage: LocalizedText(english: "There is no page {}.", chinese: "没有第{}页。")
    case .pageCount: LocalizedText(english: "The briefing has {} pages.", chinese: "该简报共{}页。")
    case .pageNumber: LocalizedText(english: "“page” is a number from 1, not “{}”.", chinese: "“page”须为从1起的整数，而不是“{}”。")
    case .noChoice: LocalizedText(english: "“{}” is {}, not “{}”.", chinese: "“{}”须为{}，而不是“{}”。")
    case .noText:
      LocalizedText(
        english: "A parameter is not UTF-8 in percent signs and digits.", chinese: "有参数不是以百分号编码的UTF-8文本。")
    case .onlyReading: LocalizedText(english: "There is GET and HEAD, no {}.", chinese: "只支持GET和HEAD，不支持{}。")
    case .offered:
      LocalizedText(english: "This address has {}, which the request does not accept.", chinese: "此网址提供{}，而请求不接受该类型。")
    case .addressLength: LocalizedText(english: "An address has at most {} bytes.", chinese: "网址最长为{}字节。")
    case .bodyLength:
      LocalizedText(english: "A body has at most {} bytes; none is needed.", chinese: "请求正文最长为{}字节，且无需正文。")
    case .localOnly: LocalizedText(english: "This service answers to localhost only.", chinese: "本服务只应答localhost。")
    case .tokenWanted:
      LocalizedText(english: "This service answers to whoever has a token.", chinese: "本服务只应答持有令牌者。")
    case .fileLength: LocalizedText(english: "The file has {} bytes.", chinese: "该文件共{}字节。")
    case .noFigures:
      LocalizedText(
        english: "The region’s figures for this choice are too few for a briefing, or more than its pages hold.",
        chinese: "该地区所选数据过少，不足以生成简报，或多于其页面所能容纳。")
    case .unusable:
      LocalizedText(english: "The project’s files do not give this page as they are now.", chinese: "项目文件目前无法生成此页。")
    case .busy:
      LocalizedText(
        english: "Too many briefings are being made; try again in {} s.", chinese: "正在生成的简报过多，请在{}秒后重试。")
    case .stopping: LocalizedText(english: "The service is about to stop; try again.", chinese: "服务即将停止，请稍后重试。")
    case .failed: LocalizedText(english: "The service failed on this request.", chinese: "服务处理此请求时出错。")
    }
  }

  /// The sentence about things, in their order.
  func about(_ things: String...) -> LocalizedText { text.filled(things.map { LocalizedText(stringLiteral: $0) }) }
}
