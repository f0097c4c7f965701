package import Drawing
package import Styling

/// The colours of a mail's HTML part.
package struct MailPalette: Hashable, Sendable {
  /// Text.
  package var ink: Color
  /// Text that matters less, and numbers that are derived.
  package var secondary: Color
  /// Lines between rows.
  package var hair: Color
  /// Behind notices and the name of the attached file.
  package var panel: Color
  /// The one highlight.
  package var accent: Color
  /// Key figures that are published.
  package var data: Color
  /// Increases.
  package var increase: Color
  /// Decreases.
  package var decrease: Color
  /// The ground.
  package var paper: Color

  /// The colours of a style.
  package init(_ style: Style) {
    let colors = style.colors
    ink = colors.ink
    secondary = colors.secondary
    hair = colors.hair
    panel = colors.panel
    accent = colors.accent
    data = colors.data
    increase = style.chart.positive
    decrease = style.chart.negative
    paper = colors.paper
  }

  private init() {
    ink = Color(red: 0x15, green: 0x20, blue: 0x2B)
    secondary = Color(red: 0x46, green: 0x52, blue: 0x5D)
    hair = Color(red: 0xB9, green: 0xC1, blue: 0xC7)
    panel = Color(red: 0xF2, green: 0xF4, blue: 0xF5)
    accent = Color(red: 0xB5, green: 0x34, blue: 0x1A)
    data = Color(red: 0x14, green: 0x3F, blue: 0x66)
    increase = data
    decrease = Color(red: 0xB0, green: 0x56, blue: 0x1F)
    paper = .white
  }

  /// The colours of the house style.
  package static let house = MailPalette()

  /// The same on a dark ground, for readers who asked their device for one: ink becomes the ground, and every colour of text is
  /// lightened until it can be read there (a contrast of 4.5 at least). A style that is dark itself stays as it is.
  package var dark: MailPalette {
    guard paper.luminance > ink.luminance else { return self }
    var palette = self
    palette.paper = ink
    palette.ink = paper.mixed(with: ink, 0.08)
    palette.secondary = paper.mixed(with: ink, 0.3).lightened(to: 4.5, on: ink)
    palette.hair = ink.mixed(with: paper, 0.28)
    palette.panel = ink.mixed(with: paper, 0.09)
    // Text is on the panel too, which is a little lighter than the ground.
    palette.accent = accent.lightened(to: 4.5, on: palette.panel)
    palette.data = data.lightened(to: 9, on: ink)
    palette.increase = increase.lightened(to: 4.5, on: palette.panel)
    palette.decrease = decrease.lightened(to: 4.5, on: palette.panel)
    return palette
  }
}
