import Diagnostics
import Ingestion
import Statistics
import Testing

@Suite struct HiddenCharacterCheckTests {
  @Test func `hidden characters are reported with their places`() {
    let file = DataFile(name: "regions.csv", bytes: Array("\u{FEFF}id,name_en\nyiwu,义乌 Yi\u{202E}wu\r\nx,Omar \u{200F}عمر\n".utf8))
    #expect(
      HiddenCharacterCheck.diagnostics(in: file).map(\.description) == [
        "regions.csv:2:11: warning: “yiwu,义乌 Yi‹U+202E›wu ” contains U+202E, which turns the direction of the text after it; "
          + "remove it; pages show it by its number"
      ])
  }

  @Test func `a file full of them is reported in a hundred lines and a number`() {
    let file = DataFile(name: "a.csv", bytes: Array(String(repeating: "a\u{AD}b\n", count: 150).utf8))
    let diagnostics = HiddenCharacterCheck.diagnostics(in: file)
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.description == "a.csv: warning: 50 more hidden characters are not listed")
  }

  @Test(.timeLimit(.minutes(1))) func `a line of nothing but hidden characters takes no longer than its length`() {
    let line = String(repeating: "a\u{200E}", count: 80_000)
    #expect(HiddenCharacterCheck.diagnostics(in: DataFile(name: "f.yml", bytes: Array(line.utf8))).count == 101)
  }
}
