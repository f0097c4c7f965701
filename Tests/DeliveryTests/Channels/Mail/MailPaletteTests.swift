import Delivery
import Drawing
import Styling
import Testing

struct MailPaletteTests {
  @Test func `every colour of text can be read on the ground and on the panel, in light and in dark`() {
    for palette in [MailPalette.house, .house.dark] {
      for ground in [palette.paper, palette.panel] {
        for text in [palette.ink, palette.secondary, palette.data, palette.increase, palette.decrease] {
          #expect(text.contrast(with: ground) >= 4.4, "\(text.hex) on \(ground.hex)")
        }
      }
    }
    #expect(MailPalette.house.dark.paper.luminance < 0.05)
  }

  @Test func `a palette that is dark stays as it is`() {
    let dark = MailPalette.house.dark
    #expect(dark.dark == dark)
  }

  @Test func `the house’s colours are those of its style`() throws {
    #expect(MailPalette(try Style.shipped("house")) == .house)
  }
}
