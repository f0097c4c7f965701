internal import Archiving
internal import Diagnostics
internal import Files

/// What a project signs its briefings with: `signature` in `gazetteer.yml`.
package struct SignatureSettings: Hashable, Sendable {
  /// A PKCS #12 file (`.p12`, `.pfx`) with the certificate, its key and the certificates between it and its root.
  package var certificate: SettingsPath
  /// Where the password of that file is kept.
  package var password: SecretSource

  /// Reads `certificate` and `password-file` or `password-environment`; `nil`, recorded, where one is missing.
  init?(_ map: TokenMap) {
    let certificate = map.optional("certificate").flatMap { map.problems.settingsPath($0, path: map.path(of: "certificate")) }
    let password = map.secret("password")
    map.finish()
    guard let certificate, let password else {
      map.problems.add(
        "needs a “certificate”, which is a file .p12 or .pfx, and a “password-file” or “password-environment”", at: map.location,
        path: map.path)
      return nil
    }
    (self.certificate, self.password) = (certificate, password)
  }

  /// Reads the certificate.
  ///
  /// - Parameter folder: The project's folder.
  /// - Throws: `ProjectError` where the file or its password cannot be read, or nothing can be signed with it.
  func signer(from folder: String) throws(ProjectError) -> Signer {
    let secret = try password.read(from: folder)
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(certificate.resolved(from: folder))
    } catch {
      throw ProjectError(.inputUnreadable, at: certificate.location, "\(certificate.path) cannot be read: \(error.reason)")
    }
    do {
      return try Signer(pkcs12: bytes, password: secret.bytes)
    } catch {
      throw ProjectError(
        .wrongConfiguration, at: certificate.location, "\(certificate.path) \(error.reason)", remedy: error.remedy)
    }
  }
}

extension Signer.Unfit {
  /// Why nothing can be signed, after the name of the file.
  fileprivate var reason: String {
    switch self {
    case .otherFormat: "is not a PKCS #12 file"
    case .wrongPassword: "has another password"
    case .outdated: "is enciphered in a way that is broken by now"
    case .incomplete: "has no certificate with its key"
    case .noSignature: "has a key that signs in no way that PDFs know"
    }
  }

  /// What helps.
  fileprivate var remedy: String {
    switch self {
    case .otherFormat, .incomplete:
      "export certificate and key together: openssl pkcs12 -export -in CERTIFICATE -inkey KEY -out FILE.p12"
    case .wrongPassword: "write the password of the file where “password-file” or “password-environment” says"
    case .outdated: "save it again: openssl pkcs12 -legacy -in FILE.p12 -nodes | openssl pkcs12 -export -out NEW.p12"
    case .noSignature: "ask for a certificate with a key of RSA or of a curve of NIST"
    }
  }
}

extension Project {
  /// What its briefings are signed with; `nil` where they are not signed.
  func signer() throws(ProjectError) -> Signer? {
    guard let settings = configuration.signature, case .folder(let folder) = origin else { return nil }
    return try settings.signer(from: folder)
  }

  /// What keeps its briefings from being signed. A variable that is missing in the environment is a warning, as who makes them may have it.
  func checkSignature() -> CheckOutcome {
    var outcome = CheckOutcome()
    do throws(ProjectError) {
      _ = try signer()
    } catch {
      if let password = configuration.signature?.password, case .environment(let name) = password.kind, !password.isSet {
        outcome.diagnostics.append(
          Diagnostic(
            .warning, at: password.location, "the environment has no variable \(name) here",
            remedy: "set it where briefings are made"))
      } else {
        outcome.add(error)
      }
    }
    return outcome
  }
}
