internal import Drawing

/// The name of an attached file in the two forms that readers know: with `filename*` of RFC 2231 and an ASCII `filename` for the
/// others.
enum AttachmentName {
  /// Whether a name can be that of a file everywhere.
  static func isUsable(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 240 && HeaderText.cleaned(name) == name
      && !name.contains { #"/\:*?"<>|"#.contains($0) }
  }

  /// The parameters, each on a line of its own, with the separators before them.
  static func parameters(_ name: String) -> String {
    let plain = ascii(name)
    let last = ";\r\n filename=\"\(plain)\""
    guard plain != name else { return last }
    var octets = name.utf8.map { isAttributeCharacter($0) ? String(Unicode.Scalar($0)) : $0.percentEncoded }[...]
    let whole = " filename*=utf-8''" + octets.joined()
    // The full name first: of readers that take one of the two, some take the first.
    if whole.utf8.count <= HeaderText.lineLength { return ";\r\n" + whole + last }
    var result = ""
    var number = 0
    while !octets.isEmpty {
      var line = number == 0 ? " filename*0*=utf-8''" : " filename*\(number)*="
      // A percent sign and its digits stay together; the last character of a line leaves room for the separator.
      while let next = octets.first, line.utf8.count + next.utf8.count < HeaderText.lineLength {
        line += next
        octets.removeFirst()
      }
      result += ";\r\n" + line
      number += 1
    }
    return result + last
  }

  /// The name where only ASCII is understood: what of it is ASCII, or a name that says what it is.
  static func ascii(_ name: String) -> String {
    let point = name.lastIndex(of: ".") ?? name.endIndex
    func kept(_ part: Substring) -> String {
      var result = ""
      for character in part {
        let isKept = character.isASCII && (character.isLetter || character.isNumber || "-._ ,()".contains(character))
        if isKept { result.append(character) } else if result.last != "_" { result.append("_") }
      }
      return result
    }
    if name.utf8.allSatisfy({ $0 < 0x80 }), kept(name[...]) == name, name.utf8.count <= 60 { return name }
    let stem = String(kept(name[..<point]).prefix(48))
    let hasLetters = stem.contains { $0.isLetter || $0.isNumber }
    return (hasLetters ? stem : "briefing") + kept(name[point...].prefix(8))
  }

  /// `attribute-char` of RFC 5987 and RFC 2231.
  private static func isAttributeCharacter(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || "!#$&+-.^_`|~".utf8.contains(byte)
  }
}
