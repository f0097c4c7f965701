/// Zip archives that only keep what they hold, so that what libFuzzer changes in a part reaches the reader of that part.
enum StoredArchive {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of one sheet.
  static func workbook(sheet: [UInt8]) -> [UInt8] {
    archive([
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", relationship("officeDocument", "xl/workbook.xml")),
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .utf8)
      ),
      ("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml")),
      ("xl/worksheets/sheet1.xml", sheet),
    ])
  }

  /// An OpenDocument spreadsheet.
  static func ods(content: [UInt8]) -> [UInt8] {
    archive([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", content)])
  }

  private static func relationship(_ type: String, _ target: String) -> [UInt8] {
    Array("<Relationships><Relationship Id=\"r1\" Type=\"\(links)/\(type)\" Target=\"\(target)\"/></Relationships>".utf8)
  }

  private static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let common =
        number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(part.bytes)), 4) + number(part.bytes.count, 4)
        + number(part.bytes.count, 4) + number(part.name.utf8.count, 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common + [UInt8](repeating: 0, count: 10) + number(file.count, 4)
      directory += part.name.utf8
      file += [0x50, 0x4B, 3, 4] + number(20, 2) + common + Array(part.name.utf8) + part.bytes
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
      + number(file.count, 4) + number(0, 2)
    return file + directory + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
