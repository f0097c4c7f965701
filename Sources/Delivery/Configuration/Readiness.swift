internal import Diagnostics
package import Publishing

extension DeliverySettings {
  /// Who asks whether everything is there.
  enum Asking {
    /// A user who looks over the settings, perhaps on another machine than the one that sends.
    case check
    /// The program that is about to send.
    case delivery
  }

  /// What the settings name and what is not there or not right, without connecting to anything: passwords and keys, certificates,
  /// the folder that briefings are put into. It never quotes a secret.
  ///
  /// - Parameters:
  ///   - folder: the project's folder.
  ///   - asking: for a check, a variable that is missing in the environment is a warning, as who sends may have it.
  func readiness(in folder: String, for asking: Asking) -> CheckOutcome {
    var outcome = CheckOutcome(status: .done, diagnostics: [])
    let secrets = channels.flatMap(\.secrets) + (owner?.webhook?.secrets ?? [])
    for secret in secrets { outcome.look(at: secret, in: folder, for: asking) { _ in } }
    for channel in channels {
      for fault in channel.faults(in: folder) { outcome.add(fault) }
    }
    return outcome
  }
}

extension RecipientList {
  /// What of the passwords that PDFs are to open with is not there or not right, without quoting any.
  ///
  /// - Parameters:
  ///   - folder: The project's folder.
  ///   - signature: Whether briefings are signed.
  ///   - asking: As for the settings.
  func readiness(in folder: String, signature: SignatureSettings?, for asking: DeliverySettings.Asking) -> CheckOutcome {
    var outcome = CheckOutcome()
    var seen: Set<SecretSource.Kind> = []
    for secret in recipients.compactMap(\.password) where seen.insert(secret.kind).inserted {
      if signature != nil {
        outcome.add(
          ProjectError(
            .wrongConfiguration, at: secret.location, "a copy with a password cannot have the signature that the briefings have",
            remedy: "remove the password, or “signature” from gazetteer.yml"))
        continue
      }
      outcome.look(at: secret, in: folder, for: asking) { (password) throws(ProjectError) in
        guard let fault = password.faultAsPassword else { return }
        throw ProjectError(
          .wrongConfiguration, at: secret.location, "the password \(fault)", remedy: "take 12 to 127 characters of ASCII")
      }
    }
    return outcome
  }
}

extension CheckOutcome {
  /// Reads a secret and says what is wrong with it.
  fileprivate mutating func look(
    at secret: SecretSource, in folder: String, for asking: DeliverySettings.Asking,
    _ check: (Secret) throws(ProjectError) -> Void
  ) {
    do throws(ProjectError) {
      try check(try secret.read(from: folder))
    } catch {
      guard case .environment(let name) = secret.kind, asking == .check, !secret.isSet else { return add(error) }
      diagnostics.append(
        Diagnostic(
          .warning, at: secret.location, "the environment has no variable \(name) here", remedy: "set it where mail is sent"))
    }
  }
}

extension Project {
  /// Says before anything is made whether everything is there that a delivery needs besides the network.
  ///
  /// - Throws: `ProjectError` with everything that is missing or wrong, each with the place that names it.
  package func requireReadiness(of settings: DeliverySettings) throws(ProjectError) {
    guard case .folder(let folder) = origin else { return }
    let outcome = settings.readiness(in: folder, for: .delivery)
    if outcome.status != .done { throw ProjectError(outcome.status, outcome.diagnostics) }
  }
}
