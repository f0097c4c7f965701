/// Addresses of databases on PostgreSQL servers: `postgres://user@host/database`, without a password.
package enum PostgresAddress {
  /// What is wrong with an address, without repeating it, as it may hold a password; `nil` if nothing is.
  package static func fault(of text: String) -> String? {
    guard text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
      return "needs printable ASCII characters; write others as %XX"
    }
    let rest = text[(text.firstRange(of: "://")?.upperBound ?? text.startIndex)...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let hasPassword = authority.lastIndex(of: "@").map { authority[..<$0].contains(":") } ?? false
    return hasPassword || rest.lowercased().contains("password=")
      ? "needs an address without a password; keep it in PGPASSFILE or PGPASSWORD" : nil
  }
}
