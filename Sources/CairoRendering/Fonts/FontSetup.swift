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
  /// Where the glyphs of `files` are looked for.
  let faces: [FaceSources]
  /// Where the glyphs of `fallbacks` are looked for.
  let further: [FaceSources]

  /// Finds the files of `faces`.
  ///
  /// Only upright faces of exactly the weights asked for count; nothing is made bold or slanted by machine. With `lean`, the
  /// faces' lean editions come first.
  /// Throws `FontError.missing` naming all faces that no file in `directories` has.
  public init(
    faces: [Face], fallbacks: [String] = FontSetup.standardFallbacks, directories: [String] = FontSetup.standardDirectories,
    lean: LeanFaces? = nil
  ) throws(FontError) {
    let installed = try FontConfiguration.installed(in: directories)
    var (named, further): ([FontPattern], [FontPattern]) = ([], [])
    var missing: [Face] = []
    for face in faces where !named.contains(where: { $0.file.face == face }) && !missing.contains(face) {
      if let pattern = installed.first(where: { $0.file.face == face }) { named.append(pattern) } else { missing.append(face) }
    }
    guard missing.isEmpty else {
      throw .missing(faces: missing, installed: Self.relatives(of: missing, in: installed), directories: directories)
    }
    for family in fallbacks {
      if let pattern = installed.first(where: { $0.file.face == Face(family, weight: 400) }) { further.append(pattern) }
    }
    files = named.map(\.file)
    self.fallbacks = further.map(\.file)
    var patterns: [FontPattern] = []
    var chains: (named: [FaceSources], further: [FaceSources]) = ([], [])
    for pattern in named { chains.named.append(try Self.sources(of: pattern, lean: lean, &patterns)) }
    for pattern in further {
      chains.further.append(try Self.sources(of: pattern, lean: named.contains { $0.file == pattern.file } ? lean : nil, &patterns))
    }
    self.faces = chains.named
    self.further = chains.further
    configuration = try FontConfiguration(patterns)
  }

  /// The editions of a face; `patterns` gathers their descriptions.
  private static func sources(
    of pattern: FontPattern, lean: LeanFaces?, _ patterns: inout [FontPattern]
  ) throws(FontError) -> FaceSources {
    var editions = [pattern]
    if let path = lean?.path(for: pattern.file, version: pattern.version) { editions.insert(try pattern.lean(path: path), at: 0) }
    for edition in editions where !patterns.contains(where: { $0.source == edition.source }) { patterns.append(edition) }
    return FaceSources(face: pattern.file.face, sources: editions.map(\.source))
  }

  /// The installed faces of the same families, sorted.
  private static func relatives(of missing: [Face], in installed: [FontPattern]) -> [Face] {
    var others: [Face] = []
    for pattern in installed where missing.contains(where: { $0.family == pattern.file.face.family }) {
      if !others.contains(pattern.file.face) { others.append(pattern.file.face) }
    }
    return others.sorted { ($0.family, $0.weight) < ($1.family, $1.weight) }
  }
}
