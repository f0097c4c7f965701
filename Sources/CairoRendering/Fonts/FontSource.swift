internal import Drawing

/// A font that Pango can be asked for: a whole face, or its lean edition.
struct FontSource: Hashable, Sendable {
  /// Name of the glyphs' face in a `TextLine`; a lean face numbers its glyphs differently and so has a name of its own.
  var name: String
  /// The family fontconfig knows it by.
  var family: String
  /// CSS weight.
  var weight: Int
  /// Path of the file.
  var path: String
}

/// Where the glyphs of a face are looked for, in this order.
struct FaceSources: Hashable, Sendable {
  /// The face as text names it.
  var face: Face
  /// Its lean edition, if there is one, then the whole.
  var sources: [FontSource]
}
