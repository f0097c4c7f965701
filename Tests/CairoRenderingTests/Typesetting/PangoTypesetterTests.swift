import CairoRendering
import Drawing
import Languages
import Testing
import ProgramTesting

@Suite struct PangoTypesetterTests {
  let worker: RenderingWorker
  var typesetter: PangoTypesetter { worker.typesetter }

  init() throws {
    worker = try Fixture.worker()
  }

  private func lines(_ text: StyledText, _ width: Double) -> [String] { typesetter.lines(of: text, width: width).map(\.text) }

  @Test func `a text as wide as its line stays on one line`() {
    let text = Fixture.english("Revenue rose by 18.26%")
    let line = typesetter.line(of: text)
    #expect(typesetter.lines(of: text, width: line.width).count == 1)
    #expect(typesetter.lines(of: text, width: line.width - 0.01).count == 2)
  }

  @Test func `an empty text gives no line, and its single line has no width`() {
    #expect(typesetter.lines(of: Fixture.english(""), width: 100).isEmpty)
    #expect(typesetter.line(of: Fixture.english("")).width == 0)
  }

  @Test(arguments: ["Hxg", "横店", "Jinhua’s 157.99", "（亿元）"])
  func `measured ink is painted ink`(text: String) throws {
    let line = typesetter.line(of: Fixture.chinese(text, size: 40))
    let pdf = try worker.pdf(Fixture.document([[.text(line, at: Point(x: 50, y: 100))]], size: Size(width: 400, height: 150)))
    let box = try #require(try Program.inkBox(of: pdf))
    #expect(abs(box.minY - (100 - line.ascent)) < 0.3)
    #expect(abs(box.maxY - (100 + line.descent)) < 0.3)
    #expect(box.minX >= 50 - 0.3)
    #expect(box.maxX <= 50 + line.width + 0.3)
  }

  @Test func `widths grow in proportion to size`() {
    let small = typesetter.line(of: Fixture.english("Revenue, in bn yuan", size: 7)).width
    let large = typesetter.line(of: Fixture.english("Revenue, in bn yuan", size: 21)).width
    #expect(abs(large - 3 * small) < 0.001)
  }

  @Test(arguments: Array(stride(from: 80.0, through: 180, by: 5)))
  func `ideographs that are joined stay on one line, and nothing of the joint is printed`(width: Double) {
    let label = "资料来源：".map(String.init).joined(separator: "\u{2060}")
    let found = lines(Fixture.chinese("公布时即为约数，可能修订。" + label + "\u{2060}S1"), width)
    #expect(found.contains { $0.contains("资料来源：S1") })
  }

  @Test(arguments: Array(stride(from: 12.0, through: 240, by: 6)))
  func `no line is wider than its room, and no line is empty`(width: Double) {
    let texts = [
      Fixture.english("Revenue rose by 18.26% to 15.8\u{A0}billion yuan in 2018–2022, antidisestablishmentarianism and/or more"),
      Fixture.chinese("2022年1—8月，横店影视产业营收157.99\u{2060}亿元，同比增长18.26%（“公布值”）。居第1位"),
    ]
    for text in texts {
      for line in typesetter.lines(of: text, width: width) {
        #expect(line.width <= width + 0.001)
        #expect(!line.text.isEmpty)
      }
    }
  }

  @Test(arguments: Array(stride(from: 40.0, through: 200, by: 4)))
  func `no Chinese line starts with a closing mark or ends with an opening one`(width: Double) {
    let text = Fixture.chinese("横店影视产业（含拍摄、制作、发行）营收：“增长”、《规划》；占比4.9%，居第1位！“是”？2022年1—8月·初步数①。同上——见注")
    let lines = lines(text, width)
    for line in lines {
      #expect(line.first.map { !"，。；：、）”》％？！—·①".contains($0) || line.hasPrefix("——") } ?? false, "\(lines)")
      #expect(line.last.map { !"（“《".contains($0) } ?? false, "\(lines)")
    }
  }

  @Test(arguments: Array(stride(from: 45.0, through: 120, by: 5)))
  func `no Chinese paragraph ends with a single character on its line`(width: Double) throws {
    for length in 8...20 {
      let text = String("横店影视产业营收同比增长居全省第一位和去年".prefix(length)) + "。"
      let last = try #require(lines(Fixture.chinese(text), width).last)
      #expect(last.count >= 3, "\(last)")
    }
  }

  @Test func `a word joiner keeps a number and its unit together and leaves nothing behind`() {
    let text = Fixture.chinese("营收总额157.99\u{2060}亿\u{2060}元")
    for width in stride(from: 30.0, through: 120, by: 1) {
      let lines = lines(text, width)
      #expect(lines.joined() == "营收总额157.99亿元")
      if width > 60 { #expect(lines.contains { $0.contains("157.99亿元") }) }
    }
  }

  @Test func `a soft hyphen shows only where it ends a line, and fits`() {
    let text = Fixture.english("inter\u{AD}national\u{AD}isation")
    #expect(typesetter.line(of: text).text == "internationalisation")
    for width in stride(from: 48.0, through: 90, by: 1) {
      let lines = typesetter.lines(of: text, width: width)
      #expect(lines.dropLast().allSatisfy { $0.text.hasSuffix("\u{AD}") })
      #expect(lines.allSatisfy { $0.width <= width })
      #expect(lines.map { $0.text.replacing("\u{AD}", with: "") }.joined() == "internationalisation")
    }
  }

  @Test func `a zero-width space names a phrase to break before, and leaves nothing behind`() {
    let text = "横店影视文化产业集聚区\u{200B}营业收入\u{200B}同比增长"
    #expect(lines(Fixture.chinese(text), 130) == ["横店影视文化产业集聚区", "营业收入同比增长"])
    #expect(lines(Fixture.chinese(text.replacing("\u{200B}", with: "")), 130).first == "横店影视文化产业集聚区营业")
  }

  @Test func `a no-break space keeps together and is copied as a space`() {
    for width in stride(from: 55.0, through: 160, by: 1) {
      #expect(lines(Fixture.english("a total of 15.8\u{A0}billion"), width).contains { $0.contains("15.8 billion") })
    }
  }

  @Test(arguments: ["2018–2022", "semi-final", "and/or"])
  func `a dash, hyphen or slash may end a line`(word: String) {
    let whole = typesetter.line(of: Fixture.english(word)).width
    let parts = lines(Fixture.english(word), whole - 1)
    #expect(parts.count == 2)
    #expect(parts.first?.last.map { "–-/".contains($0) } == true)
  }

  @Test(arguments: ["18.26%", "157.99", "+3.5"])
  func `a figure is not cut where a space could be`(figure: String) {
    let text = Fixture.english("abc \(figure)")
    let width = typesetter.line(of: text).width - 0.1
    #expect(lines(text, width) == ["abc ", figure])
  }

  @Test func `a word wider than the line is cut between letters`() {
    let parts = lines(Fixture.english("Donaudampfschifffahrt"), 40)
    #expect(parts.count > 2)
    #expect(parts.joined() == "Donaudampfschifffahrt")
  }

  @Test func `ideograph and digit stand a tenth of an em apart, not at a line's end`() {
    func width(_ text: String) -> Double { typesetter.line(of: Fixture.chinese(text)).width }
    #expect(abs(width("年1") - width("年") - width("1") - 1) < 0.001)
    #expect(abs(width("1年") - width("年") - width("1") - 1) < 0.001)
    #expect(abs(width("年，") - width("年") - width("，")) < 0.001)
    let line = typesetter.lines(of: Fixture.chinese("营收157"), width: 20)
    #expect(line.first.map { abs($0.width - 20) < 0.001 } == true)
  }

  @Test func `adjoining full-width marks close up by half an em`() {
    func width(_ text: String) -> Double { typesetter.line(of: Fixture.chinese(text)).width }
    #expect(abs(width("元”，年") - 35) < 0.2)
    #expect(abs(width("元），“年") - 40) < 0.2)
    #expect(abs(width("元，年") - 30) < 0.001)
    #expect(abs(width("元（“年") - 35) < 0.2)
  }

  @Test func `squeezed marks do not touch`() throws {
    let line = typesetter.line(of: Fixture.chinese("”，", size: 40))
    let glyphs = line.runs.flatMap(\.glyphs)
    #expect(glyphs.count == 2)
    #expect(abs(glyphs[1].x - glyphs[0].x - 20) < 1)
  }

  @Test func `a line begins with the ink of an opening mark`() throws {
    let line = typesetter.line(of: Fixture.chinese("（亿元）", size: 40))
    let pdf = try worker.pdf(Fixture.document([[.text(line, at: Point(x: 50, y: 100))]], size: Size(width: 400, height: 150)))
    let box = try #require(try Program.inkBox(of: pdf))
    #expect(box.minX < 50 + 8)
    #expect(line.width < 130)
  }

  @Test func `tabular digits are equally wide, proportional ones are not`() {
    func width(_ text: String, _ style: TextStyle) -> Double {
      typesetter.line(of: StyledText(text, style, language: .english)).width
    }
    let style = Fixture.style()
    #expect(abs(width("1111", style.tabular) - width("8888", style.tabular)) < 0.001)
    #expect(abs(width("1111", style) - width("8888", style)) > 1)
  }

  @Test func `tracking widens between letters, not after the last`() {
    let plain = typesetter.line(of: Fixture.english("ABC"))
    let spaced = typesetter.line(of: StyledText("ABC", Fixture.style(tracking: 0.06), language: .english))
    #expect(abs(spaced.width - plain.width - 2 * 0.06 * 10) < 0.01)
  }

  @Test func `Chinese text takes quotes, dashes and ringed numbers from the Han face, figures from the Latin one`() {
    let line = typesetter.line(of: Fixture.chinese("“8.5%”—①+−≈"))
    let byFace = Dictionary(grouping: line.runs, by: \.face).mapValues { $0.map(\.text).joined() }
    #expect(byFace["NotoSansCJKsc-Regular"] == "“”—①")
    #expect(byFace["Inter-Regular"] == "8.5%+−≈")
  }

  @Test func `English text takes quotes and dashes from the Latin face`() {
    let line = typesetter.line(of: Fixture.english("“Jinhua’s” – 金华"))
    #expect(line.runs.map(\.face) == ["Inter-Regular", "NotoSansCJKsc-Regular"])
  }

  @Test func `raised text is higher and no line begins with it`() {
    let style = Fixture.style()
    let text = StyledText([.init("营收", style), .init("d", style.raised)], language: .chinese)
    let line = typesetter.line(of: text)
    #expect(line.ascent > typesetter.line(of: Fixture.chinese("营收")).ascent)
    #expect(lines(text, 20.1) == ["营", "收d"])
  }

  @Test func `a character that no font has is reported and shown as an empty square, never as glyph 0`() {
    let line = typesetter.line(of: Fixture.english("Rise \u{1F389} and \u{10FFFD}"))
    #expect(line.missing == "\u{1F389}\u{10FFFD}")
    #expect(line.text == "Rise \u{1F389} and \u{10FFFD}")
    let replacement = typesetter.line(of: Fixture.english("\u{25A1}")).runs.flatMap(\.glyphs).map(\.id)
    #expect(replacement.count == 1 && replacement != [0])
    #expect(line.runs.flatMap(\.glyphs).filter { $0.id == replacement.first }.count == 2)
    #expect(!line.runs.flatMap(\.glyphs).contains { $0.id == 0 })
  }

  @Test func `text in a face that the setup lacks is reported as missing`() {
    let style = Fixture.style(latin: Face("Comic Neue", weight: 400))
    #expect(typesetter.line(of: StyledText("abc", style, language: .english)).missing == "abc")
  }

  @Test func `NUL vanishes, other control characters show as replacement characters, a tab as a space`() {
    #expect(typesetter.line(of: Fixture.english("a\0b\u{7}c\td")).text == "ab\u{FFFD}c d")
  }

  @Test func `every kind of line end breaks once`() {
    #expect(lines(Fixture.english("a\r\nb\rc\u{2028}d\ne"), .infinity) == ["a", "b", "c", "d", "e"])
  }

  @Test func `a space at a break stays in the text but not in the width`() {
    let broken = typesetter.lines(of: Fixture.english("one two"), width: 25)
    #expect(broken.map(\.text) == ["one ", "two"])
    #expect(broken.first?.width == typesetter.line(of: Fixture.english("one")).width)
  }

  @Test(arguments: [
    "Regional statis\u{AD}tics of the co\u{AD}operating counties\r\nand a second\0 line, with  two spaces",
    "2022年1—8月，横店影视产业\u{200B}营收157.99\u{2060}亿元，Wuxi and Jinhua", "Mr عمر بن الخطاب said so, and went on saying it",
  ])
  func `a text cut after any of its lines goes on with the next, nothing lost and nothing twice`(_ characters: String) {
    for text in [Fixture.english(characters), Fixture.chinese(characters)] {
      for width in [31.0, 52, 83] {
        let lines = typesetter.lines(of: text, width: width)
        #expect(lines.last?.end == characters.unicodeScalars.count)
        for (index, line) in lines.enumerated().dropLast() {
          let rest = typesetter.lines(of: text.dropping(first: line.end), width: width)
          #expect(rest.map(\.text) == lines.dropFirst(index + 1).map(\.text), "\(characters.debugDescription) at \(width)")
        }
      }
    }
  }

  @Test func `an Arabic name stands in reading order within English text`() throws {
    let line = typesetter.line(of: Fixture.english("Mr عمر said"))
    let run = try #require(line.runs.first { $0.isRightToLeft })
    #expect(run.text == "عمر")
    #expect(run.glyphs.map(\.x) == run.glyphs.map(\.x).sorted())
    #expect(line.missing.isEmpty)
  }

  @Test func `the same text has the same lines in another worker`() throws {
    let text = Fixture.chinese("2022年1—8月，横店影视产业营收157.99\u{2060}亿元")
    #expect(try Fixture.worker().typesetter.lines(of: text, width: 70) == typesetter.lines(of: text, width: 70))
  }
}
