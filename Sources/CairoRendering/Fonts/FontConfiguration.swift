internal import CPangoCairo
internal import Drawing

/// A font file as fontconfig describes it. Read only after it is made.
struct FontPattern: @unchecked Sendable {
  /// Face and place of the whole face.
  let file: FontFile
  /// How Pango asks for it.
  let source: FontSource
  /// Owner of the pattern.
  private let handle: PatternHandle
  /// fontconfig's description.
  var pointer: OpaquePointer { handle.pointer }
  /// Version of the font as a number.
  var version: Int32 { FontConfiguration.integer(pointer, FC_FONTVERSION) ?? 0 }

  /// Takes over `pattern`, that describes `file`.
  init(_ file: FontFile, _ pattern: OpaquePointer) {
    self.file = file
    source = FontSource(name: file.name, family: file.face.family, weight: file.face.weight, path: file.path)
    handle = PatternHandle(pattern)
  }

  private init(_ file: FontFile, source: FontSource, handle: PatternHandle) {
    self.file = file
    self.source = source
    self.handle = handle
  }

  /// The lean edition at `path`: the same face in another file, under a family name of its own.
  func lean(path: String) throws(FontError) -> FontPattern {
    guard let copy = FcPatternDuplicate(pointer) else { throw .unusable("fontconfig cannot copy a pattern") }
    let source = FontSource(name: file.name + "-Lean", family: file.name + " Lean", weight: file.face.weight, path: path)
    for property in [FC_FAMILY, FC_FILE, FC_INDEX] { FcPatternDel(copy, property) }
    FcPatternAddString(copy, FC_FAMILY, source.family)
    FcPatternAddString(copy, FC_FILE, path)
    FcPatternAddInteger(copy, FC_INDEX, 0)
    return FontPattern(file, source: source, handle: PatternHandle(copy))
  }
}

/// Owns one fontconfig pattern.
private final class PatternHandle {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { FcPatternDestroy(pointer) }
}

/// A fontconfig configuration with chosen files only, without any settings of the host. Never changed after it is made, so that
/// several threads may read it.
final class FontConfiguration: @unchecked Sendable {
  let pointer: OpaquePointer

  /// A configuration that knows exactly `patterns`.
  init(_ patterns: [FontPattern]) throws(FontError) {
    Self.forgetHost
    guard let configuration = FcConfigCreate() else { throw .unusable("fontconfig cannot create a configuration") }
    pointer = configuration
    guard let blank = FcFontSetCreate() else { throw .unusable("fontconfig cannot create a font set") }
    defer { FcFontSetDestroy(blank) }
    // A configuration has a set for the application's own fonts only after a file was added or fonts were built.
    FcConfigBuildFonts(configuration)
    guard let fonts = FcConfigGetFonts(configuration, FcSetSystem) else { throw .unusable("fontconfig has no font set") }
    for pattern in patterns {
      guard let copy = FcPatternDuplicate(pattern.pointer) else { throw .unusable("fontconfig cannot copy a pattern") }
      FcFontSetAdd(fonts, copy)
    }
  }

  deinit { FcConfigDestroy(pointer) }

  /// Makes an empty configuration the process's current one, once: Pango and Cairo would otherwise load the host's settings, which
  /// costs most of a short run and could change what is drawn.
  private static let forgetHost: Void = {
    guard let empty = FcConfigCreate() else { return }
    FcConfigBuildFonts(empty)
    FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)
  }()

  /// All upright faces in the folders and in single files, sorted by path; those of the folders from fontconfig's caches where Debian keeps
  /// them up to date.
  static func installed(in directories: [String], and files: [String]) throws(FontError) -> [FontPattern] {
    forgetHost
    guard let configuration = FcConfigCreate() else { throw .unusable("fontconfig cannot create a configuration") }
    defer { FcConfigDestroy(configuration) }
    let settings =
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
      + directories.map { "<dir\($0.hasPrefix("/") ? "" : " prefix=\"cwd\"")>\($0.markup)</dir>" }.joined()
      + "<cachedir>/var/cache/fontconfig</cachedir></fontconfig>"
    let isRead = settings.withCString { text in
      text.withMemoryRebound(to: FcChar8.self, capacity: settings.utf8.count + 1) {
        FcConfigParseAndLoadFromMemory(configuration, $0, 1)
      }
    }
    guard isRead != 0, FcConfigBuildFonts(configuration) != 0, let fonts = FcConfigGetFonts(configuration, FcSetSystem) else {
      throw .unusable("fontconfig cannot read \(directories.joined(separator: ", "))")
    }
    // fontconfig opens whatever it is given, and waits for a pipe without end.
    for file in files where FontFile.isFont(file) { FcConfigAppFontAddFile(configuration, file) }
    let single = FcConfigGetFonts(configuration, FcSetApplication)
    let found = faces(of: fonts) + (single.map(faces) ?? [])
    return found.sorted { ($0.file.path, $0.file.index) < ($1.file.path, $1.file.index) }
  }

  private static func faces(of fonts: UnsafeMutablePointer<FcFontSet>) -> [FontPattern] {
    var found: [FontPattern] = []
    for index in 0..<Int(fonts.pointee.nfont) {
      guard let pattern = fonts.pointee.fonts[index] else { continue }
      guard integer(pattern, FC_SLANT) ?? 0 == FC_SLANT_ROMAN, integer(pattern, FC_VARIABLE) ?? 0 == 0,
        integer(pattern, FC_WIDTH) ?? FC_WIDTH_NORMAL == FC_WIDTH_NORMAL,
        let family = string(pattern, FC_FAMILY), let weight = integer(pattern, FC_WEIGHT),
        let path = string(pattern, FC_FILE), let name = string(pattern, FC_POSTSCRIPT_NAME),
        let copy = FcPatternDuplicate(pattern)
      else { continue }
      let face = Face(family, weight: Int(FcWeightToOpenType(weight)))
      let file = FontFile(face: face, name: name, path: path, index: Int(integer(pattern, FC_INDEX) ?? 0))
      found.append(FontPattern(file, copy))
    }
    return found
  }

  /// The first text of a property.
  static func string(_ pattern: OpaquePointer, _ property: String) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, 0, &value) == FcResultMatch, let value else { return nil }
    return String(cString: value)
  }

  /// The first whole number of a property; a fractional one is rounded.
  static func integer(_ pattern: OpaquePointer, _ property: String) -> Int32? {
    var value: Int32 = 0
    if FcPatternGetInteger(pattern, property, 0, &value) == FcResultMatch { return value }
    var truth: FcBool = 0
    if FcPatternGetBool(pattern, property, 0, &truth) == FcResultMatch { return truth }
    return nil
  }
}
