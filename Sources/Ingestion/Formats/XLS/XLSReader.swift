/// Reads workbooks of Excel 97 to 2003.
///
/// libfreexl was looked at and not taken: it does not say which cells are percent, which rows are hidden and which cells are merged, so
/// that 12.5% would be read as 0.125.
/// Source: Microsoft, [MS-XLS].
enum XLSReader {
  static func read(_ bytes: [UInt8], into book: inout WorkbookContents) throws(WorkbookFault) {
    let file = try CompoundFile(bytes)
    if file.names.contains("EncryptedPackage") { throw .encrypted }
    guard let stream = try file.stream("Workbook") else {
      if try file.stream("Book") != nil { throw tooOld }
      throw WorkbookFault(
        "the file is an office document, not a workbook", remedy: "copy its table into a workbook, or save it as CSV")
    }
    if file.names.contains("_VBA_PROJECT_CUR") { book.note("the macros of the workbook are ignored") }
    let globals = try XLSGlobals(stream)
    for sheet in globals.sheets {
      if sheet.isHidden {
        book.leaveOut(hidden: sheet.name)
        continue
      }
      switch sheet.kind {
      case .cells:
        var contents = try XLSSheet(stream, at: sheet.offset, name: sheet.name, globals: globals).contents
        try book.add(&contents)
      case .chart: book.leaveOut(chart: sheet.name)
      case .macros: book.note("the macro sheet “\(sheet.name)” is left out")
      }
    }
  }

  static let tooOld = WorkbookFault(
    "the workbook is of Excel 95 or older", remedy: "open it in a spreadsheet program and save it as XLSX")
}

/// The records of a stream of Excel's, from an offset on.
struct XLSRecords {
  let stream: [UInt8]
  private var offset: Int

  init(_ stream: [UInt8], at offset: Int = 0) {
    self.stream = stream
    self.offset = offset
  }

  /// The next record; `nil` at the end of the stream.
  mutating func next() -> XLSRecord? {
    guard offset + 4 <= stream.count else { return nil }
    let length = Int(stream.uint16(offset + 2))
    guard offset + 4 + length <= stream.count else { return nil }
    let record = XLSRecord(stream: stream, type: stream.uint16(offset), start: offset + 4, count: length)
    offset += 4 + length
    return record
  }

  /// The records that go on with the one before.
  mutating func continuations() -> [XLSRecord] {
    var records: [XLSRecord] = []
    while offset + 4 <= stream.count, stream.uint16(offset) == XLSRecord.Kind.goesOn, let record = next() { records.append(record) }
    return records
  }
}

/// One record of a stream; what is beyond its end reads as 0.
struct XLSRecord {
  /// The numbers of the records that are read.
  enum Kind {
    static let formula: UInt16 = 0x0006
    static let endOfFile: UInt16 = 0x000A
    static let note: UInt16 = 0x001C
    static let dateMode: UInt16 = 0x0022
    static let password: UInt16 = 0x002F
    static let font: UInt16 = 0x0031
    static let goesOn: UInt16 = 0x003C
    static let columnInfo: UInt16 = 0x007D
    static let sheet: UInt16 = 0x0085
    static let numbers: UInt16 = 0x00BD
    static let richText: UInt16 = 0x00D6
    static let style: UInt16 = 0x00E0
    static let merges: UInt16 = 0x00E5
    static let texts: UInt16 = 0x00FC
    static let sharedText: UInt16 = 0x00FD
    static let number: UInt16 = 0x0203
    static let label: UInt16 = 0x0204
    static let booleanOrError: UInt16 = 0x0205
    static let formulaText: UInt16 = 0x0207
    static let row: UInt16 = 0x0208
    static let packedNumber: UInt16 = 0x027E
    static let format: UInt16 = 0x041E
    static let beginning: UInt16 = 0x0809
  }

  fileprivate let stream: [UInt8]
  let type: UInt16
  fileprivate let start: Int
  let count: Int

  func uint8(_ offset: Int) -> UInt8 { offset < count ? stream[start + offset] : 0 }
  func uint16(_ offset: Int) -> UInt16 { offset + 2 <= count ? stream.uint16(start + offset) : 0 }
  func uint32(_ offset: Int) -> UInt32 { offset + 4 <= count ? stream.uint32(start + offset) : 0 }

  func double(_ offset: Int) -> Double {
    Double(bitPattern: UInt64(uint32(offset)) | UInt64(uint32(offset + 4)) << 32)
  }

  /// Where a cell record says that it is.
  var place: CellReference { CellReference(row: Int(uint16(0)), column: Int(uint16(2))) }

  /// A text with its length before it, in one or two bytes; what is not in the record is left out.
  func text(_ offset: Int, lengthBytes: Int) -> String {
    let length = lengthBytes == 1 ? Int(uint8(offset)) : Int(uint16(offset))
    var reader = XLSTextReader([self], at: offset + lengthBytes)
    return reader.text(length) ?? ""
  }
}

/// Reads texts that may go on in the next record, where each piece says anew whether its characters take one byte or two.
struct XLSTextReader {
  private let records: [XLSRecord]
  /// The numbers of the fonts that raise what is set in them.
  private let raisedFonts: Set<Int>
  private var index = 0
  private var offset: Int

  init(_ records: [XLSRecord], at offset: Int, raisedFonts: Set<Int> = []) {
    self.records = records
    self.offset = offset
    self.raisedFonts = raisedFonts
  }

  private mutating func byte() -> UInt8? {
    while index < records.count, offset >= records[index].count {
      index += 1
      offset = 0
    }
    guard index < records.count else { return nil }
    defer { offset += 1 }
    return records[index].uint8(offset)
  }

  private mutating func number(_ bytes: Int) -> Int? {
    var number = 0
    for index in 0..<bytes {
      guard let byte = byte() else { return nil }
      number |= Int(byte) << (8 * index)
    }
    return number
  }

  private mutating func skip(_ count: Int) -> Bool {
    for _ in 0..<count where byte() == nil { return false }
    return true
  }

  /// A text with its length before it.
  mutating func text() -> String? { number(2).flatMap { text($0) } }

  /// A text with a given number of characters, and after it the data on its fonts, of which those count that raise some of it, and on its
  /// pronunciation, which is skipped.
  mutating func text(_ length: Int) -> String? {
    guard let flags = byte() else { return nil }
    var isWide = flags & 1 != 0
    var runs = 0
    var extra = 0
    if flags & 8 != 0 {
      guard let count = number(2) else { return nil }
      runs = count
    }
    if flags & 4 != 0 {
      guard let count = number(4) else { return nil }
      extra = count
    }
    var units: [UInt16] = []
    units.reserveCapacity(min(length, 1 << 16))
    while units.count < length {
      if index < records.count, offset >= records[index].count {
        index += 1
        offset = 0
        guard let flags = byte() else { return nil }
        isWide = flags & 1 != 0
      }
      guard let unit = number(isWide ? 2 : 1) else { return nil }
      units.append(UInt16(truncatingIfNeeded: unit))
    }
    guard runs * 4 + extra <= 1 << 24 else { return nil }
    guard !raisedFonts.isEmpty, runs > 0 else {
      return skip(runs * 4 + extra) ? String(decoding: units, as: UTF16.self) : nil
    }
    var starts: [(unit: Int, isRaised: Bool)] = []
    for _ in 0..<runs {
      guard let unit = number(2), let font = number(2) else { return nil }
      starts.append((unit, raisedFonts.contains(font)))
    }
    return skip(extra) ? Self.text(units, starts) : nil
  }

  /// A text whose runs begin where they say; what stands before the first is in the font of the cell.
  private static func text(_ units: [UInt16], _ starts: [(unit: Int, isRaised: Bool)]) -> String {
    var (text, from, isRaised) = ("", 0, false)
    for start in starts + [(units.count, false)] where start.unit >= from {
      let piece = String(decoding: units[from..<min(start.unit, units.count)], as: UTF16.self)
      text += isRaised && !text.isEmpty ? RaisedText.raised(piece) : piece
      (from, isRaised) = (min(start.unit, units.count), start.isRaised)
    }
    return text
  }
}
