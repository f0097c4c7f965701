/// A PDF with a classic cross-reference table, as Cairo writes it: every object is unpacked at its own place.
struct SourceFile {
  /// A stream: its dictionary and its stored bytes.
  struct Stream {
    /// Place of the dictionary.
    var dictionary: Range<Int>
    /// Place of the stored bytes.
    var data: Range<Int>
  }

  /// The whole file.
  let bytes: [UInt8]
  /// Number of the catalog.
  let root: Int
  /// Number of the document information, if there is one.
  let information: Int?
  /// Where each object begins, by number; 0 if there is none.
  private let starts: [Int]
  /// Where each object ends at the latest.
  private let limits: [Int]

  /// One more than the largest object number.
  var count: Int { starts.count }

  /// Reads the cross-reference table at the end of `bytes`.
  init(_ bytes: [UInt8]) throws(ArchivingError) {
    self.bytes = bytes
    let table = try Self.table(of: bytes)
    let starts = table.starts
    var limits = [Int](repeating: table.position, count: starts.count)
    let order = starts.indices.filter { starts[$0] > 0 }.sorted { starts[$0] < starts[$1] }
    for (number, following) in zip(order, order.dropFirst()) { limits[number] = starts[following] }
    (root, information) = (table.root, table.information)
    (self.starts, self.limits) = (starts, limits)
  }

  /// Place of what object `number` holds, between `obj` and `endobj`; for a stream its dictionary.
  func object(_ number: Int) throws(ArchivingError) -> Range<Int> {
    try parts(of: number).value
  }

  /// The entries of the dictionary that object `number` is, read as they are asked for.
  func entries(of number: Int) throws(ArchivingError) -> Entries {
    Entries(try beginning(of: number))
  }

  /// The stream that object `number` is, `nil` for an object that is not a stream.
  func stream(_ number: Int) throws(ArchivingError) -> Stream? {
    let (value, rest) = try parts(of: number)
    var lexer = Lexer(bytes, in: rest..<limits[number])
    guard lexer.skip("stream") else { return nil }
    if lexer.next == 13 { lexer.position += 1 }
    guard lexer.next == 10, let place = try self.value(of: "/Length", in: value), let length = try integer(at: place),
      lexer.position + 1 + length <= limits[number]
    else { throw .malformedFile(object: number, why: "a stream without its length") }
    let start = lexer.position + 1
    return Stream(dictionary: value, data: start..<start + length)
  }

  /// Whether there is an object with this number.
  func holds(_ number: Int) -> Bool { number > 0 && number < starts.count && starts[number] > 0 }

  /// Place of the value that the dictionary at `range` has for `key` (with its slash).
  func value(of key: StaticString, in range: Range<Int>) throws(ArchivingError) -> Range<Int>? {
    for entry in Entries(bytes, in: range) where equals(entry.key, key) { return entry.value }
    return nil
  }

  /// The same, followed to the object that it refers to.
  func resolved(_ key: StaticString, in range: Range<Int>) throws(ArchivingError) -> Range<Int>? {
    guard let value = try value(of: key, in: range) else { return nil }
    guard let number = reference(at: value) else { return value }
    return try object(number)
  }

  /// The object number in `12 0 R`, `nil` for any other value.
  func reference(at range: Range<Int>) -> Int? {
    guard let last = range.last, bytes[last] == UInt8(ascii: "R") else { return nil }
    var lexer = Lexer(bytes, in: range)
    return lexer.number()
  }

  /// The whole number at `range`, or in the object that it refers to.
  func integer(at range: Range<Int>) throws(ArchivingError) -> Int? {
    var lexer = Lexer(bytes, in: range)
    if let number = reference(at: range) { lexer = Lexer(bytes, in: try object(number)) }
    return lexer.number()
  }

  /// The object numbers in the array at `range`.
  func references(in range: Range<Int>) -> [Int] {
    var lexer = Lexer(bytes, in: range)
    guard lexer.skip("[") else { return [] }
    var numbers: [Int] = []
    while let value = lexer.value() { if let number = reference(at: value) { numbers.append(number) } }
    return numbers
  }

  /// Whether the bytes at `range` are `text`.
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { letters in
      for index in 0..<letters.count where letters[index] != bytes[range.lowerBound + index] { return false }
      return true
    }
  }

  /// The bytes at `range` as text, for messages and short names.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func parts(of number: Int) throws(ArchivingError) -> (value: Range<Int>, rest: Int) {
    var lexer = try beginning(of: number)
    guard let value = lexer.value() else { throw .malformedFile(object: number, why: "it is not closed") }
    return (value, lexer.position)
  }

  /// Stands behind `obj`.
  private func beginning(of number: Int) throws(ArchivingError) -> Lexer {
    guard holds(number) else { throw .malformedFile(object: number, why: "it does not exist") }
    var lexer = Lexer(bytes, in: starts[number]..<limits[number])
    guard lexer.number() == number, lexer.number() != nil, lexer.skip("obj") else {
      throw .malformedFile(object: number, why: "it does not begin where the cross-reference table says")
    }
    return lexer
  }

  private static func table(
    of bytes: [UInt8]
  ) throws(ArchivingError) -> (starts: [Int], position: Int, root: Int, information: Int?) {
    let missing = ArchivingError.malformedFile(object: nil, why: "no cross-reference table at its end")
    var tail = Lexer(bytes, in: 0..<bytes.count)
    tail.position = max(0, bytes.count - 9)
    while tail.position > max(0, bytes.count - 2048), !tail.matches("startxref", at: tail.position) { tail.position -= 1 }
    guard tail.skip("startxref"), let position = tail.number(), position < bytes.count else { throw missing }
    var lexer = Lexer(bytes, in: position..<bytes.count)
    guard lexer.skip("xref"), lexer.number() == 0, let count = lexer.number(), count > 0, count <= bytes.count / 20 else {
      throw missing
    }
    var starts: [Int] = []
    starts.reserveCapacity(count)
    for _ in 0..<count {
      guard let start = lexer.number(), lexer.number() != nil else { throw missing }
      lexer.skipSpace()
      let inUse = lexer.next == UInt8(ascii: "n")
      lexer.position += 1
      guard !inUse || start < position else { throw missing }
      starts.append(inUse ? start : 0)
    }
    guard lexer.skip("trailer"), let trailer = lexer.value() else { throw missing }
    var root: Int?
    var information: Int?
    for entry in Entries(bytes, in: trailer) {
      var value = Lexer(bytes, in: entry.value)
      switch String(decoding: bytes[entry.key], as: UTF8.self) {
      case "/Root": root = value.number()
      case "/Info": information = value.number()
      case "/Prev", "/Encrypt", "/XRefStm":
        throw .malformedFile(object: nil, why: "it is encrypted or was changed after it was written")
      default: break
      }
    }
    guard let root else { throw .malformedFile(object: nil, why: "no catalog") }
    return (starts, position, root, information)
  }
}
