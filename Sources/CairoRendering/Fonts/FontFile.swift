public import Drawing

/// A face and where its outlines are.
public struct FontFile: Hashable, Sendable {
  /// The face.
  public var face: Face
  /// PostScript name: names the face in a `TextLine`, without any path.
  public var name: String
  /// Path of the file.
  public var path: String
  /// Number of the face in a file of several, from 0.
  public var index: Int

  /// Makes an entry.
  public init(face: Face, name: String, path: String, index: Int) {
    self.face = face
    self.name = name
    self.path = path
    self.index = index
  }
}
