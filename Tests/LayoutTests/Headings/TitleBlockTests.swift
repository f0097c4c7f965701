import Drawing
import DrawingTesting
import Languages
import Layout
import Testing

@Suite struct TitleBlockTests {
  private func fragment(_ title: RichText, page: Space.PageKind = .first, language: TextLanguage = .english) throws -> Fragment {
    try #require(try TitleBlock(title).fit(.testing(500, 600, page: page, context: .testing(language))).printed)
  }

  @Test func `two lines are about equally long and broken by sense`() throws {
    let lines = texts(try fragment("Revenue of the film cluster rose by a fifth in eight months").items).map(\.text)
    #expect(lines == ["Revenue of the film cluster", "rose by a fifth in eight months"])
  }

  @Test func `a line does not end with a word that leans on the next`() throws {
    let lines = texts(try fragment("Cluster revenue reached the 15.8 billion yuan in months").items).map(\.text)
    #expect(lines.first?.hasSuffix(" the") == false)
  }

  @Test func `a Chinese title breaks after its comma`() throws {
    let lines = texts(try fragment("横店影视产业前八个月营收近亿元，规上企业增长近七成", language: .chinese).items).map(\.text)
    #expect(lines == ["横店影视产业前八个月营收近亿元，", "规上企业增长近七成"])
  }

  @Test func `a Chinese title breaks where its parts are named`() throws {
    let lines = texts(try fragment("2021年义乌战略性新兴产业增加值\u{200B}比上年增长了一倍多", language: .chinese).items).map(\.text)
    #expect(lines.map { $0.filter { $0 != "\u{200B}" } } == ["2021年义乌战略性新兴产业增加值", "比上年增长了一倍多"])
  }

  @Test func `one line stays one line`() throws {
    #expect(texts(try fragment("Revenue rose").items).map(\.text) == ["Revenue rose"])
  }

  @Test func `too long a title is set a tenth smaller, and never below 24 points`() throws {
    // 37 letters fit a line at 27 pt, 42 at 24.3 pt.
    let words = Array(repeating: "seven77", count: 10).joined(separator: " ")
    let printed = try fragment(RichText(words))
    #expect(texts(printed.items).count == 2)
    #expect(printed.diagnostics.map(\.finding).first == .titleShrunk(from: 27, to: 24.3))
  }

  @Test func `what is longer still is printed whole and reported`() throws {
    let printed = try fragment(RichText(Array(repeating: "seven77", count: 30).joined(separator: " ")))
    #expect(texts(printed.items).count > 2)
    #expect(printed.diagnostics.count == 2)
  }

  @Test func `later pages have smaller titles`() throws {
    #expect(texts(try fragment("Revenue rose", page: .later).items).first?.line.runs.first?.size == 20)
  }
}
