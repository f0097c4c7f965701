/// A file system in a file, as office programs kept documents before 2007 and keep encrypted ones today.
///
/// Source: Microsoft, [MS-CFB].
struct CompoundFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  private struct Entry {
    var name: String
    var start: UInt32
    var size: Int
    var isStream: Bool
  }

  private let bytes: [UInt8]
  private let sectorSize: Int
  private let miniSectorSize: Int
  private let miniLimit: Int
  private var table: [UInt32] = []
  private var miniTable: [UInt32] = []
  private var entries: [Entry] = []
  private var miniStream: [UInt8] = []

  static func recognises(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    guard bytes.count >= 512, Self.recognises(bytes) else { throw Self.damaged }
    let (shift, miniShift) = (Int(bytes.uint16(30)), Int(bytes.uint16(32)))
    guard shift == 9 || shift == 12, miniShift == 6 else { throw Self.damaged }
    sectorSize = 1 << shift
    miniSectorSize = 1 << miniShift
    miniLimit = Int(bytes.uint32(56))
    try readTable()
    try readDirectory()
    if let root = entries.first {
      miniStream = try content(from: root.start, table, limit: root.size)
      miniTable = try content(from: bytes.uint32(60), table, limit: nil).uint32s
    }
  }

  /// The names of all streams and storages.
  var names: [String] { entries.map(\.name) }

  /// The bytes of a stream; `nil` if there is none.
  func stream(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.isStream && $0.name.lowercased() == name.lowercased() }) else { return nil }
    guard entry.size < miniLimit else { return try content(from: entry.start, table, limit: entry.size) }
    var content: [UInt8] = []
    var sector = entry.start
    while content.count < entry.size {
      let start = Int(sector) * miniSectorSize
      guard Int(sector) < miniTable.count, start + miniSectorSize <= miniStream.count else { throw Self.damaged }
      content += miniStream[start..<(start + miniSectorSize)]
      sector = miniTable[Int(sector)]
    }
    return Array(content.prefix(entry.size))
  }

  private static let damaged = WorkbookFault.corrupt("the workbook is damaged: its list of parts cannot be read")

  private func sector(_ number: UInt32) throws(WorkbookFault) -> ArraySlice<UInt8> {
    let start = (Int(number) + 1) * sectorSize
    guard start < bytes.count else { throw Self.damaged }
    return bytes[start..<min(bytes.count, start + sectorSize)]
  }

  /// The bytes of a chain of sectors, which cannot be longer than the file.
  private func content(from start: UInt32, _ table: [UInt32], limit: Int?) throws(WorkbookFault) -> [UInt8] {
    var content: [UInt8] = []
    var sector = start
    let limit = limit ?? .max
    while sector < Self.endOfChain, content.count < limit {
      content += try self.sector(sector)
      guard Int(sector) < table.count, content.count <= bytes.count else { throw Self.damaged }
      sector = table[Int(sector)]
    }
    guard limit == .max || content.count >= limit else { throw Self.damaged }
    return limit == .max ? content : Array(content.prefix(limit))
  }

  private mutating func readTable() throws(WorkbookFault) {
    var sectors = (0..<109).map { bytes.uint32(76 + 4 * $0) }
    var next = bytes.uint32(68)
    var steps = 0
    while next < Self.endOfChain {
      let more = Array(try sector(next)).uint32s
      steps += 1
      guard let last = more.last, more.count == sectorSize / 4, steps <= bytes.count / sectorSize else { throw Self.damaged }
      sectors += more.dropLast()
      next = last
    }
    for number in sectors where number < Self.endOfChain {
      table += Array(try sector(number)).uint32s
      guard table.count <= bytes.count / 2 else { throw Self.damaged }
    }
  }

  private mutating func readDirectory() throws(WorkbookFault) {
    let directory = try content(from: bytes.uint32(48), table, limit: nil)
    for start in stride(from: 0, to: directory.count - 127, by: 128) {
      let type = directory[start + 66]
      let length = Int(directory.uint16(start + 64))
      guard type != 0, length >= 2, length <= 64 else { continue }
      let units = (0..<(length / 2 - 1)).map { directory.uint16(start + 2 * $0) }
      let size = Int(directory.uint32(start + 120))
      guard size <= bytes.count || type == 1 else { throw Self.damaged }
      entries.append(
        Entry(name: String(decoding: units, as: UTF16.self), start: directory.uint32(start + 116), size: size, isStream: type == 2))
    }
  }
}

extension [UInt8] {
  /// Two bytes as a number, the lower first; 0 beyond the end.
  func uint16(_ offset: Int) -> UInt16 {
    guard offset >= 0, offset + 2 <= count else { return 0 }
    return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Four bytes as a number, the lowest first; 0 beyond the end.
  func uint32(_ offset: Int) -> UInt32 { UInt32(uint16(offset)) | UInt32(uint16(offset + 2)) << 16 }

  /// All numbers of four bytes.
  fileprivate var uint32s: [UInt32] { stride(from: 0, to: count - 3, by: 4).map { uint32($0) } }
}
