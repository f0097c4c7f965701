package import Diagnostics
internal import FoundationEssentials

/// Addresses that requests are sent to.
package enum WebAddress {
  /// Whether a request may go in clear text.
  package enum Rule {
    /// Nowhere.
    case nowhere
    /// Only on this machine.
    case ownMachine
    /// Anywhere, because the settings say so.
    case anywhere
  }

  /// What `insecure:` says.
  package enum Insecurity: String, CaseIterable {
    /// Only over TLS.
    case no
    /// In clear text too.
    case yes
  }

  /// Reads an address; what is wrong is recorded without repeating it, as it may hold a secret.
  package static func read(_ token: Token, _ path: String, _ rule: Rule, _ problems: DiagnosticLog) -> String? {
    guard let text = token.text else {
      problems.add("needs an https:// address, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    if let fault = fault(of: text, rule) {
      problems.add(fault, at: token.location, path: path)
      return nil
    }
    return text
  }

  /// Whether a text is an address that requests may be sent to.
  package static func isSound(_ text: String, _ rule: Rule) -> Bool { fault(of: text, rule) == nil }

  private static func fault(of text: String, _ rule: Rule) -> String? {
    guard text.utf8.count <= 2_000,
      text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) && !"<>\"\\^`{|}".unicodeScalars.contains($0) })
    else { return "needs an address of printable ASCII characters; write others as %XX" }
    guard let address = URLComponents(string: text), let host = address.host, !host.isEmpty else {
      return "needs an address such as https://example.org/briefings"
    }
    guard address.user == nil, address.password == nil else { return "needs an address without user and password" }
    guard address.fragment == nil else { return "needs an address without what follows a #" }
    switch address.scheme?.lowercased() {
    case "https": return nil
    case "http" where rule == .anywhere || (rule == .ownMachine && isOwnMachine(host)): return nil
    case "http" where rule != .nowhere:
      return "needs https://; to reach another machine in clear text write “insecure: yes” next to it"
    default: return "needs an address that begins with https://"
    }
  }

  private static func isOwnMachine(_ host: String) -> Bool {
    host == "localhost" || host == "[::1]" || host == "::1"
      || (host.hasPrefix("127.") && host.split(separator: ".").count == 4
        && host.split(separator: ".").allSatisfy { UInt8($0) != nil })
  }
}
