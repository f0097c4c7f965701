import Drawing
import Testing

@Suite struct HanSpacingTests {
  @Test(arguments: ["“", "”", "‘", "—", "…", "·", "①", "⑳", "，", "（", "亿"] as [Unicode.Scalar])
  func `Chinese text takes shared marks from the Han face`(scalar: Unicode.Scalar) {
    #expect(HanSpacing.side(of: scalar, before: "元", after: nil, inHanText: true) == .han)
  }

  @Test(arguments: ["“", "”", "—", "…", "①"] as [Unicode.Scalar])
  func `English text keeps shared marks in the Latin face`(scalar: Unicode.Scalar) {
    #expect(HanSpacing.side(of: scalar, before: "a", after: "b", inHanText: false) == .latin)
  }

  @Test(arguments: ["7", "%", "+", "−", ".", ",", "≈", "÷", "a", "é"] as [Unicode.Scalar])
  func `figures and letters are Latin in Chinese text too`(scalar: Unicode.Scalar) {
    #expect(HanSpacing.side(of: scalar, before: "元", after: "亿", inHanText: true) == .latin)
  }

  @Test func `an apostrophe within a Latin word is Latin in Chinese text`() {
    #expect(HanSpacing.side(of: "’", before: "e", after: "s", inHanText: true) == .latin)
    #expect(HanSpacing.side(of: "’", before: "e", after: "元", inHanText: true) == .han)
  }

  @Test func `an accent follows its letter`() {
    #expect(HanSpacing.side(of: "\u{301}", before: "e", after: nil, inHanText: true) == .previous)
  }

  @Test func `ideographs stand apart from letters, digits and signs of figures, but not from marks`() {
    #expect(HanSpacing.needsGap("年", "1"))
    #expect(HanSpacing.needsGap("%", "的"))
    #expect(HanSpacing.needsGap("−", "元") && HanSpacing.needsGap("长", "−"))
    #expect(!HanSpacing.needsGap("年", "，"))
    #expect(!HanSpacing.needsGap("，", "1"))
    #expect(!HanSpacing.needsGap("年", "月"))
    #expect(!HanSpacing.needsGap("a", "1"))
  }

  @Test func `a dash in a range and a pair of dashes are not torn`() {
    #expect(HanSpacing.mayBreak(between: "1", and: "—", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "—", and: "8", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "—", and: "—", inHanText: true) == false)
  }

  @Test func `quotes open a line after an ideograph and end one before it`() {
    #expect(HanSpacing.mayBreak(between: "说", and: "“", inHanText: true) == true)
    #expect(HanSpacing.mayBreak(between: "”", and: "的", inHanText: true) == true)
    #expect(HanSpacing.mayBreak(between: "“", and: "你", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "好", and: "”", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "”", and: "，", inHanText: true) == false)
  }

  @Test func `a ringed number clings to its word but may begin an item`() {
    #expect(HanSpacing.mayBreak(between: "收", and: "①", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "；", and: "②", inHanText: true) == nil)
  }

  @Test func `a number stays with what it counts or numbers`() {
    #expect(HanSpacing.mayBreak(between: "0", and: "月", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "第", and: "1", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "年", and: "8", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "月", and: "3", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "亿", and: "元", inHanText: true) == false)
    #expect(HanSpacing.mayBreak(between: "亿", and: "的", inHanText: true) == nil)
  }

  @Test func `English text is left to the Unicode rules`() {
    #expect(HanSpacing.mayBreak(between: "”", and: "a", inHanText: false) == nil)
  }
}
