/// An address that mail can be sent to, in the grammar of RFC 5321 (`local-part@domain`), ASCII only.
///
/// Every address was checked character by character: none can hold a line end, a NUL, an angle bracket or anything else that would
/// end
/// a command or a header early. Letters beyond ASCII are refused, as they need an extension (SMTPUTF8, RFC 6531) that many servers on the
/// way do not have; a domain can be written in its ASCII form.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  /// The part before the last `@`, in quotes where it is a quoted string.
  package let local: String
  /// The part after the last `@`, as it was written.
  package let domain: String

  /// Why a text is not an address: the end of a sentence, and what would be right.
  package struct Fault: Error, Hashable, Sendable {
    /// What is wrong, such as `has no @`.
    package var reason: String
    /// What to do about it.
    package var remedy: String
  }

  /// Reads an address.
  ///
  /// - Throws: `MailAddress.Fault` with the first thing that is wrong.
  package init(_ text: String) throws(Fault) {
    let example = "write it as name@example.org"
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { throw Fault(reason: "is empty", remedy: example) }
    if let odd = scalars.first(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      throw Fault(reason: "has a control character (\(odd.codePoint))", remedy: "remove it")
    }
    guard let sign = scalars.lastIndex(of: "@") else { throw Fault(reason: "has no @", remedy: example) }
    let (before, after) = (scalars[..<sign], scalars[(sign + 1)...])
    if let odd = before.first(where: { !$0.isASCII }) {
      throw Fault(
        reason: "has a character before the @ that is not ASCII (\(odd.codePoint))",
        remedy: "many mail servers do not accept it; use another address of the same person")
    }
    if let odd = after.first(where: { !$0.isASCII }) {
      throw Fault(
        reason: "has a domain that is not ASCII (\(odd.codePoint))",
        remedy: "write the domain in its ASCII form, which begins with xn--")
    }
    local = String(String.UnicodeScalarView(before))
    domain = String(String.UnicodeScalarView(after))
    guard local.utf8.count <= 64 else { throw Fault(reason: "has more than 64 characters before the @", remedy: example) }
    guard scalars.count <= 254 else { throw Fault(reason: "is longer than 254 characters", remedy: example) }
    if let reason = Self.fault(ofLocal: before) { throw Fault(reason: reason, remedy: example) }
    if let reason = Self.fault(ofDomain: domain) { throw Fault(reason: reason, remedy: example) }
  }

  /// The address as it is written in commands and headers, without angle brackets.
  package var description: String { "\(local)@\(domain)" }

  /// What makes two addresses one: letter case is ignored, as nearly every server does.
  var folded: String { description.lowercased() }

  /// `Dot-string` or `Quoted-string` of RFC 5321, section 4.1.2.
  private static func fault(ofLocal text: ArraySlice<Unicode.Scalar>) -> String? {
    guard !text.isEmpty else { return "has nothing before the @" }
    if text.first == "\"" { return fault(ofQuoted: text) }
    if let odd = text.first(where: { !$0.isAtomText && $0 != "." }) {
      return "has “\(odd)” before the @, which is only allowed in quotes there"
    }
    if text.split(separator: ".", omittingEmptySubsequences: false).contains(where: \.isEmpty) {
      return "begins or ends with a dot before the @, or has two in a row"
    }
    return nil
  }

  private static func fault(ofQuoted text: ArraySlice<Unicode.Scalar>) -> String? {
    guard text.count >= 2, text.last == "\"" else { return "has a quote before the @ that is never closed" }
    var isEscaped = false
    for scalar in text.dropFirst().dropLast() {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        return "has a quote inside quotes before the @"
      }
    }
    return isEscaped ? "has a quote before the @ that is never closed" : nil
  }

  /// A name of letters, digits and hyphens, or an IP address in brackets.
  private static func fault(ofDomain text: String) -> String? {
    guard !text.isEmpty else { return "has nothing after the @" }
    if text.hasPrefix("["), text.hasSuffix("]") {
      return isAddressLiteral(text.dropFirst().dropLast()) ? nil : "has brackets after the @ without an IP address in them"
    }
    for label in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard !label.isEmpty else { return "begins or ends with a dot after the @, or has two in a row" }
      guard label.utf8.count <= 63 else { return "has a part of more than 63 characters after the @" }
      if let odd = label.unicodeScalars.first(where: { !$0.isLetterOrDigit && $0 != "-" }) {
        return "has “\(odd)” after the @, where only letters, digits, dots and hyphens are allowed"
      }
      if label.hasPrefix("-") || label.hasSuffix("-") { return "has a part that begins or ends with a hyphen after the @" }
    }
    return nil
  }

  private static func isAddressLiteral(_ text: Substring) -> Bool {
    if text.hasPrefix("IPv6:") {
      let digits = text.dropFirst(5)
      return digits.contains(":") && digits.unicodeScalars.allSatisfy { $0.isHexadecimalDigit || $0 == ":" || $0 == "." }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { $0.utf8.count <= 3 && UInt8($0) != nil }
  }
}

extension Unicode.Scalar {
  /// The number Unicode gives it: `U+202E`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  var isLetterOrDigit: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }

  var isHexadecimalDigit: Bool {
    ("a"..."f").contains(self) || ("A"..."F").contains(self) || ("0"..."9").contains(self)
  }

  /// `atext` of RFC 5322.
  fileprivate var isAtomText: Bool { isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(self) }
}
