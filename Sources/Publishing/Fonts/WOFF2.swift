internal import CLoading.Brotli

/// A font file as browsers load it: WOFF File Format 2.0 (W3C Recommendation), its tables as they are and compressed as one.
///
/// Outlines of TrueType could be rearranged before they are compressed; they are not, which the format allows.
enum WOFF2 {
  private struct Table {
    var tag: UInt32
    var bytes: [UInt8]
  }

  /// More than this is gained by no further effort: a tenth less would take ten times as long.
  private static let quality: Int32 = 9

  /// Packs an OpenType file.
  ///
  /// - Parameter font: The file, with one face.
  /// - Returns: The bytes, the same for the same font; `nil` where it is no such file or the system has no Brotli.
  static func packing(_ font: [UInt8]) -> [UInt8]? {
    guard let tables = tables(of: font), let compressed = compressed(tables.flatMap(\.bytes)) else { return nil }
    var directory: [UInt8] = []
    for table in tables {
      // A tag that is written out; of the tables of outlines, the sign that they are as they were.
      let isOutlines = table.tag == tag("glyf") || table.tag == tag("loca")
      directory.append(63 | (isOutlines ? 3 << 6 : 0))
      directory += bigEndian(table.tag) + base128(table.bytes.count)
    }
    let end = 48 + directory.count + compressed.count
    let length = (end + 3) / 4 * 4
    let unpacked = tables.reduce(12 + 16 * tables.count) { $0 + ($1.bytes.count + 3) / 4 * 4 }
    var file = bigEndian(tag("wOF2")) + font.prefix(4) + bigEndian(UInt32(length))
    file += bigEndian(UInt16(tables.count)) + [0, 0] + bigEndian(UInt32(unpacked)) + bigEndian(UInt32(compressed.count))
    // Version 1.0, neither metadata nor private data.
    file += [0, 1, 0, 0] + [UInt8](repeating: 0, count: 20)
    return file + directory + compressed + [UInt8](repeating: 0, count: length - end)
  }

  /// The tables of a font in the order of their tags, but `loca` behind `glyf`, which it explains; without a signature, which would not
  /// hold any more.
  private static func tables(of font: [UInt8]) -> [Table]? {
    func number(_ place: Int, _ count: Int) -> Int { font[place..<place + count].reduce(0) { $0 << 8 | Int($1) } }
    guard font.count > 12 else { return nil }
    let count = number(4, 2)
    guard font.count >= 12 + 16 * count else { return nil }
    var tables: [Table] = []
    for index in 0..<count {
      let entry = 12 + 16 * index
      let (start, length) = (number(entry + 8, 4), number(entry + 12, 4))
      guard start + length <= font.count else { return nil }
      var table = Table(tag: UInt32(number(entry, 4)), bytes: Array(font[start..<start + length]))
      // Bit 11 of the flags says that the file has been packed and unpacked without loss.
      if table.tag == tag("head"), table.bytes.count > 17 { table.bytes[16] |= 1 << 3 }
      if table.tag != tag("DSIG") { tables.append(table) }
    }
    tables.sort { $0.tag < $1.tag }
    if let locations = tables.firstIndex(where: { $0.tag == tag("loca") }),
      let outlines = tables.firstIndex(where: { $0.tag == tag("glyf") })
    {
      tables.insert(tables.remove(at: locations), at: outlines + 1)
    }
    return tables
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard gz_brotli_is_there() else { return nil }
    var size = bytes.count + bytes.count / 8 + 1024
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let isDone = BrotliEncoderCompress(
        quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_FONT, bytes.count, bytes, &size, buffer.baseAddress)
      count = isDone == BROTLI_TRUE ? size : 0
    }
    return result.isEmpty ? nil : result
  }

  private static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

  /// A length in groups of seven bits, all but the last with the eighth set.
  private static func base128(_ number: Int) -> [UInt8] {
    var groups = [UInt8(number & 0x7F)]
    var rest = number >> 7
    while rest > 0 {
      groups.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
      rest >>= 7
    }
    return groups
  }
}
