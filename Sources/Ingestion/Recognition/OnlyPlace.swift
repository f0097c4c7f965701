internal import Diagnostics
internal import Statistics

/// The one place that all figures of a table are about, where no column and no header has places, and how it is known.
struct OnlyPlace {
  /// Where the name was found.
  enum Source: Hashable {
    /// In a text above the table, or in its corner.
    case title(String)
    case sheet
    case file
  }

  let name: String
  let source: Source

  /// The place that the texts around a table name; `nil` if none does, or they name several.
  init?(around table: Table, corner: [String], sheetName: String?) {
    let titles = table.preamble.joined().filter { !$0.isEmpty } + corner.filter { !$0.isEmpty }
    if let (name, text) = Self.labelled(titles) {
      (self.name, source) = (name, .title(text))
      return
    }
    let named = titles.compactMap { text in PlaceWords.inside(text).map { ($0, text) } }
    if let first = named.first {
      guard Set(named.map(\.0)).count == 1 else { return nil }
      (name, source) = (first.0, .title(first.1))
      return
    }
    if let sheetName, let (name, text) = Self.openedAlike(titles, sheetName) {
      (self.name, source) = (name, .title(text))
      return
    }
    guard let sheetName, let inside = PlaceWords.inside(sheetName) else { return nil }
    (name, source) = (inside, .sheet)
  }

  /// The place that the name of the file stands for: the one in it, or else the whole.
  init?(file table: Table, sheetName: String?) {
    let path =
      sheetName.map { table.name.hasSuffix(":\($0)") ? String(table.name.dropLast($0.count + 1)) : table.name } ?? table.name
    let stem = DataFile(name: path, bytes: []).stem
    let words = stem.split { $0 == "_" || $0 == "-" || $0 == " " }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let readable = words.joined(separator: " ")
    guard readable.contains(where: \.isLetter) else { return nil }
    (name, source) = (PlaceWords.inside(readable) ?? readable, .file)
  }

  /// The name before a colon with which a title begins, and the name of its sheet too: `AMAZONAS: Population by age` in the sheet `AMAZONAS T`.
  private static func openedAlike(_ titles: [String], _ sheetName: String) -> (name: String, text: String)? {
    for text in titles {
      guard let mark = text.firstIndex(where: { ":：".contains($0) }) else { continue }
      let name = String(text[..<mark]).trimmingBlanks()
      let rest = sheetName.lowercased().hasPrefix(name.lowercased()) ? sheetName.dropFirst(name.count) : nil
      guard name.count > 2, let rest, rest.first.map({ !$0.isLetter }) ?? true, rest.count < 4,
        HeaderWords.meaning(of: name) == nil,
        TableWords.withoutNumber(name) == name, !MeasureWords.isMeasure(name)
      else { continue }
      return (name, text)
    }
    return nil
  }

  /// A text that says itself that it names a place: `Region: Norland`, 地区：浙江.
  private static func labelled(_ titles: [String]) -> (name: String, text: String)? {
    for text in titles {
      guard let mark = text.firstIndex(where: { ":：=".contains($0) }) else { continue }
      let name = String(text[text.index(after: mark)...]).trimmingBlanks()
      switch HeaderWords.meaning(of: String(text[..<mark])) {
      case .area, .parent: if !name.isEmpty, name.count <= 40 { return (name, text) }
      default: continue
      }
    }
    return nil
  }

  /// Reports what the figures are taken to be about, and why. That is a note where the columns name measures, and a warning where they may
  /// name places, or where only the name of the file tells the place.
  func report(_ table: Table, namesMeasures: Bool, _ diagnostics: inout DiagnosticList) {
    let finding =
      switch source {
      case .title(let text): "all figures are read as those of “\(name)”, as “\(text.prefix(80))” says"
      case .sheet: "all figures are read as those of “\(name)”, as the name of the sheet says"
      case .file: "all figures are read as those of one place, named “\(name)” after the file"
      }
    let isFirm = namesMeasures && source != .file
    diagnostics.add(
      Diagnostic(
        isFirm ? .note : .warning, at: table.headerLocation, "no column has areas: \(finding)",
        remedy:
          "if it is another place, say `area: NAME` under `mapping` in the project; if the headers are places, `headers: areas`"))
  }
}
