internal import Diagnostics
package import Drawing

/// A logo as a style names it. Its file is read by the caller that reads the style's and given to `Style.withLogo(_:)`.
public struct Logo: Hashable, Sendable {
  /// What is drawn.
  enum Art: Hashable, Sendable {
    /// A picture of pixels.
    case picture(Picture)
    /// Outlines within a box of this size.
    case outlines([Outline], Size)
  }

  /// An outline of a drawn logo in the units of its file.
  struct Outline: Hashable, Sendable {
    var path: Path
    var fill: Color?
    var stroke: Stroke?
  }

  /// Path of the picture, relative to the folder of the style file.
  public var path: String
  /// What it says to a reader who cannot see it.
  public var alternative: String
  /// What is drawn, once the file has been read.
  var art: Art?

  /// The picture, where the logo is one of pixels and has been read.
  package var pixels: Picture? {
    if case .picture(let picture)? = art { picture } else { nil }
  }

  /// Makes a logo.
  public init(path: String, alternative: String) {
    self.path = path
    self.alternative = alternative
  }
}

extension Logo {
  /// Reads `logo` of a brand.yml file: a path, or the medium, small or large of several; the variant for light paper.
  ///
  /// Nothing is ever fetched, and nothing outside the folder of the style is read: such a path is left out with a note.
  static func read(_ root: Token, notes: inout [Diagnostic], problems: DiagnosticLog) -> Logo? {
    guard let logo = root["logo"], logo.content != .empty else { return nil }
    let choice = ["medium", "small", "large"].lazy.compactMap { logo[$0] }.first ?? logo
    var resource = choice.lightVariant
    if let name = resource.text, let named = logo["images"]?[name] { resource = named.lightVariant }
    if resource["images"] != nil { return nil }
    guard let token = resource.text == nil ? resource["path"] : resource, let path = token.text else {
      problems.add("needs the path of a picture, not \(resource.kind)", at: resource.location, path: "logo")
      return nil
    }
    guard isInside(path) else {
      notes.append(
        Diagnostic(
          .warning, at: token.location, path: "logo", "“\(path)” is outside the folder of the style and is left out"))
      return nil
    }
    guard [".png", ".svg"].contains(where: path.lowercased().hasSuffix) else {
      problems.add("needs a PNG or SVG file, not “\(path)”", at: token.location, path: "logo")
      return nil
    }
    let name = root.value(at: "meta", "name")
    let alternative = resource["alt"]?.text ?? name?.text ?? name?["short"]?.text ?? name?["full"]?.text
    return Logo(path: path, alternative: alternative ?? "Logo")
  }

  /// Whether a path stays in its folder: relative, no way up, no address.
  static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("~") && !path.contains("\\") && !path.contains(":")
      && !path.split(separator: "/").contains("..")
  }
}
