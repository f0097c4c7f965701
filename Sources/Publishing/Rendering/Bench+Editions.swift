internal import Archiving
internal import Briefings
internal import Drawing
package import Editions
internal import FoundationEssentials
internal import Ingestion
package import Languages
internal import Statistics

extension BriefingWorkshop.Bench {
  /// A briefing in another format than PDF; without surroundings for whoever gets it alone.
  ///
  /// - Throws: As `web` and `workbook` do.
  package func edition(
    _ composed: ComposedBriefing, as format: EditionFormat, surroundings: WebPage.Surroundings = .init()
  ) throws(ProjectError) -> [UInt8] {
    if let workbook = format.workbook { return try self.workbook(composed, as: workbook) }
    return try web(composed, surroundings: surroundings)
  }

  /// The figures of a briefing as a workbook.
  ///
  /// - Throws: `ProjectError` where the library that writes the format is missing, or a sheet holds more than the format can.
  package func workbook(_ composed: ComposedBriefing, as format: WorkbookFormat) throws(ProjectError) -> [UInt8] {
    let workbook = Workbook(
      composed.briefing, of: project.book, in: composed.language, shorthand: project.shorthand,
      notices: notices(composed), tool: "Gazetteer \(ProgramVersion.current)")
    do {
      return sealed(try format.bytes(of: workbook), as: EditionFormat(format), composed)
    } catch {
      throw ProjectError(.outputUnwritable, "\(composed.region.id) (\(composed.language.tag)): \(error)")
    }
  }

  /// A briefing as a page on the web.
  ///
  /// - Parameters:
  ///   - composed: The briefing.
  ///   - surroundings: What is next to the page.
  /// - Throws: `ProjectError` where a drawing cannot be made.
  package func web(
    _ composed: ComposedBriefing, surroundings: WebPage.Surroundings = .init()
  ) throws(ProjectError) -> [UInt8] {
    try site(composed, surroundings: surroundings).page
  }

  /// A briefing as a page on the web and, where that has an address, its figures each as a page to be shown elsewhere.
  private func site(
    _ composed: ComposedBriefing, surroundings: WebPage.Surroundings
  ) throws(ProjectError) -> (page: [UInt8], figures: [(name: String, html: [UInt8])]) {
    let fonts = surroundings.faces.map { folder in { self.sharedFonts(below: folder, for: $0) } } ?? ownFonts
    var page = WebPage(
      composed.briefing, in: composed.language, style: request.style, faces: faces, typesetter: typesetter, data: NativeWriter.csv,
      fonts: fonts, surroundings: surroundings)
    do {
      return (sealed(try page.html(), as: .html, composed, surroundings), page.figures())
    } catch {
      throw ProjectError(.internalFault, "\(composed.region.id) (\(composed.language.tag)): \(error)")
    }
  }

  /// The faces of a page with just its characters, in the page itself.
  private func ownFonts(_ faces: [Face: Set<Unicode.Scalar>]) -> [WebFont] {
    sortedFaces(faces).compactMap { face, file in
      let text = String(String.UnicodeScalarView((faces[face] ?? []).sorted()))
      return file.web(for: text).map { WebFont(face, at: "data:font/woff2;base64,\(Data($0).base64EncodedString())") }
    }
  }

  /// The faces of a page among those that all pages of a run share.
  private func sharedFonts(below folder: String, for faces: [Face: Set<Unicode.Scalar>]) -> [WebFont] {
    sharedFaces.filter { faces[$0.face] != nil }.map { WebFont($0.face, at: "\(folder)/\($0.fileName)") }
  }

  /// The files of a briefing as a page on the web beside those of a run in other languages, the page first; where the site has an address
  /// also its figures and the picture that other sites show of it.
  ///
  /// - Parameters:
  ///   - composed: The briefing.
  ///   - languages: Those of the run, this one among them.
  ///   - stem: The name of the page in the folder of the run, without its ending.
  /// - Throws: As the page alone does.
  package func web(
    _ composed: ComposedBriefing, among languages: [Language], named stem: String
  ) throws(ProjectError) -> [(name: String, bytes: [UInt8])] {
    let name = "\(composed.region.id)-\(composed.period.fileName)".percentEncoded(keeping: \.isUnreserved)
    let address = project.configuration.site.map { site in
      "\(site)/\(stem.percentEncoded { $0.isUnreserved || $0 == UInt8(ascii: "/") }).html"
    }
    let made = try site(
      composed,
      surroundings: .init(
        languages: languages.map { .init($0.tag, at: "\(name).\($0.tag).html") }, index: "../\(Publisher.indexName)",
        faces: "../\(Publisher.facesName)", address: address))
    var files = [(name: "\(stem).html", bytes: made.page)]
    guard address != nil else { return files }
    files += made.figures.map { ("\(stem)/\($0.name)", $0.html) }
    files.append(("\(stem).png", try card(composed)))
    return files
  }

  /// A file with how it was made and the digest of its bytes at its end.
  private func sealed(
    _ file: [UInt8], as format: EditionFormat, _ composed: ComposedBriefing, _ surroundings: WebPage.Surroundings? = nil
  ) -> [UInt8] {
    var provenance = provenance(composed, data: composed.data)
    provenance.format = format.rawValue
    provenance.surroundings = surroundings
    return SealedFile.sealing(file, record: provenance.comment)
  }

  /// What a reader must know of a briefing as a whole before any figure of it.
  private func notices(_ composed: ComposedBriefing) -> [String] {
    let language = composed.language
    let edition: [String] =
      switch composed.edition {
      case .regular, .revising: []
      case .draft: [Word.draft[language], Word.draftNote[language]]
      case .correction(let correction):
        [
          Word.corrected[language],
          Word.correctionNote[
            language,
            [
              "number": String(correction.replaced), "day": correction.released.name(language: language),
              "reason": correction.reason.disarmed,
            ]],
        ]
      }
    return edition + (project.configuration.dataOrigin == .demonstration ? [Word.demonstrationData[language]] : [])
  }
}

extension Project {
  /// What workbooks write for gaps and standings: as the United Kingdom's statistical service does, unless the project goes by the signs of
  /// another office; then as the pages do.
  fileprivate var shorthand: Shorthand {
    switch configuration.mapping.symbols.convention {
    case nil, .gss: .brackets
    case .nbs, .destatis, .eurostat, .ksh, .statcan: .pages
    }
  }
}
