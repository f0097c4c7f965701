/// An authority of the tests' own and certificates of its making: one for `localhost`, one for another name, one that has expired.
public struct TestCertificates: Sendable {
  private let folder: TemporaryFolder
  /// The authority's certificate, to be trusted.
  public var authority: String { "\(folder.path)/authority.pem" }
  /// The key of all three.
  public var key: String { "\(folder.path)/server.key" }

  /// The certificates by what they are for.
  public enum Kind: String, CaseIterable, Sendable {
    /// For `localhost`.
    case good
    /// For another name.
    case otherName
    /// For a time that is over.
    case expired
  }

  /// The path of a certificate.
  public func certificate(_ kind: Kind) -> String { "\(folder.path)/\(kind.rawValue).pem" }

  /// Makes them with openssl.
  public init() throws {
    folder = try TemporaryFolder([
      "index": "", "serial": "01\n", "index.attr": "unique_subject = no\n",
      "ca.conf": """
      [ca]
      default_ca = tests
      [tests]
      database = index
      serial = serial
      new_certs_dir = .
      certificate = authority.pem
      private_key = authority.key
      default_md = sha256
      policy = names
      copy_extensions = copy
      [names]
      commonName = supplied

      """,
    ])
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    try run(["req", "-x509"] + key + ["-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=Tests", "-days", "30"])
    for kind in Kind.allCases {
      let name = kind == .otherName ? "elsewhere.example" : "localhost"
      let own = kind == .good ? key + ["-keyout", "server.key"] : ["-new", "-key", "server.key"]
      try run(["req"] + own + ["-out", "request.pem", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)"])
      // Only “ca” makes certificates of a time that is over, by each release of openssl.
      let time = kind == .expired ? ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"] : ["-days", "30"]
      try run(
        ["ca", "-batch", "-notext", "-config", "ca.conf", "-in", "request.pem", "-out", "\(kind.rawValue).pem"]
          + time)
    }
  }

  private func run(_ arguments: [String]) throws {
    let outcome = try Program.run("openssl", arguments, in: folder.path)
    guard outcome.status == 0 else { throw RunningServer.NotStarted(reason: outcome.errors) }
  }
}
