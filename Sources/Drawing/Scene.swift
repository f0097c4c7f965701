/// A display list: what to paint, in painter's order. The seam between everything that decides and the one thing that inks.
///
/// The order of items is also the reading order of the text in them.
public struct Scene: Hashable, Sendable, Codable {
  /// Something to paint.
  public indirect enum Item: Hashable, Sendable, Codable {
    /// An outline, filled, stroked, or both (the fill first).
    case path(Path, fill: Color?, stroke: Stroke?)
    /// A line of text whose baseline starts at the point.
    case text(TextLine, at: Point)
    /// A picture, scaled to fill the rectangle.
    case image(Picture, in: Rect)
    /// Items that belong together.
    case group(Group)
    /// Items that lead somewhere when touched.
    case link(Link)
  }

  /// Items that belong together: moved, clipped or tagged as one.
  public struct Group: Hashable, Sendable, Codable {
    /// What the items are to a listener; `nil` if they are not a unit of their own.
    public var tag: Tag?
    /// What a reader who points at the items sees on a screen; nothing on paper.
    public var title: String?
    /// Where the items' origin is in the enclosing group, in points.
    public var origin: Point
    /// The outline beyond which nothing is painted, in the items' own coordinates.
    public var clip: Path?
    /// The items in painter's order.
    public var items: [Item]

    /// Makes a group.
    public init(_ items: [Item], tag: Tag? = nil, title: String? = nil, origin: Point = .zero, clip: Path? = nil) {
      self.tag = tag
      self.title = title
      self.origin = origin
      self.clip = clip
      self.items = items
    }
  }

  /// Items that lead somewhere.
  public struct Link: Hashable, Sendable, Codable {
    /// Where a link leads.
    public enum Target: Hashable, Sendable, Codable {
      /// A `Destination` of the same document, by name.
      case destination(String)
      /// An address on the web or of mail.
      case uri(String)
    }

    /// Where it leads.
    public var target: Target
    /// What a screen reader says of it.
    public var description: String
    /// The areas that can be touched, one a line of its words, in the enclosing group's coordinates.
    public var areas: [Rect]
    /// What is seen.
    public var items: [Item]

    /// Makes a link.
    public init(to target: Target, description: String, areas: [Rect], items: [Item]) {
      self.target = target
      self.description = description
      self.areas = areas
      self.items = items
    }
  }

  /// Extent in points.
  public var size: Size
  /// What to paint, in painter's order.
  public var items: [Item]

  /// Makes a scene.
  public init(size: Size, items: [Item] = []) {
    self.size = size
    self.items = items
  }
}

/// A picture as its file's bytes.
public struct Picture: Hashable, Sendable, Codable {
  /// Kinds of files that can be painted.
  public enum Format: String, Hashable, Sendable, Codable { case png }

  /// The file's bytes.
  public var data: [UInt8]
  /// The kind of file.
  public var format: Format
  /// Extent in pixels.
  public var pixels: Size

  /// Makes a picture.
  public init(data: [UInt8], format: Format, pixels: Size) {
    self.data = data
    self.format = format
    self.pixels = pixels
  }
}
