public import Briefings
public import Statistics
public import Styling

/// What is to be made of a project, checked against what there is.
public struct RenderRequest: Sendable {
  /// What the user asked for, in the user's words.
  public struct Wishes: Hashable, Sendable {
    /// Keys of regions; empty for all.
    public var regions: [String]
    /// The last period that counts, in SDMX's notation.
    public var period: String?
    /// Languages; empty for the project's.
    public var languages: [String]
    /// Name or file of a style; `nil` for the project's.
    public var style: String?
    /// Folder that files go to.
    public var output: String
    /// `pdf`, `png` or `svg`.
    public var format: String
    /// Number of briefings made at the same time; `nil` for one a processor.
    public var jobs: Int?
    /// The day after which publications are left out, `YYYY-MM-DD`.
    public var asOf: String?
    /// What a compromise means.
    public var strictness: Strictness

    /// Makes wishes.
    public init(
      regions: [String] = [], period: String? = nil, languages: [String] = [], style: String? = nil, output: String = "Output",
      format: String = "pdf", jobs: Int? = nil, asOf: String? = nil, strictness: Strictness = .lenient
    ) {
      self.regions = regions
      self.period = period
      self.languages = languages
      self.style = style
      self.output = output
      self.format = format
      self.jobs = jobs
      self.asOf = asOf
      self.strictness = strictness
    }
  }

  /// What a compromise means, such as a character that no font has.
  public enum Strictness: String, Hashable, Sendable {
    /// It is reported.
    case lenient
    /// The briefing is refused.
    case strict
  }

  /// Kinds of files.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// One file a briefing.
    case pdf
    /// A picture a page, 144 dots an inch.
    case png
    /// A drawing a page.
    case svg
  }

  /// The regions, in the order of the data.
  public var regions: [Region]
  /// Which figures count.
  public var cutoff: FactBook.Cutoff
  /// The languages.
  public var languages: [Language]
  /// The style.
  public var style: Style
  /// Folder that files go to.
  public var output: String
  /// Kind of file.
  public var format: Format
  /// Number of briefings made at the same time; `nil` for one a processor.
  public var jobs: Int?
  /// What a compromise means.
  public var strictness: Strictness

  /// Checks wishes against a project.
  ///
  /// - Throws: `ProjectError` with everything that does not exist, and the nearest that does.
  public init(project: Project, wishes: Wishes) throws(ProjectError) {
    var findings: [Finding] = []
    func refuse(_ what: String, _ name: String, known: [String]) {
      let nearest = Spelling.nearest(to: name, in: known).map { "did you mean “\($0)”?" }
      let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
      findings.append(
        Finding(.error, "there is no \(what) “\(name)”", remedy: nearest ?? (known.isEmpty ? nil : "there are \(some)")))
    }

    let subjects = project.book.subjects
    if subjects.isEmpty { findings.append(Finding(.error, "the data have no region that a briefing can be made for")) }
    for name in wishes.regions where !subjects.contains(where: { $0.id == name }) {
      refuse("region", name, known: subjects.map(\.id))
    }
    regions = wishes.regions.isEmpty ? subjects : subjects.filter { wishes.regions.contains($0.id) }

    var cutoff = FactBook.Cutoff()
    if let text = wishes.period {
      if let period = try? Period(sdmx: text) {
        cutoff.period = period
        if !project.book.dataset.observations.contains(where: { $0.period == period }) {
          let known = Set(project.book.dataset.observations.map(\.period)).sorted().map(\.sdmx)
          refuse("figure of the period", text, known: known)
        }
      } else {
        findings.append(
          Finding(.error, "“\(text)” is no period", remedy: "write it as 2021, 2022-S1, 2022-Q2, 2022-08 or 2022-01-01/P8M"))
      }
    }
    if let text = wishes.asOf {
      if let day = try? Period(sdmx: text), day.frequency == .day {
        cutoff.asOf = day
      } else {
        findings.append(Finding(.error, "“\(text)” is no day", remedy: "write it as 2022-10-20"))
      }
    }
    self.cutoff = cutoff

    for name in wishes.languages where Language(rawValue: name) == nil {
      refuse("language", name, known: Language.allCases.map(\.rawValue))
    }
    languages =
      wishes.languages.isEmpty
      ? project.configuration.languages : Language.allCases.filter { wishes.languages.contains($0.rawValue) }

    format = Format(rawValue: wishes.format) ?? .pdf
    if Format(rawValue: wishes.format) == nil { refuse("format", wishes.format, known: Format.allCases.map(\.rawValue)) }

    guard findings.isEmpty else { throw ProjectError(.wrongUse, findings) }
    output = wishes.output
    jobs = wishes.jobs
    strictness = wishes.strictness
    style = try project.style(named: wishes.style)
  }
}

extension Project {
  /// The style of this name or file; without one, the project's.
  ///
  /// - Throws: `ProjectError` where there is none, or where it is faulty.
  func style(named wish: String?) throws(ProjectError) -> Style {
    let name = wish ?? configuration.style
    if Style.isShipped(name) { return try styled(.internalFault) { () throws(StyleError) in try Style.shipped(name) } }
    var candidates = [name]
    if wish == nil, case .folder(let folder) = origin { candidates = ["\(folder)/\(name)", "\(folder)/Styles/\(name).yml"] }
    guard let path = candidates.first(where: InputFile.exists) else {
      let nearest = Spelling.nearest(to: name, in: Style.shippedNames).map { "did you mean “\($0)”?" }
      throw ProjectError(
        wish == nil ? .wrongConfiguration : .wrongUse, "there is no style “\(name)”",
        remedy: nearest ?? "there are \(Style.shippedNames.joined(separator: ", ")), or name a brand.yml file")
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourcePlace(file: path), "cannot be read: \(error.reason)")
    }
    let style = try styled(.wrongConfiguration) { () throws(StyleError) in try Style(yaml: bytes, file: path) }
    guard let logo = style.logo else { return style }
    let logoPath = "\(WholeFile.folder(of: path))/\(logo.path)"
    let picture: [UInt8]
    do {
      picture = try InputFile.read(logoPath)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourcePlace(file: logoPath), "the logo cannot be read: \(error.reason)")
    }
    return try styled(.wrongConfiguration) { () throws(StyleError) in try style.withLogo(picture) }
  }

  private func styled(_ status: ExitStatus, _ read: () throws(StyleError) -> Style) throws(ProjectError) -> Style {
    do {
      return try read()
    } catch {
      throw ProjectError(status, error.problems.map(Finding.init))
    }
  }
}
