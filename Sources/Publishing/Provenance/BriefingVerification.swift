internal import Archiving
internal import Briefings
internal import CairoRendering
internal import Diagnostics
internal import Editions
internal import Files
internal import Languages
internal import Statistics
internal import Styling

/// What can be said of a briefing from the file alone, and whether its project would give the same bytes again.
package struct BriefingVerification: Hashable, Sendable {
  /// Whether a re-run gives the same bytes.
  package enum Rerun: Hashable, Sendable {
    /// It does.
    case same
    /// It does not, though inputs and program are the same.
    case different
    /// Inputs or program have changed: which.
    case changed([String])
    /// There is no project to run.
    case notTried
  }

  /// How the briefing was made, as it says itself.
  package var provenance: Provenance
  /// What was looked at, one line each.
  package var lines: [String]
  /// Whether every byte, and everything inside, is as it was when it was made.
  package var isSound: Bool
  /// SHA-256 of the file, in hexadecimal.
  package var sha256: String
  /// Whether the file says who made it, by a certificate that leads to one that is trusted.
  package var isOriginKnown: Bool
  /// Whether a re-run gives the same bytes: of a copy with a password, those of the briefing that it is a copy of.
  package var rerun: Rerun
  /// Whether it is a copy with a password.
  package var isCopy = false

  /// Verifies a PDF, a page on the web or a workbook against what it carries, and against a project, if there is one; a briefing of the sample needs none.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - origin: The project.
  ///   - roots: Path of a file of certificates (PEM) that are trusted to say who signs.
  ///   - password: Where the password of a copy is kept that opens with one.
  /// - Throws: `ProjectError` where the file cannot be read or is no briefing of ours.
  package static func verify(
    _ path: String, project origin: Project.Origin? = nil, trusting roots: String? = nil, password: SecretSource? = nil
  ) throws(ProjectError) -> BriefingVerification {
    func read(_ path: String) throws(ProjectError) -> [UInt8] {
      do {
        return try InputFile.read(path)
      } catch {
        throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
      }
    }
    let bytes = try read(path)
    if let roots { _ = try read(roots) }
    if !bytes.starts(with: Array("%PDF-".utf8)) {
      guard let sealed = SealedFile(bytes), let provenance = Provenance(json: sealed.record) else {
        throw ProjectError(
          .wrongData, at: SourceLocation(file: path), "is no PDF, page or workbook with a record of how it was made")
      }
      let finding = Verification.Finding.file(sealed.integrity)
      return BriefingVerification(
        provenance: provenance, lines: [finding.description], isSound: finding.isSound, sha256: Publishing.sha256(bytes),
        isOriginKnown: false, rerun: try rerun(provenance, bytes, origin ?? shipped(provenance.project)))
    }
    let secret = try password?.read(from: ".")
    let briefing: ArchivedBriefing
    do {
      briefing = try ArchivedBriefing.read(bytes, trusting: roots, password: secret?.bytes)
    } catch .protected {
      let state = Verification.Finding.file(ProtectedCopy.integrity(of: bytes)).description
      throw ProjectError(
        .inputUnreadable, at: SourceLocation(file: path),
        "is a copy that a password opens" + (secret == nil ? "" : ", and not the one that was given") + "; \(state)",
        remedy: "to look inside, name the file that its password is in: --password-file FILE")
    } catch {
      throw ProjectError(.wrongData, at: SourceLocation(file: path), "is not a PDF that can be verified: \(error)")
    }
    guard let record = briefing.bytes(of: "briefing.json"), let provenance = Provenance(json: record) else {
      throw ProjectError(.wrongData, at: SourceLocation(file: path), "carries no record of how it was made")
    }
    let verification = Verification(of: briefing, provenance)
    return BriefingVerification(
      provenance: provenance, lines: verification.findings.map(\.description), isSound: verification.isSound,
      sha256: Publishing.sha256(bytes), isOriginKnown: briefing.signature?.isTrusted == true,
      rerun: try rerun(provenance, bytes, origin ?? shipped(provenance.project), copyOf: briefing.original),
      isCopy: briefing.original != nil)
  }

  /// The project of this name that ships inside the program.
  private static func shipped(_ name: String) -> Project.Origin? {
    switch name {
    case "sample": .sample
    case "specimen": .specimen
    default: nil
    }
  }

  private static func rerun(
    _ provenance: Provenance, _ bytes: [UInt8], _ origin: Project.Origin?, copyOf original: String? = nil
  ) throws(ProjectError) -> Rerun {
    guard let origin else { return .notTried }
    var project = try Project.open(origin)
    // Called as it was then: its folder may be named otherwise now, or from elsewhere.
    project.name = provenance.project
    let request = try RenderRequest(
      project: project,
      wishes: .init(
        regions: [provenance.region], period: provenance.requestedPeriod, languages: [provenance.language], style: provenance.style,
        asOf: provenance.requestedAsOf))
    var changes = provenance.changes(since: project.inputs, style: request.style.source)
    let program = "Gazetteer \(ProgramVersion.current)"
    if provenance.program != program { changes.append("the program: then \(provenance.program), now \(program)") }
    guard changes.isEmpty else { return .changed(changes) }
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let edition = provenance.edition?.edition ?? .regular
    let composed = try bench.compose(request.regions[0], request.languages[0], as: edition)
    if let format = provenance.format.flatMap(EditionFormat.init(rawValue:)) {
      let again = try bench.edition(composed, as: format, surroundings: provenance.surroundings ?? .init())
      return again == bytes ? .same : .different
    }
    let again = try bench.pdf(composed)
    // A copy with a password is another one each time it is made; what it is a copy of is not.
    if let original { return Publishing.sha256(again) == original ? .same : .different }
    // A signature may be another one each time it is made.
    return ArchivedBriefing.unsigned(again) == ArchivedBriefing.unsigned(bytes) ? .same : .different
  }
}

extension Verification {
  /// Compares a briefing with the record of how it was made that it carries.
  init(of briefing: ArchivedBriefing, _ provenance: Provenance) {
    self.init(of: briefing, declared: ["data.csv": provenance.data], exempt: ["briefing.json"])
  }
}
