internal import Files
internal import Glibc

/// A ZIP archive on disk that grows file by file. What goes into it is compressed already, so that it is stored as it is.
final class ZipFile {
  /// Where it is.
  let path: String
  /// Its bytes so far.
  private(set) var size = 0
  /// How many files are in it.
  var count: Int { entries.count }
  private let file: Int32
  private var entries: [(name: [UInt8], check: UInt32, size: Int, offset: Int)] = []

  /// Larger archives, or more files, need another form, which not every program reads.
  private static let most = (bytes: 0xFFFF_0000, files: 65_000)

  /// Begins an archive; what was at its place is gone.
  init(_ path: String) throws(FileError) {
    try WholeFile.makeFolders(WholeFile.folder(of: path))
    self.path = path
    file = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    if file < 0 { throw FileError(.writing, path, reason: String(cString: strerror(errno))) }
  }

  deinit { close(file) }

  /// Adds a file.
  func add(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    guard size + bytes.count < Self.most.bytes, entries.count < Self.most.files else {
      throw FileError(.writing, path, reason: "the archive would be larger than 4 GB")
    }
    let entry = (name: Array(name.utf8), check: Self.check(bytes), size: bytes.count, offset: size)
    try write([0x50, 0x4B, 3, 4] + Self.fields(of: entry) + entry.name)
    try write(bytes)
    entries.append(entry)
  }

  /// Ends the archive.
  func finish() throws(FileError) {
    let start = size
    for entry in entries {
      try write(
        [0x50, 0x4B, 1, 2, 20, 3] + Self.fields(of: entry) + [UInt8](repeating: 0, count: 6) + Self.bytes(0o100644 << 16, 4)
          + Self.bytes(entry.offset, 4) + entry.name)
    }
    let length = size - start
    try write(
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.bytes(entries.count, 2) + Self.bytes(entries.count, 2) + Self.bytes(length, 4)
        + Self.bytes(start, 4) + [0, 0])
  }

  /// What both heads of a file say: version, names in UTF-8, stored, a day without meaning, checksum, sizes, length of the name.
  private static func fields(of entry: (name: [UInt8], check: UInt32, size: Int, offset: Int)) -> [UInt8] {
    [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + bytes(Int(entry.check), 4) + bytes(entry.size, 4) + bytes(entry.size, 4)
      + bytes(entry.name.count, 2) + [0, 0]
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + sent }, bytes.count - sent) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw FileError(.writing, path, reason: String(cString: strerror(errno))) }
      sent += count
    }
    size += bytes.count
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  /// The CRC-32 of bytes.
  private static func check(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
  }
}
