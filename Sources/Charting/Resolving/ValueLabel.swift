import Drawing
import Languages
import Statistics
import Styling

/// How strongly a value is set.
enum Emphasis: Hashable {
  /// The latest published value.
  case normal
  /// A bar that falls below zero.
  case fall
  /// An earlier or derived value.
  case secondary
  /// The one to look at.
  case highlight
}

extension Setter {
  /// A value as runs: what qualifies it, the number, raised marks.
  func runs(of datum: Datum, in textStyle: TextStyle) -> [StyledText.Run] {
    guard datum.value != nil, let reading = datum.reading(in: language) else {
      return [StyledText.Run((datum.standing.gap ?? .notPublished).sign, textStyle)]
    }
    var runs = [StyledText.Run(reading.bare, textStyle)]
    for standing in datum.marks { runs.append(StyledText.Run(standing.mark, textStyle.raised)) }
    return runs
  }

  /// The style of a value's label.
  func labelStyle(of datum: Datum, _ emphasis: Emphasis) -> TextStyle {
    if datum.value == nil { return type.dataLabelSecondary }
    switch emphasis {
    case .highlight: return type.dataLabel.colored(style.chart.highlight)
    case .fall: return type.dataLabel.colored(style.chart.negative)
    case .secondary: return type.dataLabelSecondary
    case .normal: return datum.standings.contains(.derived) ? type.dataLabelSecondary : type.dataLabel
    }
  }

  /// A value's label on one line, followed by lighter words such as its period.
  func valueLabel(_ datum: Datum, _ emphasis: Emphasis, detail: String? = nil) -> TextLine {
    var runs = runs(of: datum, in: labelStyle(of: datum, emphasis))
    if let detail { runs.append(StyledText.Run("\u{00A0}\u{00A0}" + detail, type.axis)) }
    return line(runs)
  }
}

extension Datum {
  /// How the value reads, in the words of `Statistics`, the only place where numbers become text.
  func reading(in language: Language) -> Reading? {
    if field == .growth { return observation.growth?.reading(.label, language: language) }
    return observation.reading(setting, unit: unit, language: language, scaling: scaling, meaning: isChange ? .change : .level)
  }

  /// How its limits read beside it; `nil` if it has none.
  func limits(in language: Language) -> (lower: String, upper: String)? {
    field == .growth ? nil : observation.limits(setting, unit: unit, language: language, scaling: scaling)
  }
}
