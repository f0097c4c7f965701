import Diagnostics
import Testing

struct YAMLTests {
  private func token(_ text: String) throws -> Token { try Token(yaml: Array(text.utf8), file: "a.yml") }

  private func refusal(_ text: String) -> String? {
    do {
      _ = try token(text)
      return nil
    } catch let error as InvalidInput {
      return error.diagnostics.first?.description
    } catch {
      return "\(error)"
    }
  }

  @Test func `values keep their places and their quotes' meaning`() throws {
    let token = try token("a: 1\nb:\n  - 'x'\n  - {c: \"~\", d: ~}\nf:\ne: |\n  two\n  lines\n")
    #expect(token["a"]?.text == "1")
    #expect(token["a"]?.location == SourceLocation(file: "a.yml", line: 1, column: 4))
    guard case .list(let items) = token["b"]?.content else { throw InvalidInput(diagnostics: []) }
    #expect(items[0].text == "x" && items[0].location == SourceLocation(file: "a.yml", line: 3, column: 5))
    #expect(items[1]["c"]?.text == "~" && items[1]["d"]?.content == .empty)
    #expect(token["f"]?.content == .empty && token["f"]?.location == SourceLocation(file: "a.yml", line: 5, column: 1))
    #expect(token["e"]?.text == "two\nlines\n")
  }

  @Test func `columns count characters, not bytes`() throws {
    #expect(try token("名: {称: 一}")["名"]?["称"]?.location == SourceLocation(file: "a.yml", line: 1, column: 8))
  }

  @Test func `what an anchor names is there again at each alias`() throws {
    let token = try token("a: &x {b: 1, c: [2]}\nd: *x\ne: &x 3\nf: *x\n")
    #expect(token["d"] == token["a"])
    #expect(token["f"]?.text == "3")
  }

  @Test(arguments: [
    ("", "a.yml:1:1: error: the file is not a mapping of keys and values"),
    ("- a", "a.yml:1:1: error: the file is not a mapping of keys and values"),
    ("a: 1\n---\nb: 2\n", "a.yml:2:1: error: a second YAML document begins here; a file of settings has one"),
    ("a: 1\nb: 2\na: 3\n", "a.yml:1:1: error: \"a\" is given twice in one mapping"),
    ("a: *x\n", "a.yml:1:4: error: this is not YAML: found undefined alias"),
    ("a: &x [*x]\n", "a.yml:1:8: error: this is not YAML: found undefined alias"),
    ("a: [1\nb: 2\n", "a.yml:2:2: error: this is not YAML: did not find expected ',' or ']'"),
    ("a: 'x\n", "a.yml:2:1: error: this is not YAML: found unexpected end of stream"),
  ])
  func `what is no file of settings is refused with its place`(text: String, message: String) {
    #expect(refusal(text) == message)
  }

  @Test func `a small file that unfolds into a huge or deep one is refused`() {
    let lists = (1...9).map { "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ", "))]" }
    let tooOften = "a.yml:1:1: error: the file is nested too deeply or repeats itself too often to be read"
    #expect(refusal((["l0: &l0 [x]"] + lists).joined(separator: "\n")) == tooOften)
    #expect(refusal("a: " + String(repeating: "[", count: 5000)) == tooOften)
    let levels = (1...40).map { "l\($0): &l\($0) [*l\($0 - 1)]" }
    #expect(refusal((["l0: &l0 [x]"] + levels).joined(separator: "\n")) == tooOften)
  }

  @Test func `keys given twice among thousands cost no more than as many keys that are not`() {
    func time(_ keys: [String]) -> Duration { ContinuousClock().measure { _ = refusal(keys.map { "\($0):\n" }.joined()) } }
    let keys = (0..<9_000).map { "k\($0)" }
    let different = time(keys + keys.map { "x\($0)" })
    #expect(time(keys + Array(repeating: "z", count: 9_000)) < different * 4 + Duration.seconds(1))
    #expect(refusal("b:\na:\nb:\na:\n") == "a.yml:1:1: error: \"a\", \"b\" is given twice in one mapping")
  }

  @Test func `a file of thirty levels and thousands of values is read`() throws {
    let deep = "a: " + String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    #expect(refusal(deep) == nil)
    #expect(refusal((0..<4000).map { "k\($0): [\($0), x, y]" }.joined(separator: "\n")) == nil)
  }

  @Test func `bytes that are not text are refused`() {
    #expect(throws: InvalidInput.self) { try Token(yaml: [0x61, 0x3A, 0x20, 0xFF], file: "a.yml") }
  }
}
