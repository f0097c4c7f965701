package import Briefings
package import Diagnostics
package import Ingestion
package import Languages
internal import Statistics
internal import Styling

/// What a `gazetteer.yml` says: who publishes, in which languages and style, from which files.
package struct Configuration: Hashable, Sendable {
  /// Who answers for the briefings.
  package var publisher: LocalizedText
  /// Languages that briefings are made in, unless others are asked for. Where the file does not say, those in which the data have names.
  package var languages: [Language]
  /// Whether the file says the languages.
  fileprivate(set) var saysLanguages = false
  /// Name of a shipped style, or a style file's path from the project's folder.
  package var style: String
  /// Folder or file with the figures, from the project's folder.
  package var data: String
  /// Whether the file says where the figures are.
  fileprivate(set) var saysData = false
  /// Where figures are fetched from.
  package var sources: [LiveSource] = []
  /// What the columns of a table are, where they do not speak for themselves.
  package var mapping: TableMapping
  /// The template's path from the project's folder; `nil` for the automatic briefing.
  package var briefing: String?
  /// Which regions are compared with each other.
  package var peers = PeerRule.parent
  /// Where the file says so, for messages about the data.
  fileprivate(set) var peersLocation: SourceLocation?
  /// What an editor says of findings.
  package var choice = EditorialChoice()
  /// Whether the figures were published or are invented.
  package var dataOrigin = DataOrigin.published
  /// Whether an issue lists the figures that were revised since the one before.
  package var revisions = Revisions.unlisted
  /// The address at which the pages on the web will stand, without a slash at its end; `nil` where they have none.
  package var site: String?
  /// The boundaries of the regions; `nil` where there are none.
  package var map: MapSettings?
  /// What briefings are signed with; `nil` where they are not signed.
  package var signature: SignatureSettings?
  /// What it says to other modules than this one.
  package var sections = Sections()

  /// Makes a configuration.
  package init(
    publisher: LocalizedText = [:], languages: [Language] = Language.all, style: String = "house",
    data: String = "data", mapping: TableMapping = TableMapping(), briefing: String? = nil
  ) {
    self.publisher = publisher
    self.languages = languages
    self.style = style
    self.data = data
    self.mapping = mapping
    self.briefing = briefing
  }

  /// What `revisions` says: whether an issue lists the figures that were revised since the one before.
  package enum Revisions: String, Hashable, Sendable, CaseIterable {
    /// It does not.
    case unlisted = "false"
    /// It does.
    case listed = "true"
  }

  /// Sections of a `gazetteer.yml` that are read by the modules they are for.
  package struct Sections: Hashable, Sendable {
    /// Their keys.
    package static let keys = ["recipients", "delivery", "ledger", "schedules", "holidays"]

    /// The whole file, in which the location of a word inside a long text can be found again.
    package var source: [UInt8] = []
    fileprivate var values: [String: Token] = [:]

    /// No sections.
    package init() {}

    /// A section; `nil` where the file has none of that key.
    package subscript(key: String) -> Token? { values[key] }
  }

  /// Reads a `gazetteer.yml`.
  ///
  /// - Parameters:
  ///   - yaml: The bytes of the file.
  ///   - file: What messages call it.
  ///   - check: Reads the sections of other modules and adds what is wrong with them, so that all faults of the file are reported
  ///     at once.
  /// - Throws: `ProjectError` with everything that is wrong, each with its location.
  package init(
    yaml: [UInt8], file: String, checking check: (Sections, DiagnosticLog) -> Void = { _, _ in }
  ) throws(ProjectError) {
    let problems = DiagnosticLog()
    do throws(InvalidInput) {
      let token = try Token(yaml: yaml, file: file)
      self.init(token, source: yaml, problems: problems)
      check(sections, problems)
      try problems.check()
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
    }
  }

  private init(_ token: Token, source: [UInt8], problems: DiagnosticLog) {
    self.init()
    let map = TokenMap(token, path: "", problems: problems)
    let reader = TemplateReader(problems: problems)
    if let token = map.optional("publisher") { publisher = reader.localized(token, path: "publisher") }
    if let token = map.optional("languages") {
      languages = Self.languages(token, problems: problems)
      saysLanguages = true
    }
    if let token = map.optional("style") {
      if let text = token.text { style = text } else { map.refuse("style", token, needs: "the name of a style or a file") }
    }
    if let token = map.optional("data") {
      data = problems.projectPath(token, path: "data") ?? data
      saysData = true
    }
    if let token = map.optional("mapping") {
      mapping = Self.mapping(TokenMap(token, path: "mapping", problems: problems), reader)
    }
    if let token = map.optional("sources") {
      sources = LiveSource.all(token, problems: problems) { token, path in
        Self.mapping(TokenMap(token, path: path, problems: problems), reader)
      }
    }
    briefing = map.optional("briefing").flatMap { problems.projectPath($0, path: "briefing") }
    if let token = map.optional("peers") {
      (peers, peersLocation) = (PeerRule(token, path: "peers", problems: problems), token.location)
    }
    if let token = map.optional("findings") { takeFindings(TokenMap(token, path: "findings", problems: problems)) }
    if let token = map.optional("headlines") {
      let headlines = TokenMap(token, path: "headlines", problems: problems)
      for region in headlines.keys {
        choice.headlines[region] = headlines.optional(region).map { reader.localized($0, path: headlines.path(of: region)) }
      }
    }
    dataOrigin = map.choice("data-origin", default: .published)
    revisions = map.choice("revisions", default: .unlisted)
    if let token = map.optional("site"), var address = WebAddress.read(token, "site", .nowhere, problems) {
      while address.hasSuffix("/") { address.removeLast() }
      site = address
    }
    if let token = map.optional("map") {
      self.map = MapSettings(TokenMap(token, path: "map", problems: problems), reader)
    }
    if let token = map.optional("signature") {
      signature = SignatureSettings(TokenMap(token, path: "signature", problems: problems))
    }
    sections.source = source
    for key in Sections.keys { sections.values[key] = map.optional(key) }
    map.finish()
  }

  /// Reads which findings come first, which are left out, and the form of the first figure.
  private mutating func takeFindings(_ map: TokenMap) {
    func keys(_ key: String) -> [String] {
      guard let token = map.optional(key) else { return [] }
      guard case .list(let list) = token.content else {
        map.refuse(key, token, needs: "a list of findings, such as [gdp/change]")
        return []
      }
      return list.compactMap(\.text)
    }
    choice.pinned = keys("pin")
    choice.dropped = Set(keys("drop"))
    if let token = map.optional("figure") {
      choice.figure = token.text
      if !FigureForm.kinds.contains(token.text ?? "") {
        map.refuse("figure", token, needs: "one of " + FigureForm.kinds.joined(separator: ", "))
      }
    }
    map.finish()
  }

  /// Reads `columns`, `table`, `ignored-rows`, `names`, `parents`, `unit`, `period`, `area`, `whole`, `headers`, `indicator`, `decimal-mark`,
  /// `fiscal-year`, `growth-prices`, `sheet`, `symbols` and `encoding`.
  static func mapping(_ map: TokenMap, _ reader: TemplateReader) -> TableMapping {
    var mapping = TableMapping()
    if let token = map.optional("columns") {
      let columns = TokenMap(token, path: map.path(of: "columns"), problems: map.problems)
      for name in columns.keys {
        if let token = columns.optional(name) { mapping.columns[name] = column(token, name, columns) }
      }
    }
    if let token = map.optional("table") {
      mapping.table = token.text
      if token.text == nil { map.refuse("table", token, needs: "a range of cells, such as A3:F12") }
    }
    if let token = map.optional("ignored-rows") { mapping.ignoredRows = ignoredRows(token, map) }
    if let token = map.optional("names") {
      let names = TokenMap(token, path: map.path(of: "names"), problems: map.problems)
      for name in names.keys {
        mapping.names[name] = names.optional(name).map { reader.localized($0, path: names.path(of: name)) }
      }
    }
    if let token = map.optional("parents") {
      let parents = TokenMap(token, path: map.path(of: "parents"), problems: map.problems)
      for name in parents.keys { mapping.parents[name] = parents.optional(name)?.text }
    }
    mapping.unit = map.optional("unit")?.text
    mapping.period = map.optional("period")?.text
    mapping.indicator = map.optional("indicator").map { reader.localized($0, path: map.path(of: "indicator")) }
    mapping.area = map.optional("area")?.text
    mapping.whole = map.optional("whole")?.text
    if map.optional("headers") != nil { mapping.headers = map.choice("headers", default: .areas) }
    if let token = map.optional("sheet") {
      if case .list(let list) = token.content {
        mapping.sheets = list.compactMap(\.text)
      } else if let text = token.text {
        mapping.sheets = [text]
      } else {
        map.refuse("sheet", token, needs: "the name of a sheet, or a list of names")
      }
    }
    if let token = map.optional("symbols") { mapping.symbols = symbols(token, map) }
    if let token = map.optional("fiscal-year") {
      mapping.fiscalYear = token.text.flatMap(TableMapping.firstMonth)
      if mapping.fiscalYear == nil { map.refuse("fiscal-year", token, needs: "the month that it begins with, such as april or 4") }
    }
    if map.optional("growth-prices") != nil {
      mapping.growthPrices = map.choice("growth-prices", default: Indicator.GrowthPrices.current)
    }
    if map.optional("encoding") != nil { mapping.encoding = map.choice("encoding", default: TextEncoding.utf8) }
    if map.optional("decimal-mark") != nil { mapping.decimalMark = map.choice("decimal-mark", default: .point) }
    map.finish()
    return mapping
  }

  /// Reads whose signs a file has, or sign by sign what each says.
  private static func symbols(_ token: Token, _ map: TokenMap) -> Symbols {
    guard case .map(let entries) = token.content else {
      return Symbols(convention: map.choice("symbols", default: Symbols.Convention.nbs))
    }
    let signs = TokenMap(token, path: map.path(of: "symbols"), problems: map.problems)
    var symbols = Symbols()
    for entry in entries {
      switch entry.key {
      case "brackets": symbols.brackets = signs.choice("brackets", default: .negative)
      case "convention": symbols.convention = signs.choice("convention", default: .nbs)
      default: symbols.signs[entry.key.lowercased()] = signs.choice(entry.key, default: .notPublished)
      }
    }
    return symbols
  }

  private static func languages(_ token: Token, problems: DiagnosticLog) -> [Language] {
    let tokens: [Token]
    if case .list(let list) = token.content { tokens = list } else { tokens = [token] }
    let languages = tokens.compactMap { token -> Language? in
      guard let language = token.text.flatMap(Language.init(tag:)) else {
        problems.add(
          "needs \(Language.all.map(\.tag).joined(separator: " or ")), not \(token.kind)", at: token.location, path: "languages")
        return nil
      }
      return language
    }
    return languages.isEmpty ? Language.all : languages
  }
}

extension DiagnosticLog {
  /// A path inside the project's folder; `nil`, recorded, where the setting is none.
  package func projectPath(_ token: Token, path: String) -> String? {
    guard let text = token.text, !text.hasPrefix("/"), !text.split(separator: "/").contains("..") else {
      add("needs a path inside the project's folder, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return text
  }
}
