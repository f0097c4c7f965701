/// What is printed once at the foot of a page for a mark on it, or for the whole page.
///
/// Letters and signs are the same on every page. Numbers begin with 1 on each page: what blocks have given out in order of declaration
/// (`NoteNumbers`) tells the notes apart, and each page counts its own in order of appearance.
public struct Footnote: Hashable, Sendable {
  /// The kinds of notes, in the order in which they are printed.
  public enum Kind: Hashable, Sendable {
    /// A raised letter for the status of a figure: `d` derived, `f` forecast.
    case letter(String)
    /// A sign in a value's place or before it: `..`, `·`, `>`, `≈`.
    case sign(String)
    /// A numbered note, by its number in the document or, where it is printed, on the page.
    case number(Int, mark: String)
    /// A remark on the page without a mark.
    case remark
    /// Where the page's figures come from.
    case source
  }

  /// What the note is known by; a page prints it once.
  public var key: String
  /// Its kind, with its mark.
  public var kind: Kind
  /// A heavier beginning, such as `Source:`.
  public var lead: String
  /// What it says.
  public var text: RichText
  /// What it says where more of its kind are on a line than can be named in full; `nil` for the same.
  public var brief: RichText?
  /// What is said once after all of its kind that are said in brief: where to find the rest.
  public var tail: RichText

  /// Makes a note.
  public init(key: String, kind: Kind, lead: String = "", text: RichText, brief: RichText? = nil, tail: RichText = "") {
    self.key = key
    self.kind = kind
    self.lead = lead
    self.text = text
    self.brief = brief
    self.tail = tail
  }

  /// A note on the status of figures: a raised letter.
  public static func letter(_ letter: String, _ text: RichText) -> Footnote {
    Footnote(key: "letter " + letter, kind: .letter(letter), text: text)
  }

  /// A note on a sign.
  public static func sign(_ sign: String, _ text: RichText) -> Footnote {
    Footnote(key: "sign " + sign, kind: .sign(sign), text: text)
  }

  /// Where figures come from, after a word that says so: named in full, or in brief among many with `tail` after the last.
  public static func source(_ lead: String, _ text: RichText, brief: RichText? = nil, tail: RichText = "") -> Footnote {
    Footnote(key: "source " + (brief ?? text).string, kind: .source, lead: lead, text: text, brief: brief, tail: tail)
  }

  /// All that it may print.
  var texts: [RichText] { [text, tail] + [brief].compactMap(\.self) }

  /// What is printed raised after a word.
  public var mark: String {
    switch kind {
    case .letter(let mark), .sign(let mark), .number(_, let mark): mark
    case .remark, .source: ""
    }
  }

  /// Where the note is placed among others: letters, signs, numbers, remarks, sources; letters by alphabet, numbers by number.
  var order: (kind: Int, number: Int, mark: String) {
    switch kind {
    case .letter(let mark): (0, 0, mark)
    case .sign: (1, 0, "")
    case .number(let number, _): (2, number, "")
    case .remark: (3, 0, "")
    case .source: (4, 0, "")
    }
  }
}

/// Gives numbers to notes in order of declaration.
public struct NoteNumbers: Hashable, Sendable {
  /// How numbers are printed.
  public enum Figures: Hashable, Sendable {
    /// 1, 2, 3.
    case plain
    /// ①, ②, ③; from 51 on plain.
    case circled
  }

  /// How numbers are printed.
  public var figures: Figures
  private var numbers: [String: Int] = [:]

  /// Starts at 1.
  public init(_ figures: Figures = .plain) {
    self.figures = figures
  }

  /// The note of this key: with a new number the first time, with the same number ever after.
  public mutating func note(_ key: String, _ text: RichText) -> Footnote {
    let number = numbers[key] ?? numbers.count + 1
    numbers[key] = number
    return Footnote(key: key, kind: .number(number, mark: figures.mark(number)), text: text)
  }
}

extension NoteNumbers.Figures {
  /// A number as it is printed.
  func mark(_ number: Int) -> String {
    let first: UInt32? =
      switch (self, number) {
      case (.circled, 1...20): 0x2460 - 1
      case (.circled, 21...35): 0x3251 - 21
      case (.circled, 36...50): 0x32B1 - 36
      default: nil
      }
    guard let first, let scalar = Unicode.Scalar(first + UInt32(number)) else { return String(number) }
    return String(Character(scalar))
  }
}

/// The numbers that notes have on one page.
struct PageNumbering: Hashable, Sendable {
  private var notes: [String: Footnote.Kind] = [:]

  /// No page's: notes keep the numbers that were given out.
  init() {}

  /// Numbers notes in order of appearance on a page; nothing where they have these numbers already.
  init(_ appearing: [Footnote]) {
    var count = 0
    var isSame = true
    for note in appearing {
      guard case .number(let number, let mark) = note.kind, notes[note.key] == nil else { continue }
      count += 1
      let figures: NoteNumbers.Figures = mark == String(number) && number <= 50 ? .plain : .circled
      notes[note.key] = .number(count, mark: figures.mark(count))
      isSame = isSame && number == count
    }
    if isSame { notes = [:] }
  }

  /// Whether notes keep the numbers that were given out.
  var isEmpty: Bool { notes.isEmpty }

  /// The note as this page numbers it.
  func numbered(_ note: Footnote) -> Footnote {
    guard let kind = notes[note.key] else { return note }
    var numbered = note
    numbered.kind = kind
    return numbered
  }
}
