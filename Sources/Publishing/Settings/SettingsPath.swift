package import Diagnostics
internal import Files
internal import Statistics

/// A path that settings name, and where they do.
package struct SettingsPath: Hashable, Sendable {
  /// The path as it is written: from the project's folder, or absolute.
  package var path: String
  /// Where the settings say so.
  package var location: SourceLocation

  /// Makes a path.
  package init(_ path: String, location: SourceLocation) {
    self.path = path
    self.location = location
  }

  /// Whether a text can be a path that settings name.
  package static func isUsable(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("\0") && !text.split(separator: "/").contains("..")
  }

  /// The path as the system opens it.
  ///
  /// - Parameter folder: the project's folder.
  package func resolved(from folder: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  /// Why the file is none of certificates to trust (PEM); `nil` if it is one.
  ///
  /// - Parameter folder: the project's folder.
  package func certificateFault(from folder: String) -> ProjectError? {
    let path = resolved(from: folder)
    do {
      let text = String(decoding: try InputFile.read(path), as: UTF8.self)
      if text.contains("-----BEGIN CERTIFICATE-----") || text.contains("-----BEGIN TRUSTED CERTIFICATE-----") { return nil }
      return ProjectError(
        .wrongConfiguration, at: location, "\(path) holds no certificate",
        remedy: "name a file in PEM form, which has a line -----BEGIN CERTIFICATE-----")
    } catch {
      return ProjectError(.inputUnreadable, at: location, "\(error)")
    }
  }
}

extension DiagnosticLog {
  /// A path from the project's folder, or an absolute one; `nil`, recorded, where the setting is none.
  package func settingsPath(_ token: Token, path: String) -> SettingsPath? {
    guard let text = token.text, SettingsPath.isUsable(text) else {
      add("needs a path inside the project's folder or an absolute one, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return SettingsPath(text, location: token.location)
  }
}
