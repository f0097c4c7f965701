/// Reads workbooks of Office Open XML, transitional and strict, with macros or without.
///
/// Source: ECMA-376, parts 1 and 2.
enum XLSXReader {
  /// Whether an archive is a package of Office Open XML.
  static func recognises(_ archive: ZipArchive) -> Bool { archive.contains("[Content_Types].xml") }

  static func read(_ archive: ZipArchive, into book: inout WorkbookContents) throws(WorkbookFault) {
    let main = try mainPart(archive)
    guard !main.hasSuffix(".bin") else {
      throw WorkbookFault("the file is a binary workbook (XLSB)", remedy: "save it as XLSX")
    }
    let types = XLSXContentTypes()
    try types.read(archive)
    let contents = XLSXBook(part: main)
    guard try contents.read(archive), contents.isWorkbook else {
      throw WorkbookFault(
        "the file is an office document, not a workbook", remedy: "copy its table into a workbook, or save it as CSV")
    }
    if types.hasMacros { book.note("the macros of the workbook are ignored") }
    let relations = try XLSXRelations.of(main, in: archive)
    let styles = XLSXStyles(part: relations.target(ofType: "styles") ?? "xl/styles.xml")
    try styles.read(archive)
    let strings = XLSXStrings(part: relations.target(ofType: "sharedStrings") ?? "xl/sharedStrings.xml")
    var hasStrings = false
    for sheet in contents.sheets {
      guard let relation = relations[sheet.relation] else {
        throw .corrupt("the workbook is damaged: the sheet “\(sheet.name)” has no part")
      }
      if sheet.isHidden {
        book.leaveOut(hidden: sheet.name)
        continue
      }
      guard relation.type == "worksheet" else {
        if relation.type == "chartsheet" { book.leaveOut(chart: sheet.name) }
        continue
      }
      if !hasStrings {
        try strings.read(archive)
        hasStrings = true
      }
      let reader = XLSXSheet(
        name: sheet.name, part: relation.target, styles: styles, strings: strings, epoch: contents.epoch)
      guard try reader.read(archive) else {
        throw .corrupt("the workbook is damaged: the part \(relation.target) of the sheet “\(sheet.name)” is missing")
      }
      if let comments = try XLSXRelations.of(relation.target, in: archive).target(ofType: "comments") {
        let notes = XLSXComments(part: comments)
        try notes.read(archive)
        reader.contents.comments = notes.comments
      }
      try book.add(&reader.contents)
    }
  }

  private static func mainPart(_ archive: ZipArchive) throws(WorkbookFault) -> String {
    try XLSXRelations.of("", in: archive).target(ofType: "officeDocument") ?? "xl/workbook.xml"
  }
}

/// What kinds of parts a package has.
final class XLSXContentTypes: XMLReader {
  private(set) var hasMacros = false

  init() { super.init(part: "[Content_Types].xml") }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard let type = attributes["ContentType"]?.lowercased() else { return }
    if type.contains("macroenabled") || type.contains("vbaproject") { hasMacros = true }
  }
}

/// What other parts a part of a package is related to.
final class XLSXRelations: XMLReader {
  struct Relation: Hashable {
    /// The last part of its type's address: `worksheet`.
    var type: String
    /// The name of the other part.
    var target: String
  }

  private let folder: String
  private var relations: [String: Relation] = [:]

  /// The relations of a part; of the whole package where its name is empty.
  static func of(_ part: String, in archive: ZipArchive) throws(WorkbookFault) -> XLSXRelations {
    let relations = XLSXRelations(of: part)
    try relations.read(archive)
    return relations
  }

  private init(of owner: String) {
    let pieces = owner.split(separator: "/", omittingEmptySubsequences: false)
    folder = pieces.dropLast().map { "\($0)/" }.joined()
    super.init(part: "\(folder)_rels/\(pieces.last ?? "").rels")
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    relations[id] = Relation(type: String(type.split(separator: "/").last ?? ""), target: resolved(target))
  }

  subscript(_ id: String) -> Relation? { relations[id] }

  /// The part of the first relation of a type.
  func target(ofType type: String) -> String? {
    relations.values.filter { $0.type == type }.map(\.target).min()
  }

  /// `../comments1.xml` as seen from `xl/worksheets/` is `xl/comments1.xml`.
  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}

/// The list of sheets, and from when days are counted.
final class XLSXBook: XMLReader {
  struct Sheet {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var isWorkbook = false
  private(set) var sheets: [Sheet] = []
  private(set) var epoch = DayNumber.Epoch.from1900

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": if attributes.isTrue("date1904") { epoch = .from1904 }
    case "sheet":
      guard let title = attributes["name"], let relation = attributes["r:id"] ?? attributes.value(local: "id") else { return }
      sheets.append(Sheet(name: title, relation: relation, isHidden: attributes["state"].map { $0 != "visible" } ?? false))
    default: break
    }
  }
}

/// The number format of each style, and how far in it sets texts.
final class XLSXStyles: XMLReader {
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [Int] = []
  /// For each style by how many steps its texts are set in.
  private(set) var indents: [Int] = []
  private var isInCellFormats = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "numFmt":
      if let id = attributes.number("numFmtId"), let code = attributes["formatCode"] { codes[id] = NumberFormat(code: code) }
    case "cellXfs": isInCellFormats = true
    case "xf":
      guard isInCellFormats else { return }
      formats.append(attributes.number("numFmtId") ?? 0)
      indents.append(0)
    case "alignment":
      // From the right, it is no place in an order.
      guard isInCellFormats, !indents.isEmpty, attributes["horizontal"] != "right" else { return }
      indents[indents.count - 1] = min(max(attributes.number("indent") ?? 0, 0), 15)
    default: break
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  /// The number format of a style.
  func format(_ style: Int) -> NumberFormat {
    guard formats.indices.contains(style) else { return .general }
    return codes[formats[style]] ?? NumberFormat(builtIn: formats[style])
  }

  /// The number formats of all styles; there is at least one.
  var all: [NumberFormat] { formats.isEmpty ? [.general] : formats.indices.map { format($0) } }
}

/// A reader that gathers the texts of `t` elements, without how they are pronounced; what a run of several sets raised stays so.
class XLSXTextReader: XMLReader {
  private(set) var characters: [UInt8] = []
  private var isInText = false
  private var pronunciations = 0
  private var isRaised = false
  /// Where the text of a raised run begins.
  private var raisedFrom: Int?

  /// Begins a new text.
  final func beginText() {
    characters.removeAll(keepingCapacity: true)
    isRaised = false
  }

  final func startText(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isInText = pronunciations == 0
      raisedFrom = isInText && isRaised && !characters.isEmpty ? characters.count : nil
    } else if name == "rPh" {
      pronunciations += 1
    } else if name == "vertAlign" {
      isRaised = attributes["val"] == "superscript"
    }
  }

  final func endText(_ name: XMLName) {
    if name == "t" {
      isInText = false
      if let raisedFrom { characters.replaceSubrange(raisedFrom..., with: RaisedText.raised(characters[raisedFrom...])) }
      raisedFrom = nil
    } else if name == "rPh" {
      pronunciations -= 1
    } else if name == "r" {
      isRaised = false
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { characters.append(contentsOf: bytes) }
  }

  /// The text; `_x000D_` stands for a character that XML cannot hold.
  final var finishedText: [UInt8] {
    let mark: [UInt8] = [0x5F, 0x78]
    guard characters.contains(0x5F) else { return CellText.cleaned(characters) }
    var text: [UInt8] = []
    var index = 0
    while index < characters.count {
      if index + 7 <= characters.count, characters[index..<(index + 2)].elementsEqual(mark), characters[index + 6] == 0x5F,
        let code = UInt32(String(decoding: characters[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        text.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        text.append(characters[index])
        index += 1
      }
    }
    return CellText.cleaned(text)
  }
}

/// The texts that cells share.
final class XLSXStrings: XLSXTextReader {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "si" { beginText() } else { startText(name, attributes) }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard name == "si" else { return endText(name) }
    bytes.append(contentsOf: finishedText)
    ends.append(bytes.count)
  }

  var count: Int { ends.count }

  subscript(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}

/// The comments of a sheet.
final class XLSXComments: XLSXTextReader {
  private(set) var comments: [(cell: CellReference, text: String)] = []
  private var cell: CellReference?

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "comment" {
      beginText()
      cell = attributes.bytes("ref").flatMap { CellReference($0) }
    } else {
      startText(name, attributes)
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard name == "comment" else { return endText(name) }
    if let cell { comments.append((cell, String(decoding: finishedText, as: UTF8.self))) }
  }
}
