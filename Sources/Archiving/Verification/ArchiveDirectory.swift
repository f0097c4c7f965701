/// The list of entries at the end of a ZIP archive that has no comment (APPNOTE 4.3.12 and 4.3.16), for a field to be added to the last entry.
struct ArchiveDirectory {
  /// The archive.
  private(set) var file: [UInt8]
  /// Where the last entry begins.
  private let last: Int

  /// Bytes of what ends an archive without a comment; the length of the comment is in the last two.
  private static let endCount = 22
  /// Bytes of an entry before its name.
  private static let headCount = 46
  /// What the field is known by: "GZ", which is no field of anybody else.
  private static let fieldName: [UInt8] = [0x47, 0x5A]
  /// The most that the fields of an entry hold.
  private static let mostFields = 0xFFFF

  /// Reads the list; `nil` where there is none, or it is empty.
  init?(_ file: [UInt8]) {
    guard file.count >= Self.endCount else { return nil }
    let end = file.count - Self.endCount
    guard file[end...].starts(with: [0x50, 0x4B, 5, 6]) else { return nil }
    var place = Self.number(in: file, at: end + 16, 4)
    var last: Int?
    for _ in 0..<Self.number(in: file, at: end + 10, 2) {
      guard place + Self.headCount <= end, file[place...].starts(with: [0x50, 0x4B, 1, 2]) else { return nil }
      last = place
      place += Self.headCount + [28, 30, 32].reduce(0) { [place] in $0 + Self.number(in: file, at: place + $1, 2) }
    }
    guard let last, place == end else { return nil }
    self.file = file
    self.last = last
  }

  /// Adds a field to the last entry. Says whether there is room.
  mutating func add(_ content: [UInt8]) -> Bool {
    let (name, fields) = (Self.number(in: file, at: last + 28, 2), Self.number(in: file, at: last + 30, 2))
    let field = Self.fieldName + Self.bytes(content.count, 2) + content
    guard fields + field.count <= Self.mostFields else { return false }
    set(fields + field.count, at: last + 30, 2)
    let size = file.count - Self.endCount + 12
    set(Self.number(in: file, at: size, 4) + field.count, at: size, 4)
    file.insert(contentsOf: field, at: last + Self.headCount + name + fields)
    return true
  }

  /// Says how long the comment is that follows.
  mutating func setLengthOfComment(_ count: Int) { set(count, at: file.count - 2, 2) }

  private mutating func set(_ number: Int, at place: Int, _ count: Int) {
    file.replaceSubrange(place..<place + count, with: Self.bytes(number, count))
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A number with its lowest byte first; zero beyond the ends of a file.
  static func number(in file: [UInt8], at place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= file.count else { return 0 }
    return file[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
