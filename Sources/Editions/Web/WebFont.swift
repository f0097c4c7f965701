package import Drawing

/// A face that a page brings along, as its style sheet names it.
package struct WebFont: Hashable, Sendable {
  /// Family and weight.
  package var face: Face
  /// Where its file is, in WOFF2; the file itself as an address of data.
  package var address: String

  /// Names a face.
  package init(_ face: Face, at address: String) {
    self.face = face
    self.address = address
  }

  /// The rule that declares it.
  ///
  /// - Parameters:
  ///   - family: What it is declared as, where that is not its own name.
  ///   - range: The characters that are taken from it, as `unicode-range` has them; all that it has if there is none.
  package func rule(as family: String? = nil, range: String? = nil) -> String {
    "@font-face{font-family:\(Self.quoted(family ?? face.family));font-weight:\(face.weight);font-display:swap;"
      + "src:url(\(address)) format(\"woff2\")\(range.map { ";unicode-range:\($0)" } ?? "")}\n"
  }

  /// A family as style sheets write it.
  package static func quoted(_ family: String) -> String {
    let known = family.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0 == " " || $0 == "-" || ("0"..."9").contains($0)
    }
    return "\"\(String(String.UnicodeScalarView(known)))\""
  }

  /// Before these are letters and the marks of all languages; from here on ideographs and what is set like them.
  package static let firstWide: UInt32 = 0x2E80

  /// Marks that Chinese shares with other languages, and sets in full width: they come from the Han face though a Latin one has them.
  static let hanMarks: [ClosedRange<UInt32>] = [
    0xB7...0xB7, 0x2014...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026...0x2026, 0x2460...0x2473, 0x3000...0x303F,
    0xFF00...0xFFEF,
  ]

  /// The same as `unicode-range` has them.
  package static let hanMarksRange = hanMarks.map { range in
    let (first, last) = (String(range.lowerBound, radix: 16), String(range.upperBound, radix: 16))
    return "U+\(first)" + (first == last ? "" : "-\(last)")
  }.joined(separator: ",")
}
