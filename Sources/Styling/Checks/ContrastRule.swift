internal import Diagnostics
import Drawing

/// What must be distinguished from what, and how clearly.
struct ContrastRule {
  /// What the colour is used for, as a message names it.
  var use: String
  /// The key of the colour under `defaults.gazetteer`.
  var keys: [String]
  var color: Color
  var ground: Color
  /// WCAG 2.2 ratio that is needed.
  var ratio: Double

  /// What is wrong, or `nil`.
  var message: String? {
    let reached = color.contrast(with: ground)
    guard reached < ratio else { return nil }
    return "\(use) in \(color.hex) on \(ground.hex) reaches a contrast of \(Self.printed(reached)):1; "
      + "it needs \(Self.printed(ratio)):1"
  }

  /// Two decimals, never rounded up: 4.499 must not read as the 4.5 it misses.
  static func printed(_ ratio: Double) -> String {
    let hundredths = Int((ratio * 100 + 1e-9).rounded(.down))
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension Style {
  /// Ratios that DESIGN rests on: WCAG 2.2, success criteria 1.4.3 and 1.4.11; a fill below that is drawn with an outline or a label
  /// and need only be seen; a bold label on a fill.
  enum Ratio {
    static let text = 4.5
    static let largeText = 3.0
    static let mark = 3.0
    static let labelledFill = 1.5
    static let boldLabel = 4.2
    static let rule = 1.05
  }

  /// Everything that must be distinguished from its ground.
  var contrastRules: [ContrastRule] {
    var rules: [ContrastRule] = []
    func rule(_ use: String, _ keys: [String], _ color: Color, _ ratio: Double) {
      rules.append(ContrastRule(use: use, keys: keys, color: color, ground: colors.paper, ratio: ratio))
    }
    for (key, color) in [
      ("ink", colors.ink), ("secondary", colors.secondary), ("tertiary", colors.tertiary), ("accent", colors.accent),
    ] {
      rule("text", ["colors", key], color, Ratio.text)
    }
    for (scale, styles) in [("type-latin", latin.all), ("type-zh", han.all)] {
      for (key, style) in styles {
        let isLarge = style.size >= 18 || style.size >= 14 && min(style.latin.weight, style.han.weight) >= 700
        let use = "text of \(TokenMap.plain(style.size)) pt"
        rule(use, [scale, key, "color"], style.color, isLarge ? Ratio.largeText : Ratio.text)
      }
    }
    for (key, color) in [("positive", chart.positive), ("negative", chart.negative), ("highlight", chart.highlight)] {
      rule("a signed value or its label", ["chart", key], color, Ratio.text)
    }
    for (index, color) in chart.series.enumerated() {
      let ratio = index < 2 ? Ratio.text : index < 3 ? Ratio.mark : Ratio.labelledFill
      rule("series \(index + 1)" + (index < 2 ? " and its label" : ""), ["chart", "series"], color, ratio)
    }
    for (index, color) in chart.stack.enumerated() {
      rule("part \(index + 1) of a stack", ["chart", "stack"], color, index == 0 ? Ratio.mark : Ratio.labelledFill)
    }
    rule("the fill of earlier periods", ["chart", "context"], chart.context, Ratio.labelledFill)
    rule("the fill of provisional values", ["chart", "tint"], chart.tint, Ratio.labelledFill)
    for (key, color) in [("hair", colors.hair), ("grid", colors.grid), ("panel", colors.panel)] {
      rule("a rule or track", ["colors", key], color, Ratio.rule)
    }
    return rules
  }

  /// What is wrong with the colours, each once. `tokens` is what the style was read from and gives the locations.
  func contrastErrors(in tokens: Token) -> [Diagnostic] {
    var errors: [Diagnostic] = []
    func add(_ message: String, _ keys: [String]) {
      let path = "defaults.gazetteer." + keys.joined(separator: ".")
      errors.append(Diagnostic(.error, at: keys.reduce(tokens as Token?) { $0?[$1] }?.location, path: path, message))
    }
    for rule in contrastRules {
      if let message = rule.message { add(message, rule.keys) }
    }
    // Labels are set on fills in ink or in the colour of the paper, whichever is clearer.
    let fills: [(String, [Color])] = [
      ("series", chart.series), ("stack", chart.stack), ("sequence", chart.sequence), ("tint", [chart.tint]),
    ]
    for (key, colors) in fills {
      for fill in colors {
        let label = [self.colors.paper, self.colors.ink].max { $0.contrast(with: fill) < $1.contrast(with: fill) } ?? .black
        let rule = ContrastRule(use: "a bold label", keys: ["chart", key], color: label, ground: fill, ratio: Ratio.boldLabel)
        if let message = rule.message { add(message, rule.keys) }
      }
    }
    for (lighter, darker) in zip(chart.sequence, chart.sequence.dropFirst()) {
      let steps = (lighter.contrast(with: colors.paper), darker.contrast(with: colors.paper))
      guard steps.1 < steps.0 * 1.15 else { continue }
      add(
        "the steps \(lighter.hex) and \(darker.hex) cannot be told apart; each must be clearly darker than the one before",
        ["chart", "sequence"])
    }
    return errors
  }

  /// What works but not well: series that some readers cannot distinguish.
  func distinctionWarnings(in tokens: Token) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for (index, color) in chart.series.enumerated() {
      for other in chart.series[(index + 1)...] where color.distance(to: other) < 10 {
        warnings.append(
          Diagnostic(
            .warning, at: tokens.value(at: "chart", "series")?.location, path: "defaults.gazetteer.chart.series",
            "\(color.hex) and \(other.hex) look alike to some readers; charts with both rely on their labels"))
      }
    }
    return warnings
  }
}
