internal import Diagnostics

extension Project {
  /// What keeps its sources from being asked, found without asking them. A variable that is missing in the environment is a warning, as who
  /// fetches may have it.
  func checkSources() -> CheckOutcome {
    var outcome = CheckOutcome()
    guard case .folder(let folder) = origin else { return outcome }
    for source in configuration.sources {
      for secret in source.secrets {
        do throws(ProjectError) {
          _ = try secret.read(from: folder)
        } catch {
          if case .environment(let name) = secret.kind, !secret.isSet {
            outcome.diagnostics.append(
              Diagnostic(
                .warning, at: secret.location, "the environment has no variable \(name) here",
                remedy: "set it where figures are fetched"))
          } else {
            outcome.add(error)
          }
        }
      }
      if let fault = source.authorities?.certificateFault(from: folder) { outcome.add(fault) }
    }
    return outcome
  }
}
