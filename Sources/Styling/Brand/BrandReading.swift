internal import Diagnostics
import Drawing

/// Lays a brand.yml file that knows nothing of this program over the `house` style.
///
/// | brand.yml | becomes |
/// |---|---|
/// | `color.foreground`, `color.background` | ink and paper; the greys between them are mixed anew |
/// | `color.primary` | the ink of data: first series, increases, key figures, heat tables |
/// | the first of `secondary`, `tertiary`, `danger`, `warning`, `info`, `success`, palette that suits | accent |
/// | further colours of the theme and the palette that suit | series |
/// | `typography.base.family`, `headings.family`, `headings.weight` | the families of text and titles |
/// | `typography.base.size` in pt, mm, cm or in | size of running text, 8 to 10.5 pt |
///
/// A colour is suitable if every reader can distinguish it from the paper and from those already chosen. One that is too light for text
/// is deepened until it is not, and a note says so. A brand for dark screens is printed dark on light.
struct BrandReading {
  /// Tokens for `defaults.gazetteer`.
  var tokens: Token
  /// What could not be taken as it is.
  var notes: [Diagnostic] = []
  let root: Token
  let house: Token
  let names: ColorNames
  let problems: DiagnosticLog

  init(_ root: Token, over house: Token, names: ColorNames, problems: DiagnosticLog) {
    self.root = root
    self.house = house
    self.names = names
    self.problems = problems
    tokens = Token(content: .map([]), location: root.location)
    let own = root.value(at: "defaults", "gazetteer")
    if own?["colors"] == nil, let brand = BrandColors(root) { readColors(brand) }
    if own?["families"] == nil, let typography = root["typography"] { readTypography(typography) }
  }

  /// Sets a value by its keys.
  mutating func set(_ keys: [String], _ content: Token.Content, at location: SourceLocation) {
    let value = keys.reversed().reduce(Token(content: content, location: location)) { inner, key in
      Token(content: .map([.init(key: key, location: location, value: inner)]), location: location)
    }
    tokens = tokens.overlaid(by: value)
  }

  mutating func set(_ keys: [String], _ color: Color, at location: SourceLocation) {
    set(keys, .scalar(color.hex), at: location)
  }

  mutating func note(_ message: String, at location: SourceLocation, _ path: String) {
    notes.append(Diagnostic(.warning, at: location, path: path, message))
  }

  /// A colour of the `house` style by its key.
  func houseColor(_ keys: String...) -> Color {
    keys.reduce(house as Token?) { $0?[$1] }.flatMap(names.color) ?? .black
  }
}
