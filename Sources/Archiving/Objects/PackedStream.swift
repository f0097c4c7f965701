/// A stream that must be read before it is known where all objects are: of cross-references, or of objects. What its dictionary says is in
/// the dictionary itself, but for the length of a stream of objects.
struct PackedStream {
  /// Place of the dictionary.
  let dictionary: Range<Int>
  /// Place of the stored bytes.
  private let data: Range<Int>

  /// Reads the stream that is object `number` and begins at `place` of `bytes`; `places` has those of other objects, as far as they are
  /// known.
  init(_ bytes: [UInt8], at place: Int, number: Int, among places: [CrossReferences.Place] = []) throws(ArchivingError) {
    var lexer = Lexer(bytes, in: place..<bytes.count)
    guard lexer.number() == number, lexer.number() != nil, lexer.skip("obj"), let dictionary = lexer.value(), lexer.skip("stream")
    else { throw .malformedFile(object: number, why: "it is not the stream that the cross-reference table says") }
    self.dictionary = dictionary
    if lexer.next == 13 { lexer.position += 1 }
    let start = lexer.position + 1
    guard lexer.next == 10, let length = Self.length(of: dictionary, in: bytes, among: places), length <= bytes.count - start else {
      throw .malformedFile(object: number, why: "a stream without its length")
    }
    data = start..<start + length
  }

  private static func length(of dictionary: Range<Int>, in bytes: [UInt8], among places: [CrossReferences.Place]) -> Int? {
    guard let value = value(of: "/Length", of: dictionary, in: bytes) else { return nil }
    var lexer = Lexer(bytes, in: value)
    let number = lexer.number()
    lexer.skipSpace()
    guard let number, lexer.next != nil else { return number }
    guard places.indices.contains(number), case .at(let place) = places[number] else { return nil }
    lexer = Lexer(bytes, in: place..<bytes.count)
    return lexer.number() == number && lexer.number() != nil && lexer.skip("obj") ? lexer.number() : nil
  }

  /// Whether the dictionary gives this type (with its slash).
  func isOfType(_ type: StaticString, in bytes: [UInt8]) -> Bool {
    guard let value = value(of: "/Type", in: bytes), value.count == type.utf8CodeUnitCount else { return false }
    return Lexer(bytes, in: value).matches(type, at: value.lowerBound)
  }

  /// The whole number that the dictionary has for `key`.
  func number(of key: StaticString, in bytes: [UInt8]) -> Int? {
    guard let value = value(of: key, in: bytes) else { return nil }
    var lexer = Lexer(bytes, in: value)
    return lexer.number()
  }

  /// The whole numbers in the array that the dictionary has for `key`.
  func numbers(of key: StaticString, in bytes: [UInt8]) -> [Int] {
    guard let value = value(of: key, in: bytes) else { return [] }
    var lexer = Lexer(bytes, in: value)
    guard lexer.skip("[") else { return [] }
    var numbers: [Int] = []
    while let number = lexer.number() { numbers.append(number) }
    return numbers
  }

  /// The unpacked bytes; `nil` where they are broken, or packed in a way that no known program uses for such streams.
  func unpacked(from bytes: [UInt8], by deflate: Deflate) -> [UInt8]? {
    guard let filter = value(of: "/Filter", in: bytes) else { return Array(bytes[data]) }
    guard
      bytes[filter].filter({ $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && !Lexer.isSpace($0) })
        .elementsEqual("/FlateDecode".utf8), let plain = deflate.unpacked(bytes, in: data)
    else { return nil }
    guard let parameters = value(of: "/DecodeParms", in: bytes) else { return plain }
    var (predictor, columns) = (1, 1)
    for entry in Entries(bytes, in: parameters) {
      var value = Lexer(bytes, in: entry.value)
      switch String(decoding: bytes[entry.key], as: UTF8.self) {
      case "/Predictor": predictor = value.number() ?? 0
      case "/Columns": columns = value.number() ?? 0
      default: return nil
      }
    }
    return predictor == 1 ? plain : predictor >= 10 ? Self.withoutPrediction(plain, columns: columns) : nil
  }

  /// Rows of bytes that were each stored as what they differ in from their neighbours, as in PNG (RFC 2083, 6).
  private static func withoutPrediction(_ bytes: [UInt8], columns: Int) -> [UInt8]? {
    guard columns > 0, bytes.count.isMultiple(of: columns + 1) else { return nil }
    var rows: [UInt8] = []
    rows.reserveCapacity(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: columns + 1) {
      for column in 0..<columns {
        let left = column > 0 ? rows[rows.count - 1] : 0
        let above = start > 0 ? rows[rows.count - columns] : 0
        let corner = column > 0 && start > 0 ? rows[rows.count - columns - 1] : 0
        let predicted: UInt8
        switch bytes[start] {
        case 0: predicted = 0
        case 1: predicted = left
        case 2: predicted = above
        case 3: predicted = UInt8((Int(left) + Int(above)) / 2)
        case 4: predicted = nearest(of: left, above, corner)
        default: return nil
        }
        rows.append(bytes[start + 1 + column] &+ predicted)
      }
    }
    return rows
  }

  /// Paeth's predictor: of the three neighbours the one nearest to left + above − corner.
  private static func nearest(of left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(above) - Int(corner)
    let distances = (abs(estimate - Int(left)), abs(estimate - Int(above)), abs(estimate - Int(corner)))
    if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? above : corner
  }

  private func value(of key: StaticString, in bytes: [UInt8]) -> Range<Int>? { Self.value(of: key, of: dictionary, in: bytes) }

  private static func value(of key: StaticString, of dictionary: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    for entry in Entries(bytes, in: dictionary)
    where entry.key.count == key.utf8CodeUnitCount && Lexer(bytes, in: entry.key).matches(key, at: entry.key.lowerBound) {
      return entry.value
    }
    return nil
  }
}
