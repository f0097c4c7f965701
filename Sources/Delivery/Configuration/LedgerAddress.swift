internal import Diagnostics
internal import Publishing

/// Where a project's ledger is.
package enum LedgerAddress: Hashable, Sendable {
  /// In the project's folder.
  case file
  /// In a PostgreSQL database: `postgres://user@host/database`, without a password.
  case postgres(String)

  /// Reads `ledger:`. What is wrong is recorded without repeating it, as an address may hold a password.
  init?(_ token: Token, _ problems: DiagnosticLog) {
    func refuse(_ message: String) {
      problems.add(message, at: token.location, path: "ledger")
    }
    guard let text = token.text, text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
      refuse("needs an address such as postgres://user@host/database; without “ledger” it is a file in the project's folder")
      return nil
    }
    if let fault = PostgresAddress.fault(of: text) {
      refuse(fault)
      return nil
    }
    self = .postgres(text)
  }
}
