/// Rules of Chinese setting that a general text engine does not know: which face a character belongs to, where ideographs and Latin
/// are set apart, which marks give up their empty half, where a line may not end.
///
/// After the Requirements for Chinese Text Layout (W3C, CLREQ) and GB/T 15834-2011.
public enum HanSpacing {
  /// The face a character is set in.
  public enum Side: Hashable, Sendable {
    /// The style's Latin face.
    case latin
    /// The style's Han face.
    case han
    /// The face of the character before it: accents and joiners.
    case previous
  }

  /// The distance between an ideograph and a Latin letter or digit, in em.
  public static let gap = 0.1

  /// Where the ink of a full-width mark is.
  public enum Mark: Hashable, Sendable {
    /// In the right half: “（《.
    case opening
    /// In the left half: ”，。.
    case closing
    /// In the middle, or on both sides: no half is empty.
    case other
  }

  /// Whether the character is an ideograph, a syllable of Japanese or Korean, or a radical.
  public static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FFF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C, 0x3040...0x31FF, 0x3200...0x9FFF,
      0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether the character is full-width punctuation in any text.
  public static func isFullWidthMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x3004, 0x3008...0x3020, 0x302A...0x3030, 0x3036...0x3037, 0x303D...0x303F, 0xFE10...0xFE1F, 0xFE30...0xFE4F,
      0xFF00...0xFFEF:
      true
    default: false
    }
  }

  /// Whether Latin and Chinese share the character, and Chinese text sets it full width: quotes, dash, ellipsis, dot, ringed numbers.
  public static func isSharedMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2015, 0x2025, 0x2026, 0x00B7, 0x2460...0x24FF, 0x2776...0x277F: true
    default: false
    }
  }

  /// Which face sets `scalar` between `before` and `after`.
  ///
  /// In Chinese text quotes, dashes and ringed numbers are Han, except an apostrophe or dot within a Latin word.
  public static func side(
    of scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?, inHanText: Bool
  ) -> Side {
    if scalar.value < 0xB7 { return .latin }
    if isIdeograph(scalar) || isFullWidthMark(scalar) { return .han }
    if isJoined(scalar) { return .previous }
    guard inHanText, isSharedMark(scalar) else { return .latin }
    if scalar.value == 0x2019 || scalar.value == 0xB7, let before, let after, isLatinText(before), isLatinText(after) {
      return .latin
    }
    return .han
  }

  /// Whether `scalar` belongs to the character before it: accents, variation selectors, joiners.
  public static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
      0xE0100...0xE01EF:
      true
    case 0..<0x0300: false
    default: scalar.properties.isGraphemeExtend
    }
  }

  /// Whether `first` and `second`, set next to each other, are `gap` apart: an ideograph and a Latin letter, digit or figure sign.
  public static func needsGap(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if isIdeograph(first) { return isLatinText(second) }
    return isIdeograph(second) && isLatinText(first)
  }

  /// Whether the character is a letter or digit of an alphabet, or one of the signs that belong to figures.
  static func isLatinText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x25, 0x2B, 0x24, 0xA3, 0xA5, 0xB0, 0xB1, 0x2030, 0x20AC, 0x2212, 0x2248, 0x2264, 0x2265, 0xD7, 0xF7: true
    case 0..<0xC0: false
    case 0xC0..<0x2000: scalar.properties.isAlphabetic
    default: false
    }
  }

  /// Where the ink of a full-width mark is in its square.
  public static func mark(_ scalar: Unicode.Scalar) -> Mark {
    switch scalar.value {
    case 0x201C, 0x2018, 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0xFF3B, 0xFF5B, 0xFF5F:
      .opening
    case 0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0xFF3D, 0xFF5D, 0xFF60,
      0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF0E, 0xFF01, 0xFF1F:
      .closing
    default: .other
    }
  }

  /// Whether a line may end between `first` and `second`, where the Unicode rules (UAX #14) see Latin habits or none: `nil` leaves
  /// it to them.
  public static func mayBreak(between first: Unicode.Scalar, and second: Unicode.Scalar, inHanText: Bool) -> Bool? {
    guard inHanText else { return nil }
    if isDigit(first), isIdeograph(second) { return false }
    if isDigit(second), isOrdinal(first) || isPartOfDate(first) { return false }
    if isMultiple(first), isCounted(second) { return false }
    if first.value == 0x2014 || second.value == 0x2014 {
      if first == second { return false }
      let other = first.value == 0x2014 ? second : first
      if isDigit(other) { return false }
    }
    if second.value == 0xB7 || first.value == 0xB7 { return false }
    if (0x2460...0x24FF).contains(second.value) { return mark(first) == .other ? false : nil }
    let (ending, beginning) = (mark(first), mark(second))
    if beginning == .closing || ending == .opening { return false }
    if isQuote(second), beginning == .opening { return isIdeograph(first) || ending == .closing ? true : nil }
    if isQuote(first), ending == .closing {
      return isIdeograph(second) || beginning == .opening || isLatinText(second) ? true : nil
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// 第, 图, 表: what is numbered stays with its number.
  private static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "第", "图", "表": true
    default: false
    }
  }

  /// 年, 月: a date is one word, 2020年8月31日.
  private static func isPartOfDate(_ scalar: Unicode.Scalar) -> Bool { scalar == "年" || scalar == "月" }

  /// 千, 万, 亿: a multiple stays with what it counts.
  private static func isMultiple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "千", "万", "亿": true
    default: false
    }
  }

  private static func isCounted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "亿", "元", "美", "人", "户", "家", "件", "吨", "台", "辆", "个", "套", "次", "册", "瓦", "米", "亩": true
    default: false
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    (0x2018...0x201D).contains(scalar.value)
  }
}
