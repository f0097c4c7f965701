internal import Drawing
public import Styling

/// The colours of a mail's HTML part, as `#RRGGBB`.
public struct MailPalette: Hashable, Sendable {
  /// Text.
  public var ink: String
  /// Text that matters less.
  public var secondary: String
  /// Lines.
  public var hair: String
  /// Behind the notice.
  public var panel: String
  /// The one highlight.
  public var accent: String
  /// Key figures.
  public var data: String
  /// The ground.
  public var paper: String

  /// The colours of a style.
  public init(_ style: Style) {
    let colors = style.colors
    ink = colors.ink.hex
    secondary = colors.secondary.hex
    hair = colors.hair.hex
    panel = colors.panel.hex
    accent = colors.accent.hex
    data = colors.data.hex
    paper = colors.paper.hex
  }

  private init() {
    (ink, secondary, hair, panel) = ("#15202B", "#46525D", "#B9C1C7", "#F2F4F5")
    (accent, data, paper) = ("#B5341A", "#143F66", "#FFFFFF")
  }

  /// The colours of the house style.
  public static let house = MailPalette()
}
