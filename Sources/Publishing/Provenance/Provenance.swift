internal import Briefings
internal import Drawing
internal import Editions
internal import FoundationEssentials
internal import Ingestion
internal import Languages
internal import Statistics
internal import Styling

/// How a briefing was made: attached to it as `briefing.json`, so that anyone can see what it rests on and make it again.
package struct Provenance: Hashable, Sendable, Codable {
  /// A file and its digest.
  package struct Input: Hashable, Sendable, Codable {
    /// Name, from the project's folder.
    package var name: String
    /// SHA-256 in hexadecimal.
    package var sha256: String
  }

  /// A source and what it answered.
  package struct SourceRecord: Hashable, Sendable, Codable {
    /// What the project calls it.
    package var name: String
    /// The address that answered, or the database.
    package var address: String
    /// When it answered, in UTC.
    package var fetched: String
    /// SHA-256 of the answer in hexadecimal.
    package var sha256: String
  }

  /// Name and version of the program.
  package var program: String
  /// What manifests call the project.
  package var project: String
  /// Key of the region.
  package var region: String
  /// The period it is about, in SDMX's notation.
  package var period: String
  /// Tag of the language.
  package var language: String
  /// Name of the style.
  package var style: String
  /// The day the figures are as of.
  package var asOf: String
  /// The period that was asked for, if any.
  package var requestedPeriod: String?
  /// The day that was asked for, if any.
  package var requestedAsOf: String?
  /// Families and weights of the type.
  package var fonts: [String]
  /// The input files, the style last.
  package var inputs: [Input]
  /// Where figures were fetched from; `nil` where none were.
  package var sources: [SourceRecord]?
  /// SHA-256 of the attached `data.csv`.
  package var data: String
  /// What makes a draft or a correction; `nil` for a regular issue.
  package var edition: EditionRecord?
  /// Another format than PDF, as files of it end.
  package var format: String?
  /// What was next to a page on the web.
  var surroundings: WebPage.Surroundings?

  /// `inputs` are those of `inputs(of:style:)`, which are the same for all briefings of a run.
  init(
    project: Project, request: RenderRequest, region: String, language: Language, period: Period, data: [UInt8], inputs: [Input],
    edition: Edition = .regular
  ) {
    program = "Gazetteer \(ProgramVersion.current)"
    self.project = project.name
    self.region = region
    self.period = period.sdmx
    self.language = language.tag
    style = request.style.name
    asOf = (request.cutoff.asOf ?? project.book.asOf).sdmx
    requestedPeriod = request.cutoff.period?.sdmx
    requestedAsOf = request.cutoff.asOf?.sdmx
    fonts = request.style.faces.map { "\($0.family) \($0.weight)" }
    self.inputs = inputs
    if !project.fetched.isEmpty {
      sources = project.fetched.map {
        SourceRecord(
          name: $0.source.name, address: $0.answer.data.address, fetched: $0.answer.fetched, sha256: $0.answer.data.sha256)
      }
    }
    self.data = Publishing.sha256(data)
    self.edition = EditionRecord(edition, project.book)
  }

  /// Reads an attached `briefing.json`; `nil` where it is none.
  package init?(json: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Provenance.self, from: Data(json)) else { return nil }
    self = read
  }

  /// Which inputs are others than then, by name.
  func changes(since inputs: [DataFile], style: [UInt8]) -> [String] {
    let now = Provenance.inputs(inputs, style: style, named: self.style)
    let before = Dictionary(self.inputs.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let changed = now.filter { before[$0.name] != $0.sha256 }.map(\.name)
    let gone = self.inputs.map(\.name).filter { name in !now.contains { $0.name == name } }
    return changed + gone
  }

  /// The input files of a project with their digests, the style last.
  static func inputs(of project: Project, style: Style) -> [Input] {
    inputs(project.inputs, style: style.source, named: style.name)
  }

  private static func inputs(_ files: [DataFile], style: [UInt8], named name: String) -> [Input] {
    files.map { Input(name: $0.name, sha256: Publishing.sha256($0.bytes)) }
      + [Input(name: "style \(name)", sha256: Publishing.sha256(style))]
  }

  /// The record as JSON of which a comment can be made, on one line.
  var comment: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return Array(text.replacing("--", with: "-\\u002d").replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").utf8)
  }

  /// The record as JSON with sorted keys.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
