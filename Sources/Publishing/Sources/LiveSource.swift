package import Diagnostics
package import Ingestion
internal import Statistics

/// Figures that someone publishes where a program can ask for them: one entry of `sources:`.
///
/// `gazetteer fetch` asks; everything else reads what was answered last.
package struct LiveSource: Hashable, Sendable {
  /// Where the figures are.
  package enum Origin: Hashable, Sendable {
    /// A file at an address.
    case file(WebQuery)
    /// A query of an SDMX service.
    case sdmx(WebQuery)
    /// A query of a database.
    case database(DatabaseQuery)
  }

  /// What the project calls it.
  package var name: String
  /// Where the figures are.
  package var origin: Origin
  /// What its columns are; `nil` where the project's own `mapping` says so.
  package var mapping: TableMapping?
  /// Where the settings name it.
  package var location: SourceLocation

  /// Makes a source.
  package init(_ name: String, _ origin: Origin, mapping: TableMapping? = nil, location: SourceLocation) {
    self.name = name
    self.origin = origin
    self.mapping = mapping
    self.location = location
  }

  /// What is asked for: where it differs from what an answer was asked for, the answer is that of another question.
  package var request: String {
    switch origin {
    case .file(let query), .sdmx(let query): query.address
    case .database(let query): "\(query.database.description): \(query.statement)"
    }
  }

  /// The certificates that its server is trusted by instead of the system's; `nil` for the system's.
  var authorities: SettingsPath? {
    switch origin {
    case .file(let query), .sdmx(let query): query.authorities
    case .database: nil
    }
  }

  /// Where its secrets are kept.
  package var secrets: [SecretSource] {
    switch origin {
    case .file(let query), .sdmx(let query): [query.secret?.source].compactMap(\.self)
    case .database(let query): [query.password].compactMap(\.self)
    }
  }
}

/// What to ask a web server for, and how.
package struct WebQuery: Hashable, Sendable {
  /// A secret that goes with the request, in a header of its own.
  package struct HeaderSecret: Hashable, Sendable {
    /// Name of the header.
    package var header: String
    /// Where the secret is kept.
    package var source: SecretSource

    /// Makes a secret.
    package init(header: String = "Authorization", source: SecretSource) {
      self.header = header
      self.source = source
    }
  }

  /// The address, with its parameters.
  package var address: String
  /// Whether a request may go in clear text.
  package var rule: WebAddress.Rule
  /// Whether the address may be one inside a network that is not public.
  package var network: Network
  /// A file with the certificates that are trusted instead of the system's.
  package var authorities: SettingsPath?
  /// What shows who asks.
  package var secret: HeaderSecret?
  /// Where an SDMX service says what its codes are called.
  package var structure = Structure.derived
  /// The largest answer that is taken, in bytes.
  package var largest: Int
  /// How long an answer may take, in seconds.
  package var patience: Int

  /// Where an SDMX service says what its codes are called.
  package enum Structure: Hashable, Sendable {
    /// At the address that follows from that of the data.
    case derived
    /// At an address of its own.
    case address(String)
    /// Nowhere: codes stay codes.
    case none
  }

  /// Which machines may be asked.
  package enum Network: Hashable, Sendable {
    /// Those of the public internet.
    case everyone
    /// This machine and those of its own network too: `allow-private: yes`.
    case ownToo
  }

  /// Makes a query.
  package init(
    address: String, rule: WebAddress.Rule = .nowhere, network: Network = .everyone, authorities: SettingsPath? = nil,
    secret: HeaderSecret? = nil, largest: Int = 100_000_000, patience: Int = 300
  ) {
    self.address = address
    self.rule = rule
    self.network = network
    self.authorities = authorities
    self.secret = secret
    self.largest = largest
    self.patience = patience
  }
}

/// What to ask a database for.
package struct DatabaseQuery: Hashable, Sendable {
  /// Which database.
  package enum Database: Hashable, Sendable, CustomStringConvertible {
    /// A server's, by its address without a password.
    case postgres(String)
    /// A file.
    case sqlite(SettingsPath)

    /// As the settings name it.
    package var description: String {
      switch self {
      case .postgres(let address): address
      case .sqlite(let file): file.path
      }
    }
  }

  /// One statement that reads.
  package var statement: String
  /// Which database.
  package var database: Database
  /// Where the password is kept; `nil` for what the environment or a password file of the database's own says.
  package var password: SecretSource?
  /// The largest number of rows that is taken.
  package var mostRows: Int
  /// How long an answer may take, in seconds.
  package var patience: Int

  /// Makes a query.
  package init(
    _ statement: String, of database: Database, password: SecretSource? = nil, mostRows: Int = 1_000_000, patience: Int = 300
  ) {
    self.statement = statement
    self.database = database
    self.password = password
    self.mostRows = mostRows
    self.patience = patience
  }
}
