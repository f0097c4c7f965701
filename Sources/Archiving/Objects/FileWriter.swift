internal import Digests

/// Writes a PDF 1.7 file: streams at their own places, everything else packed into object streams (ISO 32000-1, 7.5.7), and a packed
/// cross-reference stream at the end.
struct FileWriter {
  /// Where an object is, as a row of the cross-reference table: kind, place, and index, in one, four and two bytes.
  private struct Place {
    static let free = Place(row: 0)
    let row: UInt64

    private init(row: UInt64) { self.row = row }

    static func at(_ offset: Int) -> Place { Place(row: 1 << 48 | UInt64(offset) << 16) }
    static func packed(stream: Int, index: Int) -> Place { Place(row: 2 << 48 | UInt64(stream) << 16 | UInt64(index)) }
  }

  /// Objects in one object stream: a reader must unpack all of them to see one, and fewer pack less well.
  private static let objectsPerStream = 200

  private let deflate: Deflate
  private var output: [UInt8] = []
  private var places: [Place] = []
  private var waiting: [(number: Int, start: Int)] = []
  private var body: [UInt8] = []
  private var signing: SignaturePlace?

  /// Begins a file whose objects have numbers under `count`.
  init(count: Int, deflate: Deflate) {
    self.deflate = deflate
    places.reserveCapacity(count + count / Self.objectsPerStream + 2)
    places.append(contentsOf: repeatElement(.free, count: count))
    output.append("%PDF-1.7\n%")
    output += [0xE2, 0xE3, 0xCF, 0xD3, 10]
  }

  /// Adds an object that is not a stream.
  mutating func add(_ number: Int, _ bytes: ArraySlice<UInt8>) {
    add(number) { $0 += bytes }
  }

  /// Adds an object that is not a stream: what `write` appends.
  mutating func add<E: Error>(_ number: Int, by write: (inout [UInt8]) throws(E) -> Void) throws(E) {
    waiting.append((number, body.count))
    try write(&body)
    body.append(10)
    if waiting.count == Self.objectsPerStream { flush() }
  }

  /// Adds a stream. `entries` are those of its dictionary without `/Length`; `data` is stored as it is.
  mutating func add(stream number: Int, entries: some Collection<UInt8>, data: some Collection<UInt8>) {
    places[number] = .at(output.count)
    output += Self.opening(of: number)
    output += entries
    output.append("/Length ")
    output.append(decimal: data.count)
    output.append(">>\nstream\n")
    output += data
    output.append("\nendstream\nendobj\n")
  }

  /// How the object of a stream begins, up to the first entry of its dictionary.
  static func opening(of number: Int) -> [UInt8] {
    var opening: [UInt8] = []
    opening.append(decimal: number)
    opening.append(" 0 obj\n<<")
    return opening
  }

  /// Adds a stream of `file` as it is there.
  mutating func add(stream number: Int, _ stream: SourceFile.Stream, of file: SourceFile) {
    var entries: [UInt8] = []
    for entry in Entries(file.bytes, in: stream.dictionary) where !file.equals(entry.key, "/Length") {
      entries += file.bytes[entry.key]
      entries.append(32)
      entries += file.bytes[entry.value]
    }
    add(stream: number, entries: entries, data: file.bytes[stream.data])
  }

  /// Adds a stream, packing `data` first.
  mutating func add(packing number: Int, entries: [UInt8], data: [UInt8]) {
    add(stream: number, entries: entries + Array("/Filter/FlateDecode".utf8), data: deflate.packed(data))
  }

  /// Adds the dictionary of the one signature of the file, in clear text, with room for what is known only once everything else is.
  mutating func add(signature number: Int, entries: [UInt8], by signer: Signer) {
    places[number] = .at(output.count)
    output += Self.opening(of: number)
    output += entries
    signing = SignaturePlace(appendedTo: &output, signer: signer)
    output.append(">>\nendobj\n")
  }

  /// The finished file, with its digest in it, and with its signature where it has one. Its identifier is made of its content, so that the same content has the same one.
  ///
  /// - Throws: `ArchivingError.unsigned` where the key does not sign.
  mutating func finish(root: Int, information: Int) throws(ArchivingError) -> [UInt8] {
    flush()
    var hash = SHA256()
    hash.update(output)
    let identifier = hash.digest.bytes.prefix(16)
    let start = output.count
    let number = places.count
    places.append(.at(start))
    var entries: [UInt8] = []
    entries.append(Seal.opening)
    entries.append(Seal.closing)
    entries.append("/Type/XRef/Size ")
    entries.append(decimal: places.count)
    entries.append("/Root ")
    entries.append(reference: root)
    entries.append("/Info ")
    entries.append(reference: information)
    entries.append("/ID[")
    for _ in 0..<2 {
      entries.append("<")
      for byte in identifier { entries.append(hex: byte) }
      entries.append(">")
    }
    entries.append("]/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>")
    add(packing: number, entries: entries, data: table())
    output.append("startxref\n")
    output.append(decimal: start)
    output.append("\n%%EOF\n")
    let seal = start + Self.opening(of: number).count + Seal.opening.utf8CodeUnitCount
    guard let signing else {
      Seal.seal(&output, at: seal, with: hash, after: start)
      return output
    }
    signing.writeRange(in: &output, of: output.count + Seal.digitCount)
    Seal.seal(&output, at: seal, with: SHA256(), after: 0)
    try signing.sign(&output)
    return output
  }

  /// The cross-reference table in rows of seven bytes, each less the row above it (PNG's predictor "up"): neighbours differ little.
  private func table() -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * 8)
    var above: UInt64 = 0
    for (number, place) in places.enumerated() {
      let row = number == 0 ? 0xFFFF : place.row
      rows.append(2)
      for shift in stride(from: 48 as UInt64, through: 0, by: -8) {
        rows.append(UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
      }
      above = row
    }
    return rows
  }

  private mutating func flush() {
    guard !waiting.isEmpty else { return }
    let number = places.count
    places.append(.free)
    var head: [UInt8] = []
    for (index, object) in waiting.enumerated() {
      head.append(decimal: object.number)
      head.append(" ")
      head.append(decimal: object.start)
      head.append(" ")
      places[object.number] = .packed(stream: number, index: index)
    }
    var entries: [UInt8] = []
    entries.append("/Type/ObjStm/N ")
    entries.append(decimal: waiting.count)
    entries.append("/First ")
    entries.append(decimal: head.count)
    add(packing: number, entries: entries, data: head + body)
    waiting.removeAll(keepingCapacity: true)
    body.removeAll(keepingCapacity: true)
  }
}
