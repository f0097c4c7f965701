internal import Languages
internal import Statistics

/// A column whose texts repeat: each distinct text once, and for each row which.
struct SymbolColumn {
  /// The distinct texts, in the order of their first row; blanks around them removed.
  var texts: [String]
  /// The first row of each text.
  var firstRows: [Int]
  /// For each row the index of its text.
  var ids: [Int32]
  /// For each text its code, in a column of codes with labels; otherwise empty.
  var codes: [String] = []

  subscript(row: Int) -> Int { Int(ids[row]) }
}

extension Table {
  /// The distinct texts of a column. Compares bytes, so that only distinct texts ever become strings.
  func symbols(_ column: Int) -> SymbolColumn {
    var known = ByteSet(bytes: grid.bytes)
    var canonical: [Int32] = []
    var idOfText: [String: Int32] = [:]
    var result = SymbolColumn(texts: [], firstRows: [], ids: [])
    result.ids.reserveCapacity(rowCount)
    var lastCell: Grid.Cell?
    var lastId: Int32 = 0
    for row in 0..<rowCount {
      let cell = cell(row, column)
      // Sorted columns repeat their text row after row.
      if let last = lastCell, grid.haveEqualBytes(last, cell) {
        result.ids.append(lastId)
        continue
      }
      let (raw, isNew) = known.insert(cell.range, format: cell.format)
      if isNew {
        let text = grid.text(cell)
        if let id = idOfText[text] {
          canonical.append(id)
        } else {
          let id = Int32(truncatingIfNeeded: result.texts.count)
          idOfText[text] = id
          canonical.append(id)
          result.texts.append(text)
          result.firstRows.append(row)
        }
      }
      lastCell = cell
      lastId = canonical[raw]
      result.ids.append(lastId)
    }
    if labelledColumns.contains(column) { result.partLabels() }
    if let labels = codeLabels[column] {
      result.codes = result.texts
      result.texts = result.texts.map { labels[$0] ?? $0 }
    }
    return result
  }
}

extension SymbolColumn {
  /// Keeps the labels as texts, and the codes before them apart.
  fileprivate mutating func partLabels() {
    for index in texts.indices {
      guard let colon = texts[index].firstRange(of: ": ") else {
        codes.append(texts[index])
        continue
      }
      codes.append(String(texts[index][..<colon.lowerBound]))
      texts[index] = String(texts[index][colon.upperBound...])
    }
  }
}

extension Grid {
  fileprivate func haveEqualBytes(_ first: Cell, _ second: Cell) -> Bool {
    let (one, other) = (first.range, second.range)
    guard one.count == other.count, first.format == second.format else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<one.count where bytes[one.lowerBound + index] != bytes[other.lowerBound + index] { return false }
      return true
    }
  }
}

/// A set of stretches of one byte array, by content: open addressing with linear probing over FNV-1a hashes.
private struct ByteSet {
  private let bytes: [UInt8]
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private var members: [(range: Range<Int>, format: Int, hash: UInt64)] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The index of the content, and whether it is seen for the first time.
  mutating func insert(_ range: Range<Int>, format: Int) -> (index: Int, isNew: Bool) {
    let hash = bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
      return hash ^ (hash >> 32)
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if members[index].hash == hash, members[index].format == format, isEqual(members[index].range, range) {
        return (index, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: members.count)
    members.append((range, format, hash))
    if members.count * 2 > slots.count { grow() }
    return (members.count - 1, true)
  }

  private func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<first.count where bytes[first.lowerBound + index] != bytes[second.lowerBound + index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, member) in members.enumerated() {
      var slot = Int(truncatingIfNeeded: member.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}
