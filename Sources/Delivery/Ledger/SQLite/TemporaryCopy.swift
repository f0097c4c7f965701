internal import Files
internal import Glibc

/// A copy of a database and its log, in a folder that only this user may look into.
struct TemporaryCopy {
  private let folder: String
  /// The copy of the database.
  let path: String

  init(of bytes: [UInt8], log: [UInt8]) throws(FileError) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(place)/gazetteer-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw FileError(.writing, place, errno: errno) }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = "\(folder)/ledger.sqlite"
    try WholeFile.write(bytes, to: path)
    if !log.isEmpty { try WholeFile.write(log, to: "\(path)-wal") }
  }

  /// Takes the copy away.
  func remove() {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    rmdir(folder)
  }
}
