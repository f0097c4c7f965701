internal import Briefings
internal import Mustache
internal import Publishing
internal import Statistics
internal import Styling

/// Makes the page to choose from.
struct PageMaker: Sendable {
  private let template: MustacheTemplate?

  /// Reads the template that ships inside the program.
  init() {
    template = try? MustacheTemplate(string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
  }

  /// What the page is made of.
  struct Matter: Sendable {
    /// What the address asks for.
    var choice: PageChoice
    /// The project as far as it can be read.
    var edition: ProjectEdition?
    /// The briefing that is shown, if it can be made.
    var outline: BriefingOutline?
    /// What changes whenever a picture may.
    var version: String
    /// What is wrong with the project's files, for its author.
    var fault: ProjectError?
    /// The project's folder, which no message needs to name.
    var folder: String?
    /// Whether the page follows changes.
    var isLive: Bool
    /// Where the style sheet and the script are.
    var assets: PageAssets
  }

  /// The page.
  func html(_ matter: Matter) -> String {
    template?.render(model(matter)) ?? ""
  }

  /// Everything the page shows.
  func model(_ matter: Matter) -> PageModel {
    let (choice, edition) = (matter.choice, matter.edition)
    let language = choice.page
    let list = edition.map { RegionList(choice, in: $0) }
    let publisher = edition?.project.configuration.publisher[language] ?? ""
    let series = publisher.isEmpty ? PageWord.series.text[language] : publisher
    let shown = edition.flatMap { edition in matter.outline.map { self.shown($0, matter, edition) } }
    let place = choice.region.map { PageModel.Name.all($0.name, first: language) } ?? []
    let period = matter.outline?.period.name(language: language)
    let facts = [period, matter.outline.map { Self.count($0.pages, language) }].compactMap(\.self)
    return PageModel(
      tag: language.pageTag, words: PageWord.all(in: language),
      title: [place.first?.text, period, series].compactMap(\.self).joined(separator: " | "),
      series: series,
      languages: Language.allCases.map { other in
        PageModel.Link(
          address: choice.address {
            $0.page = other
            $0.saysPage = true
            $0.number = choice.number
          }, names: [.init(tag: other.pageTag, text: other.ownName)], isCurrent: other == language)
      },
      lists: list?.lists ?? [], hasNoRegion: list?.lists.isEmpty ?? false,
      listsAll: list?.listsAll ?? true, search: choice.search ?? "", searchFields: fields(choice, for: .search), place: place,
      facts: facts, choiceFields: fields(choice, for: .choice), hasChoice: edition != nil && choice.region != nil,
      periods: edition.map { periods(choice, $0, newest: choice.period == nil ? period : nil) } ?? [],
      briefingLanguages: edition.map { languages(choice, $0) } ?? [],
      styles: edition.map { styles(choice, $0) } ?? [], shown: [shown].compactMap(\.self), notices: notices(choice),
      nearest: nearest(choice), faults: matter.fault?.findings.map { .init($0, folder: matter.folder) } ?? [],
      faultLead: matter.fault != nil && shown != nil ? [PageWord.faultLead.text[language]] : [], isLive: matter.isLive,
      styleSheet: matter.assets.styleSheet.address, script: matter.assets.script.address,
      icon: matter.assets.icon.address)
  }

  private func shown(_ outline: BriefingOutline, _ matter: Matter, _ edition: ProjectEdition) -> PageModel.Shown {
    let choice = matter.choice
    let words = choice.page
    let current = min(choice.number, max(0, outline.pages - 1))
    func picture(_ page: Int, _ size: PictureSize) -> String {
      choice.fileAddress(
        period: choice.period, "png", [("page", String(page + 1)), ("size", size.rawValue), ("v", matter.version)])
    }
    func label(_ page: Int) -> String {
      words == .english ? "Page \(page + 1) of \(outline.pages)" : "第\(page + 1)页，共\(outline.pages)页"
    }
    let gaps =
      choice.region.map { region in
        RegionGaps(of: region, period: outline.period, cutoff: choice.period, in: edition.project.book).gaps
      } ?? []
    let lines = outline.findings.map(\.message) + gaps.map { $0.text(in: words) }
    let most = 8
    let pdf = choice.fileAddress(period: choice.period, "pdf")
    return PageModel.Shown(
      title: outline.title, picture: picture(current, .whole),
      pictureLabel: label(current), width: Int(outline.width.rounded()), height: Int(outline.height.rounded()),
      download: choice.fileAddress(period: choice.period, "pdf", [("disposition", "attachment")]), open: pdf,
      openAtPage: "\(pdf)#page=\(current + 1)", fixedAddress: choice.fileAddress(period: outline.period, "pdf"),
      newestAddress: choice.fileAddress(period: nil, "pdf"),
      sheets: outline.pages < 2
        ? []
        : (0..<outline.pages).map { page in
          PageModel.Sheet(
            number: page + 1, label: label(page), address: choice.address { $0.number = page }, picture: picture(page, .thumbnail),
            isCurrent: page == current)
        },
      gaps: Array(lines.prefix(most)),
      moreGaps: lines.count > most ? [words == .english ? "and \(lines.count - most) more" : "另有\(lines.count - most)项"] : [],
      isComplete: lines.isEmpty)
  }

  private static func count(_ pages: Int, _ language: Language) -> String {
    language == .english ? "\(pages) \(pages == 1 ? "page" : "pages")" : "\(pages)页"
  }

  private enum FormKind { case search, choice }

  /// What a form must say beside its own fields, so that nothing that was chosen is lost.
  private func fields(_ choice: PageChoice, for form: FormKind) -> [PageModel.Field] {
    var fields: [PageModel.Field] = []
    if let region = choice.region { fields.append(.init(name: "region", value: region.id)) }
    if choice.saysPage { fields.append(.init(name: "ui", value: choice.page.rawValue)) }
    guard form == .search else { return fields }
    if let period = choice.period { fields.append(.init(name: "period", value: period.fileName)) }
    fields.append(.init(name: "language", value: choice.language.rawValue))
    if let style = choice.style { fields.append(.init(name: "style", value: style)) }
    return fields
  }

  private func periods(_ choice: PageChoice, _ edition: ProjectEdition, newest period: String?) -> [PageModel.Option] {
    guard let region = choice.region else { return [] }
    let newest = PageModel.Option(
      value: BriefingAddress.latest,
      name: ([PageWord.newest.text[choice.page]] + [period].compactMap(\.self)).joined(
        separator: choice.page == .english ? ": " : "："), tag: choice.page.pageTag,
      isCurrent: choice.period == nil)
    return [newest]
      + edition.periods(of: region).reversed().map { period in
        PageModel.Option(
          value: period.fileName, name: period.name(language: choice.page), tag: choice.page.pageTag,
          isCurrent: period == choice.period)
      }
  }

  private func languages(_ choice: PageChoice, _ edition: ProjectEdition) -> [PageModel.Option] {
    Language.allCases.map { language in
      PageModel.Option(
        value: language.rawValue, name: language.ownName, tag: language.pageTag, isCurrent: language == choice.language)
    }
  }

  private func styles(_ choice: PageChoice, _ edition: ProjectEdition) -> [PageModel.Option] {
    edition.styleNames.map { name in
      PageModel.Option(
        value: name, name: StyleNames.text(name)[choice.page], tag: choice.page.pageTag,
        isCurrent: name == (choice.style ?? edition.style.name))
    }
  }

  private func notices(_ choice: PageChoice) -> [PageModel.Fault] {
    guard let problem = choice.problem else { return [] }
    let details = problem.findings.map { PageModel.Fault($0, folder: nil) }
    return [PageModel.Fault(place: [], message: problem.detail, remedy: [])] + details
  }

  /// Where the nearest names of what was not found lead.
  private func nearest(_ choice: PageChoice) -> [PageModel.Link] {
    guard let problem = choice.problem else { return [] }
    return problem.nearest.compactMap { name in
      let key: String
      switch problem.kind {
      case .unknownRegion: key = "region"
      case .unknownPeriod: key = "period"
      case .unknownStyle: key = "style"
      case .unknownLanguage: key = "language"
      default: return nil
      }
      var rest = choice.address { $0.region = problem.kind == .unknownRegion ? nil : $0.region }
      if problem.kind == .unknownLanguage { rest = rest.replacing("language=\(choice.language.rawValue)&", with: "") }
      return PageModel.Link(
        address: "\(rest)&\(key)=\(AddressText.encoded(name))", names: [.init(tag: choice.page.pageTag, text: name)],
        isCurrent: false)
    }
  }
}

/// What the styles of the program are called; a project's own are called as their files.
enum StyleNames {
  /// The name of a style for people.
  static func text(_ name: String) -> LocalizedText {
    switch name {
    case "house": LocalizedText(english: "House", chinese: "标准")
    case "bulletin": LocalizedText(english: "Bulletin", chinese: "公报")
    case "monochrome": LocalizedText(english: "Black and white", chinese: "黑白")
    case "screen": LocalizedText(english: "Screen", chinese: "屏幕")
    default: LocalizedText(english: name, chinese: name)
    }
  }
}
