internal import Diagnostics
internal import Statistics

/// The status of each row.
struct RowStatuses {
  /// What a status says of a figure, and of a missing one.
  struct Meaning {
    var ofValue: Status
    var reason: MissingReason?
  }

  private let column: SymbolColumn?
  private var meanings: [Meaning?] = []

  init(_ table: Table, _ layout: TableLayout, _ diagnostics: inout DiagnosticList) {
    column = layout.status.map { table.symbols($0) }
    guard let column, let index = layout.status else { return }
    for (id, text) in column.texts.enumerated() {
      if text.isEmpty {
        meanings.append(nil)
      } else if let meaning = Self.meaning(text) {
        meanings.append(meaning)
      } else {
        meanings.append(nil)
        diagnostics.warning(
          table.location(column.firstRows[id], index), "the status “\(text)” is not known and is ignored\(column.others(id))",
          remedy: "known are \(Status.codes.map(\.code).joined(separator: ", "))")
      }
    }
  }

  /// The status of a row; `nil` if it has none.
  func status(_ row: Int) -> Meaning? { column.flatMap { meanings[$0[row]] } }

  /// SDMX's letters, Eurostat's flags, and words.
  static func meaning(_ text: String) -> Meaning? {
    let code = text.split(separator: ":").first.map { String($0).trimmingBlanks() } ?? text
    if let status = Status(code: code) {
      if case .missing(let reason) = status { return Meaning(ofValue: .final, reason: reason) }
      return Meaning(ofValue: status, reason: nil)
    }
    switch text.lowercased() {
    case "provisional", "preliminary", "初步数", "初步", "快报", "初步核算", "provisional value":
      return Meaning(ofValue: .provisional, reason: nil)
    case "estimated", "estimate", "s", "i", "估计", "估计数", "imputed", "estimated value", "imputed value":
      return Meaning(ofValue: .estimated, reason: nil)
    case "forecast", "projected", "预计", "预测", "forecast value": return Meaning(ofValue: .forecast, reason: nil)
    case "final", "normal", "n", "d", "r", "revised", "正式", "最终", "终值", "normal value", "g", "v", "undefined", "definition differs":
      return Meaning(ofValue: .final, reason: nil)
    case "break", "break in series", "bd", "time series break": return Meaning(ofValue: .seriesBreak, reason: nil)
    case "ep", "pe", "bep": return Meaning(ofValue: .estimated, reason: nil)
    case "low reliability", "unreliable", "bu", "pu", "up", "eu", "ue", "可靠性低": return Meaning(ofValue: .unreliable, reason: nil)
    case "bp", "dp": return Meaning(ofValue: .provisional, reason: nil)
    case "c", "confidential": return Meaning(ofValue: .final, reason: .confidential)
    case "z": return Meaning(ofValue: .final, reason: .notApplicable)
    case "missing", "not available", "missing value": return Meaning(ofValue: .final, reason: .notPublished)
    default: return nil
    }
  }
}
