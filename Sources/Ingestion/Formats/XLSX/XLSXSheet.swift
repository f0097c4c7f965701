/// The cells of a sheet of Office Open XML.
final class XLSXSheet: XLSXTextReader {
  private enum CellType {
    case number, shared, inline, formulaText, boolean, error, date
  }

  var contents: SheetContents
  private let formats: [NumberFormat]
  private let indents: [Int]
  private let strings: XLSXStrings
  private let epoch: DayNumber.Epoch
  /// For each shared text where it is kept, once it was met.
  private var kept: [Grid.Cell?]

  private var row = -1
  private var column = -1
  private var type = CellType.number
  private var style = 0
  private var value: [UInt8] = []
  private var isInValue = false
  private var hasFormula = false
  private var hasInlineText = false

  init(name: String, part: String, styles: XLSXStyles, strings: XLSXStrings, epoch: DayNumber.Epoch) {
    contents = SheetContents(name: name)
    formats = styles.all
    indents = styles.indents
    self.strings = strings
    self.epoch = epoch
    kept = Array(repeating: nil, count: strings.count)
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "c": try startCell(attributes)
    case "v": isInValue = true
    case "f": hasFormula = true
    case "is":
      beginText()
      hasInlineText = true
    case "row":
      row = (attributes.number("r") ?? row + 2) - 1
      column = -1
      guard (0..<CellReference.rowLimit).contains(row) else { throw corrupt("a row is beyond the last") }
      if attributes.isTrue("hidden") { contents.cells.hiddenRows.insert(row) }
    case "col":
      guard attributes.isTrue("hidden"), let first = attributes.number("min"), let last = attributes.number("max"),
        first >= 1, last >= first
      else { return }
      for column in first...min(last, CellReference.columnLimit) { contents.cells.hiddenColumns.insert(column - 1) }
    case "mergeCell":
      guard let range = attributes["ref"]?.utf8.split(separator: UInt8(ascii: ":")), range.count == 2,
        let first = CellReference(range[0]), let last = CellReference(range[1])
      else { return }
      contents.cells.merges.append((first, last))
    default: startText(name, attributes)
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    switch name {
    case "c": try endCell()
    case "v": isInValue = false
    default: endText(name)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { value.append(contentsOf: bytes) } else { super.text(bytes) }
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    value.removeAll(keepingCapacity: true)
    // An inline text may be empty, without an element that begins it.
    beginText()
    (hasFormula, hasInlineText) = (false, false)
    if let bytes = attributes.bytes("r") {
      guard let place = CellReference(bytes) else { throw corrupt("there is no cell “\(String(decoding: bytes, as: UTF8.self))”") }
      (row, column) = (place.row, place.column)
    } else {
      column += 1
      row = max(0, row)
      guard column < CellReference.columnLimit else { throw corrupt("a row has too many cells") }
    }
    style = attributes.number("s") ?? 0
    guard let bytes = attributes.bytes("t") else {
      type = .number
      return
    }
    switch String(decoding: bytes, as: UTF8.self) {
    case "s": type = .shared
    case "inlineStr": type = .inline
    case "str": type = .formulaText
    case "b": type = .boolean
    case "e": type = .error
    case "d": type = .date
    default: type = .number
    }
  }

  private func endCell() throws(WorkbookFault) {
    let place = CellReference(row: row, column: column)
    if type == .inline || (hasInlineText && value.isEmpty) {
      try contents.put(text: finishedText, indent: indent, at: place)
      return
    }
    guard !value.isEmpty else {
      // A formula may give an empty text, and says so.
      if hasFormula, type != .formulaText { try contents.putUnresolved(at: place) }
      return
    }
    switch type {
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)), kept.indices.contains(index) else {
        throw corrupt("the cell \(place) names a text that is not there")
      }
      let cell: Grid.Cell
      if let known = kept[index] {
        cell = known
      } else {
        cell = try contents.keep(strings[index], .text, at: place)
        kept[index] = cell
      }
      try contents.put(cell, indent: indent, at: place)
    case .number:
      let format = formats.indices.contains(style) ? formats[style] : formats[0]
      try contents.put(number: value, format, epoch, at: place)
    case .formulaText, .inline: try contents.put(text: value, indent: indent, at: place)
    case .boolean: try contents.put(boolean: value == [0x31] || value == Array("true".utf8), at: place)
    case .error: try contents.put(error: value, at: place)
    case .date: try contents.put(date: Self.shortened(value), at: place)
    }
  }

  /// How far in the cell's text is set.
  private var indent: Int { indents.indices.contains(style) ? indents[style] : 0 }

  /// A date of a strict workbook, without the midnight that the format demands.
  private static func shortened(_ text: [UInt8]) -> String {
    let date = String(decoding: text, as: UTF8.self)
    for midnight in ["T00:00:00", "T00:00:00Z", "T00:00:00.000"] where date.hasSuffix(midnight) {
      return String(date.dropLast(midnight.count))
    }
    return date
  }

  private func corrupt(_ what: String) -> WorkbookFault {
    .corrupt("the sheet “\(contents.name)” is damaged: \(what)")
  }
}
