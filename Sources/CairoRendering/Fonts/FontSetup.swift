internal import CPangoCairo
public import Drawing

/// The font files in use, and nothing else: neither the host's font settings nor other installed fonts have any influence.
///
/// A value to be made once and given to all workers.
public struct FontSetup: Sendable {
  /// Where Debian's packages put fonts.
  public static let standardDirectories = ["/usr/share/fonts", "/usr/local/share/fonts"]

  /// Families asked, in this order and at regular weight, for characters that a style's own two faces lack: names in other
  /// alphabets. Those that are not installed are passed over.
  public static let standardFallbacks = ["Noto Sans CJK SC", "Noto Sans", "Noto Sans Arabic", "Noto Sans Symbols2", "DejaVu Sans"]

  /// The faces that text may name, each with its file.
  public let files: [FontFile]
  /// The faces asked for what the named ones lack, in this order.
  public let fallbacks: [FontFile]
  /// What the font libraries read.
  let configuration: FontConfiguration

  /// Finds the files of `faces`.
  ///
  /// Only upright faces of exactly the weights asked for count; nothing is made bold or slanted by machine.
  /// Throws `FontError.missing` naming all faces that no file in `directories` has.
  public init(
    faces: [Face], fallbacks: [String] = FontSetup.standardFallbacks, directories: [String] = FontSetup.standardDirectories
  ) throws(FontError) {
    let installed = try FontConfiguration.installed(in: directories)
    var files: [FontFile] = []
    var patterns: [FontPattern] = []
    var missing: [Face] = []
    for face in faces where !files.contains(where: { $0.face == face }) && !missing.contains(face) {
      if let pattern = installed.first(where: { $0.file.face == face }) {
        files.append(pattern.file)
        patterns.append(pattern)
      } else {
        missing.append(face)
      }
    }
    guard missing.isEmpty else {
      var others: [Face] = []
      for pattern in installed where missing.contains(where: { $0.family == pattern.file.face.family }) {
        if !others.contains(pattern.file.face) { others.append(pattern.file.face) }
      }
      others.sort { ($0.family, $0.weight) < ($1.family, $1.weight) }
      throw .missing(faces: missing, installed: others, directories: directories)
    }
    var further: [FontFile] = []
    for family in fallbacks {
      guard let pattern = installed.first(where: { $0.file.face == Face(family, weight: 400) }) else { continue }
      further.append(pattern.file)
      if !patterns.contains(where: { $0.file == pattern.file }) { patterns.append(pattern) }
    }
    self.files = files
    self.fallbacks = further
    configuration = try FontConfiguration(patterns)
  }
}
