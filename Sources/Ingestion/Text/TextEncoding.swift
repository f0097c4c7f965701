internal import Languages
internal import Statistics

/// How the letters of a text file are kept as bytes.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// What every text should be in.
  case utf8 = "utf-8"
  /// What spreadsheets call “Unicode text”.
  case utf16 = "utf-16"
  /// What spreadsheets in mainland China write; holds GBK and GB 2312.
  case gb18030
  /// Taiwan and Hong Kong.
  case big5
  /// Japan.
  case shiftJIS = "shift-jis"
  /// Korea.
  case koreanCP949 = "cp949"
  /// Western Europe; holds ISO 8859-1.
  case windows1252 = "windows-1252"
  /// Central Europe.
  case windows1250 = "windows-1250"
  /// Cyrillic letters.
  case windows1251 = "windows-1251"

  /// How it is called in a sentence.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .gb18030: "GB 18030"
    case .big5: "Big5"
    case .shiftJIS: "Shift JIS"
    case .koreanCP949: "CP949"
    case .windows1252: "Windows-1252"
    case .windows1250: "Windows-1250"
    case .windows1251: "Windows-1251"
    }
  }

  /// The encoding of bytes that are no UTF-8, where the bytes themselves leave no doubt; `nil` where they do.
  ///
  /// GB 18030: nearly all bytes beyond ASCII come in pairs of the area of GB 2312, whose leading bytes are spread as in Chinese text.
  /// CP949 and Shift JIS: pairs of bytes that no other of them has so many of.
  /// Windows-1252: letters with accents are single, each next to a plain letter. Where true sequences of UTF-8 stand too,
  /// the file is UTF-8 and broken, and nothing is guessed.
  static func guess(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    if isGB18030(bytes) { return .gb18030 }
    if isKorean(bytes) { return .koreanCP949 }
    if isJapanese(bytes) { return .shiftJIS }
    return isWestern(bytes) ? .windows1252 : nil
  }

  private static func isGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
    var pairs = 0
    var inArea = 0
    var frequent = 0
    var late = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), index + 1 < bytes.endIndex else { return false }
      let trail = bytes[index + 1]
      pairs += 1
      if (0x30...0x39).contains(trail) {
        index += 4
        continue
      }
      guard (0x40...0xFE).contains(trail), trail != 0x7F else { return false }
      if trail >= 0xA1, (0xA1...0xA3).contains(lead) || (0xB0...0xF7).contains(lead) { inArea += 1 }
      // The 3,755 most frequent characters lie in B0 to D7, in the order of their sounds; Korean letters end at C8.
      if trail >= 0xA1, (0xB0...0xD7).contains(lead) { frequent += 1 }
      if trail >= 0xA1, (0xC9...0xD7).contains(lead) { late += 1 }
      index += 2
    }
    return pairs > 0 && inArea * 20 >= pairs * 19 && frequent * 2 >= pairs && late * 10 >= frequent
  }

  /// Whether nearly all bytes beyond ASCII come in pairs that are syllables of Korean, whose leading bytes end where those of the rarer half of
  /// Chinese letters begin.
  private static func isKorean(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (pairs, syllables) = (0, 0)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.endIndex, (0x81...0xFE).contains(bytes[index]), bytes[index + 1] >= 0x41, bytes[index + 1] < 0xFF
      else {
        return false
      }
      pairs += 1
      if (0xB0...0xC8).contains(bytes[index]), bytes[index + 1] >= 0xA1 { syllables += 1 }
      index += 2
    }
    // A few Chinese letters may be among the more frequent by chance.
    return pairs > 23 && syllables * 20 >= pairs * 19
  }

  /// Whether bytes beyond ASCII come in pairs of Shift JIS, nearly all with leading bytes below those of the other encodings of East Asia.
  private static func isJapanese(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (pairs, low, besidePair) = (0, 0, 0)
    var end = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      // Half-width kana are single bytes.
      guard lead >= 0x80, !(0xA1...0xDF).contains(lead) else {
        index += 1
        continue
      }
      guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead), index + 1 < bytes.endIndex,
        (0x40...0xFC).contains(bytes[index + 1]), bytes[index + 1] != 0x7F
      else { return false }
      pairs += 1
      if lead <= 0x9F { low += 1 }
      // Letters with accents, which some encodings have there, stand alone.
      if end == index, pairs > 1 { besidePair += 1 }
      index += 2
      end = index
    }
    return pairs > 3 && low * 10 >= pairs * 8 && besidePair * 2 >= pairs
  }

  private static func isWestern(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isPlain(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x41...0x5A).contains(bytes[index] & 0xDF)
    }
    var letters = 0
    var besidePlain = 0
    var sequences = 0
    var run = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        run = 0
        continue
      }
      switch byte {
      // No characters, or letters of Iceland that stand for broken bytes far more often.
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF: return false
      case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFD:
        letters += 1
        run += 1
        if run > 2 { return false }
        if isPlain(index - 1) || isPlain(index + 1) { besidePlain += 1 }
      default: run = 0
      }
      if (0xC3...0xEF).contains(byte), index + 1 < bytes.endIndex, (0x80...0xBF).contains(bytes[index + 1]) { sequences += 1 }
    }
    return letters > 0 && besidePlain * 10 >= letters * 9 && sequences * 4 <= letters
  }
}
