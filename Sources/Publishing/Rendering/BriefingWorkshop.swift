internal import Archiving
package import Briefings
internal import CairoRendering
internal import Diagnostics
internal import Drawing
internal import Editions
package import Languages
package import Statistics
internal import Styling

/// What all briefings of a request share. Each thread takes a bench of its own.
package struct BriefingWorkshop: Sendable {
  let project: Project
  private(set) var request: RenderRequest
  let fonts: FontSetup
  private let inputs: [Provenance.Input]
  private let signer: Signer?

  /// Finds the fonts, and the certificate that briefings are signed with.
  ///
  /// - Throws: `ProjectError` where a font of the style is missing, or nothing can be signed.
  package init(project: Project, request: RenderRequest) throws(ProjectError) {
    self.project = project
    self.request = request
    fonts = try project.fonts(of: request.style)
    inputs = Provenance.inputs(of: project, style: request.style)
    signer = try project.signer()
  }

  /// The same workshop for other figures; the fonts are found already.
  package func counting(_ cutoff: FactBook.Cutoff) -> BriefingWorkshop {
    var workshop = self
    workshop.request.cutoff = cutoff
    return workshop
  }

  /// A place of work for one thread: a font map and its caches, used for one briefing after another.
  ///
  /// - Parameter former: a bench of that thread that is needed no more; its font map and caches are taken over where the font
  ///   files are the same.
  package func bench(after former: Bench? = nil) throws(ProjectError) -> Bench {
    if let former, hasFaces(of: former) {
      return Bench(self, worker: former.worker)
    }
    do {
      return Bench(self, worker: try RenderingWorker(fonts))
    } catch {
      throw ProjectError(.internalFault, "\(error)")
    }
  }

  /// Whether a bench has the faces that this workshop needs.
  package func hasFaces(of bench: Bench) -> Bool {
    bench.fonts.hasSameFaces(as: fonts)
  }

  /// Composes and paints briefings, one after another; not for two threads at once.
  package final class Bench {
    let project: Project
    let request: RenderRequest
    private let inputs: [Provenance.Input]
    private let signer: Signer?
    fileprivate let fonts: FontSetup
    fileprivate let worker: RenderingWorker
    /// The faces that all pages on the web of a run share.
    private(set) lazy var sharedFaces = project.webFaces(of: request.style, from: fonts, words: WebFace.words)

    fileprivate init(_ workshop: BriefingWorkshop, worker: RenderingWorker) {
      (project, request, inputs) = (workshop.project, workshop.request, workshop.inputs)
      (fonts, signer) = (workshop.fonts, workshop.signer)
      self.worker = worker
    }

    /// What a briefing says of figures that its sources have revised: nothing, unless the project lists revisions and there are some.
    package var usualEdition: Edition { project.revision.map(Edition.revising) ?? .regular }

    /// Composes the pages of one region in one language.
    ///
    /// - Parameters:
    ///   - region: The region.
    ///   - language: The language.
    ///   - edition: What a reader must know of the issue as a whole; `nil` for what the project itself says.
    /// - Throws: `ProjectError` where the region's data have errors, where nothing can be made of template and data, or where a compromise
    ///   is refused; status 70 where the words contradict the figures.
    package func compose(
      _ region: Region, _ language: Language, as edition: Edition? = nil
    ) throws(ProjectError) -> ComposedBriefing {
      let errors = project.book.errors(of: region)
      guard errors.isEmpty else { throw ProjectError(.wrongData, errors) }
      var composer = composer(language)
      let edition = edition ?? usualEdition
      composer.edition = edition
      let composed: ComposedBriefing
      do {
        let briefing = try composer.compose(region, typesetter: worker.typesetter)
        composed = ComposedBriefing(
          briefing, region: region, language: language, edition: edition.limited(to: region.id, showing: briefing.observations))
      } catch {
        throw ProjectError(composing: error, project)
      }
      return try checked(composed)
    }

    /// The forms that the first figure about a region can have.
    package func figureForms(of region: Region, _ language: Language) -> [FigureForm] {
      composer(language).figureForms(of: region, typesetter: worker.typesetter)
    }

    /// What makes the pages of a language.
    func composer(_ language: Language) -> Composer {
      Composer(
        book: project.book, template: project.template, style: request.style, language: language, cutoff: request.cutoff,
        publisher: project.configuration.publisher, dataOrigin: project.configuration.dataOrigin)
    }

    /// The faces of the style by the names that lines of text know them by.
    var faces: [String: Face] { fonts.facesByName }

    /// Those of some faces that may be sent to browsers, each with its file, sorted by family and weight.
    func sortedFaces(_ faces: [Face: Set<Unicode.Scalar>]) -> [(face: Face, file: FontFile)] {
      fonts.travelling.filter { faces[$0.face] != nil }.map { ($0.face, $0) }
    }

    /// What measures text with the fonts of the style.
    var typesetter: any Typesetter { worker.typesetter }

    /// The briefing, unless its words contradict its figures, which is a fault of the program, or it has compromises where none are wanted.
    func checked(_ composed: ComposedBriefing) throws(ProjectError) -> ComposedBriefing {
      let contradictions = WordCheck(composed.briefing, language: composed.language).contradictions
      guard contradictions.isEmpty else {
        let reasons = contradictions.map(\.description).joined(separator: "; ")
        throw ProjectError(.internalFault, "\(composed.region.id) (\(composed.language.tag)): \(reasons)")
      }
      if request.strictness == .strict, !composed.diagnostics.isEmpty {
        throw ProjectError(.wrongData, "refused, because \(composed.diagnostics.map(\.message).joined(separator: "; "))")
      }
      return composed
    }

    /// The archival PDF, with the figures it shows and how it was made inside.
    ///
    /// - Throws: `ProjectError` where the pages break a rule of the standards.
    package func pdf(_ composed: ComposedBriefing) throws(ProjectError) -> [UInt8] {
      do {
        return try archived(composed)
      } catch let error as ArchivingError {
        throw ProjectError(error.isTemplateFault ? .wrongConfiguration : .internalFault, "\(error)")
      } catch {
        throw ProjectError(.internalFault, "\(error)")
      }
    }

    private func archived(_ composed: ComposedBriefing) throws -> [UInt8] {
      let document = composed.briefing.document
      let language = composed.language
      let archive = Archive(
        tool: "Gazetteer \(ProgramVersion.current)",
        signing: signer.map { Archive.Signing($0, words: Word.signatureDescription[language]) })
      var structure = DocumentStructure(in: document.metadata.language)
      let pdf = try worker.pdf(document, beside: &structure)
      let checked = try archive.checked(document, structure)
      let data = composed.data
      let provenance = provenance(composed, data: data)
      return try archive.archived(
        pdf: pdf, of: checked,
        attachments: [
          Attachment(name: "data.csv", mediaType: "text/csv", description: Word.dataFileDescription[language], bytes: data),
          Attachment(
            name: "briefing.json", mediaType: "application/json", description: Word.attachmentProvenance[language],
            relationship: .supplement, bytes: try provenance.json()),
        ])
    }

    /// How a briefing with these figures is made.
    func provenance(_ composed: ComposedBriefing, data: [UInt8]) -> Provenance {
      Provenance(
        project: project, request: request, region: composed.region.id, language: composed.language, period: composed.period,
        data: data, inputs: inputs, edition: composed.edition)
    }

    /// One page as a picture.
    ///
    /// - Parameters:
    ///   - composed: The briefing.
    ///   - page: Which page, from 0.
    ///   - scale: pixels a point.
    package func png(_ composed: ComposedBriefing, page: Int, scale: Double = 2) throws(ProjectError) -> [UInt8] {
      do {
        return try worker.png(composed.briefing.document.pages[page], number: page + 1, scale: scale)
      } catch {
        throw ProjectError(.internalFault, "\(error)")
      }
    }

    /// The head of the first page as the picture that other sites show next to a link.
    func card(_ composed: ComposedBriefing) throws(ProjectError) -> [UInt8] {
      let page = composed.briefing.document.pages[0].scene
      let (width, height) = (Double(WebPage.pictureSize.width), Double(WebPage.pictureSize.height))
      // A hair less, as pixels are counted upwards.
      let scale = (width - 0.001) / page.size.width
      do {
        return try worker.png(
          Scene(size: Size(width: page.size.width, height: (height - 0.001) / scale), items: page.items), scale: scale)
      } catch {
        throw ProjectError(.internalFault, "\(error)")
      }
    }

    /// One page as a drawing.
    package func svg(_ composed: ComposedBriefing, page: Int) throws(ProjectError) -> [UInt8] {
      do {
        return try worker.svg(composed.briefing.document.pages[page], number: page + 1)
      } catch {
        throw ProjectError(.internalFault, "\(error)")
      }
    }
  }
}

extension ProjectError {
  /// Why pages could not be composed, with the line of the template where that is known.
  fileprivate init(composing error: BriefingError, _ project: Project) {
    let status: ExitStatus = error.isTemplateFault ? .wrongConfiguration : .wrongData
    if case .template(let location, let message) = error {
      self.init(status, at: location ?? SourceLocation(file: project.configuration.briefing ?? "briefing.yml"), message)
    } else {
      self.init(status, "\(error)")
    }
  }
}

extension BriefingError {
  /// Whether the template is at fault, and not the figures.
  fileprivate var isTemplateFault: Bool {
    switch self {
    case .template, .pageCount: true
    case .nothingToShow, .layout: false
    }
  }
}

extension ArchivingError {
  /// Whether the template is at fault, and not the program.
  fileprivate var isTemplateFault: Bool {
    switch self {
    case .missingTitle, .headingJump, .undescribedFigure, .undescribedLink: true
    default: false
    }
  }
}
