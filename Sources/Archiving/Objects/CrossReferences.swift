/// Where the objects of a file are, as its end says: in a classic table with a trailer (ISO 32000-1, 7.5.4) or in a cross-reference stream
/// (7.5.8).
struct CrossReferences {
  /// Where one object is.
  enum Place: Hashable {
    /// There is no such object.
    case free
    /// It begins at this byte of the file.
    case at(Int)
    /// It is the object of this index in an object stream.
    case packed(stream: Int, index: Int)
  }

  /// By object number.
  private(set) var places: [Place]
  /// Where the table or stream itself begins.
  let position: Int
  /// Number of the catalog.
  let root: Int
  /// Number of the document information, if there is one.
  let information: Int?

  private static let missing = ArchivingError.malformedFile(object: nil, why: "no cross-reference table at its end")

  /// Reads the table or the stream that the end of `bytes` names.
  init(of bytes: [UInt8]) throws(ArchivingError) {
    var tail = Lexer(bytes, in: 0..<bytes.count)
    tail.position = max(0, bytes.count - 9)
    while tail.position > max(0, bytes.count - 2048), !tail.matches("startxref", at: tail.position) { tail.position -= 1 }
    guard tail.skip("startxref"), let position = tail.number(), position < bytes.count else { throw Self.missing }
    self.position = position
    var lexer = Lexer(bytes, in: position..<bytes.count)
    let trailer: Range<Int>
    if lexer.skip("xref") {
      places = try Self.table(&lexer)
      guard lexer.skip("trailer"), let dictionary = lexer.value() else { throw Self.missing }
      trailer = dictionary
    } else {
      guard let number = lexer.number() else { throw Self.missing }
      let stream = try PackedStream(bytes, at: position, number: number)
      places = try Self.rows(of: stream, in: bytes)
      // Written anew with the file, like all that only says where objects are.
      if places.indices.contains(number) { places[number] = .free }
      trailer = stream.dictionary
    }
    (root, information) = try Self.ends(of: trailer, in: bytes)
    let end = lexer.end
    guard places.allSatisfy({ if case .at(let start) = $0 { start > 0 && start < end } else { true } }) else { throw Self.missing }
  }

  /// The rows of a classic table, after its keyword.
  private static func table(_ lexer: inout Lexer) throws(ArchivingError) -> [Place] {
    guard lexer.number() == 0, let count = lexer.number(), count > 0, count <= lexer.end / 20 else { throw missing }
    var places: [Place] = []
    places.reserveCapacity(count)
    for _ in 0..<count {
      guard let start = lexer.number(), lexer.number() != nil else { throw missing }
      lexer.skipSpace()
      let inUse = lexer.next == UInt8(ascii: "n")
      lexer.position += 1
      places.append(inUse ? .at(start) : .free)
    }
    return places
  }

  /// The rows of a cross-reference stream: kind, place, and generation or index, in as many bytes each as `/W` says.
  private static func rows(of stream: PackedStream, in bytes: [UInt8]) throws(ArchivingError) -> [Place] {
    let widths = stream.numbers(of: "/W", in: bytes)
    guard stream.isOfType("/XRef", in: bytes), widths.count == 3, widths.allSatisfy({ (0...7).contains($0) }),
      let size = stream.number(of: "/Size", in: bytes), let rows = stream.unpacked(from: bytes, by: try Deflate())
    else { throw missing }
    let width = widths.reduce(0, +)
    guard width > 0, size > 0, size <= 8_388_607 else { throw missing }
    let sections = stream.numbers(of: "/Index", in: bytes)
    let ranges = sections.isEmpty ? [0, size] : sections
    guard ranges.count.isMultiple(of: 2) else { throw missing }
    var places = [Place](repeating: .free, count: size)
    var position = 0
    func field(_ width: Int) -> Int {
      defer { position += width }
      return rows[position..<position + width].reduce(0) { $0 << 8 | Int($1) }
    }
    for section in stride(from: 0, to: ranges.count, by: 2) {
      let (first, count) = (ranges[section], ranges[section + 1])
      guard first <= size, count <= size - first, count * width <= rows.count - position else { throw missing }
      for number in first..<first + count {
        // Without a field for the kind every object is one at a place of its own.
        let kind = widths[0] == 0 ? 1 : field(widths[0])
        let (place, index) = (field(widths[1]), field(widths[2]))
        places[number] =
          switch kind {
          case 1: .at(place)
          case 2: .packed(stream: place, index: index)
          // Rows of any other kind stand for nothing (ISO 32000-1, table 18).
          default: .free
          }
      }
    }
    return places
  }

  private static func ends(of trailer: Range<Int>, in bytes: [UInt8]) throws(ArchivingError) -> (root: Int, information: Int?) {
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
    return (root, information)
  }
}
