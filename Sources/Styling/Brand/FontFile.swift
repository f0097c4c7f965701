internal import Diagnostics

/// Font files that a style brings along.
enum FontFiles {
  /// Paths of `typography.fonts` with the source `file`, relative to the folder of the style; addresses and paths outside are left
  /// out with a note.
  static func read(_ root: Token, notes: inout [Diagnostic]) -> [String] {
    guard case .list(let fonts)? = root.value(at: "typography", "fonts")?.content else { return [] }
    var paths: [String] = []
    for font in fonts where font["source"]?.text == "file" {
      guard case .list(let files)? = font["files"]?.content else { continue }
      for file in files {
        guard let token = file.text == nil ? file["path"] : file, let path = token.text else { continue }
        if Logo.isInside(path) {
          paths.append(path)
        } else {
          let message = "“\(path)” is outside the folder of the style and is left out"
          notes.append(Diagnostic(.warning, at: token.location, path: "typography.fonts", message))
        }
      }
    }
    return paths
  }
}
