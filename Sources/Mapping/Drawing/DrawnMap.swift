public import Drawing

/// A map as it is printed, with the same in words for those who cannot see it.
public struct DrawnMap: Hashable, Sendable {
  /// What is painted.
  public var scene: Scene
  /// What a listener hears in its place.
  public var alternative: String

  /// Makes a drawing with its words.
  public init(scene: Scene, alternative: String) {
    self.scene = scene
    self.alternative = alternative
  }
}
