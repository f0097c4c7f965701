internal import Diagnostics
internal import Ingestion

extension LiveSource {
  /// Reads `sources:`; what is wrong is recorded.
  static func all(_ token: Token, problems: DiagnosticLog, mapping: (Token, String) -> TableMapping) -> [LiveSource] {
    let map = TokenMap(token, path: "sources", problems: problems)
    var sources: [LiveSource] = []
    for name in map.keys {
      guard let token = map.optional(name) else { continue }
      guard isUsable(name) else {
        problems.add(
          "needs a name of letters, digits, hyphens and underscores, which its files are called by", at: token.location,
          path: map.path(of: name))
        continue
      }
      if let source = read(name, TokenMap(token, path: map.path(of: name), problems: problems), mapping) { sources.append(source) }
    }
    return sources
  }

  private static func isUsable(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count) && name.first?.isLetter == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private static func read(_ name: String, _ map: TokenMap, _ mapping: (Token, String) -> TableMapping) -> LiveSource? {
    let keys = ["url", "sdmx", "sql"].filter(map.keys.contains)
    guard keys.count == 1 else {
      map.problems.add(
        "needs one of “url”, “sdmx” and “sql”" + (keys.isEmpty ? "" : ", not \(keys.joined(separator: " and "))"), at: map.location,
        path: map.path)
      return nil
    }
    let origin: Origin? =
      switch keys[0] {
      case "url": webQuery("url", map).map(Origin.file)
      case "sdmx": webQuery("sdmx", map).map(Origin.sdmx)
      default: databaseQuery(map).map(Origin.database)
      }
    let own = map.optional("mapping").map { mapping($0, map.path(of: "mapping")) }
    map.finish()
    return origin.map { LiveSource(name, $0, mapping: own, location: map.location) }
  }

  private static func webQuery(_ key: String, _ map: TokenMap) -> WebQuery? {
    let insecurity: WebAddress.Insecurity = map.choice("insecure", default: .no)
    let rule = insecurity == .yes ? WebAddress.Rule.anywhere : .nowhere
    let network: Permission = map.choice("allow-private", default: .no)
    let address = map.required(key).flatMap { WebAddress.read($0, map.path(of: key), rule, map.problems) }
    let parameters = map.optional("parameters").map { Self.parameters($0, map) } ?? []
    let authorities = map.optional("ca-file").flatMap { map.problems.settingsPath($0, path: map.path(of: "ca-file")) }
    let header = map.optional("header").flatMap { Self.header($0, map) }
    let secret = map.secret("secret")
    if header != nil, secret == nil {
      map.problems.add(
        "a “header” needs a “secret-file” or “secret-environment”, which says what is in it", at: map.location, path: map.path)
    }
    let structure = key == "sdmx" ? map.optional("structure").flatMap { Self.structure($0, map, rule) } : nil
    let largest = map.size("largest-answer")
    let patience = map.optional("timeout") == nil ? 300 : map.count("timeout", 1...3600)
    guard let address else { return nil }
    var query = WebQuery(
      address: extended(address, by: parameters), rule: rule, network: network == .yes ? .ownToo : .everyone,
      authorities: authorities,
      secret: secret.map { WebQuery.HeaderSecret(header: header ?? "Authorization", source: $0) },
      largest: largest ?? 100_000_000, patience: patience)
    query.structure = structure ?? .derived
    return query
  }

  /// `none`, or an address.
  private static func structure(_ token: Token, _ map: TokenMap, _ rule: WebAddress.Rule) -> WebQuery.Structure? {
    if token.text == "none" { return WebQuery.Structure.none }
    return WebAddress.read(token, map.path(of: "structure"), rule, map.problems).map(WebQuery.Structure.address)
  }

  /// What `allow-private:` says.
  private enum Permission: String, CaseIterable {
    case no
    case yes
  }

  /// Parameters of the address, in the order of the file.
  private static func parameters(_ token: Token, _ map: TokenMap) -> [(name: String, value: String)] {
    let parameters = TokenMap(token, path: map.path(of: "parameters"), problems: map.problems)
    return parameters.keys.compactMap { name in
      guard let value = parameters.optional(name) else { return nil }
      guard let text = value.text else {
        parameters.refuse(name, value, needs: "a word or a number")
        return nil
      }
      return (name, text)
    }
  }

  private static func extended(_ address: String, by parameters: [(name: String, value: String)]) -> String {
    parameters.reduce(address) { address, parameter in
      address + (address.contains("?") ? "&" : "?") + "\(escaped(parameter.name))=\(escaped(parameter.value))"
    }
  }

  /// Everything but what RFC 3986 lets stand as it is, as `%XX`.
  private static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || "-._~,:".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }

  /// The name of a header that no other part of a request depends on.
  private static func header(_ token: Token, _ map: TokenMap) -> String? {
    guard let name = token.text, !name.isEmpty, name.utf8.count <= 60,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
      !["host", "content-length", "transfer-encoding", "connection", "accept"].contains(name.lowercased())
    else {
      map.refuse("header", token, needs: "the name of a header, such as Authorization or X-Api-Key")
      return nil
    }
    return name
  }

  private static func databaseQuery(_ map: TokenMap) -> DatabaseQuery? {
    let statement = map.required("sql").flatMap { token -> String? in
      guard let text = token.text, !text.allSatisfy(\.isWhitespace), !text.contains("\0") else {
        map.refuse("sql", token, needs: "a statement that reads, such as select … from …")
        return nil
      }
      return text
    }
    let database = map.required("database").flatMap { token -> DatabaseQuery.Database? in
      if let text = token.text, text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
        if let fault = PostgresAddress.fault(of: text) {
          map.problems.add(fault, at: token.location, path: map.path(of: "database"))
          return nil
        }
        return .postgres(text)
      }
      guard token.text?.contains("://") != true else {
        map.problems.add(
          "needs postgres://user@host/database, or a file of SQLite", at: token.location, path: map.path(of: "database"))
        return nil
      }
      return map.problems.settingsPath(token, path: map.path(of: "database")).map(DatabaseQuery.Database.sqlite)
    }
    let password = map.secret("password")
    let rows = map.optional("most-rows") == nil ? 1_000_000 : map.count("most-rows", 1...10_000_000)
    let patience = map.optional("timeout") == nil ? 300 : map.count("timeout", 1...3600)
    guard let statement, let database else { return nil }
    return DatabaseQuery(statement, of: database, password: password, mostRows: rows, patience: patience)
  }
}
