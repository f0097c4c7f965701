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

  private let content: UnsafeBufferPointer<UInt8>
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

  private init(_ content: UnsafeBufferPointer<UInt8>, page: Int) {
    self.content = content
    self.page = page
  }

  /// The content of page `page` (from 1) with its artifacts marked; `nil` where nothing is painted outside tagged content.
  static func added(to content: [UInt8], page: Int) throws(ArchivingError) -> [UInt8]? {
    try content.withUnsafeBufferPointer { (buffer) throws(ArchivingError) in
      var marks = ArtifactMarks(buffer, page: page)
      return try marks.scan()
    }
  }

  private mutating func scan() throws(ArchivingError) -> [UInt8]? {
    var textStart: Int?
    var pathStart: Int?
    var operands: Int?
    while let start = skipSpace() {
      guard isRegular(content[start]), !isOperandStart(content[start]) else {
        if operands == nil { operands = start }
        try skipOperand()
        continue
      }
      while position < content.count, isRegular(content[position]) { position += 1 }
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
      case .beginMarks: try beginMarks(first..<start, textStart: textStart)
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

  /// A marked stretch begins, whose operands stand in `operands`. One that belongs to a structure element ends an artifact; any other, such
  /// as the spelling of a ligature, lies within one.
  private mutating func beginMarks(_ operands: Range<Int>, textStart: Int?) throws(ArchivingError) {
    if open > 0 {
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

  private mutating func skipSpace() -> Int? {
    while position < content.count, Lexer.isSpace(content[position]) { position += 1 }
    return position < content.count ? position : nil
  }

  private mutating func skipOperand() throws(ArchivingError) {
    switch content[position] {
    case UInt8(ascii: "("):
      let start = position
      var depth = 0
      repeat {
        guard position < content.count else { throw .malformedContent(page: page, byte: start, why: "a string is not closed") }
        switch content[position] {
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        position += 1
      } while depth > 0
    case UInt8(ascii: "<"):
      guard position + 1 < content.count, content[position + 1] != UInt8(ascii: "<") else {
        position += 2
        return
      }
      while position < content.count, content[position] != UInt8(ascii: ">") { position += 1 }
      position += 1
    case UInt8(ascii: "%"):
      while position < content.count, content[position] != 10, content[position] != 13 { position += 1 }
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
      position += 1
    default:
      position += 1
      while position < content.count, isRegular(content[position]) { position += 1 }
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

  private func isRegular(_ byte: UInt8) -> Bool { Lexer.isRegular(byte) }

  private func isOperandStart(_ byte: UInt8) -> Bool {
    Lexer.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
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
