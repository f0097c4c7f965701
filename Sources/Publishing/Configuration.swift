internal import Briefings
public import Statistics
internal import Styling

/// What a `gazetteer.yml` says: who publishes, in which languages and style, from which files.
public struct Configuration: Hashable, Sendable {
  /// Who answers for the briefings.
  public var publisher: LocalizedText
  /// Languages that briefings are made in, unless others are asked for.
  public var languages: [Language]
  /// Name of a shipped style, or a style file's path from the project's folder.
  public var style: String
  /// Folder or file with the figures, from the project's folder.
  public var data: String
  /// The template's path from the project's folder; `nil` for the automatic briefing.
  public var briefing: String?
  /// The path of the list of recipients from the project's folder.
  public var recipients: String?

  /// Makes a configuration.
  public init(
    publisher: LocalizedText = LocalizedText(english: nil), languages: [Language] = Language.allCases, style: String = "house",
    data: String = "data", briefing: String? = nil, recipients: String? = nil
  ) {
    self.publisher = publisher
    self.languages = languages
    self.style = style
    self.data = data
    self.briefing = briefing
    self.recipients = recipients
  }

  /// Reads a `gazetteer.yml`.
  ///
  /// - Throws: `ProjectError` with everything that is wrong, each with its place.
  public init(yaml: [UInt8], file: String) throws(ProjectError) {
    let problems = Problems()
    do throws(StyleError) {
      let token = try Token(yaml: yaml, file: file)
      self.init(token, problems: problems)
      try problems.check()
    } catch {
      throw ProjectError(.wrongConfiguration, error.problems.map(Finding.init))
    }
  }

  private init(_ token: Token, problems: Problems) {
    self.init()
    let map = TokenMap(token, path: "", problems: problems)
    let reader = TemplateReader(problems: problems)
    if let token = map.optional("publisher") { publisher = reader.localized(token, path: "publisher") }
    if let token = map.optional("languages") { languages = Self.languages(token, problems: problems) }
    func path(_ key: String) -> String? {
      guard let token = map.optional(key) else { return nil }
      guard let text = token.text, !text.hasPrefix("/"), !text.split(separator: "/").contains("..") else {
        problems.add("wants a path inside the project's folder, not \(token.kind)", at: token.place, path: key)
        return nil
      }
      return text
    }
    if let token = map.optional("style") {
      if let text = token.text { style = text } else { map.refuse("style", token, wants: "the name of a style or a file") }
    }
    data = path("data") ?? data
    briefing = path("briefing")
    recipients = path("recipients")
    map.finish()
  }

  private static func languages(_ token: Token, problems: Problems) -> [Language] {
    let tokens: [Token]
    if case .list(let list) = token.content { tokens = list } else { tokens = [token] }
    let languages = tokens.compactMap { token -> Language? in
      guard let language = token.text.flatMap(Language.init(rawValue:)) else {
        problems.add("wants en or zh, not \(token.kind)", at: token.place, path: "languages")
        return nil
      }
      return language
    }
    return languages.isEmpty ? Language.allCases : languages
  }
}

extension Finding {
  /// What is wrong with a file of settings, as a finding.
  init(_ problem: StyleError.Problem) {
    let place = problem.place.map { SourcePlace(file: $0.file, line: $0.line, column: $0.column) }
    self.init(.error, at: place, problem.path.isEmpty ? problem.message : "\(problem.path): \(problem.message)")
  }
}
