extension Reading {
  /// Puts the parts together; the number is rounded here, once.
  init(
    figure: FigureDigits, setting: Setting, scaling: Scaling, unit: Unit, meaning: FigureMeaning, marks: [Standing]
  ) {
    let language = scaling.language
    let signed = meaning == .change && language == .english && (setting == .label || setting == .close || setting == .table)
    let digits = NumberText.text(
      figure.value, decimals: figure.decimals(in: setting), sign: signed ? .plusAndMinus : .minus, keeping: figure.qualifier,
      grouping: language == .chinese && setting.isProse ? .fromFiveDigits : .fromFourDigits)
    let number = unit.kind == .rank && setting.isProse ? Self.ordinal(digits, language: language) : digits
    let scale = unit.kind.isScaled ? (setting.isProse ? scaling.word : scaling.label) : ""
    let name = unit.name(in: language, prose: setting.isProse)
    let isOne = digits == "1" && scale.isEmpty && language == .english && unit.kind == .count
    let unitName = isOne ? Self.singular(name) : name
    let parts = [scale, unitName].filter { !$0.isEmpty }
    let qualifierText = Self.qualifierText(figure.qualifier, setting: setting, language: language)
    let joined = parts.joined(separator: language == .english ? " " : "")
    self.init(
      qualifier: figure.qualifier, isQualifiedBySign: figure.qualifier != .exact && setting.saysQualifiersBySign(language),
      qualifierText: qualifierText, number: number, scaling: scaling, scale: scale, unitName: unitName, unit: joined, marks: marks,
      text: qualifierText + Self.gap(after: qualifierText)
        + Self.together(number, joined, setting: setting, language: language))
  }

  /// `1 company`: the name of a unit of things that are counted, for one of them.
  private static func singular(_ name: String) -> String {
    if name == "people" { return "person" }
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
  }

  /// Number and unit, so that no line ends between them.
  private static func together(_ number: String, _ unit: String, setting: Setting, language: Language) -> String {
    if unit.isEmpty { return number }
    if unit == "%", language == .english { return number + unit }
    switch language {
    case .english: return number + "\u{A0}" + unit
    case .chinese:
      guard setting.isProse else { return number + unit }
      // A word joiner before each of a short unit's characters: Han may else break anywhere.
      let glue = "\u{2060}"
      return number + glue + (unit.count <= 4 ? unit.map(String.init).joined(separator: glue) : unit)
    }
  }

  private static func qualifierText(_ qualifier: Qualifier, setting: Setting, language: Language) -> String {
    switch (qualifier, setting.saysQualifiersBySign(language), language) {
    case (.exact, _, _): return ""
    case (.about, true, _): return "≈"
    case (.over, true, _): return ">"
    case (.under, true, _): return "<"
    case (.about, false, .english): return "about"
    case (.over, false, .english): return "over"
    case (.under, false, .english): return "under"
    case (.about, false, .chinese): return "约"
    case (.over, false, .chinese): return "超"
    case (.under, false, .chinese): return "不足"
    }
  }

  /// `1st`, `16th`; `第1位`.
  private static func ordinal(_ digits: String, language: Language) -> String {
    if language == .chinese { return "第\(digits)位" }
    let ending =
      switch (digits.hasSuffix("11") || digits.hasSuffix("12") || digits.hasSuffix("13"), digits.last) {
      case (false, "1"): "st"
      case (false, "2"): "nd"
      case (false, "3"): "rd"
      default: "th"
      }
    return digits + ending
  }
}

extension Setting {
  /// Whether there is only room for a sign before the number.
  fileprivate func saysQualifiersBySign(_ language: Language) -> Bool {
    self == .table || self == .axis || self == .tile && language == .english
  }
}
