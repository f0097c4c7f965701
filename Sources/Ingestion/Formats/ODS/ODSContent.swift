/// The sheets of an OpenDocument spreadsheet.
final class ODSContent: XMLReader {
  var book: WorkbookContents
  private let styles: ODSStyles
  private var isInBody = false

  private var sheet: SheetContents?
  /// Sheets may lie in the cells of others, and shapes before their rows; neither is read.
  private var ignored = 0
  private var row = 0
  private var column = 0
  private var rowRepeat = 1
  private var rowStyle: String?
  private var columnStyles: [(end: Int, style: String?)] = []
  /// The cells of the row, to be repeated with it.
  private var rowCells: [(column: Int, count: Int, content: Content)] = []
  /// How many cells with content were written in the sheet, and how many it has of them by repetition.
  private var (written, copied) = (0, 0)

  private var cell: Cell?
  private var characters: [UInt8] = []
  private var paragraphs = 0
  private var textDepth = 0
  /// For each span of characters that is open where it begins, if it is raised.
  private var spans: [Int?] = []
  private var comment: [UInt8]?

  private enum Content {
    case text([UInt8], indent: Int)
    case error([UInt8])
    case boolean(Bool)
    case date(String)
    case number([UInt8], NumberFormat.Section)
    case unresolved
  }

  private struct Cell {
    var count: Int
    var type: String
    var value: String?
    var currency: String?
    var style: String?
    var isError: Bool
    var hasFormula: Bool
  }

  init(styles: ODSStyles, book: WorkbookContents) {
    self.styles = styles
    self.book = book
    super.init(part: "content.xml")
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if !isInBody {
      if name == "spreadsheet" { isInBody = true } else { styles.start(name, attributes) }
      return
    }
    if ignored > 0 {
      ignored += 1
      return
    }
    switch name {
    case "table":
      if sheet != nil || cell != nil {
        ignored = 1
        return
      }
      let title = attributes["table:name"] ?? ""
      if let style = attributes["table:style-name"], styles.isHidden(style) {
        book.leaveOut(hidden: title)
        ignored = 1
        return
      }
      sheet = SheetContents(name: title)
      (row, column) = (0, 0)
      (written, copied) = (0, 0)
      columnStyles = []
    case "shapes", "tracked-changes", "forms", "named-expressions", "database-ranges", "data-pilot-tables": ignored = 1
    case "table-column":
      let count = try repeats(attributes, "table:number-columns-repeated", limit: CellReference.columnLimit, at: column)
      if Self.isHidden(attributes) { sheet?.cells.hiddenColumns.formUnion(column..<(column + count)) }
      column += count
      columnStyles.append((column, attributes["table:default-cell-style-name"]))
    case "table-row":
      rowRepeat = try repeats(attributes, "table:number-rows-repeated", limit: CellReference.rowLimit, at: row)
      rowStyle = attributes["table:default-cell-style-name"]
      column = 0
      rowCells.removeAll(keepingCapacity: true)
      if Self.isHidden(attributes) { sheet?.cells.hiddenRows.formUnion(row..<(row + rowRepeat)) }
    case "table-cell", "covered-table-cell": try startCell(attributes)
    case "annotation":
      comment = []
      textDepth = 0
    case "frame", "custom-shape", "rect", "control", "object": ignored = 1
    case "p", "h":
      textDepth += 1
      if let comment { self.comment = comment.isEmpty ? [] : comment + [0x20] } else { startParagraph() }
    case "span":
      let isRaised = comment == nil && !characters.isEmpty && attributes["text:style-name"].map(styles.raises) ?? false
      spans.append(isRaised ? characters.count : nil)
    case "s":
      // Several blanks are written as one that counts.
      let count = min(attributes.number("text:c") ?? 1, 1000)
      append(Array(repeating: 0x20, count: count))
    case "tab": append([0x20])
    case "line-break": append([0x0A])
    default: break
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard isInBody else { return styles.end(name) }
    if ignored > 0 {
      ignored -= 1
      return
    }
    switch name {
    case "spreadsheet": isInBody = false
    case "table":
      guard var finished = sheet else { return }
      sheet = nil
      try book.add(&finished)
    case "table-row": try finishRow()
    case "table-cell", "covered-table-cell": finishCell()
    case "annotation":
      if let comment {
        sheet?.comments.append(
          (CellReference(row: row, column: column), String(decoding: CellText.cleaned(comment), as: UTF8.self)))
      }
      comment = nil
      textDepth = 0
    case "span":
      if let start = spans.popLast() ?? nil, start < characters.count {
        characters.replaceSubrange(start..., with: RaisedText.raised(characters[start...]))
      }
    case "p", "h": textDepth -= 1
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInBody else { return styles.text(bytes) }
    if ignored == 0, textDepth > 0 { append(bytes) }
  }

  private func append(_ bytes: some Collection<UInt8>) {
    if comment != nil { comment?.append(contentsOf: bytes) } else if cell != nil { characters.append(contentsOf: bytes) }
  }

  private func startParagraph() {
    if paragraphs > 0 { characters.append(0x0A) }
    paragraphs += 1
  }

  private static func isHidden(_ attributes: XMLAttributes) -> Bool {
    attributes["table:visibility"].map { $0 != "visible" } ?? false
  }

  private func repeats(_ attributes: XMLAttributes, _ name: StaticString, limit: Int, at position: Int) throws(WorkbookFault) -> Int
  {
    let count = attributes.number(name) ?? 1
    // Some writers fill a sheet up to its last row and a little beyond.
    guard count >= 1, count <= 2 * limit else { throw corrupt("a cell or row is repeated \(count) times") }
    guard position < 2 * limit else { throw corrupt("there are too many rows or columns") }
    return count
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    characters.removeAll(keepingCapacity: true)
    (paragraphs, textDepth, spans) = (0, 0, [])
    let count = try repeats(attributes, "table:number-columns-repeated", limit: CellReference.columnLimit, at: column)
    let type = attributes["office:value-type"] ?? ""
    cell = Cell(
      count: count, type: type,
      value: attributes["office:value"] ?? attributes["office:date-value"] ?? attributes["office:time-value"]
        ?? attributes["office:boolean-value"] ?? attributes["office:string-value"],
      currency: attributes["office:currency"], style: attributes["table:style-name"],
      isError: attributes["calcext:value-type"] == "error", hasFormula: attributes.bytes("table:formula") != nil)
    let rows = attributes.number("table:number-rows-spanned") ?? 1
    let columns = attributes.number("table:number-columns-spanned") ?? 1
    if rows > 1 || columns > 1 {
      sheet?.cells.merges.append(
        (CellReference(row: row, column: column), CellReference(row: row + max(1, rows) - 1, column: column + max(1, columns) - 1)))
    }
  }

  private func finishCell() {
    guard let cell else { return }
    if let content = content(of: cell) { rowCells.append((column, cell.count, content)) }
    column += cell.count
    self.cell = nil
  }

  private func content(of cell: Cell) -> Content? {
    if cell.isError { return .error(characters.isEmpty ? Array("#VALUE!".utf8) : characters) }
    let style = cell.style ?? rowStyle ?? columnStyles.first { column < $0.end }?.style
    switch cell.type {
    case "float", "percentage", "currency":
      guard let value = cell.value else { return cell.hasFormula ? .unresolved : nil }
      var section = styles.section(style) ?? NumberFormat.Section()
      section.moment = nil
      if cell.type == "percentage" {
        section.shift += 2
        section.suffix = "%"
      } else if cell.type == "currency", let currency = cell.currency, !currency.isEmpty {
        (section.prefix, section.suffix) = ("", currency)
      }
      return .number(Array(value.utf8), section)
    case "date", "time":
      guard let value = cell.value else { return nil }
      return .date(Self.shown(value, styles.section(style)?.moment))
    case "boolean": return .boolean(cell.value == "true")
    default:
      // A text may be in an attribute, in paragraphs, or in both.
      if !characters.isEmpty { return .text(characters, indent: styles.indent(style)) }
      if let value = cell.value, !value.isEmpty { return .text(Array(value.utf8), indent: styles.indent(style)) }
      return cell.hasFormula && cell.type.isEmpty ? .unresolved : nil
    }
  }

  /// `2023-01-31T00:00:00` as its style shows it.
  private static func shown(_ value: String, _ moment: NumberFormat.Moment?) -> String {
    let date = value.prefix(10)
    guard value.count >= 10, date.contains("-") else { return value }
    switch moment {
    case .year: return String(date.prefix(4))
    case .month: return String(date.prefix(7))
    case .day: return String(date)
    case .instant, .time, nil: return value.hasSuffix("T00:00:00") ? String(date) : value
    }
  }

  private func finishRow() throws(WorkbookFault) {
    defer { row += rowRepeat }
    guard !rowCells.isEmpty else { return }
    guard row + rowRepeat <= CellReference.rowLimit else { throw corrupt("there are too many rows") }
    written += rowCells.count
    copied += rowRepeat * rowCells.reduce(0) { $0 + $1.count } - rowCells.count
    // A few hundred bytes would make a sheet that takes half a minute to unfold, and says nothing.
    guard copied <= Self.mostCopied + Self.mostCopiedOfEach * written else {
      throw .excessive(
        "the sheet “\(sheet?.name ?? "")” repeats \(written) \(written == 1 ? "cell" : "cells") more than \(Self.mostCopied) times")
    }
    for repetition in 0..<rowRepeat {
      for entry in rowCells {
        guard entry.column + entry.count <= CellReference.columnLimit else { throw corrupt("there are too many columns") }
        for offset in 0..<entry.count {
          try put(entry.content, at: CellReference(row: row + repetition, column: entry.column + offset))
        }
      }
    }
  }

  /// So many cells may be repetitions of others, and so many more for each that is written.
  private static let (mostCopied, mostCopiedOfEach) = (2_000_000, 64)

  private func put(_ content: Content, at place: CellReference) throws(WorkbookFault) {
    switch content {
    case .text(let text, let indent): try sheet?.put(text: text, indent: indent, at: place)
    case .error(let text): try sheet?.put(error: text, at: place)
    case .boolean(let value): try sheet?.put(boolean: value, at: place)
    case .date(let text): try sheet?.put(date: text, at: place)
    case .unresolved: try sheet?.putUnresolved(at: place)
    case .number(let text, let section): try sheet?.put(number: text, NumberFormat(sections: [section]), .from1900, at: place)
    }
  }

  private func corrupt(_ what: String) -> WorkbookFault {
    .corrupt("the sheet “\(sheet?.name ?? "")” is damaged: \(what)")
  }
}
