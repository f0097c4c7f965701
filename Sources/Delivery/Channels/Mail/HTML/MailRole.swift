internal import Drawing

/// What a colour of the HTML part is for. Every element has its colours itself, as many readers drop style sheets, and a class by
/// which those that keep them change the colours on a dark ground.
enum MailRole: String, CaseIterable {
  /// The ground.
  case paper
  /// Behind notices and the name of the attached file.
  case panel
  /// Text.
  case ink
  /// Text that matters less.
  case soft
  /// Key figures that are published.
  case data
  /// An increase.
  case up
  /// A decrease.
  case down
  /// A line between rows.
  case hair
  /// A line above a whole part.
  case rule
  /// The block of colour at the head.
  case block
  /// The edge of a notice.
  case edge

  /// The name of its class.
  private var name: String { "gz-\(rawValue)" }

  private var property: String {
    switch self {
    case .paper, .panel, .block: "background-color"
    case .ink, .soft, .data, .up, .down: "color"
    case .hair, .rule, .edge: "border-color"
    }
  }

  private func color(_ palette: MailPalette) -> Color {
    switch self {
    case .paper: palette.paper
    case .panel: palette.panel
    case .ink, .rule: palette.ink
    case .soft: palette.secondary
    case .data: palette.data
    case .up: palette.increase
    case .down: palette.decrease
    case .hair: palette.hair
    case .block, .edge: palette.accent
    }
  }

  /// The attributes of an element that has these roles.
  ///
  /// - Parameters:
  ///   - roles: What its colours are for.
  ///   - palette: The colours.
  ///   - style: what else its style says; borders without a colour.
  static func attributes(_ roles: [MailRole], _ palette: MailPalette, _ style: String = "") -> String {
    let colors = roles.map { "\($0.property):\($0.color(palette).hex)" }
    // Colours of borders come last: a border's shorthand would set them back.
    return
      "class=\"\(roles.map(\.name).joined(separator: " "))\" style=\"\(([style] + colors).filter { !$0.isEmpty }.joined(separator: ";"))\""
  }

  /// What a style sheet says for readers on a dark ground.
  static func darkRules(_ palette: MailPalette) -> String {
    let dark = palette.dark
    let rules = allCases.map { ".\($0.name){\($0.property):\($0.color(dark).hex)!important}" }
    return """
      :root{color-scheme:light dark;supported-color-schemes:light dark}
      @media (prefers-color-scheme:dark){
      \(rules.joined(separator: "\n"))
      }
      """
  }
}
