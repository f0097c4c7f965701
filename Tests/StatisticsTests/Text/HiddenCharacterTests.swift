import Languages
import Statistics
import Testing

@Suite struct HiddenCharacterTests {
  @Test(arguments: [
    ("Yi\u{202E}wu", "Yi‹U+202E›wu"), ("Yi\u{200B}wu", "Yi‹U+200B›wu"), ("Yi\u{200D}wu", "Yi‹U+200D›wu"),
    ("Yi\u{AD}wu", "Yi‹U+00AD›wu"), ("Yi\u{FEFF}wu", "Yi‹U+FEFF›wu"), ("Yi\u{2066}wu\u{2069}", "Yi‹U+2066›wu‹U+2069›"),
    ("Yi\u{200E}wu", "Yi‹U+200E›wu"), ("Yi\u{E0041}wu", "Yi‹U+E0041›wu"), ("Yi\u{7}wu", "Yi‹U+0007›wu"),
    ("Yi\u{9B}wu", "Yi‹U+009B›wu"), ("Yi\u{3164}wu", "Yi‹U+3164›wu"), ("Yi\u{FE0F}wu", "Yi‹U+FE0F›wu"),
    ("义\u{200B}乌", "义‹U+200B›乌"), ("Yi\u{FFFE}wu", "Yi‹U+FFFE›wu"), ("عمر\u{2067}", "عمر‹U+2067›"),
  ])
  func `a character that hides is shown by its number`(text: String, shown: String) {
    #expect(text.disarmed == shown)
  }

  @Test(arguments: [
    "义乌市", "Zürich", "Łódź", "Île-de-France", "می\u{200C}خواهم", "क\u{94D}\u{200D}ष", "عمر\u{200F}!", "\u{2067}عمر\u{2069} 12",
    "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "㐂\u{E0100}", "157.99\u{2060}亿元", "ที่\u{200B}นี่", "e\u{301}", "한국",
  ])
  func `a character that a script needs stays`(text: String) {
    #expect(text.disarmed == text)
  }

  @Test func `line ends are spaces, and a letter keeps four marks`() {
    #expect("Yi\r\nwu\tcity\u{2028}x".disarmed == "Yi wu city x")
    #expect(("a" + String(repeating: "\u{301}", count: 40) + "b").disarmed == "a" + String(repeating: "\u{301}", count: 4) + "b")
  }

  @Test func `only what reads from right to left is isolated`() {
    #expect("Yiwu".isolated == "Yiwu")
    #expect("محافظة".isolated == "\u{2068}محافظة\u{2069}")
    #expect("Cairo (القاهرة)".isolated == "\u{2068}Cairo (القاهرة)\u{2069}")
  }
}
