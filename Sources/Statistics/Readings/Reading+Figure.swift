import Languages

extension Reading {
  /// Puts the parts together; the number is rounded here, once.
  init(
    figure: FigureDigits, setting: Setting, scaling: Scaling, unit: Unit, meaning: FigureMeaning, marks: [Standing]
  ) {
    let language = scaling.language
    let rules = language.rules
    let signed = meaning == .change && rules.risesHavePlus && (setting == .label || setting == .close || setting == .table)
    let digits = NumberText.text(
      figure.value, decimals: figure.decimals(in: setting), sign: signed ? .plusAndMinus : .minus, keeping: figure.qualifier,
      grouping: figure.usual != nil && !rules.groupsDigits
        ? .never : setting.isProse && rules.groupsFromFiveDigitsInProse ? .fromFiveDigits : .fromFourDigits)
    let number = unit.kind == .rank && setting.isProse ? rules.ordinal(digits) : digits
    let scale = unit.kind.isScaled ? (setting.isProse ? scaling.word : scaling.label) : ""
    let name = unit.name(in: language, prose: setting.isProse)
    let isOne = digits == "1" && scale.isEmpty && unit.kind == .count
    let unitName = isOne ? rules.singular(name) : name
    let parts = [scale, unitName].filter { !$0.isEmpty }
    let qualifierText = Self.qualifierText(figure.qualifier, setting: setting, language: language)
    let joined = parts.joined(separator: rules.wordSpace)
    self.init(
      qualifier: figure.qualifier, isQualifiedBySign: figure.qualifier != .exact && setting.saysQualifiersBySign(language),
      qualifierText: qualifierText, number: number, scaling: scaling, scale: scale, unitName: unitName, unit: joined, marks: marks,
      text: qualifierText + Self.gap(after: qualifierText)
        + (joined.isEmpty ? number : rules.quantity(number, joined, inProse: setting.isProse)))
  }

  private static func qualifierText(_ qualifier: Qualifier, setting: Setting, language: Language) -> String {
    switch (qualifier, setting.saysQualifiersBySign(language)) {
    case (.exact, _), (_, true): return qualifier.sign
    case (.about, false): return Word.about[language]
    case (.over, false): return Word.over[language]
    case (.under, false): return Word.under[language]
    }
  }
}

extension Setting {
  /// Whether there is only room for a sign before the number.
  fileprivate func saysQualifiersBySign(_ language: Language) -> Bool {
    self == .table || self == .axis || self == .tile && language.rules.keyFiguresHaveSigns
  }
}
