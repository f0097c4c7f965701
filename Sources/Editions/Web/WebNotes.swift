internal import Briefings
internal import Drawing
internal import Languages
internal import Layout

/// The notes of a page on the web: each once, numbered over the whole page, with the places that refer to it.
struct WebNotes {
  /// A note and how many marks on the page refer to it.
  private struct Entry {
    var note: Footnote
    var places = 0
  }

  private var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  /// Remembers notes that something needs without a mark.
  mutating func add(_ notes: [Footnote]) {
    for note in notes { _ = position(of: note) }
  }

  /// Remembers a mark: the number it has on the page where it is a number, and which of the note's places it is, from 1.
  mutating func mark(_ note: Footnote) -> (number: Int?, place: Int) {
    let position = position(of: note)
    entries[position].places += 1
    guard case .number = note.kind else { return (nil, entries[position].places) }
    return (entries[...position].count { $0.note.isNumbered }, entries[position].places)
  }

  private mutating func position(of note: Footnote) -> Int {
    if let known = positions[note.key] { return known }
    positions[note.key] = entries.count
    entries.append(Entry(note: note))
    return entries.count - 1
  }

  /// The notes that explain letters and signs, in the order in which pages print them.
  var signs: [Footnote] {
    entries.map(\.note).filter { note in
      switch note.kind {
      case .letter, .sign: true
      case .number, .remark, .source: false
      }
    }.sorted { ($0.isLetter ? 0 : 1, $0.mark) < ($1.isLetter ? 0 : 1, $1.mark) }
  }

  /// The numbered notes in order, with how many marks refer to each.
  var numbered: [(note: Footnote, places: Int)] { entries.filter(\.note.isNumbered).map { ($0.note, $0.places) } }

  /// What else must be said.
  var remarks: [Footnote] { entries.map(\.note).filter { if case .remark = $0.kind { true } else { false } } }
}

extension Footnote {
  fileprivate var isNumbered: Bool { if case .number = kind { true } else { false } }
  fileprivate var isLetter: Bool { if case .letter = kind { true } else { false } }
}

extension WebWriter {
  /// A text with its marks and links.
  mutating func html(_ rich: RichText) -> String {
    for note in rich.declared {
      if case .source = note.kind {
        if !namedSources.contains(where: { $0.key == note.key }) { namedSources.append(note) }
      } else {
        footnotes.add([note])
      }
    }
    var result = ""
    for piece in rich.pieces {
      switch piece {
      case .text(let words, .plain): result += text(words)
      case .text(let words, .strong), .text(let words, .lead): result += "<b>\(text(words))</b>"
      case .text(let words, .secondary): result += "<span class=\"q\">\(text(words))</span>"
      case .text(let words, .raised): result += "<sup>\(text(words))</sup>"
      case .mark(let note): result += mark(note)
      case .pageNumber(let name): result += pageNumber(of: name).map { "<a href=\"#\(anchor(name))\">\($0.markup)</a>" } ?? ""
      case .link(let words, .destination(let name)): result += "<a href=\"#\(anchor(name))\">\(text(words))</a>"
      case .link(let words, .uri(let address)):
        let isSafe = ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        result += isSafe ? "<a href=\"\(address.markup)\">\(text(words))</a>" : text(words)
      case .styled(let words, _): result += text(words)
      }
    }
    return result
  }

  /// Words, those in another script marked as of its language, without the joiners that only steer line ends on pages.
  func text(_ words: String) -> String {
    let plain = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.value != 0x2060 && $0.value != 0x200B }))
    guard !language.rules.isHan, plain.unicodeScalars.contains(where: \.isHan),
      let other = Language.all.first(where: { $0.rules.isHan })
    else { return plain.markup }
    var (result, run) = ("", "")
    var isOther = false
    func ended() -> String { run.isEmpty ? "" : isOther ? "<span lang=\"\(other.textTag)\">\(run.markup)</span>" : run.markup }
    for scalar in plain.unicodeScalars {
      // Marks between ideographs are of their script.
      let isHan = scalar.isHan || isOther && (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
      if isHan != isOther {
        result += ended()
        (run, isOther) = ("", isHan)
      }
      run.unicodeScalars.append(scalar)
    }
    return result + ended()
  }

  /// The page of the PDF that has a place.
  private func pageNumber(of name: String) -> String? {
    document.destinations.first { $0.name == name }.map { document.pages[$0.page].label }
  }

  private mutating func mark(_ note: Footnote) -> String {
    let (number, place) = footnotes.mark(note)
    if let number {
      let name = Word.editionNote[language, ["number": "\(number)"]].markup
      return "<sup><a href=\"#note-\(number)\" id=\"note-\(number)-\(place)\" aria-label=\"\(name)\">\(number)</a></sup>"
    }
    let name = StatusMark.all.first { $0.symbol == note.mark }.map { $0.name[language] } ?? note.mark
    return "<sup><a href=\"#\(anchor(note.key))\" aria-label=\"\(name.markup)\">\(note.mark.markup)</a></sup>"
  }

  /// Where the figures of a section come from: in brief, with links to the list of sources.
  mutating func sources(_ notes: [Footnote]) -> String {
    footnotes.add(notes.filter { if case .source = $0.kind { false } else { true } })
    let sources = notes.filter { if case .source = $0.kind { true } else { false } }
    guard let first = sources.first else { return "" }
    let texts = sources.map { html($0.brief ?? $0.text) }
    return "<p class=\"note src\">\(text(first.lead)) \(texts.joined(separator: language.rules.listSeparator.markup))</p>"
  }

  /// Where the figures of the block that was written last come from.
  mutating func ownSources() -> String {
    defer { namedSources = [] }
    return sources(namedSources)
  }

  /// The notes at the end of the page.
  mutating func notes() -> String {
    var list = ""
    // A note may have marks of its own: those come after.
    var written = 0
    while written < footnotes.numbered.count {
      let note = footnotes.numbered[written].note
      written += 1
      list += "<li id=\"note-\(written)\">\(html(note.text))\(WebWriter.backPlaceholder(written))</li>"
    }
    for (index, entry) in footnotes.numbered.enumerated() {
      list = list.replacing(WebWriter.backPlaceholder(index + 1), with: back(to: index + 1, places: entry.places))
    }
    var signs = ""
    for note in footnotes.signs {
      signs += "<div id=\"\(anchor(note.key))\"><dt>\(note.mark.markup)</dt><dd>\(html(note.text))</dd></div>"
    }
    let remarks = footnotes.remarks.map { "<p class=\"note\">\(text($0.lead.isEmpty ? "" : $0.lead + " "))\(html($0.text))</p>" }
    guard !list.isEmpty || !signs.isEmpty || !remarks.isEmpty else { return "" }
    entries.append(Entry(id: "notes", title: Word.editionNotes[language]))
    return "<section class=\"blk\" id=\"notes\"><h2 class=\"sec\">\(word(.editionNotes))</h2>"
      + (signs.isEmpty ? "" : "<dl class=\"signs\">\(signs)</dl>") + (list.isEmpty ? "" : "<ol class=\"notes\">\(list)</ol>")
      + remarks.joined() + "</section>"
  }

  private static func backPlaceholder(_ number: Int) -> String { "<!--\(number)-->" }

  /// The ways back from a note.
  private func back(to number: Int, places: Int) -> String {
    guard places > 0 else { return "" }
    let links = (1...places).map { place in
      let name =
        places == 1
        ? Word.editionBack[language, ["number": "\(number)"]]
        : Word.editionBackTo[language, ["place": "\(place)", "number": "\(number)"]]
      let letter = places == 1 ? "↩" : String(Character(Unicode.Scalar(UInt8(96 + min(place, 26)))))
      return "<a href=\"#note-\(number)-\(place)\" aria-label=\"\(name.markup)\">\(letter)</a>"
    }
    return " <span class=\"back\">\(places == 1 ? "" : "↩ ")\(links.joined(separator: " "))</span>"
  }

  /// The name of a place as an address can have it.
  func anchor(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) || scalar == "-"
      return isPlain ? String(scalar) : "_" + String(scalar.value, radix: 16)
    }.joined()
  }
}
