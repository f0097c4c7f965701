package import Briefings
internal import Drawing
internal import Statistics

/// Whether a page on the web says what the pages of a briefing say: every text that a listener hears of them, every number in their drawings.
package struct WebCheck {
  /// What is on the pages and not on the web.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// A text: a sentence, a cell, a caption, a note.
    case missingText(String, page: Int)
    /// A number in a drawing.
    case missingNumber(String, page: Int)

    package var description: String {
      switch self {
      case .missingText(let text, let page): "page \(page): the web has no “\(text)”"
      case .missingNumber(let number, let page): "page \(page): no drawing on the web has \(number)"
      }
    }
  }

  private let spoken: SpokenText
  private let page: PageMarkup

  /// Reads a briefing and its page on the web.
  package init(_ briefing: Briefing, html: [UInt8]) {
    var spoken = SpokenText()
    var walk = StructureWalk(briefing.document)
    walk.run(&spoken)
    self.spoken = spoken
    page = PageMarkup(String(decoding: html, as: UTF8.self))
  }

  /// Everything that is missing, in reading order.
  package var problems: [Problem] {
    let texts = spoken.texts.filter { !page.text.contains($0.text) }.map { Problem.missingText($0.words, page: $0.page) }
    let numbers = spoken.drawn.flatMap { drawn in
      PrintedNumber.all(in: drawn.words).filter { !page.numbersInDrawings.contains($0.value) }
        .map { Problem.missingNumber($0.text, page: drawn.page) }
    }
    return texts + numbers
  }
}

/// Collects what a listener hears of pages, element by element, and the words in drawings.
private struct SpokenText: StructureVisitor {
  struct Text {
    var words: String
    var page: Int
    /// The words as they are compared.
    var text: String { words.compared }
  }

  private(set) var texts: [Text] = []
  private(set) var drawn: [Text] = []
  private var open: [(kind: StructureElement.Kind, words: String, isLed: Bool)] = []
  private var page = 0
  /// How many groups are open that say nothing.
  private var silence = 0

  mutating func beginPage(_ page: Document.Page, index: Int) { self.page = index + 1 }

  mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) { open.append((kind, "", false)) }

  mutating func close(_ kind: StructureElement.Kind) {
    guard let closed = open.popLast() else { return }
    switch closed.kind {
    // The marks of notes are numbered page by page.
    case .tag(.reference): return
    case .tag(.figure): return drawn.append(Text(words: closed.words, page: page))
    // Where a source is listed, the web says by a link what paper says by a page.
    case .tag(.note) where closed.isLed: return
    case .link(_, .destination):
      if let last = open.indices.last { open[last].isLed = true }
    case .tag(.contents), .tag(.contentsEntry): return
    default: break
    }
    if closed.kind.isPartOfText, let last = open.indices.last {
      open[last].words += closed.words
      open[last].isLed = open[last].isLed || closed.isLed
    } else if !closed.words.compared.isEmpty, !open.contains(where: { $0.kind == .tag(.contents) }), !isNumber(closed.words) {
      texts.append(Text(words: closed.words, page: page))
    }
  }

  /// Whether words are the number that a note has on its page.
  private func isNumber(_ words: String) -> Bool {
    guard case .tag(.note)? = open.last?.kind else { return false }
    return words.unicodeScalars.allSatisfy { $0.properties.numericType != nil || $0.properties.isWhitespace }
  }

  mutating func enter(_ group: Scene.Group) {
    if group.tag?.role == .artifact { silence += 1 }
  }

  mutating func leave(_ group: Scene.Group) {
    if group.tag?.role == .artifact { silence -= 1 }
  }

  mutating func paint(_ item: Scene.Item) {
    guard silence == 0, case .text(let line, _) = item, let last = open.indices.last else { return }
    open[last].words += (open[last].words.isEmpty ? "" : " ") + line.text
  }
}

extension StructureElement.Kind {
  /// Whether the element is a stretch of the text around it.
  fileprivate var isPartOfText: Bool {
    switch self {
    case .link, .looseSpan, .tag(.span), .tag(.reference): true
    case .tag, .looseParagraph: false
    }
  }
}

/// The texts of a page of ours, its markup taken away.
private struct PageMarkup {
  /// All that is read outside of drawings, as it is compared.
  private(set) var text = ""
  /// The numbers in drawings and their descriptions.
  private(set) var numbersInDrawings: Set<Decimal> = []

  init(_ html: String) {
    var (words, drawn) = ("", "")
    var hidden: Substring?
    var drawings = 0
    var isMark = false
    var last: Substring = ""
    for part in html.split(separator: "<").dropFirst() {
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = pieces[0]
      let content = String(pieces.count > 1 ? pieces[1] : "").unescaped
      let name = tag.prefix { $0.isLetter || $0 == "/" }
      if let open = hidden {
        if name == "/\(open)" { hidden = nil } else { continue }
      } else if name == "style" || name == "script" {
        hidden = name
        continue
      }
      if name == "svg" { drawings += 1 }
      if name == "/svg" { drawings -= 1 }
      // The number of a note is the page's own, and letters are marks on both.
      if name == "a" { isMark = last == "sup" }
      if name == "/a" { isMark = false }
      last = name
      if drawings > 0 { drawn += content + "\n" } else if !isMark { words += content }
    }
    text = words.compared
    numbersInDrawings = Set(PrintedNumber.all(in: drawn).map(\.value))
  }
}

extension String {
  /// The text as texts are compared: without white space, marks that only steer lines, and the difference of capitals.
  fileprivate var compared: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace && ![0x2060, 0x200B].contains($0.value) }))
      .lowercased()
  }

  /// The text without the escapes of markup.
  fileprivate var unescaped: String {
    contains("&")
      ? replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&") : self
  }
}
