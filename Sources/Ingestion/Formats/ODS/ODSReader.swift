/// Reads spreadsheets of OpenDocument.
///
/// Source: OASIS OpenDocument 1.3, part 3. Attributes are looked up with the prefixes that the standard itself uses, as all writers do.
enum ODSReader {
  private static let type = "application/vnd.oasis.opendocument.spreadsheet"

  /// Whether an archive is an OpenDocument of any kind.
  static func recognises(_ archive: ZipArchive) -> Bool {
    archive.contains("content.xml") && (archive.contains("mimetype") || archive.contains("META-INF/manifest.xml"))
  }

  static func read(_ archive: ZipArchive, into book: inout WorkbookContents) throws(WorkbookFault) {
    let manifest = ODSManifest()
    try manifest.read(archive)
    if manifest.isEncrypted { throw .encrypted }
    if let bytes = try archive.content(of: "mimetype", atMost: 1000) {
      guard String(decoding: bytes, as: UTF8.self).hasPrefix(type) else {
        throw WorkbookFault(
          "the file is an office document, not a workbook", remedy: "copy its table into a workbook, or save it as CSV")
      }
    }
    if archive.names.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) {
      book.note("the macros of the workbook are ignored")
    }
    let styles = ODSStyles()
    try ODSStyleReader(styles).read(archive)
    let content = ODSContent(styles: styles, book: book)
    try content.read(archive)
    book = content.book
  }
}

/// Whether a package is encrypted.
final class ODSManifest: XMLReader {
  private(set) var isEncrypted = false

  init() { super.init(part: "META-INF/manifest.xml") }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "encryption-data" { isEncrypted = true }
  }
}

/// What styles of tables and cells say of numbers, dates and visibility.
final class ODSStyles {
  /// Names of table styles that hide their table.
  private var hidden: Set<String> = []
  /// For each cell style its data style and its parent.
  private var cells: [String: (data: String?, parent: String?)] = [:]
  private var formats: [String: NumberFormat.Section] = [:]

  /// For each cell style by how many steps its texts are set in.
  private var indents: [String: Int] = [:]

  /// Names of the styles of characters that are raised.
  private var raised: Set<String> = []

  private var tableStyle: String?
  private var textStyle: String?
  private var cellStyle: String?
  private var dataStyle: String?
  private var section = NumberFormat.Section()
  private var isInText = false
  private var hasDigits = false
  private var hasDate = (year: false, month: false, day: false, time: false)

  func isHidden(_ style: String) -> Bool { hidden.contains(style) }

  /// Whether a style of characters raises them.
  func raises(_ style: String) -> Bool { raised.contains(style) }

  /// What a cell style makes of a number; `nil` if it says nothing.
  func section(_ style: String?) -> NumberFormat.Section? {
    var (name, steps) = (style, 0)
    while let current = name, steps < 20 {
      guard let entry = cells[current] else { return nil }
      if let data = entry.data { return formats[data] }
      (name, steps) = (entry.parent, steps + 1)
    }
    return nil
  }

  /// By how many steps a cell style sets texts in.
  func indent(_ style: String?) -> Int {
    var (name, steps) = (style, 0)
    while let current = name, steps < 20 {
      if let indent = indents[current] { return indent }
      (name, steps) = (cells[current]?.parent, steps + 1)
    }
    return 0
  }

  /// A margin in steps of ten points: `0.353cm` is one.
  private static func steps(_ margin: String) -> Int {
    let units: [(name: String, points: Double)] = [("cm", 28.35), ("mm", 2.835), ("in", 72), ("pt", 1), ("pc", 12)]
    guard let unit = units.first(where: { margin.hasSuffix($0.name) }), let size = Double(margin.dropLast(2)), size > 0, size < 1000
    else { return 0 }
    return min(15, Int((size * unit.points / 10).rounded()))
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      guard let title = attributes["style:name"] else { return }
      switch attributes["style:family"] {
      case "table": tableStyle = title
      case "text": textStyle = title
      case "table-cell":
        cells[title] = (attributes["style:data-style-name"], attributes["style:parent-style-name"])
        cellStyle = title
      default: break
      }
    case "paragraph-properties":
      guard let cellStyle, attributes["fo:text-align"] != "end", let margin = attributes["fo:margin-left"] else { return }
      indents[cellStyle] = Self.steps(margin)
    case "text-properties":
      // `super 58%`, or by how much of a line.
      guard let textStyle, let position = attributes["style:text-position"] else { return }
      if position.hasPrefix("super") || position.first.map({ ("1"..."9").contains($0) }) ?? false { raised.insert(textStyle) }
    case "table-properties":
      if let tableStyle, attributes["table:display"] == "false" { hidden.insert(tableStyle) }
    case "number-style", "percentage-style", "currency-style", "date-style", "time-style":
      dataStyle = attributes["style:name"]
      section = NumberFormat.Section()
      hasDigits = false
      hasDate = (false, false, false, false)
    case "number", "scientific-number", "fraction":
      guard dataStyle != nil else { return }
      hasDigits = true
      // `display-factor` 1000 shows thousands.
      if let factor = attributes["number:display-factor"], let digits = factor.firstIndex(where: { $0 != "1" }),
        factor[digits...].allSatisfy({ $0 == "0" })
      {
        section.shift = -factor[digits...].count
      }
    case "year", "era": hasDate.year = true
    case "month", "quarter": hasDate.month = true
    case "day", "day-of-week": hasDate.day = true
    case "hours", "minutes", "seconds": hasDate.time = true
    case "text", "currency-symbol": isInText = dataStyle != nil
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "style": (tableStyle, cellStyle, textStyle) = (nil, nil, nil)
    case "number-style", "percentage-style", "currency-style", "date-style", "time-style":
      if let dataStyle { finish(dataStyle) }
      dataStyle = nil
    case "text", "currency-symbol": isInText = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    if hasDigits {
      section.suffix += String(decoding: bytes, as: UTF8.self)
    } else {
      section.prefix += String(decoding: bytes, as: UTF8.self)
    }
  }

  private func finish(_ style: String) {
    if !hasDigits, hasDate.year || hasDate.month || hasDate.day || hasDate.time {
      section.moment =
        switch (hasDate.year || hasDate.month || hasDate.day, hasDate.time) {
        case (true, true): .instant
        case (false, true): .time
        default: hasDate.day ? .day : hasDate.month ? .month : .year
        }
      (section.prefix, section.suffix) = ("", "")
    }
    section.prefix = NumberFormat.Section.trimmed(section.prefix)
    section.suffix = NumberFormat.Section.trimmed(section.suffix)
    formats[style] = section
  }
}

/// Reads the styles that have names.
final class ODSStyleReader: XMLReader {
  private let styles: ODSStyles

  init(_ styles: ODSStyles) {
    self.styles = styles
    super.init(part: "styles.xml")
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) { styles.start(name, attributes) }
  override func end(_ name: XMLName) throws(WorkbookFault) { styles.end(name) }
  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { styles.text(bytes) }
}
