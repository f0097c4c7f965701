internal import Archiving
package import Briefings
package import Diagnostics
internal import Ingestion
internal import Languages
package import Statistics

extension Provenance {
  /// What makes a draft or a correction differ from the issue it is made of.
  package struct EditionRecord: Hashable, Sendable, Codable {
    /// `draft` or `correction`.
    package var kind: String
    /// Why an issue was replaced.
    package var reason: String?
    /// Number of the issue that was replaced.
    package var replaced: Int?
    /// The day that issue was released.
    package var released: String?
    /// The published figures that issue showed, as `data.csv` has them.
    package var figures: String?

    init?(_ edition: Edition) {
      switch edition {
      case .regular: return nil
      case .draft: kind = "draft"
      case .correction(let correction):
        kind = "correction"
        reason = correction.reason
        replaced = correction.replaced
        released = correction.released.sdmx
        figures = String(decoding: NativeWriter.csv(correction.figures), as: UTF8.self)
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
  ///   - number: the number, from 1.
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
