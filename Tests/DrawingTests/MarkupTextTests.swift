import Drawing
import Testing

@Suite struct `Markup text` {
  @Test func `nothing in a text begins a tag, ends an attribute or is an entity`() {
    #expect("<a href='x'>\"R&D\"</a>".markup == "&lt;a href=&#39;x&#39;&gt;&quot;R&amp;D&quot;&lt;/a&gt;")
    #expect("GDP 横县".markup == "GDP 横县")
  }

  @Test func `what XML cannot hold becomes a space, line ends stay`() {
    #expect("a\u{0}b\u{1F}c\u{FFFE}d".markup == "a b c d")
    #expect("a\n\tb\r\n".markup == "a\n\tb\r\n")
  }
}
