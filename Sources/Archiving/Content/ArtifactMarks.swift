internal import Drawing

/// Marks as artifacts what a page paints outside its tagged content: rules, grids, running heads, page numbers.
///
/// The operators of a content stream (ISO 32000-1, annex A) are read once, from the first byte to the last, without building anything. Where
/// painting begins with no marked content open, `/Artifact BMC` goes before it; before the next tagged content, before the graphics state in
/// which it began is left, and at the end, `EMC` closes it.
struct ArtifactMarks {
  /// An operator that matters here; all others only set state.
  private enum Operator {
    case path, pathWithoutPaint, paint, paintPath, beginText, endText, beginMarks, endMarks, save, restore, inlineImage, other
  }

  /// What a byte begins, or is part of.
  private enum ByteKind: UInt8 {
    case letter, number, space, bracket, string

    init(_ byte: UInt8) {
      switch byte {
      case _ where Lexer.isSpace(byte): self = .space
      case _ where Lexer.isDigit(byte), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): self = .number
      case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "/"), UInt8(ascii: "%"): self = .string
      case _ where Lexer.isDelimiter(byte): self = .bracket
      default: self = .letter
      }
    }
  }

  /// The kinds of all bytes, looked up rather than decided again for each.
  private static let kindsOfBytes = (0...255).map { ByteKind($0) }

  /// The types of elements that hold others and no content.
  private static let groups: [[UInt8]] =
    [Array("Document".utf8)]
    + [Tag.Role.section, .unit, .list, .listItem, .table, .row, .contents].filter(\.isGrouping).map { Array($0.structureType.utf8) }

  private let content: UnsafeBufferPointer<UInt8>
  private let kinds: UnsafeBufferPointer<ByteKind>
  private let page: Int
  private var marked: [UInt8] = []
  private var copied = 0
  private var position = 0
  /// How many marked stretches of the content itself are open.
  private var open = 0
  /// How many marked stretches within a mark of ours are open.
  private var inner = 0
  /// Whether a mark of ours is open, and how many graphics states were saved since.
  private var isArtifact = false
  private var savedWithin = 0

  private init(_ content: UnsafeBufferPointer<UInt8>, kinds: UnsafeBufferPointer<ByteKind>, page: Int) {
    self.content = content
    self.kinds = kinds
    self.page = page
  }

  /// The content of page `page` (from 1) with its artifacts marked; `nil` where nothing is painted outside tagged content.
  static func added(to content: [UInt8], page: Int) throws(ArchivingError) -> [UInt8]? {
    try kindsOfBytes.withUnsafeBufferPointer { (kinds) throws(ArchivingError) in
      try content.withUnsafeBufferPointer { (content) throws(ArchivingError) in
        var marks = ArtifactMarks(content, kinds: kinds, page: page)
        return try marks.scan()
      }
    }
  }

  private mutating func scan() throws(ArchivingError) -> [UInt8]? {
    var textStart: Int?
    var pathStart: Int?
    var operands: Int?
    while let start = skipSpace() {
      guard kind(at: start) == .letter else {
        if operands == nil { operands = start }
        try skipOperand()
        continue
      }
      skipRegular()
      let first = operands ?? start
      operands = nil
      switch operation(start..<position) {
      case .path: if pathStart == nil { pathStart = first }
      case .pathWithoutPaint: pathStart = nil
      case .paintPath:
        beginArtifact(at: pathStart ?? first)
        pathStart = nil
      case .paint: beginArtifact(at: textStart ?? first)
      case .beginText: textStart = start
      case .endText: textStart = nil
      case .beginMarks: try beginMarks(first..<start, textStart: textStart, end: position)
      case .endMarks:
        guard open + inner > 0 else { throw .malformedContent(page: page, byte: start, why: "EMC without its beginning") }
        if inner > 0 { inner -= 1 } else { open -= 1 }
      case .save: savedWithin += 1
      case .restore:
        if savedWithin == 0, inner == 0 { endArtifact(at: first) }
        savedWithin = max(0, savedWithin - 1)
      case .inlineImage:
        beginArtifact(at: start)
        try skipInlineImage(from: start)
      case .other: break
      }
    }
    guard open + inner == 0 else { throw .malformedContent(page: page, byte: content.count, why: "marked content is not closed") }
    if isArtifact, content.last != 10 { insert("\n", at: content.count) }
    endArtifact(at: content.count)
    guard copied > 0 else { return nil }
    marked += content[copied...]
    return marked
  }

  /// A marked stretch begins, whose operands are in `operands`. One that belongs to a structure element ends an artifact; any other, such
  /// as the spelling of a ligature, is within one.
  private mutating func beginMarks(_ operands: Range<Int>, textStart: Int?, end: Int) throws(ArchivingError) {
    if open > 0 {
      open += 1
    } else if isOfGroup(operands) {
      // Since 1.18 Cairo marks what is painted between the elements of a group as the group's own content, which has none.
      endArtifact(at: operands.lowerBound)
      insert("/Artifact BMC", at: operands.lowerBound)
      copied = end
      open += 1
    } else if names("/MCID", in: operands) || names("/Artifact", in: operands) {
      guard inner == 0, textStart == nil || !isArtifact else {
        throw .malformedContent(page: page, byte: operands.lowerBound, why: "tagged content begins inside an artifact")
      }
      endArtifact(at: operands.lowerBound)
      open += 1
    } else {
      beginArtifact(at: textStart ?? operands.lowerBound)
      inner += 1
    }
  }

  /// Whether operands name content of an element that only groups others.
  private func isOfGroup(_ operands: Range<Int>) -> Bool {
    let name = content[operands].dropFirst().prefix { !Lexer.isSpace($0) && !Lexer.isDelimiter($0) }
    return operands.count > 1 && Self.groups.contains { $0.elementsEqual(name) } && names("/MCID", in: operands)
  }

  private func names(_ name: StaticString, in range: Range<Int>) -> Bool {
    let count = name.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return name.withUTF8Buffer { letters in
      (range.lowerBound...range.upperBound - count).contains { start in
        (0..<count).allSatisfy { content[start + $0] == letters[$0] }
      }
    }
  }

  private mutating func beginArtifact(at place: Int) {
    guard open == 0, !isArtifact else { return }
    insert("/Artifact BMC\n", at: place)
    isArtifact = true
    savedWithin = 0
  }

  private mutating func endArtifact(at place: Int) {
    guard isArtifact else { return }
    insert("EMC\n", at: place)
    isArtifact = false
  }

  private mutating func insert(_ mark: StaticString, at place: Int) {
    if marked.isEmpty { marked.reserveCapacity(content.count + 2048) }
    marked += content[copied..<place]
    marked.append(mark)
    copied = place
  }

  @inline(__always) private func kind(at place: Int) -> ByteKind { kinds[Int(content[place])] }

  @inline(__always) private mutating func skipSpace() -> Int? {
    while position < content.count, kind(at: position) == .space { position += 1 }
    return position < content.count ? position : nil
  }

  @inline(__always) private mutating func skipRegular() {
    while position < content.count, kind(at: position).rawValue <= ByteKind.number.rawValue { position += 1 }
  }

  @inline(__always) private mutating func skipOperand() throws(ArchivingError) {
    switch kind(at: position) {
    case .number: skipRegular()
    case .bracket: position += 1
    default: try skipString()
    }
  }

  /// Passes over a name, a string, or one bracket of a dictionary.
  private mutating func skipString() throws(ArchivingError) {
    let start = position
    position += 1
    switch content[start] {
    case UInt8(ascii: "/"): skipRegular()
    case UInt8(ascii: "("):
      var depth = 1
      while depth > 0 {
        guard position < content.count else { throw .malformedContent(page: page, byte: start, why: "a string is not closed") }
        switch content[position] {
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        position += 1
      }
    case UInt8(ascii: "<"):
      if position < content.count, content[position] == UInt8(ascii: "<") {
        position += 1
      } else {
        while position < content.count, content[position] != UInt8(ascii: ">") { position += 1 }
        position += 1
      }
    default:
      while position < content.count, content[position] != 10, content[position] != 13 { position += 1 }
    }
  }

  /// After `BI`: passes over the picture's bytes, which end at `EI` between white space.
  private mutating func skipInlineImage(from start: Int) throws(ArchivingError) {
    var place = position
    while place + 3 < content.count {
      if content[place + 1] == UInt8(ascii: "E"), content[place + 2] == UInt8(ascii: "I"), Lexer.isSpace(content[place]),
        Lexer.isSpace(content[place + 3])
      {
        position = place + 3
        return
      }
      place += 1
    }
    throw .malformedContent(page: page, byte: start, why: "a picture in the line is not closed")
  }

  private func operation(_ range: Range<Int>) -> Operator {
    let first = content[range.lowerBound]
    let second = range.count > 1 ? content[range.lowerBound + 1] : 0
    let third = range.count > 2 ? content[range.lowerBound + 2] : 0
    switch (first, second, third) {
    case (UInt8(ascii: "m"), 0, _), (UInt8(ascii: "r"), UInt8(ascii: "e"), 0): return .path
    case (UInt8(ascii: "n"), 0, _): return .pathWithoutPaint
    case (UInt8(ascii: "f"), 0, _), (UInt8(ascii: "f"), UInt8(ascii: "*"), 0), (UInt8(ascii: "F"), 0, _),
      (UInt8(ascii: "B"), 0, _), (UInt8(ascii: "B"), UInt8(ascii: "*"), 0), (UInt8(ascii: "b"), 0, _),
      (UInt8(ascii: "b"), UInt8(ascii: "*"), 0), (UInt8(ascii: "S"), 0, _), (UInt8(ascii: "s"), 0, _):
      return .paintPath
    case (UInt8(ascii: "T"), UInt8(ascii: "j"), 0), (UInt8(ascii: "T"), UInt8(ascii: "J"), 0), (UInt8(ascii: "'"), 0, _),
      (UInt8(ascii: "\""), 0, _), (UInt8(ascii: "D"), UInt8(ascii: "o"), 0), (UInt8(ascii: "s"), UInt8(ascii: "h"), 0):
      return .paint
    case (UInt8(ascii: "B"), UInt8(ascii: "T"), 0): return .beginText
    case (UInt8(ascii: "E"), UInt8(ascii: "T"), 0): return .endText
    case (UInt8(ascii: "B"), UInt8(ascii: "D"), UInt8(ascii: "C")), (UInt8(ascii: "B"), UInt8(ascii: "M"), UInt8(ascii: "C")):
      return .beginMarks
    case (UInt8(ascii: "E"), UInt8(ascii: "M"), UInt8(ascii: "C")): return .endMarks
    case (UInt8(ascii: "q"), 0, _): return .save
    case (UInt8(ascii: "Q"), 0, _): return .restore
    case (UInt8(ascii: "B"), UInt8(ascii: "I"), 0): return .inlineImage
    default: return .other
    }
  }
}
