internal import Archiving
internal import Briefings
internal import Diagnostics
internal import Files
internal import Ingestion
internal import Languages
package import Statistics

/// One side of a comparison: a briefing, a project or a data file.
package struct ComparedInput: Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// A PDF with its figures inside.
    case briefing
    /// Everything a project or data file knows.
    case data
  }

  /// What it is.
  package var kind: Kind
  /// What it is called, as the user named it.
  package var name: String
  /// What it is about, in words.
  package var account: String
  /// Its figures.
  package var dataset: Dataset
  /// What it was made from beside the figures, by name: SHA-256 in hexadecimal.
  package var parts: [String: String]

  /// Opens a PDF of ours, a project's folder, or a data file.
  ///
  /// - Throws: `ProjectError` where it cannot be read, or is none of these.
  package static func open(_ path: String) throws(ProjectError) -> ComparedInput {
    guard InputFile.exists(path) else {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "there is no such file or folder")
    }
    if InputFile.isFolder(path) { return try ComparedInput(Project.open(.folder(path)), named: path) }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      if let answer = try fetched(path) { return answer }
      return try ComparedInput(Project.open(.dataFile(path)), named: path)
    }
    return try ComparedInput(pdf: bytes, named: path)
  }

  /// An answer of a source that its project keeps, read as the project reads it: with what it says of columns, and the names of codes; `nil` for
  /// any other file.
  private static func fetched(_ path: String) throws(ProjectError) -> ComparedInput? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.dropLast(2).suffix(2).joined(separator: "/") == FetchedFolder.path else { return nil }
    let folder = parts.count == 4 ? "." : parts.dropLast(4).joined(separator: "/")
    let file = parts.suffix(2).joined(separator: "/")
    let answers = FetchedFolder(project: folder)
    for (name, entry) in try answers.lock().sources {
      let known = [entry.answer, entry.held?.answer].compactMap(\.self) + entry.earlier
      guard let answer = known.first(where: { $0.data.file == file }) else { continue }
      let settings = try Project.settings(in: folder)
      let mapping = settings.sources.first { $0.name == name }?.mapping ?? settings.mapping
      let names = try answer.structure.map { (part) throws(ProjectError) in
        DataFile(name: answers.path(part.file), bytes: try answers.read(part))
      }
      do {
        let data = DataFile(name: path, bytes: try answers.read(answer.data))
        let dataset = try DataSource.read(MappedFile(data, mapping: mapping, structure: names)).dataset
        let account =
          "\(dataset.observations.count) figures of \(dataset.regions.count) regions, answered by “\(name)” on \(answer.time)"
        return ComparedInput(kind: .data, name: path, account: account, dataset: dataset, parts: [:])
      } catch let error as InvalidInput {
        throw ProjectError(.wrongData, error.diagnostics)
      } catch {
        throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error)")
      }
    }
    return nil
  }

  private init(kind: Kind, name: String, account: String, dataset: Dataset, parts: [String: String]) {
    (self.kind, self.name, self.account, self.dataset, self.parts) = (kind, name, account, dataset, parts)
  }

  private init(_ project: Project, named name: String) throws(ProjectError) {
    let dataset = project.book.dataset
    let style = try project.style(named: nil)
    kind = .data
    self.name = name
    account = "\(dataset.observations.count) figures of \(dataset.regions.count) regions"
    self.dataset = dataset
    parts = Self.parts(Provenance.inputs(of: project, style: style))
  }

  /// Takes a PDF of ours that is as it was written.
  private init(pdf: [UInt8], named name: String) throws(ProjectError) {
    func refuse(_ message: String) -> ProjectError { ProjectError(.wrongData, at: SourceLocation(file: name), message) }
    let briefing: ArchivedBriefing
    do {
      briefing = try ArchivedBriefing.read(pdf)
    } catch {
      throw refuse("is not a PDF that can be compared: \(error)")
    }
    guard let record = briefing.bytes(of: "briefing.json"), let provenance = Provenance(json: record),
      let data = briefing.bytes(of: "data.csv")
    else { throw refuse("carries no figures and no record of how it was made") }
    let verification = Verification(of: briefing, provenance)
    guard verification.isSound else {
      throw refuse(
        "cannot be compared: \(verification.findings.filter { !$0.isSound }.map(\.description).joined(separator: "; "))")
    }
    kind = .briefing
    self.name = name
    account = "\(provenance.region), \(provenance.period), \(provenance.language), made by \(provenance.program)"
    do {
      // Every line but the header is a figure; a briefing can show derived ones alone.
      dataset =
        data.split(separator: 0x0A).count > 1
        ? try DataSource.read(file: DataFile(name: "data.csv", bytes: data)).dataset
        : Dataset(regions: [], indicators: [], units: [], observations: [])
    } catch {
      throw refuse("carries figures that cannot be read: \(error)")
    }
    parts = Self.parts(provenance.inputs)
  }

  /// Files with figures are compared figure by figure.
  private static func parts(_ inputs: [Provenance.Input]) -> [String: String] {
    let others = inputs.filter { !DataSource.isReadable($0.name) }
    return Dictionary(others.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }
}
