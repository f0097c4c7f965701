import FoundationEssentials
import Languages
import Testing

struct LocalizedTextTests {
  @Test func `a text is read in its own language, else in the first on offer that has one`() {
    let both: LocalizedText = [.chinese: "金华", .english: "Jinhua"]
    #expect(both[.english] == "Jinhua" && both[.chinese] == "金华")
    let one: LocalizedText = [.chinese: "金华"]
    #expect(one[.english] == "金华" && one.text(in: .english) == nil)
    #expect(([:] as LocalizedText)[.english].isEmpty)
  }

  @Test func `the order in which texts are given does not matter`() {
    #expect([.chinese: "金华", .english: "Jinhua"] as LocalizedText == [.english: "Jinhua", .chinese: "金华"])
  }

  @Test func `a literal is said in every language on offer`() {
    let text: LocalizedText = "GDP"
    for language in Language.all { #expect(text.text(in: language) == "GDP") }
    #expect(text.texts == ["GDP"])
  }

  @Test func `a text that was found is in the language of its letters`() {
    #expect(LocalizedText(found: "金华").text(in: .chinese) == "金华")
    #expect(LocalizedText(found: "Jinhua").text(in: .chinese) == nil)
  }

  @Test func `in JSON a text has a key for each language`() throws {
    let text: LocalizedText = [.english: "Jinhua", .chinese: "金华"]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(text)
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"chinese":"金华","english":"Jinhua"}"#)
    #expect(try JSONDecoder().decode(LocalizedText.self, from: bytes) == text)
  }
}
