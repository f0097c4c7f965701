internal import Briefings
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Publishing
internal import Statistics

extension WorkbenchRoutes {
  /// `GET /projects/{id}/findings?region=…&language=…`: what was found about a region, in its order, and where it stands on the pages.
  func findings(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    struct Row: Encodable {
      var key: String
      var kind: String
      var sentence: String
      /// From 0 to 100.
      var score: Int
      var impact: Double
      var surprise: Double
      var isHeadline: Bool
      var isPinned: Bool
      var isDropped: Bool
      var places: [String]
    }
    struct View: Encodable {
      var headline: String
      var own: String?
      var pages: Int
      var findings: [Row]
    }
    let commission = try await commission(request, context)
    guard case .outline(let outline) = try await pool.made(.outline, of: commission) else { throw .unknownAddress }
    let book = commission.edition.project.book
    var seen: Set<String> = []
    let rows = book.listing(ofFindingsAbout: commission.region, in: [commission.language]).filter { seen.insert($0.key).inserted }
      .map {
        finding in
        Row(
          key: finding.key, kind: finding.kind, sentence: finding.sentences.first ?? "",
          score: min(100, max(0, Int((finding.score * 100).rounded()))), impact: finding.impact, surprise: finding.surprise,
          isHeadline: finding.isHeadline, isPinned: book.choice.pinned.contains(finding.key),
          isDropped: book.choice.dropped.contains(finding.key),
          places: outline.told.filter { $0.key == finding.key }.reduce(into: []) {
            if !$0.contains($1.place) { $0.append($1.place) }
          })
      }
    return .passing(
      View(
        headline: outline.title, own: book.choice.headlines[commission.region.id]?.text(in: commission.language),
        pages: outline.pages, findings: rows))
  }

  /// `GET /projects/{id}/figures?region=…&language=…`: the forms that the first figure can have, and why it cannot have others.
  func figures(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    struct Form: Encodable {
      var kind: String
      var refusal: String?
    }
    struct View: Encodable {
      var chosen: String?
      var forms: [Form]
    }
    let commission = try await commission(request, context)
    guard case .figureForms(let forms) = try await pool.made(.figureForms, of: commission) else { throw .unknownAddress }
    // A template says itself what its figures are.
    let isAutomatic = commission.edition.project.configuration.briefing == nil
    return .passing(
      View(
        chosen: commission.edition.project.book.choice.figure,
        forms: isAutomatic ? forms.map { Form(kind: $0.kind, refusal: $0.refusal) } : []))
  }

  /// `GET /projects/{id}/headline?region=…&language=…&text=…`: whether the figures bear a headline out.
  func headline(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    struct View: Encodable {
      var fault: String?
      var number: String?
    }
    let commission = try await commission(request, context)
    let text = try RequestQuery(request)["text"] ?? ""
    let fault = commission.edition.project.book.fault(ofHeadline: text, about: commission.region, in: commission.language)
    let view =
      switch fault {
      case nil: View()
      case .unknownNumber(let number)?: View(fault: "number", number: number)
      case .otherDirection?: View(fault: "direction")
      }
    return .passing(view)
  }
}
