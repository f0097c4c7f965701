internal import Briefings
internal import Diagnostics
internal import Languages
internal import Publishing
internal import Statistics
internal import Styling

/// Makes the page to choose from.
struct PageMaker: Sendable {
  private let template: PageTemplate

  /// Reads a template, by default the one that ships inside the program.
  ///
  /// - Throws: `ProjectError` where it cannot be read: an empty page would say nothing of it.
  init(template: [UInt8] = PackageResources.page_mustache) throws(ProjectError) {
    do {
      self.template = try PageTemplate(String(decoding: template, as: UTF8.self))
    } catch {
      throw ProjectError(.internalFault, "the template of the page cannot be read: \(error)")
    }
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
    /// What the service is for: an author learns more than a reader.
    var purpose: BriefingService.Settings.Purpose
    /// Where the style sheet and the script are.
    var assets: PageAssets
  }

  /// The page.
  func html(_ matter: Matter) -> String {
    template.filled(with: model(matter))
  }

  /// Everything the page shows.
  func model(_ matter: Matter) -> PageModel {
    let (choice, edition) = (matter.choice, matter.edition)
    let language = choice.page
    let list = edition.map { RegionList(choice, in: $0) }
    let publisher = edition?.project.configuration.publisher[language] ?? ""
    let series = publisher.isEmpty ? Word.webSeries[language] : publisher
    let shown = edition.flatMap { edition in matter.outline.map { self.shown($0, matter, edition) } }
    let place = choice.region.map { PageModel.Name.all($0.name, first: language) } ?? []
    let period = matter.outline?.period.name(language: language)
    let problem = choice.problem?.kind.title[language]
    let heading = place.isEmpty ? [problem ?? Word.webNoBriefing[language]] : []
    let facts = [period, matter.outline.map { Word.webPageCount[language, ["pages": String($0.pages)]] }].compactMap(\.self)
    return PageModel(
      tag: language.textTag, words: Self.words(in: language),
      title: [shown == nil ? heading.first : nil, place.first?.text, period, series].compactMap(\.self).joined(separator: " | "),
      series: series,
      languages: Language.all.map { other in
        PageModel.Link(
          address: choice.address {
            $0.page = other
            $0.saysPage = true
            $0.number = choice.number
          }, names: [.init(tag: other.textTag, text: other.ownName)], isCurrent: other == language)
      },
      lists: list?.lists ?? [], hasNoRegion: list?.lists.isEmpty ?? false,
      listsAll: list?.listsAll ?? true, search: choice.search ?? "", searchFields: fields(choice, for: .search),
      heading: heading, place: place, isLong: Self.isLong(place),
      facts: facts, choiceFields: fields(choice, for: .choice), hasChoice: edition != nil && choice.region != nil,
      periods: edition.map { periods(choice, $0, newest: choice.period == nil ? period : nil) } ?? [],
      briefingLanguages: edition.map { languages(choice, $0) } ?? [],
      styles: edition.map { styles(choice, $0) } ?? [], shown: [shown].compactMap(\.self),
      notices: notices(matter), nearest: edition.map { nearest(choice, $0) } ?? [],
      home: choice.problem != nil && edition != nil ? [home(choice)] : [],
      faults: matter.fault?.diagnostics.map { .init($0, folder: matter.folder) } ?? [],
      faultLead: matter.fault != nil && shown != nil ? [Word.webFaultLead[language]] : [],
      isLive: matter.purpose == .preview,
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
      Word.webPageOfPages[words, ["page": String(page + 1), "pages": String(outline.pages)]]
    }
    let gaps =
      choice.region.map { region in
        RegionGaps(of: region, period: outline.period, cutoff: choice.period, in: edition.project.book).gaps
      } ?? []
    let lines = gaps.map { $0.text[words] }
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
      moreGaps: lines.count > most ? [Word.gapOthers[words, ["count": String(lines.count - most)]]] : [],
      isComplete: lines.isEmpty, remarks: matter.purpose == .preview ? outline.diagnostics.map(\.message) : [])
  }

  /// Every word there is, by its name: the template takes those it needs.
  private static func words(in language: Language) -> [String: String] {
    Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, $0[language]) })
  }

  /// Whether names need smaller type to stay within two lines. An ideograph is about as wide as two letters.
  private static func isLong(_ place: [PageModel.Name]) -> Bool {
    place.contains { name in name.text.unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic ? 2 : 1) } > 28 }
  }

  private enum FormKind { case search, choice }

  /// What a form must say beside its own fields, so that nothing that was chosen is lost.
  private func fields(_ choice: PageChoice, for form: FormKind) -> [PageModel.Field] {
    var fields: [PageModel.Field] = []
    if let region = choice.region { fields.append(.init(name: "region", value: region.id)) }
    if choice.saysPage { fields.append(.init(name: "ui", value: choice.page.tag)) }
    guard form == .search else { return fields }
    if let period = choice.period { fields.append(.init(name: "period", value: period.fileName)) }
    fields.append(.init(name: "language", value: choice.language.tag))
    if let style = choice.style { fields.append(.init(name: "style", value: style)) }
    return fields
  }

  private func periods(_ choice: PageChoice, _ edition: ProjectEdition, newest period: String?) -> [PageModel.Option] {
    guard let region = choice.region else { return [] }
    let newest = PageModel.Option(
      value: BriefingAddress.latest,
      name: ([Word.webNewest[choice.page]] + [period].compactMap(\.self)).joined(
        separator: choice.page.rules.colon), tag: choice.page.textTag,
      isCurrent: choice.period == nil)
    return [newest]
      + edition.periods(of: region).reversed().map { period in
        PageModel.Option(
          value: period.fileName, name: period.name(language: choice.page), tag: choice.page.textTag,
          isCurrent: period == choice.period)
      }
  }

  private func languages(_ choice: PageChoice, _ edition: ProjectEdition) -> [PageModel.Option] {
    Language.all.map { language in
      PageModel.Option(
        value: language.tag, name: language.ownName, tag: language.textTag, isCurrent: language == choice.language)
    }
  }

  private func styles(_ choice: PageChoice, _ edition: ProjectEdition) -> [PageModel.Option] {
    edition.styleNames.map { name in
      PageModel.Option(
        value: name, name: StyleNames.text(name, choice.page), tag: choice.page.textTag,
        isCurrent: name == (choice.style ?? edition.style.name))
    }
  }

  /// What is the matter; where in the project's files concerns its author, and no reader.
  private func notices(_ matter: Matter) -> [PageModel.Fault] {
    guard let problem = matter.choice.problem else { return [] }
    let details = matter.purpose == .preview ? problem.diagnostics.map { PageModel.Fault($0, folder: matter.folder) } : []
    return [PageModel.Fault(place: [], message: problem.detail[matter.choice.page], remedy: [])] + details
  }

  private func home(_ choice: PageChoice) -> PageModel.Link {
    let address = choice.saysPage ? "/?ui=\(choice.page.tag)" : "/"
    return .init(
      address: address, names: [.init(tag: choice.page.textTag, text: Word.webHome[choice.page])], isCurrent: false)
  }

  /// Where the nearest names of what was not found lead.
  private func nearest(_ choice: PageChoice, _ edition: ProjectEdition) -> [PageModel.Link] {
    guard let problem = choice.problem else { return [] }
    func link(_ names: [PageModel.Name], _ change: (inout PageChoice) -> Void) -> PageModel.Link {
      .init(address: choice.address(change), names: names, isCurrent: false)
    }
    func name(_ text: String) -> [PageModel.Name] { [.init(tag: choice.page.textTag, text: text)] }
    return problem.nearest.compactMap { key in
      switch problem.kind {
      case .unknownRegion:
        edition.subject(key).map { region in link(PageModel.Name.all(region.name, first: choice.page)) { $0.region = region } }
      case .unknownPeriod:
        (try? Period(sdmx: key)).map { period in link(name(period.name(language: choice.page))) { $0.period = period } }
      case .unknownStyle: link(name(StyleNames.text(key, choice.page))) { $0.style = key == edition.style.name ? nil : key }
      case .unknownLanguage:
        Language(tag: key).map { language in
          link([.init(tag: language.textTag, text: language.ownName)]) { $0.language = language }
        }
      default: nil
      }
    }
  }
}

/// What the styles of the program are called; a project's own are called as their files.
enum StyleNames {
  private static let words: [String: Word] = [
    "house": .webStyleHouse, "bulletin": .webStyleBulletin, "monochrome": .webStyleMonochrome, "screen": .webStyleScreen,
  ]

  /// The name of a style for people.
  static func text(_ name: String, _ language: Language) -> String { words[name]?[language] ?? name }
}
