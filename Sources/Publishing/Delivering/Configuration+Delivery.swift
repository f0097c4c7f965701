internal import Briefings
internal import Diagnostics
internal import Languages
internal import Statistics
internal import Styling

/// Reads `delivery:`.
struct DeliveryReader {
  let problems: DiagnosticLog
  /// The lines of the file, to find the place of a word inside a long text.
  let source: SettingsSource

  func settings(_ token: Token) -> DeliverySettings {
    let map = TokenMap(token, path: "delivery", problems: problems)
    defer { map.finish() }
    return DeliverySettings(
      mail: map.optional("mail").flatMap { self.mail(TokenMap($0, path: "delivery.mail", problems: problems)) },
      folder: map.optional("folder").flatMap { path($0, "delivery.folder") },
      webhook: map.optional("webhook").flatMap { self.webhook($0, "delivery.webhook") },
      owner: map.optional("owner").flatMap { self.owner(TokenMap($0, path: "delivery.owner", problems: problems)) },
      unreceived: map.choice("unreceived-regions", default: .refused))
  }

  private func mail(_ map: TokenMap) -> MailSettings? {
    let sender = map.required("from").flatMap { self.sender($0, map.path(of: "from")) }
    let replyTo = map.optional("reply-to").flatMap { address($0, map.path(of: "reply-to")) }
    let tls = map.choice("tls", default: TLSRule.required)
    var server = map.required("server").flatMap { self.server($0, map.path(of: "server"), tls) }
    if let token = map.optional("port") {
      let port = map.count("port", 1...65_535)
      if let address = map.optional("server")?.text, address.contains(/:[0-9]+\/?$/) {
        problems.add("stands in “server” already: keep one of them", at: token.location, path: map.path(of: "port"))
      }
      server?.port = port
    }
    server?.authorities = map.optional("ca-file").flatMap { path($0, map.path(of: "ca-file")) }
    let userToken = map.optional("user")
    let user = userToken.flatMap { line($0, map.path(of: "user")) }
    let password = secret(map, "password")
    if user != nil, server?.privacy == MailSettings.Server.Privacy.none, let token = map.optional("tls") {
      problems.add(
        "sends the password in clear text: take “tls: none” away, or the user", at: token.location, path: map.path(of: "tls"))
    }
    if let userToken, !map.keys.contains(where: { $0.hasPrefix("password-") }) {
      problems.add(
        "wants a “password-file” or “password-environment” beside the user", at: userToken.location, path: map.path(of: "user"))
    }
    if password != nil, userToken == nil { problems.add("wants a “user” beside the password", at: map.location, path: map.path) }
    let largest = map.optional("largest-message").flatMap { size($0, map.path(of: "largest-message")) }
    let unsubscribing = map.optional("unsubscribe").flatMap { self.unsubscribing($0, map.path(of: "unsubscribe")) }
    let subject = map.optional("subject"), text = map.optional("text"), html = map.optional("html")
    func words(_ house: MailWords, _ language: Language) -> MailWords {
      MailWords(
        subject: subject.flatMap { template($0, map.path(of: "subject"), language) } ?? house.subject,
        text: text.flatMap { template($0, map.path(of: "text"), language) } ?? house.text,
        html: html.flatMap { template($0, map.path(of: "html"), language) })
    }
    let (english, chinese) = (words(.english, .english), words(.chinese, .chinese))
    for (key, token) in [("subject", subject), ("text", text), ("html", html)] {
      if let token { checkLanguages(token, map.path(of: key)) }
    }
    map.finish()
    guard let sender, let server else { return nil }
    return MailSettings(
      sender: sender, replyTo: replyTo, server: server, user: user, password: password, largestMessage: largest ?? 20_000_000,
      unsubscribing: unsubscribing, english: english, chinese: chinese)
  }

  /// `address` alone, or `{name: …, address: …}`.
  private func sender(_ token: Token, _ path: String) -> MailSettings.Sender? {
    if token.text != nil { return address(token, path).map { MailSettings.Sender(address: $0) } }
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let name = map.optional("name").map { TemplateReader(problems: problems).localized($0, path: map.path(of: "name")) }
    if let name { checkLines(name, at: token.location, map.path(of: "name")) }
    return map.required("address").flatMap { address($0, map.path(of: "address")) }.map {
      MailSettings.Sender(name: name, address: $0)
    }
  }

  private func owner(_ map: TokenMap) -> DeliverySettings.Owner? {
    defer { map.finish() }
    let name = map.optional("name").flatMap { line($0, map.path(of: "name")) } ?? ""
    let language = map.language("language")
    let webhook = map.optional("webhook").flatMap { self.webhook($0, map.path(of: "webhook")) }
    guard let address = map.required("address").flatMap({ address($0, map.path(of: "address")) }) else { return nil }
    return DeliverySettings.Owner(name: name, address: address, language: language, webhook: webhook)
  }

  private func webhook(_ token: Token, _ path: String) -> WebhookSettings? {
    if token.text != nil { return WebAddress.read(token, path, .ownMachine, problems).map { WebhookSettings(address: $0) } }
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let secret = self.secret(map, "secret")
    let insecurity: WebAddress.Insecurity = map.choice("insecure", default: .no)
    let rule: WebAddress.Rule = insecurity == .yes ? .anywhere : .ownMachine
    return map.required("url").flatMap { WebAddress.read($0, map.path(of: "url"), rule, problems) }.map {
      WebhookSettings(address: $0, secret: secret)
    }
  }

  /// `<name>-file` or `<name>-environment`, not both.
  private func secret(_ map: TokenMap, _ name: String) -> SecretSource? {
    let (file, variable) = (map.optional("\(name)-file"), map.optional("\(name)-environment"))
    if let file, variable != nil {
      problems.add("the \(name) is kept in two locations: keep one of them", at: file.location, path: map.path(of: "\(name)-file"))
    }
    if let file {
      return path(file, map.path(of: "\(name)-file")).map { SecretSource(.file($0.path), location: $0.location) }
    }
    guard let variable else { return nil }
    guard let name = variable.text, name.unicodeScalars.allSatisfy({ $0.isLetterOrDigit || $0 == "_" }), !name.isEmpty else {
      // What stands there may be the secret itself: it is not repeated.
      problems.add(
        "wants the name of a variable: letters, digits and underscores", at: variable.location,
        path: map.path(of: "\(name)-environment"))
      return nil
    }
    return SecretSource(.environment(name), location: variable.location)
  }

  private func unsubscribing(_ token: Token, _ path: String) -> MailSettings.Unsubscribing? {
    if let text = token.text, text.hasPrefix("https:") || text.hasPrefix("http:") {
      return WebAddress.read(token, path, .nowhere, problems).map { .page($0) }
    }
    return address(token, path).map { .address($0) }
  }
}

/// Whether mail may go in clear text.
enum TLSRule: String, CaseIterable {
  case required
  case none
}

extension Configuration {
  /// Reads `delivery:` of a file with these bytes.
  static func delivery(_ token: Token, source: [UInt8], problems: DiagnosticLog) -> DeliverySettings {
    DeliveryReader(problems: problems, source: SettingsSource(source)).settings(token)
  }
}

extension TokenMap {
  /// A language on offer; the first of them if none is named.
  fileprivate func language(_ key: String) -> Language {
    guard let token = optional(key) else { return Language.all[0] }
    guard let language = token.text.flatMap(Language.init(offered:)) else {
      refuse(key, token, wants: "one of " + Language.all.map(\.tag).joined(separator: ", "))
      return Language.all[0]
    }
    return language
  }
}
