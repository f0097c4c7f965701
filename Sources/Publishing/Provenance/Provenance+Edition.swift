internal import Archiving
package import Briefings
package import Diagnostics
internal import Ingestion
internal import Languages
package import Statistics

extension Provenance {
  /// What makes a draft, a correction or a list of revisions differ from the issue it is made of.
  package struct EditionRecord: Hashable, Sendable, Codable {
    /// `draft`, `correction` or `revision`.
    package var kind: String
    /// Why an issue was replaced.
    package var reason: String?
    /// Number of the issue that was replaced.
    package var replaced: Int?
    /// The day that issue was released.
    package var released: String?
    /// The published figures that issue showed, or that were revised since they were last issued, as `data.csv` has them.
    package var figures: String?
    /// What they were revised to, likewise.
    package var revised: String?
    /// Where readers know from what they were before; issues where it does not say.
    package var basis: Revision.Basis?

    /// The record of an edition that was made of some figures; `nil` for a regular one.
    init?(_ edition: Edition, _ book: FactBook) {
      switch edition {
      case .regular: return nil
      case .draft: kind = "draft"
      case .correction(let correction):
        kind = "correction"
        reason = correction.reason
        replaced = correction.replaced
        released = correction.released.sdmx
        figures = String(decoding: NativeWriter.csv(correction.figures), as: UTF8.self)
      case .revising(let revision):
        kind = "revision"
        basis = revision.basis == .issues ? nil : revision.basis
        figures = String(decoding: NativeWriter.csv(revision.figures), as: UTF8.self)
        revised = String(decoding: NativeWriter.csv(revision.changes(in: book).compactMap(\.new)), as: UTF8.self)
      }
    }

    /// The edition; `nil` where the record is none that this program wrote.
    var edition: Edition? {
      switch kind {
      case "draft": return .draft
      case "correction":
        guard let reason, let replaced, let day = released.flatMap({ try? Period(sdmx: $0) }), let figures,
          let read = try? Correction.figures(inCSV: Array(figures.utf8))
        else { return nil }
        return .correction(Correction(reason: reason, replaced: replaced, released: day, figures: read))
      case "revision":
        guard let figures, let read = try? Correction.figures(inCSV: Array(figures.utf8)) else { return nil }
        return .revising(Revision(figures: read, basis: basis ?? .issues))
      default: return nil
      }
    }
  }
}

extension Correction {
  /// The published figures in the `data.csv` of a briefing; derived ones are left out.
  ///
  /// - Throws: `InvalidInput` where the bytes are no such file.
  package static func figures(inCSV bytes: [UInt8]) throws(InvalidInput) -> [Observation] {
    // A briefing can show no published figure at all.
    guard bytes.split(separator: 0x0A).count > 1 else { return [] }
    return try DataSource.read(file: DataFile(name: "data.csv", bytes: bytes)).dataset.observations.filter { !$0.isDerived }
  }
}

extension Correction {
  /// The published figures that a PDF of ours shows.
  package static func figures(inPDF pdf: [UInt8]) throws -> [Observation] {
    try figures(inCSV: try ArchivedBriefing.read(pdf).bytes(of: "data.csv") ?? [])
  }

  /// The correction of an issue that was released as a PDF of ours.
  ///
  /// - Parameters:
  ///   - reason: the publisher's reason, as it was given.
  ///   - number: the issue's number, from 1.
  ///   - released: the day it was released.
  ///   - pdf: the issue.
  /// - Throws: `ProjectError` where the PDF carries no figures that can be read.
  package init(reason: String, replacing number: Int, of released: Period, pdf: [UInt8]) throws(ProjectError) {
    do {
      self.init(reason: reason, replaced: number, released: released, figures: try Self.figures(inPDF: pdf))
    } catch {
      throw ProjectError(.internalFault, "the figures of issue \(number) cannot be read: \(error)")
    }
  }
}

extension BriefingWorkshop.Bench {
  /// What an issue says of figures that readers know from issues before it: which of them were revised since. Where there are none before it,
  /// what its sources have revised.
  ///
  /// - Parameter pdfs: The issues before, as PDFs of ours, in the order in which they were made.
  /// - Throws: `ProjectError` where a PDF carries no figures that can be read.
  package func edition(after pdfs: [[UInt8]]) throws(ProjectError) -> Edition {
    guard !pdfs.isEmpty else { return usualEdition }
    var told: [Observation.Key: Observation] = [:]
    do {
      for pdf in pdfs {
        let briefing = try ArchivedBriefing.read(pdf)
        let record = briefing.bytes(of: "briefing.json").flatMap { Provenance(json: $0) }?.edition
        // What an issue lists as revised is known from then on, whether it shows it otherwise or not.
        for bytes in [briefing.bytes(of: "data.csv"), record?.revised.map { Array($0.utf8) }] {
          for figure in try Correction.figures(inCSV: bytes ?? []) { told[figure.key] = figure }
        }
      }
    } catch {
      throw ProjectError(.internalFault, "the figures of an issue before cannot be read: \(error)")
    }
    let changes = Revision(figures: Array(told.values)).changes(in: project.book)
    return .revising(Revision(figures: changes.compactMap(\.old)))
  }

  /// Whether issues list what was revised.
  package var listsRevisions: Bool { project.configuration.revisions == .listed }
}
