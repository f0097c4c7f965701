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
  /// Throws `FontError.missing` naming all faces that no file in `directories`, and none of `own`, has.
  public init(
    faces: [Face], fallbacks: [String] = FontSetup.standardFallbacks, directories: [String] = FontSetup.standardDirectories,
    own: [String] = [], lean: LeanFaces? = nil
  ) throws(FontError) {
    let installed = try FontConfiguration.installed(in: directories, and: own)
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
    let leanPaths = lean?.paths(for: named.map { ($0.file, $0.version) }) ?? []
    var editions: [[FontPattern]] = []
    for (index, pattern) in named.enumerated() {
      let path = index < leanPaths.count ? leanPaths[index] : nil
      editions.append(try (path.map { (path) throws(FontError) in try [pattern.lean(path: path)] } ?? []) + [pattern])
    }
    for pattern in further { editions.append(editions.first { $0.last?.file == pattern.file } ?? [pattern]) }
    let sources = editions.map { FaceSources(face: $0[$0.count - 1].file.face, sources: $0.map(\.source)) }
    self.faces = Array(sources.prefix(named.count))
    self.further = Array(sources.dropFirst(named.count))
    var patterns: [FontPattern] = []
    for pattern in editions.joined() where !patterns.contains(where: { $0.source == pattern.source }) { patterns.append(pattern) }
    configuration = try FontConfiguration(patterns)
  }

  /// The faces by the names that lines of text know them by, those of lean editions too.
  public var facesByName: [String: Face] {
    let named = (faces + further).flatMap { face in face.sources.map { ($0.name, face.face) } }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// Whether another setup takes every glyph from the same file: a worker of the one may serve the other.
  public func hasSameFaces(as other: FontSetup) -> Bool {
    faces == other.faces && further == other.further
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
