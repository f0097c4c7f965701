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
    for secret in secrets {
      do throws(ProjectError) {
        _ = try secret.read(from: folder)
      } catch {
        if case .environment(let name) = secret.kind, asking == .check, !secret.isSet {
          outcome.diagnostics.append(
            Diagnostic(
              .warning, at: secret.location, "the environment has no variable \(name) here", remedy: "set it where mail is sent")
          )
        } else {
          outcome.add(error)
        }
      }
    }
    for channel in channels {
      for fault in channel.faults(in: folder) { outcome.add(fault) }
    }
    return outcome
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
