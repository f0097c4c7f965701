internal import CPangoCairo

/// What the typesetter must know of a character besides the rules of Chinese setting.
enum CharacterKind {
  /// Invites a line to end, with a hyphen.
  static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// Characters that only steer: they leave neither glyph nor text.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xAD: false
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// Spaces of every width.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Letters of alphabets that are written from right to left, and the marks that turn the direction.
  static func readsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x590: false
    case 0x590...0x8FF, 0x200F, 0x202B, 0x202E, 0x2067, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Script as GLib numbers it; 0 and 1 are common and inherited.
  static func script(of scalar: Unicode.Scalar) -> Int32 {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: Int32(G_UNICODE_SCRIPT_LATIN.rawValue)
    case 0..<0xAA: 0
    default: Int32(g_unichar_get_script(scalar.value).rawValue)
    }
  }
}
