/// Writes observations as the native CSV, so that whoever gets a briefing gets its figures with everything that was said of them.
public enum NativeWriter {
  /// The columns in order: SDMX's concept names, and what they have no name for.
  public static let columns = [
    "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "QUALIFIER", "KIND", "GROWTH",
    "GROWTH_BASIS", "GROWTH_QUALIFIER", "SOURCE", "PUBLISHED", "DERIVATION", "COMMENT", "COMMENT_ZH",
  ]

  /// The observations as UTF-8 text with a header, lines ended by CR LF as RFC 4180 has them. `DERIVATION` holds the arithmetic of a
  /// derived value, with the digits of its inputs; it is empty for a published one.
  public static func csv(_ observations: [Observation]) -> [UInt8] {
    let lines = [columns] + observations.map(row)
    return Array(lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func row(_ observation: Observation) -> [String] {
    var derivation = ""
    if case .derived(let made) = observation.origin { derivation = "\(made.method.rawValue): \(made.formula)" }
    let growth = observation.growth
    return [
      observation.region, observation.indicator, observation.period.sdmx,
      observation.value.map { plain("\($0)", decimals: observation.decimals) } ?? "", observation.unit,
      String(observation.multiplier), code(observation.status), code(observation.qualifier), observation.kind.rawValue.uppercased(),
      growth.map { plain("\($0.percent)", decimals: $0.decimals) } ?? "", growth?.basis.rawValue ?? "",
      growth.map { code($0.qualifier) } ?? "", observation.source ?? "", observation.released?.sdmx ?? "", derivation,
      observation.comment?.english ?? "", observation.comment?.chinese ?? "",
    ]
  }

  /// A number with as many decimals as were published: 26.0 stays 26.0.
  private static func plain(_ number: String, decimals: Int) -> String {
    let held = number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) - 1 } ?? 0
    guard decimals > held, !number.contains("e") else { return number }
    return number + (held == 0 ? "." : "") + String(repeating: "0", count: decimals - held)
  }

  private static func code(_ status: Status) -> String {
    switch status {
    case .final: "A"
    case .provisional: "P"
    case .estimated: "E"
    case .forecast: "F"
    case .seriesBreak: "B"
    case .missing(.notPublished): "L"
    case .missing(.notApplicable): "M"
    case .missing(.confidential): "Q"
    }
  }

  private static func code(_ qualifier: Qualifier) -> String { qualifier.rawValue.uppercased() }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
