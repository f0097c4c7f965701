public import Languages

/// Pages ready for ink, and what a reader program should know of them.
public struct Document: Hashable, Sendable, Codable {
  /// What a reader program shows of a document.
  public struct Metadata: Hashable, Sendable, Codable {
    /// Title, shown in the window's bar.
    public var title: String
    /// The publisher or person answering for it.
    public var author: String
    /// What it is about, in a line.
    public var subject: String
    /// Search words.
    public var keywords: [String]
    /// Main language.
    public var language: TextLanguage
    /// What abbreviations in the text stand for; the first of each is written out for listeners.
    public var abbreviations: Glossary
    /// When it was made: an RFC 3339 time with its offset, given from outside so that the same input gives the same bytes.
    public var created: String

    /// Makes the metadata.
    public init(
      title: String, author: String, subject: String, keywords: [String] = [], language: TextLanguage,
      abbreviations: Glossary = Glossary(), created: String
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.abbreviations = abbreviations
      self.created = created
    }
  }

  /// One page.
  public struct Page: Hashable, Sendable, Codable {
    /// What is on it.
    public var scene: Scene
    /// The number printed on it.
    public var label: String
    /// Why the page could not be made: then no painter takes it.
    public var fault: String?

    /// Makes a page.
    public init(scene: Scene, label: String) {
      self.scene = scene
      self.label = label
    }

    /// Says why a page could not be made.
    public init(fault: String, label: String) {
      self.init(scene: Scene(size: Size(width: 0, height: 0)), label: label)
      self.fault = fault
    }
  }

  /// A place that links, bookmarks and addresses can name.
  public struct Destination: Hashable, Sendable, Codable {
    /// Its name, unique in the document.
    public var name: String
    /// Index of its page, from 0.
    public var page: Int
    /// The place on that page, in points.
    public var point: Point

    /// Makes a destination.
    public init(name: String, page: Int, point: Point) {
      self.name = name
      self.page = page
      self.point = point
    }
  }

  /// A bookmark.
  public struct Bookmark: Hashable, Sendable, Codable {
    /// What it says.
    public var title: String
    /// Depth, from 1.
    public var level: Int
    /// Name of the destination it leads to.
    public var destination: String

    /// Makes a bookmark.
    public init(title: String, level: Int, destination: String) {
      self.title = title
      self.level = level
      self.destination = destination
    }
  }

  /// What a reader program shows.
  public var metadata: Metadata
  /// The pages in order.
  public var pages: Pages
  /// Places that can be named.
  public var destinations: [Destination]
  /// Bookmarks in order.
  public var bookmarks: [Bookmark]

  /// Makes a document.
  public init(metadata: Metadata, pages: Pages, destinations: [Destination] = [], bookmarks: [Bookmark] = []) {
    self.metadata = metadata
    self.pages = pages
    self.destinations = destinations
    self.bookmarks = bookmarks
  }

  /// Makes a document of pages that exist already.
  public init(metadata: Metadata, pages: [Page], destinations: [Destination] = [], bookmarks: [Bookmark] = []) {
    self.init(metadata: metadata, pages: Pages(pages), destinations: destinations, bookmarks: bookmarks)
  }
}
