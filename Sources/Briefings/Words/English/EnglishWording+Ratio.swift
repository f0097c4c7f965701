import Statistics

extension EnglishWording {
  /// `almost four times`, `about twice`, `more than one and a half times`.
  func times(_ ratio: GrowthRatio) -> String {
    let times =
      switch ratio.halves {
      case 3: "one and a half times"
      case 4: "twice"
      default: "\(ratio.halves / 2 <= 10 ? EnglishNumeral.words(ratio.halves / 2) ?? "" : String(ratio.halves / 2)) times"
      }
    return switch ratio.bound {
    case .almost: "almost \(times)"
    case .about: "about \(times)"
    case .moreThan: "more than \(times)"
    }
  }
}
