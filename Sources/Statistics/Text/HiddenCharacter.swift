internal import Languages

/// Characters that are not seen themselves and change how the text around them is shown, read or found: controls of direction, of no
/// width, of language and of nothing any more (Unicode Technical Report 36; UAX 9, 14, 31).
///
/// Some writing needs some of them: Persian joins and parts letters with them, Arabic numbers and lists in Hebrew texts are kept in order.
/// There they stay. Anywhere else they are suspicious: a name that holds one is not the name it looks like.
package enum HiddenCharacter {
  /// What a suspicious character does, for a message.
  package enum Effect: String {
    case direction = "turns the direction of the text after it"
    case width = "has no width"
    case hyphen = "is a hyphen that shows only at the end of a line"
    case mark = "changes how the character before it looks, and does not go with it"
    case control = "is a control character"
    case invisible = "is a letter that cannot be seen"
  }

  /// A text, with what must be known of all of it to judge one of its characters.
  package struct Line {
    private let text: [Unicode.Scalar]
    private let readsRightToLeft: Bool
    private let isClosed: Bool

    package init(_ text: [Unicode.Scalar]) {
      self.text = text
      readsRightToLeft = text.contains(where: \.readsRightToLeft)
      isClosed = readsRightToLeft && HiddenCharacter.areClosed(text)
    }

    /// What the character at `index` does, where it is suspicious; `nil` if it is not suspicious or is where it belongs.
    package func effect(of index: Int) -> Effect? {
      switch text[index].value {
      case 0x061C, 0x200E, 0x200F: readsRightToLeft ? nil : .direction
      case 0x2066...0x2069: isClosed ? nil : .direction
      default: HiddenCharacter.effect(of: index, in: text)
      }
    }
  }

  /// What the character at `index` does, where it is suspicious in its text; `nil` if it is not suspicious or is where it belongs.
  package static func effect(of index: Int, in text: [Unicode.Scalar]) -> Effect? {
    let scalar = text[index]
    let before = index > 0 ? text[index - 1] : nil
    let after = index + 1 < text.count ? text[index + 1] : nil
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return nil
    case 0..<0x20, 0x7F..<0xA0, 0xFFF9...0xFFFC, 0xFDD0...0xFDEF: return .control
    case let value where value & 0xFFFE == 0xFFFE: return .control
    case 0xAD: return .hyphen
    case 0x061C, 0x200E, 0x200F: return text.contains(where: \.readsRightToLeft) ? nil : .direction
    case 0x202A...0x202E: return .direction
    case 0x2066...0x2069: return text.contains(where: \.readsRightToLeft) && areClosed(text) ? nil : .direction
    case 0x200B: return isOfUnspacedWriting(before) || isOfUnspacedWriting(after) ? nil : .width
    case 0x200C: return joins(before) && joins(after) ? nil : .width
    case 0x200D: return (joins(before) || isEmoji(before)) && (after == nil || joins(after) || isEmoji(after)) ? nil : .width
    case 0x2060: return isDigit(before) || isDigit(after) ? nil : .width
    case 0x180E, 0x2061...0x2065, 0x206A...0x206F, 0xFEFF: return .width
    case 0x034F: return isMark(after) ? nil : .width
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return .invisible
    case 0xE0000...0xE007F: return .width
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return before.map(takesVariant) ?? false ? nil : .mark
    default: return nil
    }
  }

  /// Every isolate that is opened is closed, and none is closed that is not open.
  private static func areClosed(_ text: [Unicode.Scalar]) -> Bool {
    var depth = 0
    for scalar in text {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069:
        depth -= 1
        if depth < 0 { return false }
      default: break
      }
    }
    return depth == 0
  }

  /// Thai, Lao, Burmese and Khmer part no words with spaces: there the place where a line may end is written.
  private static func isOfUnspacedWriting(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value ?? 0 {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
    default: false
    }
  }

  /// Letters and marks whose form depends on their neighbours: Arabic, Syriac, N’Ko, Mongolian, and the scripts of India and around it.
  private static func joins(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value ?? 0 {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1B00...0x1B7F, 0xA840...0xA87F, 0xA980...0xA9DF,
      0xAA60...0xAA7F, 0xFB50...0xFDCF, 0xFE70...0xFEFC, 0x10D00...0x10D3F, 0x1E900...0x1E95F:
      true
    default: false
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value ?? 0 {
    case 0xFE0F, 0x2190...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value ?? 0 {
    case 0x30...0x39: true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// Whether a character has forms to choose from: ideographs, signs, Mongolian letters, digits and signs of keys.
  private static func takesVariant(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x23, 0x2A, 0x30...0x39, 0xA9, 0xAE, 0x1820...0x18AA, 0x203C...0x3299, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of a script that is written from right to left.
  var readsRightToLeft: Bool {
    switch value {
    case 0x0590...0x061B, 0x061D...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Its number as Unicode writes it: `U+202E`.
  package var codeName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
