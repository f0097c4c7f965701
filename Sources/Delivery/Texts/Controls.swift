/// Characters that could end a line of a protocol, or hide what a text says.
extension String {
  /// Whether it has a control character, a line end or something that turns the direction of text round.
  var hasControls: Bool { unicodeScalars.contains(where: \.isControl) }

  /// The text with such characters made visible.
  var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// A control character, a line or paragraph separator, or a bidirectional control.
  package var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || [0x200E, 0x200F, 0x061C].contains(value)
    }
  }
}
