internal import Diagnostics
internal import Languages
internal import Statistics
internal import Styling

extension DeliveryReader {
  func address(_ token: Token, _ path: String) -> MailAddress? {
    guard let text = token.text else {
      problems.add("wants a mail address, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    do {
      return try MailAddress(text)
    } catch {
      problems.add("“\(text.withoutControls)” \(error.reason); \(error.remedy)", at: token.location, path: path)
      return nil
    }
  }

  /// A path from the project's folder, or an absolute one.
  func path(_ token: Token, _ path: String) -> SettingsPath? {
    guard let text = token.text, !text.isEmpty, !text.contains("\0"), !text.split(separator: "/").contains("..") else {
      problems.add("wants a path inside the project's folder or an absolute one, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return SettingsPath(text, location: token.location)
  }

  /// Words without control characters.
  func line(_ token: Token, _ path: String) -> String? {
    guard let text = token.text, !text.isEmpty, !text.hasControls else {
      problems.add("wants words on one line", at: token.location, path: path)
      return nil
    }
    return text
  }

  func checkLines(_ text: LocalizedText, at location: SourceLocation, _ path: String) {
    if text.texts.contains(where: \.hasControls) {
      problems.add("wants words on one line", at: location, path: path)
    }
  }

  /// `20 MB`, `512 KiB`, or a number of bytes.
  func size(_ token: Token, _ path: String) -> Int? {
    let units = ["": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "kib": 1 << 10, "mib": 1 << 20]
    let text = (token.text ?? "").lowercased().filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), let unit = units[String(text.dropFirst(digits.count))], number <= 1_000_000_000,
      (10_000...1_000_000_000).contains(number * unit)
    else {
      problems.add("wants a size from 10 kB to 1000 MB, such as 20 MB, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return number * unit
  }

  /// A host, `host:port`, `smtp://host:port` or `smtps://host:port`.
  func server(_ token: Token, _ path: String, _ rule: TLSRule) -> MailSettings.Server? {
    func refuse(_ message: String) -> MailSettings.Server? {
      // An address may hold a password: it is not repeated.
      problems.add(message, at: token.location, path: path)
      return nil
    }
    guard var text = token.text.map({ $0[...] }) else { return refuse("wants a host or an smtp:// address, not \(token.kind)") }
    var privacy = rule == .required ? MailSettings.Server.Privacy.upgraded : .none
    if let end = text.firstRange(of: "://") {
      switch text[..<end.lowerBound].lowercased() {
      case "smtp": break
      case "smtps": privacy = .immediate
      default: return refuse("wants an address that begins with smtp:// or smtps://")
      }
      text = text[end.upperBound...]
      if text.hasSuffix("/") { text = text.dropLast() }
    }
    guard !text.contains("@") else {
      return refuse("wants a server without user and password; write them as “user” and “password-file” or “password-environment”")
    }
    if privacy == .immediate, rule == .none {
      return refuse("asks for TLS with smtps:// and for none with “tls: none”: keep one of them")
    }
    var port: Int? = privacy == .immediate ? 465 : 587
    var host = text
    if let colon = text.lastIndex(of: ":"), !text[colon...].contains("]") {
      host = text[..<colon]
      port = Int(text[text.index(after: colon)...])
    }
    guard let port, (1...65_535).contains(port) else { return refuse("wants a port from 1 to 65535") }
    guard Self.isHost(host) else { return refuse("wants a host of letters, digits, points and hyphens, or an IP address") }
    return MailSettings.Server(host: String(host), port: port, privacy: privacy)
  }

  private static func isHost(_ text: Substring) -> Bool {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let digits = text.dropFirst().dropLast()
      return digits.contains(":") && digits.unicodeScalars.allSatisfy { $0.isHexadecimalDigit || $0 == ":" || $0 == "." }
    }
    return !text.isEmpty && text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.unicodeScalars.allSatisfy { $0.isLetterOrDigit || $0 == "-" || $0 == "_" }
      }
  }

  /// The template for a language: the words themselves where they are the same for all; `nil` where there are none for this one.
  func template(_ token: Token, _ path: String, _ language: Language) -> MailTemplate? {
    let (words, path) =
      token.text != nil ? (token, path) : (token[language.tag], "\(path).\(language.tag)")
    guard let words, let text = words.text else { return nil }
    // The same words for both languages are checked once.
    let isRepeated = token.text != nil && language != .english
    do throws(MailTemplate.Fault) {
      let template = try MailTemplate(text)
      if path.contains(".subject"), text.hasControls, !isRepeated {
        problems.add("a subject has one line", at: words.location, path: path)
      }
      return template
    } catch {
      if !isRepeated { problems.add(error.message, at: source.location(of: error.words, after: words.location), path: path) }
      return nil
    }
  }

  /// Words for both languages, or a mapping of languages to words.
  func checkLanguages(_ token: Token, _ path: String) {
    guard token.text == nil else { return }
    let map = TokenMap(token, path: path, problems: problems)
    for language in Language.all {
      if let words = map.optional(language.tag), words.text == nil { map.refuse(language.tag, words, wants: "words") }
    }
    map.finish()
  }
}

/// The text of a file of settings, in which the place of words can be found again.
struct SettingsSource {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Where these words stand first at or after a place; the place itself, where they are written otherwise there.
  func location(of words: String, after location: SourceLocation) -> SourceLocation {
    var location = location
    var column = location.column ?? 1
    for line in lines.indices where line >= (location.line ?? 1) - 1 {
      let rest = lines[line].dropFirst(column - 1)
      if let range = rest.firstRange(of: words) {
        location.line = line + 1
        location.column = lines[line].distance(from: lines[line].startIndex, to: range.lowerBound) + 1
        return location
      }
      column = 1
    }
    return location
  }
}

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
