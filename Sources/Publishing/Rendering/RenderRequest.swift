package import Briefings
internal import Diagnostics
package import Languages
package import Statistics
package import Styling

/// What is to be made of a project, checked against what there is.
package struct RenderRequest: Sendable {
  /// What the user asked for, in the user's words.
  package struct Wishes: Hashable, Sendable {
    /// Keys of regions; empty for all.
    package var regions: [String]
    /// The last period that counts, in SDMX's notation.
    package var period: String?
    /// Languages; empty for the project's.
    package var languages: [String]
    /// Name or file of a style; `nil` for the project's.
    package var style: String?
    /// Folder that files go to.
    package var output: String
    /// `pdf`, `png`, `svg`, `html`, `xlsx` or `ods`.
    package var format: String
    /// Number of briefings made at the same time; `nil` for one a processor.
    package var jobs: Int?
    /// The day after which publications are left out, `YYYY-MM-DD`.
    package var asOf: String?
    /// What a compromise means.
    package var strictness: Strictness

    /// Makes wishes.
    package init(
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
  package enum Strictness: String, Hashable, Sendable {
    /// It is reported.
    case lenient
    /// The briefing is refused.
    case strict
  }

  /// Kinds of files.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// One file a briefing.
    case pdf
    /// A picture a page, 144 dots an inch.
    case png
    /// A drawing a page.
    case svg
    /// A page on the web a briefing, and a list of them.
    case html
    /// A workbook a briefing, for Excel and others.
    case xlsx
    /// A workbook a briefing, as OpenDocument.
    case ods
  }

  /// The regions, in the order of the data.
  package var regions: [Region]
  /// Which figures count.
  package var cutoff: FactBook.Cutoff
  /// The languages.
  package var languages: [Language]
  /// The style.
  package var style: Style
  /// Folder that files go to.
  package var output: String
  /// Kind of file.
  package var format: Format
  /// Number of briefings made at the same time; `nil` for one a processor.
  package var jobs: Int?
  /// What a compromise means.
  package var strictness: Strictness
  /// What distinguishes the files of one region and language.
  var naming = Naming.byPeriod

  /// What distinguishes the files of one region and language.
  enum Naming: Hashable, Sendable {
    /// The period: one issue follows another.
    case byPeriod
    /// The style: the same pages, compared.
    case byStyle
  }

  /// Checks wishes against a project.
  ///
  /// - Throws: `ProjectError` with everything that does not exist, and the nearest that does.
  package init(project: Project, wishes: Wishes) throws(ProjectError) {
    var diagnostics: [Diagnostic] = []
    func refuse(_ what: String, _ name: String, nearest: [String] = [], known: [String]) {
      let nearest = nearest.isEmpty ? NearestName.nearest(to: name, in: known, limit: 3) : nearest
      let meant = nearest.map { "“\($0)”" }.joined(separator: " or ")
      let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
      let remedy = nearest.isEmpty ? (known.isEmpty ? nil : "there are \(some)") : "did you mean \(meant)?"
      diagnostics.append(Diagnostic(.error, "there is no \(what) “\(name)”", remedy: remedy))
    }

    let subjects = project.book.subjects
    if subjects.isEmpty { diagnostics.append(Diagnostic(.error, "the data have no region to render a briefing for")) }
    for name in wishes.regions where !subjects.contains(where: { $0.id == name }) {
      let nearest = project.book.regions(nearestTo: name).filter { near in subjects.contains { $0.id == near.id } }
      refuse("region", name, nearest: nearest.map(\.id), known: subjects.map(\.id))
    }
    regions = wishes.regions.isEmpty ? subjects : subjects.filter { wishes.regions.contains($0.id) }

    var cutoff = FactBook.Cutoff()
    if let text = wishes.period {
      if let period = try? Period(sdmx: text) {
        cutoff.period = period
        let known = Set(project.book.dataset.observations.map(\.period))
        if !known.contains(period) {
          refuse(
            "figure of the period", text, nearest: period.nearest(in: known, limit: 3).map(\.sdmx),
            known: known.sorted().map(\.sdmx))
        }
      } else {
        diagnostics.append(
          Diagnostic(.error, "“\(text)” is not a period", remedy: "write it as 2021, 2022-S1, 2022-Q2, 2022-08 or 2022-01-01/P8M"))
      }
    }
    if let text = wishes.asOf {
      if let day = try? Period(sdmx: text), day.frequency == .day {
        cutoff.asOf = day
      } else {
        diagnostics.append(Diagnostic(.error, "“\(text)” is not a day", remedy: "write it as 2022-10-20"))
      }
    }
    self.cutoff = cutoff

    for name in wishes.languages where Language(tag: name) == nil {
      refuse("language", name, known: Language.all.map(\.tag))
    }
    languages =
      wishes.languages.isEmpty
      ? project.configuration.languages : Language.known.filter { wishes.languages.contains($0.tag) }

    format = Format(rawValue: wishes.format) ?? .pdf
    if Format(rawValue: wishes.format) == nil { refuse("format", wishes.format, known: Format.allCases.map(\.rawValue)) }

    guard diagnostics.isEmpty else { throw ProjectError(.wrongUse, diagnostics) }
    output = wishes.output
    jobs = wishes.jobs
    strictness = wishes.strictness
    style = try project.style(named: wishes.style)
  }
}
