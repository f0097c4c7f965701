public import Drawing

extension Style {
  /// Every face that text of this style is set in: sorted, each once.
  public var faces: [Face] {
    let styles = latin.all + chinese.all
    return Set(styles.flatMap { [$0.style.latin, $0.style.han] }).sorted { ($0.family, $0.weight) < ($1.family, $1.weight) }
  }

  /// The style with the faces of `house` where its own families are not installed, and a note for each family that is replaced.
  ///
  /// A brand names the fonts of its web pages; a briefing in other fonts is better than none. A style that ships with the program is
  /// better refused: its fonts are part of the installation.
  ///
  /// - Parameter missing: families that are not installed.
  /// - Throws: `StyleError` if the `house` style cannot be read.
  public func replacingFamilies(_ missing: Set<String>) throws(StyleError) -> Style {
    guard faces.contains(where: { missing.contains($0.family) }) else { return self }
    let house = try Style.shipped("house")
    var style = self
    var replaced: [String: String] = [:]
    func replacement(_ face: Face, by other: Face) -> Face {
      guard missing.contains(face.family) else { return face }
      replaced[face.family] = replaced[face.family] ?? other.family
      return other
    }
    for scale in [\Style.latin, \Style.chinese] {
      for (_, path) in TypeScale.paths {
        let own = style[keyPath: scale][keyPath: path]
        let other = house[keyPath: scale][keyPath: path]
        style[keyPath: scale][keyPath: path].latin = replacement(own.latin, by: other.latin)
        style[keyPath: scale][keyPath: path].han = replacement(own.han, by: other.han)
      }
    }
    style.notes += replaced.sorted { $0.key < $1.key }.map {
      .init(place: nil, path: "typography", message: "“\($0.key)” is not installed; “\($0.value)” is set instead")
    }
    return style
  }
}
