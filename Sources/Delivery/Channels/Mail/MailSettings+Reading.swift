internal import Briefings
internal import Diagnostics
internal import Languages
internal import Publishing
internal import Statistics

/// Reads `delivery.mail`.
struct MailSettingsReader {
  private let reader: SettingsReader
  private var problems: DiagnosticLog { reader.problems }

  init(_ reader: SettingsReader) {
    self.reader = reader
  }

  func settings(_ map: TokenMap) -> MailSettings? {
    let sender = map.required("from").flatMap { self.sender($0, map.path(of: "from")) }
    let replyTo = map.optional("reply-to").flatMap { reader.address($0, map.path(of: "reply-to")) }
    let tls = map.choice("tls", default: TLSRule.required)
    var server = map.required("server").flatMap { self.server($0, map.path(of: "server"), tls) }
    if let token = map.optional("port") {
      let port = map.count("port", 1...65_535)
      if let address = map.optional("server")?.text, address.contains(/:[0-9]+\/?$/) {
        problems.add("is in “server” already: keep one of them", at: token.location, path: map.path(of: "port"))
      }
      server?.port = port
    }
    server?.authorities = map.optional("ca-file").flatMap { problems.settingsPath($0, path: map.path(of: "ca-file")) }
    let userToken = map.optional("user")
    let user = userToken.flatMap { reader.line($0, map.path(of: "user")) }
    let password = map.secret("password")
    if user != nil, server?.privacy == MailSettings.Server.Privacy.none, let token = map.optional("tls") {
      problems.add(
        "sends the password in clear text: remove “tls: none”, or the user", at: token.location, path: map.path(of: "tls"))
    }
    if let userToken, !map.keys.contains(where: { $0.hasPrefix("password-") }) {
      problems.add(
        "needs a “password-file” or “password-environment” next to the user", at: userToken.location, path: map.path(of: "user"))
    }
    if password != nil, userToken == nil { problems.add("needs a “user” next to the password", at: map.location, path: map.path) }
    let largest = map.size("largest-message")
    let connections = map.optional("connections") == nil ? 1 : map.count("connections", 1...16)
    let unsubscribing = map.optional("unsubscribe").flatMap { self.unsubscribing($0, map.path(of: "unsubscribe")) }
    let (subject, text, html) = (templates(map, "subject"), templates(map, "text"), templates(map, "html"))
    let words = Language.known.map { language in
      let house = MailWords.house(language)
      return (
        language, MailWords(subject: subject[language] ?? house.subject, text: text[language] ?? house.text, html: html[language])
      )
    }
    map.finish()
    guard let sender, let server else { return nil }
    return MailSettings(
      sender: sender, replyTo: replyTo, server: server, user: user, password: password, largestMessage: largest ?? 20_000_000,
      connections: connections,
      unsubscribing: unsubscribing, ownWords: Dictionary(uniqueKeysWithValues: words))
  }

  /// Longest address of a page: with the field's name, the brackets and the delivery's identifier it fits into the 998 characters that a
  /// line of a mail may have (RFC 5322, 2.1.1).
  private static let longestPage = 800

  /// `address` alone, or `{name: …, address: …}`.
  private func sender(_ token: Token, _ path: String) -> MailSettings.Sender? {
    if token.text != nil { return reader.address(token, path).map { MailSettings.Sender(address: $0) } }
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let name = map.optional("name").map { TemplateReader(problems: problems).localized($0, path: map.path(of: "name")) }
    if let name { reader.checkLines(name, at: token.location, map.path(of: "name")) }
    return map.required("address").flatMap { reader.address($0, map.path(of: "address")) }.map {
      MailSettings.Sender(name: name, address: $0)
    }
  }

  private func unsubscribing(_ token: Token, _ path: String) -> MailSettings.Unsubscribing? {
    if let text = token.text, text.hasPrefix("https:") || text.hasPrefix("http:") {
      guard text.utf8.count <= Self.longestPage else {
        problems.add(
          "is longer than \(Self.longestPage) characters, and does not fit into a line of a mail", at: token.location, path: path)
        return nil
      }
      return WebAddress.read(token, path, .nowhere, problems).map { .page($0) }
    }
    return reader.address(token, path).map { .address($0) }
  }

  /// A host, `host:port`, `smtp://host:port` or `smtps://host:port`.
  func server(_ token: Token, _ path: String, _ rule: TLSRule) -> MailSettings.Server? {
    func refuse(_ message: String) -> MailSettings.Server? {
      // An address may hold a password: it is not repeated.
      problems.add(message, at: token.location, path: path)
      return nil
    }
    guard var text = token.text.map({ $0[...] }) else { return refuse("needs a host or an smtp:// address, not \(token.kind)") }
    var privacy = rule == .required ? MailSettings.Server.Privacy.upgraded : .none
    if let end = text.firstRange(of: "://") {
      switch text[..<end.lowerBound].lowercased() {
      case "smtp": break
      case "smtps": privacy = .immediate
      default: return refuse("needs an address that begins with smtp:// or smtps://")
      }
      text = text[end.upperBound...]
      if text.hasSuffix("/") { text = text.dropLast() }
    }
    guard !text.contains("@") else {
      return refuse("needs a server without user and password; write them as “user” and “password-file” or “password-environment”")
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
    guard let port, (1...65_535).contains(port) else { return refuse("needs a port from 1 to 65535") }
    guard Self.isHost(host) else { return refuse("needs a host of letters, digits, dots and hyphens, or an IP address") }
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

  /// The templates of a key by language: words for all languages, or a mapping of languages to words.
  func templates(_ map: TokenMap, _ key: String) -> [Language: MailTemplate] {
    guard let token = map.optional(key) else { return [:] }
    if token.text != nil {
      let template = template(token, key, map.path(of: key))
      return Dictionary(uniqueKeysWithValues: Language.known.compactMap { language in template.map { (language, $0) } })
    }
    let languages = TokenMap(token, path: map.path(of: key), problems: problems)
    defer { languages.finish() }
    var templates: [Language: MailTemplate] = [:]
    for language in Language.all {
      guard let words = languages.optional(language.tag) else { continue }
      if words.text == nil { languages.refuse(language.tag, words, needs: "words") }
      templates[language] = template(words, key, languages.path(of: language.tag))
    }
    return templates
  }

  private func template(_ words: Token, _ key: String, _ path: String) -> MailTemplate? {
    guard let text = words.text else { return nil }
    do throws(MailTemplate.Fault) {
      let template = try MailTemplate(text)
      if key == "subject", text.hasControls { problems.add("a subject has one line", at: words.location, path: path) }
      return template
    } catch {
      problems.add(error.message, at: reader.source.location(of: error.words, after: words.location), path: path)
      return nil
    }
  }
}

/// Whether mail may go in clear text.
enum TLSRule: String, CaseIterable {
  case required
  case none
}
