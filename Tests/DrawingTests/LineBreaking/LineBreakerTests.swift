import Drawing
import Testing

@Suite struct LineBreakerTests {
  /// Latin letters 5 pt wide, ideographs 10, marks 10 with an empty right half, breaks after spaces and ideographs.
  private func pieces(_ text: String) -> [LinePiece] {
    let characters = Array(text.unicodeScalars)
    return characters.enumerated().map { index, scalar in
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      switch scalar {
      case " ": return LinePiece(width: 5, breakAfter: .allowed, content: .space)
      case "\n": return LinePiece(width: 0, breakAfter: .required, content: .space)
      case "，", "。": return LinePiece(width: 10, endTrim: 5, breakAfter: .allowed, content: .punctuation)
      case "（": return LinePiece(width: 10, startTrim: 5, content: .punctuation)
      default:
        let isHan = HanSpacing.isIdeograph(scalar)
        let clings = next.map { HanSpacing.mark($0) == .closing } ?? true
        return LinePiece(
          width: isHan ? 10 : 5, breakAfter: isHan && !clings ? .allowed : .forbidden, content: isHan ? .ideograph : .letter)
      }
    }
  }

  private func lines(_ text: String, width: Double) -> [String] {
    let characters = Array(text.unicodeScalars)
    return LineBreaker(width: width).lines(of: pieces(text)).map { range in
      String(String.UnicodeScalarView(characters[range]))
    }
  }

  @Test func `a line takes the words that fit and keeps its space`() {
    #expect(lines("one two three four", width: 40) == ["one two ", "three ", "four"])
  }

  @Test func `a space at the end needs no room`() {
    #expect(lines("one two", width: 35) == ["one two"])
    #expect(lines("one two", width: 15) == ["one ", "two"])
  }

  @Test func `a word wider than the line is cut between letters`() {
    #expect(lines("abcdefgh", width: 20) == ["abcd", "efgh"])
    #expect(lines("ab", width: 1) == ["a", "b"])
  }

  @Test func `a line feed ends a line, and an empty line stays`() {
    #expect(lines("one\n\ntwo", width: 100) == ["one\n", "\n", "two"])
    #expect(lines("one\ntwo", width: .infinity) == ["one\n", "two"])
  }

  @Test func `no last line holds a single ideograph`() {
    #expect(lines("一二三四五六", width: 50) == ["一二三四", "五六"])
    #expect(lines("一二三四五。", width: 40) == ["一二三", "四五。"])
  }

  @Test func `no last line holds a single short word`() {
    #expect(lines("aaa bbb ccc ddd eee ff", width: 95) == ["aaa bbb ccc ddd ", "eee ff"])
  }

  @Test func `no last line holds two words that are hardly there`() {
    let words = Array(repeating: "aaaaaaaaa", count: 10).joined(separator: " ")
    #expect(lines("\(words) a b", width: 500) == ["\(words.dropLast(10)) ", "aaaaaaaaa a b"])
  }

  @Test func `a long word may stand alone on the last line`() {
    #expect(lines("aaaa bbbb cccccc", width: 50) == ["aaaa bbbb ", "cccccc"])
  }

  @Test func `the line above is not emptied to keep a word company`() {
    #expect(lines("aaaaaaaaa bbbbbbbb c", width: 95) == ["aaaaaaaaa bbbbbbbb ", "c"])
  }

  @Test func `the empty half of a mark needs no room at the end of a line`() {
    #expect(lines("一二三，四五", width: 35) == ["一二三，", "四五"])
  }

  @Test func `the empty half of an opening mark needs no room at the start of a line`() {
    let pieces = pieces("（一二")
    #expect(LineBreaker.width(of: 0..<3, in: pieces) == 25)
    #expect(LineBreaker(width: 25).lines(of: pieces) == [0..<3])
  }

  @Test func `a discouraged break is taken only where the line would be left short`() {
    var pieces = pieces("aaaaaaa bb-cccc")
    pieces[10].breakAfter = .discouraged
    #expect(LineBreaker(width: 60).lines(of: pieces) == [0..<11, 11..<15])
    #expect(LineBreaker(width: 55).lines(of: pieces) == [0..<11, 11..<15])
    var longer = self.pieces("aaaaaaaaa bb-cccc")
    longer[12].breakAfter = .discouraged
    #expect(LineBreaker(width: 60).lines(of: longer) == [0..<10, 10..<17])
  }

  @Test func `no pieces, no lines`() {
    #expect(LineBreaker(width: 10).lines(of: []).isEmpty)
  }

  @Test(arguments: Array(stride(from: 10.0, through: 120, by: 5)))
  func `no line is wider than its room, and nothing is lost`(width: Double) {
    let text = "营收 abc def 三四，（五六）ghijklmnop 七"
    let pieces = pieces(text)
    let lines = LineBreaker(width: width).lines(of: pieces)
    for line in lines { #expect(LineBreaker.width(of: line, in: pieces) <= width) }
    #expect(lines.flatMap(Array.init) == Array(pieces.indices))
  }
}
