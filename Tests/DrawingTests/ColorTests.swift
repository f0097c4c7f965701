import Drawing
import Testing

@Suite struct ColorTests {
  @Test func `six and three digits in either case are a colour`() {
    #expect(Color(hex: "#143F66") == Color(red: 0x14, green: 0x3F, blue: 0x66))
    #expect(Color(hex: "#a0f") == Color(red: 0xAA, green: 0x00, blue: 0xFF))
    #expect(Color(hex: "#abcdef")?.hex == "#ABCDEF")
    #expect(Color(red: 0, green: 5, blue: 16).hex == "#000510")
  }

  @Test(arguments: ["", "#", "143F66", "#12", "#1234", "#12345", "#1234567", "#12345G", "#+12345", "# 12345", "#１２３"])
  func `anything else is none`(text: String) {
    #expect(Color(hex: text) == nil)
  }

  @Test func `contrast is that of the WCAG, the same both ways`() {
    #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
    #expect(Color.white.contrast(with: .white) == 1)
    let grey = Color(red: 0x77, green: 0x77, blue: 0x77)
    // #767676 is the lightest grey of 4.5 : 1 on white, #777777 just misses it.
    #expect(abs(grey.contrast(with: .white) - 4.478) < 0.001)
    #expect(Color(red: 0x76, green: 0x76, blue: 0x76).contrast(with: .white) > 4.5)
    #expect(grey.contrast(with: .white) == Color.white.contrast(with: grey))
  }

  @Test func `luminance grows with each component, green most`() {
    let all = (0...255).map { Color(red: UInt8($0), green: UInt8($0), blue: UInt8($0)).luminance }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 < $1 })
    #expect(all.first == 0 && abs((all.last ?? 0) - 1) < 1e-12)
    let parts = [
      Color(red: 255, green: 0, blue: 0), Color(red: 0, green: 255, blue: 0), Color(red: 0, green: 0, blue: 255),
    ].map(\.luminance)
    #expect(zip(parts, [0.2126, 0.7152, 0.0722]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(Color(red: 188, green: 188, blue: 188).luminance - 0.502886) < 1e-6)
  }
}
