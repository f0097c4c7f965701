internal import Drawing
internal import Publishing
internal import Styling

/// The style of a project and its size of paper, and what there is to choose from.
struct PaperChoice: Encodable, Hashable, Sendable {
  /// A style.
  struct Known: Encodable, Hashable, Sendable {
    /// Its name.
    var name: String
    /// Its own size of paper, if that has a name; pages for a screen have none.
    var paper: String?
  }

  /// The styles: the program's, then the project's own.
  var styles: [Known]
  /// The style that counts, without its size of paper.
  var style: String
  /// The size of paper that was said; `nil` where the style's own counts.
  var paper: String?
  /// The sizes there are; none where the style takes no other than its own.
  var papers: [String]

  /// What counts in an edition, and what else could.
  init(_ edition: ProjectEdition) {
    let said = PaperedStyle(edition.style.name)
    let names = edition.project.styleNames
    style = said.style
    paper = said.paper?.rawValue
    papers = names.contains(said.style) ? Paper.allCases.map(\.rawValue) : []
    styles = (names.contains(said.style) ? names : [said.style] + names).map { name in
      Known(name: name, paper: name == edition.style.name ? Self.paper(of: edition.style)?.rawValue : Self.shipped[name] ?? nil)
    }
  }

  /// The sizes of paper of the program's styles.
  private static let shipped = Dictionary(
    uniqueKeysWithValues: Style.shippedNames.map { ($0, (try? Style.shipped($0)).flatMap(paper)?.rawValue) })

  /// The size of paper that the pages of a style have, if it has a name.
  private static func paper(of style: Style) -> Paper? {
    Paper.allCases.first { abs($0.size.width - style.page.size.width) < 1 && abs($0.size.height - style.page.size.height) < 1 }
  }
}

extension PaperedStyle {
  /// The style that a text of settings names by a harmless name, and no file elsewhere.
  static func harmless(_ text: String) -> PaperedStyle? {
    let said = PaperedStyle(text)
    return SafeFileName(said.style).name == said.style ? said : nil
  }
}
