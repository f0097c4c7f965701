public import Drawing

/// Why fonts cannot be used.
public enum FontError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Faces that no font file of the searched folders has; `installed` names the weights of the same families that are there.
  case missing(faces: [Face], installed: [Face], directories: [String])
  /// A font library refused to work.
  case unusable(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let faces, let installed, let directories):
      let wanted = faces.map(Self.name).joined(separator: ", ")
      let packages = Set(faces.flatMap(Self.packages)).sorted()
      var text = "No font file for \(wanted) in \(directories.joined(separator: ", "))."
      if !installed.isEmpty { text += " Installed of these families: \(installed.map(Self.name).joined(separator: ", "))." }
      return text
        + (packages.isEmpty ? " Install the fonts or name others in the style." : " Install \(packages.joined(separator: " ")).")
    case .unusable(let reason): return "The fonts cannot be used: \(reason)"
    }
  }

  private static func name(_ face: Face) -> String { "\(face.family) \(face.weight)" }

  /// The Debian packages that hold a face.
  private static func packages(of face: Face) -> [String] {
    if face.family.hasPrefix("Inter") { return ["fonts-inter"] }
    guard face.family.hasPrefix("Noto"), face.family.contains("CJK") else { return [] }
    return face.weight == 400 || face.weight == 700 ? ["fonts-noto-cjk"] : ["fonts-noto-cjk", "fonts-noto-cjk-extra"]
  }
}
