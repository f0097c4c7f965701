package import Diagnostics
package import Languages
package import Statistics

extension Template {
  /// Reads a template from the tokens of a `briefing.yml`.
  ///
  /// What is wrong is recorded in `problems`; indicators and regions are checked against `dataset`, words against the languages that
  /// briefings are made in.
  package init(_ token: Token, dataset: Dataset, languages: [Language] = [], problems: DiagnosticLog) {
    let reader = TemplateReader(dataset: dataset, languages: languages, problems: problems)
    let map = TokenMap(token, path: "", problems: problems)
    let series = map.required("series").map { reader.localized($0, path: "series") } ?? [:]
    let pagesToken = map.required("pages")
    let pages = reader.list(map, "pages") { reader.page($0, path: $1) } ?? []
    if let pagesToken, pagesToken.content == .list([]) {
      problems.add("a briefing needs at least one page", at: pagesToken.location, path: "pages")
    }
    let minimum = map.optional("pages-at-least").map { reader.count($0, path: "pages-at-least") } ?? 1
    let most = map.optional("pages-at-most")
    let maximum = most.map { reader.count($0, path: "pages-at-most") } ?? 400
    if let most, maximum < minimum {
      problems.add("must be at least pages-at-least, \(minimum)", at: most.location, path: "pages-at-most")
    }
    let isAnnexed = map.optional("data-annex").map { reader.isWanted($0, path: "data-annex") } ?? false
    let abbreviations = map.optional("abbreviations").map { reader.abbreviations($0, path: "abbreviations") } ?? [:]
    map.finish()
    self.init(
      series: series, pages: pages, pageCount: minimum...max(minimum, maximum), dataAnnex: isAnnexed ? .appended : .omitted,
      abbreviations: abbreviations)
  }
}

/// Reads the parts of a template.
package struct TemplateReader {
  let dataset: Dataset
  let languages: [Language]
  let problems: DiagnosticLog

  /// A reader that checks the names of regions and indicators against `dataset`, and words against the languages they are needed in.
  package init(dataset: Dataset, languages: [Language] = [], problems: DiagnosticLog) {
    self.dataset = dataset
    self.languages = languages
    self.problems = problems
  }

  /// A reader of parts that name neither.
  package init(problems: DiagnosticLog) {
    self.init(dataset: Dataset(regions: [], indicators: [], units: [], observations: []), problems: problems)
  }

  func page(_ token: Token, path: String) -> Template.Page {
    let map = TokenMap(token, path: path, problems: problems)
    let title: Template.Title =
      switch map.required("title") {
      case .some(let token) where token.text == "finding": .finding
      case .some(let token): .words(text(token, path: map.path(of: "title")))
      case nil: .finding
      }
    let standfirst: Template.Standfirst =
      switch map.optional("standfirst") {
      case nil: .none
      case .some(let token) where token.text == "findings": .findings
      case .some(let token): .words(text(token, path: map.path(of: "standfirst")))
      }
    let page = Template.Page(
      title: title, standfirst: standfirst, figures: selection(in: map),
      start: map.choice("start", default: .newPage), condition: condition(in: map),
      blocks: blocks(map, "blocks"))
    map.finish()
    return page
  }

  /// What abbreviations stand for, each by the tags of the languages.
  func abbreviations(_ token: Token, path: String) -> [String: LocalizedText] {
    guard case .map(let entries) = token.content else {
      problems.add("needs abbreviations with what they stand for, not \(token.kind)", at: token.location, path: path)
      return [:]
    }
    var known: [String: LocalizedText] = [:]
    for entry in entries {
      if entry.key.isEmpty || entry.key.contains(where: \.isWhitespace) {
        problems.add("an abbreviation must be one word", at: entry.location, path: path)
      }
      known[entry.key] = localized(entry.value, path: "\(path).\(entry.key)")
    }
    return known
  }

  /// Yes or no, as YAML writes it.
  func isWanted(_ token: Token, path: String) -> Bool {
    switch token.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      problems.add("needs true or false, not \(token.kind)", at: token.location, path: path)
      return false
    }
  }

  func heading(in map: TokenMap) -> LocalizedText? { localized(map, "heading") }

  /// Reads `of`, `theme`, `kinds`, `at-most` and `rest`.
  func selection(in map: TokenMap, limit: Int = .max) -> Template.Selection {
    Template.Selection(
      indicators: map.optional("of").map { indicators($0, path: map.path(of: "of")) } ?? [],
      theme: map.optional("theme").flatMap { theme($0, path: map.path(of: "theme")) },
      kinds: map.optional("kinds").map { kinds($0, path: map.path(of: "kinds")) } ?? [],
      limit: map.optional("at-most").map { count($0, path: map.path(of: "at-most")) } ?? limit,
      rest: map.choice("figures", default: .all))
  }

  func condition(in map: TokenMap) -> Template.Condition {
    guard let token = map.optional("when") else { return .always }
    let path = map.path(of: "when")
    if token.text == "has-places-within" { return .hasPlacesWithin }
    guard case .map(let entries) = token.content, entries.count == 1 else {
      problems.add(
        "needs has-places-within, {has: [indicators]} or {regions: [regions]}, not \(token.kind)", at: token.location, path: path)
      return .always
    }
    switch entries[0].key {
    case "has": return .has(indicators(entries[0].value, path: "\(path).has"))
    case "regions":
      return .regions(regions(entries[0].value, path: "\(path).regions"))
    default:
      problems.add("“\(entries[0].key)” is not a condition; known: has, regions", at: entries[0].location, path: path)
      return .always
    }
  }

  func regions(_ token: Token, path: String) -> [String] {
    keys(token, path: path, what: "region", known: dataset.regions.map(\.id))
  }

  func indicators(_ token: Token, path: String) -> [String] {
    keys(token, path: path, what: "indicator", known: dataset.indicators.map(\.id))
  }

  private func theme(_ token: Token, path: String) -> String? {
    let known = Set(dataset.indicators.compactMap(\.theme)).sorted()
    return keys(token, path: path, what: "theme", known: known).first
  }

  private func kinds(_ token: Token, path: String) -> [Indicator.Kind] {
    keys(token, path: path, what: "kind of indicator", known: Indicator.Kind.allCases.map(\.rawValue))
      .compactMap(Indicator.Kind.init(rawValue:))
  }

  /// One name or a list of names, each of which must be known.
  func keys(_ token: Token, path: String, what: String, known: [String]) -> [String] {
    let article = what == "indicator" ? "an" : "a"
    let tokens: [Token]
    if case .list(let list) = token.content { tokens = list } else { tokens = [token] }
    return tokens.compactMap { token in
      guard let name = token.text else {
        problems.add(
          "needs the key of \(article) \(what), not \(token.kind)", at: token.location, path: path)
        return nil
      }
      if !known.contains(name) {
        let hint = NearestName.nearest(to: name, in: known).map { "; did you mean “\($0)”?" } ?? ""
        problems.add("“\(name)” is not \(article) \(what) of the data\(hint)", at: token.location, path: path)
      }
      return name
    }
  }

  /// More of anything than this stands on no page; what is calculated with it stays far from where numbers end.
  private static let most = 9_999

  func count(_ token: Token, path: String) -> Int {
    guard let value = token.text.flatMap({ Int($0) }), (1...Self.most).contains(value) else {
      problems.add("needs a whole number from 1 to \(Self.most), not \(token.kind)", at: token.location, path: path)
      return 1
    }
    return value
  }

  /// Words by the tags of their languages, or the same words for all.
  package func localized(_ token: Token, path: String) -> LocalizedText {
    if let words = token.text {
      if words.allSatisfy(\.isWhitespace) { problems.add("is empty; write the words", at: token.location, path: path) }
      return LocalizedText(stringLiteral: words)
    }
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    func words(_ key: String) -> String? {
      guard let token = map.optional(key) else { return nil }
      if token.text?.allSatisfy(\.isWhitespace) ?? true { map.refuse(key, token, needs: "words") }
      return token.text
    }
    func check(_ language: Language) {
      guard case .map = token.content, languages.contains(language), token[language.tag] == nil else { return }
      problems.add(
        "has no words under “\(language.tag)”, a language that briefings are made in; add them, "
          + "or name the languages in gazetteer.yml",
        at: token.location, path: path)
    }
    let texts = Language.all.compactMap { language in words(language.tag).map { (language, $0) } }
    if Language.all.contains(where: { token[$0.tag] != nil }) {
      Language.all.forEach(check)
    } else if case .map = token.content {
      let tags = Language.all.map { "“\($0.tag)”" }.joined(separator: " or ")
      problems.add("needs words under \(tags)", at: token.location, path: path)
    }
    return LocalizedText(texts)
  }

  /// Words under a key, if it is there.
  func localized(_ map: TokenMap, _ key: String) -> LocalizedText? {
    map.optional(key).map { localized($0, path: map.path(of: key)) }
  }

  /// Words with figures in them under a key, if it is there.
  func text(_ map: TokenMap, _ key: String) -> TemplateText? {
    map.optional(key).map { text($0, path: map.path(of: key)) }
  }

  /// Words with figures in them, each language checked at once: what cannot be said is wrong for every region.
  func text(_ token: Token, path: String) -> TemplateText {
    let indicators = Set(dataset.indicators.map(\.id))
    for (key, words) in [("", token)] + Language.all.map({ (".\($0.tag)", token[$0.tag]) }) {
      guard let words, let text = words.text else { continue }
      do {
        _ = try TextTemplate.parse(text, indicators: indicators)
      } catch {
        problems.add(error.description, at: words.location, path: path + key)
      }
    }
    return TemplateText(localized(token, path: path), at: token.location)
  }

  func list<Element>(_ map: TokenMap, _ key: String, _ read: (Token, String) -> Element) -> [Element]? {
    guard let token = map.optional(key) else { return nil }
    guard case .list(let tokens) = token.content else {
      problems.add("needs a list, not \(token.kind)", at: token.location, path: map.path(of: key))
      return nil
    }
    return tokens.enumerated().map { read($0.element, "\(map.path(of: key))[\($0.offset)]") }
  }
}
