internal import Hummingbird
internal import HTTPTypes
internal import Languages
internal import Publishing
internal import Statistics
internal import Styling

/// What the address of the page asks for, as far as it is there.
struct PageChoice: Hashable, Sendable {
  /// The region; the first of the data where none is asked for.
  var region: Region?
  /// The period; `nil` for the newest.
  var period: Period?
  /// The language of the briefing.
  var language: Language
  /// The style; `nil` for the project's.
  var style: String?
  /// The language of the page itself.
  var page: Language
  /// Whether the address says the language of the page itself.
  var saysPage: Bool
  /// The page of the briefing that is shown large, from 0.
  var number = 0
  /// What names of listed regions have in them.
  var search: String?
  /// The group that is listed, where there are too many regions for one list.
  var group: String?
  /// What could not be found.
  var problem: Problem?

  /// What a page about a problem shows beside it: the regions, and of what was asked for, what was found.
  init(_ problem: Problem, for request: Request, in edition: ProjectEdition?) {
    let asked = (try? RequestQuery(request))?["ui"].flatMap(Language.init)
    saysPage = asked != nil
    page = asked ?? AcceptedLanguage.best(request.headers[.acceptLanguage])
    let known = edition?.project.configuration.languages ?? []
    language = known.contains(page) ? page : known.first ?? .usual
    region = problem.region
    self.problem = problem
  }

  /// Reads a request against an edition; what does not exist is reported as a problem, and the rest counts.
  init(_ request: Request, in edition: ProjectEdition?) {
    let query: RequestQuery
    var problem: Problem?
    do throws(Problem) {
      query = try RequestQuery(request)
    } catch {
      query = RequestQuery()
      problem = error
    }
    let asked = query["ui"].flatMap(Language.init)
    saysPage = asked != nil
    page = asked ?? AcceptedLanguage.best(request.headers[.acceptLanguage])
    if let text = query["ui"], asked == nil { problem = .unknownLanguage(text) }
    search = query["q"].map { String($0.prefix(100)) }
    group = query["within"]
    if let text = query["page"] {
      if let number = Int(text), number > 0 {
        self.number = min(number, 10_000) - 1
      } else {
        problem = .unreadable(LocalizedText(.problemPageNumber, ["value": text]))
      }
    }
    guard let edition else {
      language = page
      self.problem = problem
      return
    }
    let known = edition.project.configuration.languages
    language = known.contains(page) ? page : known.first ?? .usual
    if let text = query["language"] {
      if let wanted = Language(tag: text) { language = wanted } else { problem = .unknownLanguage(text) }
    }
    if let text = query["style"] {
      if edition.offers(style: text) {
        style = text == edition.style.name ? nil : text
      } else {
        problem = .unknownStyle(text, in: edition)
      }
    }
    region = edition.subjects.first
    if let text = query["region"] {
      region = edition.subject(text)
      if region == nil { problem = .unknownRegion(text, in: edition) }
    }
    if let region, let text = query["period"], text != BriefingAddress.latest {
      let periods = edition.periods(of: region)
      period = (try? Period(sdmx: text)).flatMap { periods.contains($0) ? $0 : nil }
      // Whoever goes on to a region that has no such period gets its newest instead of nothing.
      if period == nil, query["region"] == nil || (try? Period(sdmx: text)) == nil {
        problem = .unknownPeriod(text, of: region, nearest: Array(periods.suffix(3)))
      }
    }
    self.problem = problem
  }

  /// The address of the page with this choice, changed as wanted.
  func address(_ change: (inout PageChoice) -> Void = { _ in }) -> String {
    var choice = self
    choice.number = 0
    change(&choice)
    var parts: [(String, String)] = []
    if let region = choice.region { parts.append(("region", region.id)) }
    if let period = choice.period { parts.append(("period", period.fileName)) }
    parts.append(("language", choice.language.tag))
    if let style = choice.style { parts.append(("style", style)) }
    if let group = choice.group { parts.append(("within", group)) }
    if choice.number > 0 { parts.append(("page", String(choice.number + 1))) }
    if choice.saysPage { parts.append(("ui", choice.page.tag)) }
    return "/?" + parts.map { "\($0.0)=\(AddressText.encoded($0.1))" }.joined(separator: "&")
  }

  /// The address of a file of the briefing.
  func fileAddress(period: Period?, _ ending: String, _ query: [(String, String)] = []) -> String {
    let period = period?.fileName ?? BriefingAddress.latest
    var parts = query
    if let style { parts.append(("style", style)) }
    let tail = parts.isEmpty ? "" : "?" + parts.map { "\($0.0)=\(AddressText.encoded($0.1))" }.joined(separator: "&")
    return "/briefings/\(AddressText.encoded(region?.id ?? ""))/\(period).\(language.tag).\(ending)\(tail)"
  }
}
