package import Diagnostics
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

  /// The path as the system opens it.
  ///
  /// - Parameter folder: the project's folder.
  package func resolved(from folder: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}
