internal import Languages
package import Statistics

/// Writes observations as the native CSV, so that a briefing's readers get its figures with everything that was said of them.
package enum NativeWriter {
  /// The columns in order: SDMX's concept names, and what they have no name for.
  package static let columns =
    [
      "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "QUALIFIER", "KIND", "GROWTH",
      "GROWTH_BASIS", "GROWTH_QUALIFIER",
    ] + intervalColumns + ["SOURCE", "PUBLISHED", "DERIVATION"] + commentColumns.map(\.name)

  /// The columns of limits: lower and upper limit, and how often such an interval holds the true value, in percent.
  static let intervalColumns = ["LOWER", "UPPER", "LEVEL"]

  /// The column of remarks of each language: the first language's has a plain name, the others' end in their tag.
  static let commentColumns: [(name: String, language: Language)] = Language.all.enumerated().map { index, language in
    (index == 0 ? "COMMENT" : "COMMENT_\(language.tag.uppercased())", language)
  }

  /// The observations as UTF-8 text with a header, lines ended by CR LF as RFC 4180 has them. `DERIVATION` holds the arithmetic of a
  /// derived value, with the digits of its inputs; it is empty for a published one. Columns of limits are there if a value has any.
  package static func csv(_ observations: [Observation]) -> [UInt8] {
    var text = CSVText()
    text.reserve(observations.count * 96 + 256)
    let limits = observations.contains { $0.interval != nil } ? intervalColumns : []
    for column in columns where limits.contains(column) || !intervalColumns.contains(column) { text.append(column) }
    text.endRow()
    for observation in observations {
      append(observation, limits: limits, to: &text)
      text.endRow()
    }
    return text.bytes
  }

  private static func append(_ observation: Observation, limits columns: [String], to text: inout CSVText) {
    text.append(observation.region)
    text.append(observation.measure)
    text.append(observation.period.sdmx)
    if let value = observation.value {
      // Of a quotient more digits are kept than it is known to.
      text.append(
        observation.isDerived ? value.rounded(decimals: observation.decimals) : value, decimals: max(0, observation.decimals))
    } else {
      text.append("")
    }
    text.append(observation.unit)
    text.append(String(observation.multiplier))
    text.append(observation.isDerived ? "I" : code(observation.status))
    text.append(code(observation.qualifier))
    text.append(code(observation.kind))
    if let growth = observation.growth {
      text.append(growth.percent, decimals: growth.decimals)
      text.append(growth.basis.rawValue)
      text.append(code(growth.qualifier))
    } else {
      for _ in 0..<3 { text.append("") }
    }
    if let interval = observation.interval {
      text.append(interval.lower, decimals: interval.decimals)
      text.append(interval.upper, decimals: interval.decimals)
      text.append("\(interval.level)")
    } else {
      for _ in columns { text.append("") }
    }
    text.append(observation.source ?? "")
    text.append(observation.released?.sdmx ?? "")
    if case .derived(let made) = observation.origin {
      text.append("\(made.method.rawValue): \(made.formula)")
    } else {
      text.append("")
    }
    for (_, language) in commentColumns { text.append(observation.comment?.text(in: language) ?? "") }
  }

  private static func code(_ status: Status) -> String {
    switch status {
    case .final: "A"
    case .provisional: "P"
    case .estimated: "E"
    case .unreliable: "U"
    case .forecast: "F"
    case .seriesBreak: "B"
    case .missing(.notPublished): "L"
    case .missing(.notApplicable): "M"
    case .missing(.confidential): "Q"
    }
  }

  private static func code(_ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: "EXACT"
    case .about: "ABOUT"
    case .over: "OVER"
    case .under: "UNDER"
    }
  }

  private static func code(_ kind: ValueKind) -> String {
    switch kind {
    case .actual: "ACTUAL"
    case .plan: "PLAN"
    case .target: "TARGET"
    }
  }
}
