internal import Diagnostics
internal import Statistics

/// What the signs of a table say, and how that is known.
struct SignReading {
  /// Why a sign is taken for what it is.
  enum Evidence: String, Hashable, Comparable {
    case declared
    /// The file's own note.
    case note
    case format
    case guess

    static func < (first: Evidence, second: Evidence) -> Bool { first.rank < second.rank }

    private var rank: Int {
      switch self {
      case .declared: 0
      case .note: 1
      case .format: 2
      case .guess: 3
      }
    }
  }

  /// A sign that the table uses.
  struct Use {
    var meaning: Symbols.Meaning
    var evidence: Evidence
    var row: Int
    var column: Int
    var count: Int
  }

  /// Whose signs they are, if that is known.
  let convention: Symbols.Convention?
  let brackets: Symbols.Brackets?
  private let known: [String: (Symbols.Meaning, Evidence)]
  private(set) var uses: [String: Use] = [:]

  init(_ table: Table, mapping: Symbols, convention given: Symbols.Convention?) {
    var known: [String: (Symbols.Meaning, Evidence)] = [:]
    convention = mapping.convention ?? given ?? Self.convention(of: table)
    for (sign, meaning) in convention?.signs ?? [:] { known[sign] = (meaning, mapping.convention == nil ? .format : .declared) }
    for (sign, meaning) in Self.explained(around: table) { known[sign] = (meaning, .note) }
    for (sign, meaning) in mapping.signs { known[sign.lowercased()] = (meaning, .declared) }
    for (sign, meaning) in Symbols.Convention.gss.signs where sign.hasPrefix("[") && known[sign] == nil {
      known[sign] = (meaning, .format)
    }
    self.known = known
    brackets = mapping.brackets ?? convention?.brackets
  }

  /// What a cell that is a sign says; `nil` if it is none. The use of it is remembered.
  mutating func meaning(_ text: String, row: Int, column: Int) -> Symbols.Meaning? {
    let written = text.lowercased()
    let sign = known[written] == nil ? MissingCodes.withoutNote(written) ?? written : written
    guard let (meaning, evidence) = known[sign] ?? MissingCodes.reason(text).map({ (Self.guess($0), .guess) }) else { return nil }
    uses[sign, default: Use(meaning: meaning, evidence: evidence, row: row, column: column, count: 0)].count += 1
    return meaning
  }

  private static func guess(_ reason: MissingReason) -> Symbols.Meaning {
    switch reason {
    case .notPublished: .notPublished
    case .notApplicable: .notApplicable
    case .confidential: .confidential
    }
  }

  /// Signs that offices use for different things: what such a one is taken for without evidence is said.
  private static let ambiguous: Set<String> = ["-", "–", "—", "--", "――", "…", "...", "……", ".", "·", "/", "x", "⋯"]

  /// Reports what was made of the signs that mean one thing here and another there.
  func report(_ table: Table, _ diagnostics: inout DiagnosticList) {
    for (sign, use) in uses.sorted(by: { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }) where !sign.isEmpty {
      let others = use.count == 1 ? "" : ", and in \(use.count - 1) more cells"
      if use.evidence == .guess {
        guard Self.ambiguous.contains(sign) else { continue }
        diagnostics.warning(
          table.location(use.row, use.column),
          "“\(sign)”\(others) is read as “\(Self.name(of: use.meaning))”, but offices use this sign for different things",
          remedy:
            "say whose signs they are under `mapping` in the project, such as `symbols: destatis`, or what this one means: `symbols: {\"\(sign)\": zero}`"
        )
      } else if use.evidence != .declared {
        let why = use.evidence == .note ? "as the note of the table says" : "as in files of this form"
        diagnostics.note(
          table.location(use.row, use.column), "“\(sign)”\(others) is read as \(Self.name(of: use.meaning)), \(why)")
      }
    }
  }

  private static func name(of meaning: Symbols.Meaning) -> String {
    switch meaning {
    case .zero: "exactly zero"
    case .belowUnit: "less than the smallest unit of the table"
    case .notPublished: "not published"
    case .notApplicable: "not applicable"
    case .confidential: "confidential"
    case .unreliable: "not reliable enough to be published"
    }
  }

  /// Whose texts are around a table, or whose columns it has.
  private static func convention(of table: Table) -> Symbols.Convention? {
    // What the federal and state offices of Germany export has their name above or below it.
    let around = (table.preamble.joined() + table.notes).map { $0.lowercased() }
    if around.contains(where: { $0.contains("genesis-tabelle") || $0.contains("statistisches bundesamt") }) { return .destatis }
    let header = Set(table.header.map { $0.uppercased() })
    return header.isSuperset(of: ["REF_DATE", "GEO", "DGUID", "VALUE"]) ? .statcan : nil
  }

  // MARK: The file's own note

  /// The signs that the notes, titles and legend of a table explain.
  static func explained(around table: Table) -> [String: Symbols.Meaning] {
    explained(table.legend + table.notes + table.preamble.joined())
  }

  /// The signs that notes explain: `- = nichts vorhanden`, `“…”表示数据不足本表最小单位数`, `[c] confidential`.
  private static func explained(_ notes: [String]) -> [String: Symbols.Meaning] {
    var found: [String: Symbols.Meaning] = [:]
    for note in notes {
      for part in note.split(whereSeparator: { ";；。\n".contains($0) }) {
        guard let (sign, words) = signAndWords(part), let meaning = meaning(of: words) else { continue }
        found[sign] = meaning
      }
    }
    return found
  }

  private static func signAndWords(_ part: Substring) -> (String, String)? {
    var rest = part.drop { $0.isWhitespace }
    if let colon = rest.firstIndex(of: "：") ?? rest.firstIndex(of: ":"), rest[..<colon].count <= 30,
      rest[..<colon].contains(where: \.isLetter)
    {
      rest = rest[rest.index(after: colon)...].drop { $0.isWhitespace }
    }
    let quotes: Set<Character> = ["“", "”", "\"", "'", "‘", "’", "「", "」", "„"]
    rest = rest.drop { quotes.contains($0) }
    let sign: String
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      sign = String(rest[...end])
    } else if let equals = rest.firstIndex(of: "="), rest[..<equals].count <= 4, rest.first?.isLetter ?? false {
      // A letter is a sign only where it is said to equal something: `S = suppressed`.
      sign = String(rest[..<equals]).trimmingBlanks()
    } else {
      sign = String(
        rest.prefix {
          "-–—….·/:".contains($0) || (($0 == "x" || $0 == "X") && rest.dropFirst().first.map { !$0.isLetter } ?? false)
        })
    }
    guard !sign.isEmpty, sign.count <= 6 else { return nil }
    let words = rest.dropFirst(sign.count).drop { quotes.contains($0) || $0.isWhitespace || "=:：–-".contains($0) }
    return (sign.lowercased(), words.lowercased())
  }

  private static func meaning(of words: String) -> Symbols.Meaning? {
    meanings.first { _, keys in keys.contains(where: words.contains) }?.0
  }

  private static let meanings: [(Symbols.Meaning, [String])] = [
    (
      .belowUnit,
      [
        "不足本表最小单位", "不足最小单位", "単位未満", "단위 미만", "less than half", "less than the", "weniger als die hälfte", "below half",
        "low value", "negligible",
      ]
    ),
    (
      .unreliable,
      ["nicht sicher genug", "too unreliable", "not reliable", "unreliable", "aussagewert", "fiabilité"]
    ),
    (
      .confidential,
      [
        "confidential", "geheim", "suppressed", "secret", "保密", "秘匿", "disclos", "bizalmas", "védett", "inibido", "não identificar",
        "confidencial", "segreto", "riservat", "tajemnic", "비밀",
      ]
    ),
    (
      .notApplicable,
      [
        "not applicable", "不适用", "sinnvoll", "gesperrt", "fachgebiet", "sans objet", "无此指标", "não se aplica", "no aplica",
        "no se aplica",
        "non applicabil", "해당 없음",
      ]
    ),
    (
      .zero,
      [
        "nichts vorhanden", "genau null", "nil", "zero absoluto", "zero", "cero", "néant", "nulla", "为零", "皆無", "該当数字なし", "該当数値なし",
        "nie wystąpiło",
      ]
    ),
    (
      .notPublished,
      [
        "not available", "no data", "missing", "unbekannt", "nicht verfügbar", "später", "无数据", "数据不详", "不详", "未公布", "暂无",
        "keine angabe",
        "not published", "n'est pas disponible", "non disponible", "não disponível", "no disponible", "non disponibil",
        "brak informacji",
        "brak danych", "不詳", "資料なし", "資料がない", "자료 없음", "자료없음",
      ]
    ),
  ]
}
