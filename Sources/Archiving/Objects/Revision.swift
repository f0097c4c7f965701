/// What becomes of the objects of a file: some are replaced, some dropped, some new; all others stay as they are.
struct Revision {
  private enum Fate {
    case kept
    case dropped
    case replaced(Range<Int>)
    case replacedStream(entries: [UInt8], data: [UInt8], packed: Bool)
  }

  private var fates: [Fate]
  private var store: [UInt8] = []

  /// Nothing has changed yet.
  init(of file: SourceFile) {
    fates = [Fate](repeating: .kept, count: file.count)
    store.reserveCapacity(file.count * 96)
  }

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
    fates[number] = .replaced(start..<store.count)
  }

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
    fates[number] = .replacedStream(entries: entries, data: data, packed: storage == .packed)
  }

  /// Adds a stream and gives its number.
  mutating func add(stream entries: [UInt8], data: [UInt8], storage: Storage) -> Int {
    let number = reserve()
    replace(stream: number, entries: entries, data: data, storage: storage)
    return number
  }

  /// The changed file.
  func written(
    over file: SourceFile, root: Int, information: Int, deflate: Deflate
  ) throws(ArchivingError) -> [UInt8] {
    let lengths = try lengths(in: file)
    var writer = FileWriter(count: fates.count, capacity: file.bytes.count + store.count, deflate: deflate)
    for (number, fate) in fates.enumerated() {
      switch fate {
      case .dropped: continue
      case .replaced(let range): writer.add(number, store[range])
      case .replacedStream(let entries, let data, packed: true): writer.add(packing: number, entries: entries, data: data)
      case .replacedStream(let entries, let data, packed: false): writer.add(stream: number, entries: entries, data: data)
      case .kept:
        guard file.holds(number), !lengths.contains(number) else { continue }
        if let stream = try file.stream(number) {
          writer.add(
            stream: number, entries: Self.entriesWithoutLength(of: stream, in: file), data: file.bytes[stream.data])
        } else {
          writer.add(number, file.bytes[try file.object(number)])
        }
      }
    }
    return writer.finish(root: root, information: information)
  }

  /// Numbers of the objects that hold nothing but the length of a stream: lengths are written with their streams.
  private func lengths(in file: SourceFile) throws(ArchivingError) -> Set<Int> {
    var numbers: Set<Int> = []
    for number in 0..<file.count where file.holds(number) {
      if case .replaced = fates[number] { continue }
      guard let stream = try file.stream(number), let length = try file.value(of: "/Length", in: stream.dictionary),
        let reference = file.reference(at: length)
      else { continue }
      numbers.insert(reference)
    }
    return numbers
  }

  private static func entriesWithoutLength(of stream: SourceFile.Stream, in file: SourceFile) -> [UInt8] {
    var entries: [UInt8] = []
    for entry in Entries(file.bytes, in: stream.dictionary) where !file.equals(entry.key, "/Length") {
      entries += file.bytes[entry.key]
      entries.append(32)
      entries += file.bytes[entry.value]
    }
    return entries
  }
}
