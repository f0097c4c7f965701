package import Briefings
package import Diagnostics
internal import Drawing
internal import Ingestion
package import Languages
package import Statistics

/// One briefing that is composed and not yet painted: its pages, and what was found on the way.
package struct ComposedBriefing: Sendable {
  /// The pages, the figures they show and what was given up.
  package var briefing: Briefing
  /// Whose briefing it is.
  package var region: Region
  /// The language of its pages.
  package var language: Language
  /// What a reader must know of the issue as a whole.
  package var edition: Edition
  /// What a reader of the run should know: compromises in layout, missing characters.
  package var diagnostics: [Diagnostic]

  init(_ briefing: Briefing, region: Region, language: Language, edition: Edition = .regular) {
    self.briefing = briefing
    self.region = region
    self.language = language
    self.edition = edition
    diagnostics = (briefing.missing + briefing.compromises).map {
      Diagnostic(.warning, "\(region.id) (\(language.tag)): \($0)")
    }
  }

  /// Why it must not leave: characters that no font has, what runs over its edge, empty figures; one line each.
  package var faults: [String] { briefing.missing + briefing.faults }
  /// The figures it shows, published and derived, as the CSV that goes into the PDF.
  package var data: [UInt8] { NativeWriter.csv(briefing.observations + briefing.derived) }

  /// The period it is about.
  package var period: Period { briefing.period }
  /// Number of pages.
  package var pages: Int { briefing.document.pages.count }
  /// Where its files lie in a folder of results, without an extension: `<region>/<region>-<period>.<language>`.
  package var stem: String { "\(region.id)/\(fileStem)" }
  /// The name of its file without folder and extension: `<region>-<period>.<language>`.
  package var fileStem: String { "\(region.id)-\(period.fileName).\(language.tag)" }

  /// The same where styles are set beside each other: `<region>/<region>-<style>.<language>`.
  func stem(style: String) -> String { "\(region.id)/\(region.id)-\(style).\(language.tag)" }

  /// The file of one page as a picture or drawing.
  func fileName(_ stem: String, ofPage index: Int, _ pathExtension: String) -> String {
    "\(stem)-\(briefing.document.pages[index].label).\(pathExtension)"
  }
}
