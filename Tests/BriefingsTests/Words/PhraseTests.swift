import Languages
import Statistics
import Testing

@testable import Briefings

struct PhraseTests {
  private let note = Note(key: "n", text: [.english: "A note.", .chinese: "注。"])

  @Test func `marks and notes keep their places`() {
    let phrase: Phrase = "2.4 billion yuan\(mark: .derived) more\(note: note)."
    #expect(phrase.parts == [.text("2.4 billion yuan"), .mark(.derived), .text(" more"), .note(note), .text(".")])
    #expect(phrase.string == "2.4 billion yuanᵈ more.")
    #expect(phrase.plain == "2.4 billion yuan more.")
  }

  @Test func `neighbouring texts are one, empty ones none`() {
    #expect(Phrase([.text("a"), .text(""), .text("b"), .strong("c"), .strong("d")]).parts == [.text("ab"), .strong("cd")])
    #expect(Phrase("").isEmpty)
  }

  @Test func `a final figure has no mark`() {
    #expect(("12\(mark: .final)" as Phrase).parts == [.text("12")])
  }

  @Test func `marks and notes are listed once, in order`() {
    let phrase: Phrase = "a\(mark: .target)\(note: note) b\(mark: .derived) c\(mark: .target)\(note: note)"
    #expect(phrase.marks == [.target, .derived])
    #expect(phrase.notes == [note])
    #expect(phrase.withoutNotes.notes.isEmpty)
  }

  @Test func `a capital is put on the first letter only`() {
    #expect(Phrase("e-commerce volume").capitalized.string == "E-commerce volume")
    #expect(Phrase("5G base stations").capitalized.string == "5G base stations")
    #expect(Phrase("横店").capitalized.string == "横店")
  }

  @Test func `notes stand behind an English full stop and before a Chinese one`() {
    #expect(Phrase("It rose.").ended(with: [note, note], in: .english).parts == [.text("It rose."), .note(note)])
    #expect(Phrase("增长。").ended(with: [note], in: .chinese).parts == [.text("增长"), .note(note), .text("。")])
  }

  @Test func `sentences make a paragraph with the figures of all`() {
    let key = Observation.Key(region: "R", indicator: "I", period: .year(2022), kind: .actual, unit: "U")
    let sentences = [Sentence("One.", keys: [key]), Sentence("Two.", keys: [key])]
    #expect(sentences.paragraph(in: .english).string == "One. Two.")
    #expect(sentences.paragraph(in: .chinese).string == "One.Two.")
    #expect(sentences.paragraph(in: .english).keys == [key])
  }
}
