internal import Briefings
internal import Drawing

/// The words of a page in the order in which they are read, with the place of each letter: where on the page a sentence is.
///
/// Only letters and digits count, so that line breaks, spaces and the marks between words are of no matter.
struct PrintedWords {
  private struct Letter {
    var character: Character
    var area: Rect
    var line: Int
  }

  private var letters: [Letter] = []
  private var lines = 0
  /// Drawings, and how many letters come before them.
  private var drawings: [(place: Int, area: Rect)] = []
  /// Where the titles of drawings begin.
  private var captions: [Int] = []

  /// Pages that are searched; what is told in sentences is on the first of them.
  private static let mostPages = 12

  /// Reads a page.
  init(_ scene: Scene) { read(scene.items, at: .zero) }

  /// Finds out where findings are told in a document: each where its words are first, and with the drawing that they are the title of.
  static func place(_ told: inout [BriefingOutline.Told], in document: Document) {
    for (number, page) in document.pages.prefix(mostPages).enumerated() {
      let open = told.indices.filter { told[$0].areas.isEmpty }
      if open.isEmpty { return }
      let words = PrintedWords(page.scene)
      for index in open {
        told[index].page = number
        told[index].areas = words.areas(
          of: told[index].words, withDrawing: told[index].place == ToldFinding.Place.figure.rawValue)
      }
    }
  }

  // MARK: Reading

  private mutating func read(_ items: [Scene.Item], at origin: Point) {
    for item in items {
      switch item {
      case .text(let line, let point): read(line, at: origin + point)
      case .group(let group): read(group, at: origin + group.origin)
      case .link(let link): read(link.items, at: origin)
      case .path, .image: break
      }
    }
  }

  private mutating func read(_ group: Scene.Group, at origin: Point) {
    switch group.tag?.role {
    case .artifact: return
    case .figure:
      if let area = Self.extent(of: group.items, at: origin) { drawings.append((letters.count, area)) }
    case .caption:
      captions.append(letters.count)
      read(group.items, at: origin)
    default: read(group.items, at: origin)
    }
  }

  private mutating func read(_ line: TextLine, at point: Point) {
    lines += 1
    let starts = line.runs.flatMap { $0.glyphs.map(\.x) }.sorted() + [line.width]
    for run in line.runs where !run.isMark {
      var (text, glyph) = (run.text.utf8[...], 0)
      for cluster in run.clusters {
        let part = String(text.prefix(cluster.bytes)) ?? ""
        text = text.dropFirst(cluster.bytes)
        let own = run.glyphs.dropFirst(glyph).first?.x ?? 0
        glyph += cluster.glyphs
        let end = starts.first { $0 > own + 0.01 } ?? line.width
        let area = Rect(
          x: point.x + own, y: point.y - line.ascent, width: max(0, end - own), height: line.ascent + line.descent)
        for character in Self.matter(of: part) { letters.append(Letter(character: character, area: area, line: lines)) }
      }
    }
  }

  /// What counts of a text.
  private static func matter(of text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func extent(of items: [Scene.Item], at origin: Point) -> Rect? {
    items.compactMap { item -> Rect? in
      switch item {
      case .path(let path, _, _): path.bounds?.offset(by: origin)
      case .text(let line, let point):
        Rect(
          x: origin.x + point.x, y: origin.y + point.y - line.ascent, width: line.width, height: line.ascent + line.descent)
      case .image(_, let area): area.offset(by: origin)
      case .group(let group): extent(of: group.items, at: origin + group.origin)
      case .link(let link): extent(of: link.items, at: origin)
      }
    }.reduce(nil) { $0?.union($1) ?? $1 }
  }

  // MARK: Finding

  /// The areas that a text takes, one a line; with the drawing under it where it is the title of one.
  func areas(of text: String, withDrawing hasDrawing: Bool = false) -> [Rect] {
    let wanted = Self.matter(of: text)
    guard !wanted.isEmpty, wanted.count <= letters.count,
      let start = (0...letters.count - wanted.count).first(where: { start in
        wanted.indices.allSatisfy { letters[start + $0].character == wanted[$0] }
      })
    else { return [] }
    let end = start + wanted.count
    var (areas, line): ([Rect], Int?) = ([], nil)
    for letter in letters[start..<end] {
      if letter.line == line, let last = areas.popLast() {
        areas.append(last.union(letter.area))
      } else {
        areas.append(letter.area)
      }
      line = letter.line
    }
    guard hasDrawing, let drawing = drawings.first(where: { $0.place >= end }),
      !captions.contains(where: { end <= $0 && $0 < drawing.place })
    else { return areas }
    return [areas.dropFirst().reduce(areas[0]) { $0.union($1) }.union(drawing.area)]
  }
}

extension TextLine.GlyphRun {
  /// Whether it is the mark of a note or of a standing, which a sentence has and a finding has not.
  fileprivate var isMark: Bool { attributes.contains { if case .mark = $0 { true } else { false } } }
}
