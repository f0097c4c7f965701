/// What a workbook of Excel 97 says of all its sheets.
struct XLSGlobals {
  struct Sheet {
    enum Kind: Hashable {
      case cells
      case chart
      case macros
    }

    var name: String
    var offset: Int
    var kind: Kind
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var texts: [String] = []
  private(set) var epoch = DayNumber.Epoch.from1900
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [Int] = []
  /// For each style by how many steps its texts are set in.
  private(set) var indents: [Int] = []

  init(_ stream: [UInt8]) throws(WorkbookFault) {
    var records = XLSRecords(stream)
    // There is no font of number 4.
    var (fonts, raisedFonts): (Int, Set<Int>) = (0, [])
    guard let first = records.next(), first.type == XLSRecord.Kind.beginning else {
      throw .corrupt("the workbook is damaged: it does not begin as one")
    }
    guard first.uint16(0) == 0x0600 else { throw XLSReader.tooOld }
    while let record = records.next(), record.type != XLSRecord.Kind.endOfFile {
      switch record.type {
      case XLSRecord.Kind.password: throw .encrypted
      case XLSRecord.Kind.dateMode: if record.uint16(0) == 1 { epoch = .from1904 }
      case XLSRecord.Kind.font:
        if record.uint16(8) == 1 { raisedFonts.insert(fonts < 4 ? fonts : fonts + 1) }
        fonts += 1
      case XLSRecord.Kind.format:
        codes[Int(record.uint16(0))] = NumberFormat(code: record.text(2, lengthBytes: 2))
      case XLSRecord.Kind.style:
        formats.append(Int(record.uint16(2)))
        // The lowest three bits of the sixth byte say how the text is aligned: 3 is to the right.
        indents.append(record.uint8(6) & 7 == 3 ? 0 : Int(record.uint8(8) & 15))
      case XLSRecord.Kind.sheet:
        let kind: Sheet.Kind
        switch record.uint8(5) {
        case 0: kind = .cells
        case 2: kind = .chart
        default: kind = .macros
        }
        sheets.append(
          Sheet(
            name: record.text(6, lengthBytes: 1), offset: Int(record.uint32(0)), kind: kind, isHidden: record.uint8(4) & 3 != 0))
      case XLSRecord.Kind.texts:
        var reader = XLSTextReader([record] + records.continuations(), at: 8, raisedFonts: raisedFonts)
        for _ in 0..<Int(record.uint32(4)) {
          guard let text = reader.text() else { throw .corrupt("the workbook is damaged: its list of texts ends early") }
          texts.append(text)
        }
      default: break
      }
    }
  }

  /// The number format of a style.
  func format(_ style: Int) -> NumberFormat {
    guard formats.indices.contains(style) else { return .general }
    return codes[formats[style]] ?? NumberFormat(builtIn: formats[style])
  }

  /// The number formats of all styles; there is at least one.
  var allFormats: [NumberFormat] { formats.isEmpty ? [.general] : formats.indices.map { format($0) } }
}
