/// A PDF that was written in one go, as Cairo writes it. What its object streams hold is unpacked behind its end, so that every object is
/// at a place of its own, whichever form of cross-reference names it.
struct SourceFile {
  /// A stream: its dictionary and its stored bytes.
  struct Stream {
    /// Place of the dictionary.
    var dictionary: Range<Int>
    /// Place of the stored bytes.
    var data: Range<Int>
  }

  /// The whole file, and behind it what was packed in object streams.
  let bytes: [UInt8]
  /// Number of the catalog.
  let root: Int
  /// Number of the document information, if there is one.
  let information: Int?
  /// Where each object begins, by number; 0 if there is none.
  private let starts: [Int]
  /// Where each object ends at the latest.
  private let limits: [Int]
  /// Where the file ends. An object from an object stream is behind it, and has no number in front of it.
  private let end: Int

  /// One more than the largest object number.
  var count: Int { starts.count }

  /// Reads the cross-reference table or stream at the end of `bytes`.
  init(_ bytes: [UInt8]) throws(ArchivingError) {
    let table = try CrossReferences(of: bytes)
    var starts = table.places.map { if case .at(let start) = $0 { start } else { 0 } }
    var packed: Set<Int> = []
    for case .packed(let stream, _) in table.places { packed.insert(stream) }
    if packed.isEmpty {
      self.bytes = bytes
    } else {
      let unpacked = try Self.unpacked(packed.sorted(), of: bytes, by: table, at: &starts)
      self.bytes = bytes + unpacked
    }
    var limits = [Int](repeating: self.bytes.count, count: starts.count)
    let order = starts.indices.filter { starts[$0] > 0 }.sorted { starts[$0] < starts[$1] }
    for (number, following) in zip(order, order.dropFirst()) { limits[number] = starts[following] }
    for number in order where starts[number] < table.position { limits[number] = min(limits[number], table.position) }
    for number in packed { starts[number] = 0 }
    (root, information, end) = (table.root, table.information, bytes.count)
    (self.starts, self.limits) = (starts, limits)
  }

  /// What the object streams `numbers` hold, one after the other, as it is to be appended to `bytes`; `starts` learns where each object
  /// will begin.
  private static func unpacked(
    _ numbers: [Int], of bytes: [UInt8], by table: CrossReferences, at starts: inout [Int]
  ) throws(ArchivingError) -> [UInt8] {
    let deflate = try Deflate()
    var store: [UInt8] = []
    for number in numbers {
      let broken = ArchivingError.malformedFile(object: number, why: "an object stream that cannot be read")
      guard starts.indices.contains(number), starts[number] > 0 else { throw broken }
      let stream = try PackedStream(bytes, at: starts[number], number: number, among: table.places)
      guard let content = stream.unpacked(from: bytes, by: deflate), let count = stream.number(of: "/N", in: bytes),
        let first = stream.number(of: "/First", in: bytes), (0...content.count).contains(first)
      else { throw broken }
      let base = bytes.count + store.count
      var head = Lexer(content, in: 0..<first)
      for index in 0..<count {
        guard let object = head.number(), let offset = head.number(), offset < content.count - first else { throw broken }
        guard table.places.indices.contains(object), table.places[object] == .packed(stream: number, index: index) else { continue }
        starts[object] = base + offset
      }
      store += content[first...]
      // Nothing that follows is read as part of what was last.
      store.append(10)
    }
    for (number, place) in table.places.enumerated() {
      if case .packed(let stream, _) = place, starts[number] == 0 {
        throw .malformedFile(object: number, why: "it is not in object stream \(stream)")
      }
    }
    return store
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

  /// Stands behind `obj`, or where an object without it begins.
  private func beginning(of number: Int) throws(ArchivingError) -> Lexer {
    guard holds(number) else { throw .malformedFile(object: number, why: "it does not exist") }
    var lexer = Lexer(bytes, in: starts[number]..<limits[number])
    guard starts[number] < end else { return lexer }
    guard lexer.number() == number, lexer.number() != nil, lexer.skip("obj") else {
      throw .malformedFile(object: number, why: "it does not begin where the cross-reference table says")
    }
    return lexer
  }
}
