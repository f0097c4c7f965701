public import Diagnostics
public import Drawing

extension Style {
  /// Every face that text of this style is set in: sorted, each once.
  public var faces: [Face] {
    let styles = latin.all + han.all
    return Set(styles.flatMap { [$0.style.latin, $0.style.han] }).sorted { ($0.family, $0.weight) < ($1.family, $1.weight) }
  }

  /// A text style in the emphasis that its families have: a face that is in use, so never one that is not installed.
  public func strong(_ text: TextStyle) -> TextStyle {
    text.weight(
      latin: max(text.latin.weight, strongWeights[text.latin.family] ?? 0),
      han: max(text.han.weight, strongWeights[text.han.family] ?? 0))
  }

  /// Notes the weight of emphasis of each family. `faces` is sorted, so that the last is the heaviest.
  mutating func readStrongWeights() {
    strongWeights = [:]
    for face in faces where strongWeights[face.family].map({ $0 < 600 }) ?? true { strongWeights[face.family] = face.weight }
  }

  /// The style with other faces where its own are not installed, and a note for each that is replaced: another weight of the family if
  /// it has one, else the face of `house`.
  ///
  /// A brand names the fonts of its web pages; a briefing in other fonts is better than none. A style that ships with the program is
  /// better refused: its fonts are part of the installation.
  ///
  /// - Parameters:
  ///   - missing: faces that are not installed.
  ///   - installed: faces that are, of the same families at least.
  /// - Throws: `InvalidInput` if the `house` style cannot be read.
  public func replacing(_ missing: Set<Face>, installed: [Face]) throws(InvalidInput) -> Style {
    guard faces.contains(where: missing.contains) else { return self }
    let house = try Style.shipped("house")
    var style = self
    var replaced: [Face: Face] = [:]
    func replacement(_ face: Face, by other: Face) -> Face {
      guard missing.contains(face) else { return face }
      let near = installed.filter { $0.family == face.family }.min {
        (abs($0.weight - face.weight), -$0.weight) < (abs($1.weight - face.weight), -$1.weight)
      }
      replaced[face] = replaced[face] ?? near ?? other
      return near ?? other
    }
    for scale in [\Style.latin, \Style.han] {
      for (_, path) in TypeScale.paths {
        let own = style[keyPath: scale][keyPath: path]
        let other = house[keyPath: scale][keyPath: path]
        style[keyPath: scale][keyPath: path].latin = replacement(own.latin, by: other.latin)
        style[keyPath: scale][keyPath: path].han = replacement(own.han, by: other.han)
      }
    }
    style.readStrongWeights()
    style.notes += replaced.sorted { ($0.key.family, $0.key.weight) < ($1.key.family, $1.key.weight) }.map { face, other in
      let message = "“\(face.family)” \(face.weight) is not installed; “\(other.family)” \(other.weight) is set instead"
      return Diagnostic(.warning, at: familyLocations[face.family], path: "typography", message)
    }
    return style
  }
}
