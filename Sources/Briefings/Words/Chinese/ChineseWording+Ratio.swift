import Statistics

extension ChineseWording {
  /// `接近四倍`, `约为两倍`, `超过1.5倍`.
  func times(_ ratio: GrowthRatio) -> String { ratio.chineseVerb + ratio.chineseTimes }
}

extension GrowthRatio {
  /// The number of times without its verb: `四倍`, `1.5倍`.
  var chineseTimes: String {
    halves == 3 ? "1.5倍" : "\(halves / 2 <= 10 ? ChineseNumeral.times(halves / 2) : String(halves / 2))倍"
  }

  /// The verb before the number of times: `接近`, `约为`, `超过`.
  var chineseVerb: String {
    switch bound {
    case .almost: "接近"
    case .about: "约为"
    case .moreThan: "超过"
    }
  }
}
