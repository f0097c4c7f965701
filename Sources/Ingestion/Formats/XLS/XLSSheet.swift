/// The cells of a sheet of Excel 97.
struct XLSSheet {
  private(set) var contents: SheetContents
  private let texts: [String]
  private let formats: [NumberFormat]
  private let indents: [Int]
  private let epoch: DayNumber.Epoch
  private var kept: [Grid.Cell?]

  init(_ stream: [UInt8], at offset: Int, name: String, globals: XLSGlobals) throws(WorkbookFault) {
    contents = SheetContents(name: name)
    texts = globals.texts
    formats = globals.allFormats
    indents = globals.indents
    epoch = globals.epoch
    kept = Array(repeating: nil, count: texts.count)
    var records = XLSRecords(stream, at: offset)
    guard let first = records.next(), first.type == XLSRecord.Kind.beginning else {
      throw .corrupt("the workbook is damaged: the sheet “\(name)” is not where it should be")
    }
    // Charts within a sheet are streams within its stream.
    var depth = 1
    var formulaPlace: CellReference?
    while depth > 0 {
      guard let record = records.next() else { throw .corrupt("the workbook is damaged: the sheet “\(name)” ends early") }
      switch record.type {
      case XLSRecord.Kind.beginning: depth += 1
      case XLSRecord.Kind.endOfFile: depth -= 1
      case XLSRecord.Kind.formulaText where depth == 1:
        if let place = formulaPlace {
          var reader = XLSTextReader([record] + records.continuations(), at: 0)
          try contents.put(text: (reader.text() ?? "").utf8, at: place)
        }
        formulaPlace = nil
      default:
        guard depth == 1 else { continue }
        if record.type == XLSRecord.Kind.formula { formulaPlace = nil }
        try take(record, &formulaPlace)
      }
    }
  }

  private mutating func take(_ record: XLSRecord, _ formulaPlace: inout CellReference?) throws(WorkbookFault) {
    switch record.type {
    case XLSRecord.Kind.row:
      if record.uint16(12) & 0x20 != 0 { contents.cells.hiddenRows.insert(Int(record.uint16(0))) }
    case XLSRecord.Kind.columnInfo:
      let (first, last) = (Int(record.uint16(0)), Int(record.uint16(2)))
      if record.uint16(8) & 1 != 0, first <= last { contents.cells.hiddenColumns.formUnion(first...min(last, 255)) }
    case XLSRecord.Kind.merges:
      for index in 0..<Int(record.uint16(0)) {
        let start = 2 + 8 * index
        let (rows, columns) = (
          (record.uint16(start), record.uint16(start + 2)), (record.uint16(start + 4), record.uint16(start + 6))
        )
        contents.cells.merges.append(
          (CellReference(row: Int(rows.0), column: Int(columns.0)), CellReference(row: Int(rows.1), column: Int(columns.1))))
      }
    case XLSRecord.Kind.number: try put(record.double(6), style: Int(record.uint16(4)), at: record.place)
    case XLSRecord.Kind.packedNumber:
      try put(Self.unpacked(record.uint32(6)), style: Int(record.uint16(4)), at: record.place)
    case XLSRecord.Kind.numbers:
      for index in 0..<max(0, (record.count - 6) / 6) {
        try put(
          Self.unpacked(record.uint32(6 + 6 * index)), style: Int(record.uint16(4 + 6 * index)),
          at: CellReference(row: record.place.row, column: record.place.column + index))
      }
    case XLSRecord.Kind.sharedText:
      let index = Int(record.uint32(6))
      guard texts.indices.contains(index) else {
        throw .corrupt("the workbook is damaged: the cell \(record.place) of “\(contents.name)” names a text that is not there")
      }
      if kept[index] == nil { kept[index] = try contents.keep(CellText.cleaned(texts[index].utf8), .text, at: record.place) }
      if let cell = kept[index] { try contents.put(cell, indent: indent(of: record), at: record.place) }
    case XLSRecord.Kind.label, XLSRecord.Kind.richText:
      try contents.put(text: record.text(6, lengthBytes: 2).utf8, indent: indent(of: record), at: record.place)
    case XLSRecord.Kind.booleanOrError:
      if record.uint8(7) == 0 {
        try contents.put(boolean: record.uint8(6) != 0, at: record.place)
      } else {
        try contents.put(error: Self.error(record.uint8(6)).utf8, at: record.place)
      }
    case XLSRecord.Kind.formula: try takeFormula(record, &formulaPlace)
    case XLSRecord.Kind.note: contents.comments.append((record.place, ""))
    default: break
    }
  }

  /// How far in the text of a cell is set.
  private func indent(of record: XLSRecord) -> Int {
    let style = Int(record.uint16(4))
    return indents.indices.contains(style) ? indents[style] : 0
  }

  /// A formula has its last result with it; a text follows in a record of its own.
  private mutating func takeFormula(_ record: XLSRecord, _ formulaPlace: inout CellReference?) throws(WorkbookFault) {
    guard record.uint16(12) == 0xFFFF else {
      try put(record.double(6), style: Int(record.uint16(4)), at: record.place)
      return
    }
    switch record.uint8(6) {
    case 0: formulaPlace = record.place
    case 1: try contents.put(boolean: record.uint8(8) != 0, at: record.place)
    case 2: try contents.put(error: Self.error(record.uint8(8)).utf8, at: record.place)
    default: break
    }
  }

  private mutating func put(_ value: Double, style: Int, at place: CellReference) throws(WorkbookFault) {
    try contents.put(number: value, formats.indices.contains(style) ? formats[style] : formats[0], epoch, at: place)
  }

  /// A number in thirty bits: a whole one or the upper half of a binary one, times a hundred or not.
  private static func unpacked(_ packed: UInt32) -> Double {
    let value =
      packed & 2 != 0
      ? Double(Int32(bitPattern: packed) >> 2) : Double(bitPattern: UInt64(packed & 0xFFFF_FFFC) << 32)
    return packed & 1 != 0 ? value / 100 : value
  }

  private static func error(_ code: UInt8) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    default: "#N/A"
    }
  }
}
