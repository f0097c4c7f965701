/// What becomes of the objects of a file: some are replaced, some dropped, some new; all others stay as they are.
///
/// Of a long document nearly all objects are structure elements. What is known of one until it is written is its number.
struct Revision {
  private enum Fate {
    case kept
    case dropped
    /// Bytes of the store.
    case replaced(start: UInt32, count: UInt32)
    /// One of the streams.
    case replacedStream(UInt32)
    /// The dictionary of the signature.
    case signature
    /// What the writer of changes makes of the item with this number.
    case changed(UInt32)
  }

  private struct Stream {
    var entries: [UInt8]
    var data: [UInt8]
    var storage: Storage
  }

  private var fates: [Fate] = []
  private var store: [UInt8] = []
  private var streams: [Stream] = []
  private var signature: (entries: [UInt8], signer: Signer)?

  /// Nothing has changed yet.
  init(of file: SourceFile) {
    fates.reserveCapacity(file.count + Self.mostAdded)
    fates.append(contentsOf: repeatElement(.kept, count: file.count))
  }

  /// The number of new objects that room is reserved for at once.
  private static let mostAdded = 32

  /// Leaves object `number` out.
  mutating func drop(_ number: Int) { fates[number] = .dropped }

  /// A number for a new object.
  mutating func reserve() -> Int {
    fates.append(.dropped)
    return fates.count - 1
  }

  /// Puts what `write` appends in place of object `number`.
  mutating func replace<E: Error>(_ number: Int, by write: (inout [UInt8]) throws(E) -> Void) throws(E) {
    let start = store.count
    try write(&store)
    fates[number] = .replaced(start: UInt32(start), count: UInt32(store.count - start))
  }

  /// Has object `number` written when its turn comes, as `item` of what changes.
  mutating func change(_ number: Int, to item: Int) { fates[number] = .changed(UInt32(item)) }

  /// Adds an object and gives its number.
  mutating func add(_ write: (inout [UInt8]) -> Void) -> Int {
    let number = reserve()
    replace(number, by: write)
    return number
  }

  /// How a stream's bytes are stored.
  enum Storage {
    /// As they are: plain, or packed already with the filter among the entries.
    case verbatim
    /// Packed when the file is written.
    case packed
  }

  /// Puts a stream in place of object `number`. `entries` are those of its dictionary without `/Length`.
  mutating func replace(stream number: Int, entries: [UInt8], data: [UInt8], storage: Storage) {
    fates[number] = .replacedStream(UInt32(streams.count))
    streams.append(Stream(entries: entries, data: data, storage: storage))
  }

  /// Adds a stream and gives its number.
  mutating func add(stream entries: [UInt8], data: [UInt8], storage: Storage) -> Int {
    let number = reserve()
    replace(stream: number, entries: entries, data: data, storage: storage)
    return number
  }

  /// Puts the dictionary of the file's signature in place of object `number`. `entries` are those that do not depend on the bytes that are
  /// signed.
  mutating func replace(signature number: Int, entries: [UInt8], by signer: Signer) {
    fates[number] = .signature
    signature = (entries, signer)
  }

  /// The changed file. `write` writes the objects that change when their turn comes.
  func written(
    over file: SourceFile, root: Int, information: Int, deflate: Deflate,
    changes write: (_ number: Int, _ item: Int, inout FileWriter) throws(ArchivingError) -> Void
  ) throws(ArchivingError) -> [UInt8] {
    let lengths = try lengths(in: file)
    var writer = FileWriter(count: fates.count, deflate: deflate)
    for (number, fate) in fates.enumerated() {
      switch fate {
      case .dropped: continue
      case .replaced(let start, let count): writer.add(number, store[Int(start)..<Int(start) + Int(count)])
      case .replacedStream(let index):
        let stream = streams[Int(index)]
        switch stream.storage {
        case .packed: writer.add(packing: number, entries: stream.entries, data: stream.data)
        case .verbatim: writer.add(stream: number, entries: stream.entries, data: stream.data)
        }
      case .signature:
        if let signature { writer.add(signature: number, entries: signature.entries, by: signature.signer) }
      case .changed(let item): try write(number, Int(item), &writer)
      case .kept:
        guard file.holds(number), !lengths.contains(number) else { continue }
        if let stream = try file.stream(number) {
          writer.add(stream: number, stream, of: file)
        } else {
          writer.add(number, file.bytes[try file.object(number)])
        }
      }
    }
    return try writer.finish(root: root, information: information)
  }

  /// Numbers of the objects that hold nothing but the length of a stream: lengths are written with their streams.
  private func lengths(in file: SourceFile) throws(ArchivingError) -> Set<Int> {
    var numbers: Set<Int> = []
    for number in 0..<file.count where file.holds(number) {
      switch fates[number] {
      case .replaced, .changed, .signature: continue
      case .kept, .dropped, .replacedStream: break
      }
      guard let stream = try file.stream(number), let length = try file.value(of: "/Length", in: stream.dictionary),
        let reference = file.reference(at: length)
      else { continue }
      numbers.insert(reference)
    }
    return numbers
  }
}
