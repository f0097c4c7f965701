package import Statistics

/// A path that settings name, and where they do.
package struct SettingsPath: Hashable, Sendable {
  /// The path as it is written: from the project's folder, or absolute.
  package var path: String
  /// Where the settings say so.
  package var place: SourcePlace

  /// Makes a path.
  package init(_ path: String, place: SourcePlace) {
    self.path = path
    self.place = place
  }

  /// The path as the system opens it.
  ///
  /// - Parameter folder: the project's folder.
  package func resolved(from folder: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}
