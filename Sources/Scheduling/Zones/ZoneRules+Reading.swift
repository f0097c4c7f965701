extension ZoneRules {
  /// Reads a TZif file of version 2 or later (RFC 9636): what lies in the system's zoneinfo folder under the zone's name.
  ///
  /// - Throws: `ZoneError.damaged` with what is wrong; leap seconds are refused, as the world's computers count without them.
  package init(name: ZoneName, file bytes: [UInt8]) throws(ZoneError) {
    var reader = ZoneFileReader(name: name, bytes: bytes)
    let old = try reader.header()
    guard old.version >= 2 else {
      throw .damaged(name.description, "is of version 1, which says nothing about the years after 2037")
    }
    try reader.skip(old.size(ofTime: 4))
    let header = try reader.header()
    guard header.leapSeconds == 0 else { throw .damaged(name.description, "counts leap seconds") }
    let times = try reader.times(header.transitions)
    let kinds = try reader.take(header.transitions).map(Int.init)
    var offsets: [Int] = []
    for _ in 0..<header.kinds {
      offsets.append(try reader.offset())
      try reader.skip(2)
    }
    try reader.skip(header.letters + header.standardMarks + header.universalMarks)
    guard let first = offsets.first, kinds.allSatisfy({ $0 < offsets.count }), zip(times, times.dropFirst()).allSatisfy(<) else {
      throw .damaged(name.description, "lists its transitions wrongly")
    }
    var transitions: [Transition] = []
    for (time, kind) in zip(times, kinds) {
      let before = transitions.last?.after ?? first
      transitions.append(Transition(at: Instant(secondsSince1970: time), before: before, after: offsets[kind]))
    }
    self.init(name: name, firstOffset: first, transitions: transitions, footer: try reader.footer())
  }
}

/// Reads the parts of a TZif file one after the other.
private struct ZoneFileReader {
  /// The counts at the head of a block.
  struct Header {
    var version: Int
    var universalMarks: Int
    var standardMarks: Int
    var leapSeconds: Int
    var transitions: Int
    var kinds: Int
    var letters: Int

    /// Bytes of the block that follows, where a time takes so many.
    func size(ofTime time: Int) -> Int {
      transitions * (time + 1) + kinds * 6 + letters + leapSeconds * (time + 4) + standardMarks + universalMarks
    }
  }

  let name: ZoneName
  let bytes: [UInt8]
  var position = 0

  init(name: ZoneName, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  mutating func take(_ count: Int) throws(ZoneError) -> ArraySlice<UInt8> {
    guard count <= bytes.count - position else { throw .damaged(name.description, "ends too early") }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func skip(_ count: Int) throws(ZoneError) { _ = try take(count) }

  mutating func header() throws(ZoneError) -> Header {
    guard try take(4).elementsEqual("TZif".utf8) else { throw .damaged(name.description, "is not a TZif file") }
    let version = try take(16).first ?? 0
    var counts: [Int] = []
    for _ in 0..<6 { counts.append(try take(4).reduce(0) { $0 << 8 | Int($1) }) }
    return Header(
      version: version == 0 ? 1 : Int(version) - 0x30, universalMarks: counts[0], standardMarks: counts[1], leapSeconds: counts[2],
      transitions: counts[3], kinds: counts[4], letters: counts[5])
  }

  mutating func times(_ count: Int) throws(ZoneError) -> [Int64] {
    let raw = try take(count * 8)
    return stride(from: raw.startIndex, to: raw.endIndex, by: 8).map { start in
      Int64(bitPattern: raw[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
  }

  /// Seconds east of Greenwich.
  mutating func offset() throws(ZoneError) -> Int {
    let raw = try take(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Int(Int32(bitPattern: raw))
  }

  /// The rule of the years to come, between two line ends.
  mutating func footer() throws(ZoneError) -> YearlyClock? {
    guard try take(1).first == 0x0A, let end = bytes[position...].firstIndex(of: 0x0A) else {
      throw .damaged(name.description, "has no rule for later years")
    }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    if text.isEmpty { return nil }
    guard let clock = YearlyClock(text) else {
      throw .damaged(name.description, "ends with something that is not a rule, “\(text)”")
    }
    return clock
  }
}
