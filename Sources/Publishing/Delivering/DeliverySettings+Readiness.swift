internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Statistics

extension DeliverySettings {
  /// Who asks whether everything is there.
  enum Asking {
    /// Somebody who looks over the settings, perhaps on another machine than the one that sends.
    case check
    /// Whoever is about to send.
    case delivery
  }

  /// What the settings name and what is not there or not right, without connecting to anything: passwords and keys, certificates, the
  /// folder that briefings are put into. It never quotes a secret.
  ///
  /// - Parameters:
  ///   - folder: the project's folder.
  ///   - asking: for a check, a variable that is missing in the environment is a warning, as who sends may have it.
  func readiness(in folder: String, for asking: Asking) -> CheckOutcome {
    var outcome = CheckOutcome(status: .done, diagnostics: [])
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
    for error in [certificateFault(folder), folderFault(folder)].compactMap(\.self) { outcome.add(error) }
    return outcome
  }

  private var secrets: [SecretSource] {
    [mail?.password, webhook?.secret, owner?.webhook?.secret].compactMap(\.self)
  }

  private func certificateFault(_ folder: String) -> ProjectError? {
    guard let file = mail?.server.authorities else { return nil }
    let path = file.resolved(from: folder)
    do {
      let text = String(decoding: try InputFile.read(path), as: UTF8.self)
      if text.contains("-----BEGIN CERTIFICATE-----") || text.contains("-----BEGIN TRUSTED CERTIFICATE-----") { return nil }
      return ProjectError(
        .wrongConfiguration, at: file.location, "\(path) holds no certificate",
        remedy: "name a file in PEM form, which has a line -----BEGIN CERTIFICATE-----")
    } catch {
      return ProjectError(.inputUnreadable, at: file.location, "\(error)")
    }
  }

  /// The folder itself, or the nearest that is there and in which it will be made.
  private func folderFault(_ home: String) -> ProjectError? {
    guard let folder else { return nil }
    let path = folder.resolved(from: home)
    var nearest = path
    while !InputFile.exists(nearest), nearest != WholeFile.folder(of: nearest) { nearest = WholeFile.folder(of: nearest) }
    guard InputFile.isFolder(nearest) else {
      return ProjectError(.outputUnwritable, at: folder.location, "\(nearest) is no folder", remedy: "name another location")
    }
    guard access(nearest, W_OK | X_OK) == 0 else {
      return ProjectError(
        .outputUnwritable, at: folder.location, "\(nearest) cannot be written: \(String(cString: strerror(errno)))",
        remedy: "let the user that runs Gazetteer write there")
    }
    return nil
  }
}

extension CheckOutcome {
  /// Adds what was found and the worse of the two statuses.
  mutating func add(_ error: ProjectError) {
    status = max(status, error.status)
    diagnostics += error.diagnostics
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
