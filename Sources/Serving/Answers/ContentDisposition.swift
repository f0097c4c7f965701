internal import Drawing

/// What a browser is to do with a file, and what it is to be called, after RFC 6266.
struct ContentDisposition: Hashable, Sendable, CustomStringConvertible {
  /// Where the file goes.
  enum Place: String, Hashable, Sendable, CaseIterable {
    /// Shown in the browser.
    case inline
    /// Saved.
    case attachment
  }

  /// Where the file goes.
  var place: Place
  /// The name for clients that take any letter.
  var name: String
  /// The name in ASCII.
  var plainName: String

  /// Makes one; `plainName` is used as far as it is harmless in a file's name.
  init(_ place: Place, name: String, plainName: String) {
    self.place = place
    self.name = String(
      String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.generalCategory != .control && $0 != "/" && $0 != "\\" }))
    self.plainName = String(
      plainName.unicodeScalars.map { UInt8(exactly: $0.value).map(Self.isPlain) == true ? Character($0) : "_" })
  }

  /// The field's value.
  var description: String {
    "\(place.rawValue); filename=\"\(plainName)\"; filename*=UTF-8''\(name.percentEncoded(keeping: Self.isPlain))"
  }

  /// RFC 8187: letters, digits and few signs as they are, everything else byte by byte.
  private static func isPlain(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || "-_.".utf8.contains(byte) }
}
