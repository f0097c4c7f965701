/// What is known of a document's pages once it has been set: how contents and "page 5" come by their numbers.
public struct Outline: Hashable, Sendable {
  /// A title or heading.
  public struct Entry: Hashable, Sendable {
    /// What it says.
    public var title: String
    /// Depth, from 1.
    public var level: Int
    /// Name of its destination.
    public var destination: String
    /// Label of its page.
    public var page: String

    /// Makes an entry.
    public init(title: String, level: Int, destination: String, page: String) {
      self.title = title
      self.level = level
      self.destination = destination
      self.page = page
    }
  }

  /// Number of pages; 0 before the document has been set.
  public var pageCount: Int
  /// Titles and headings in order.
  public var entries: [Entry]
  /// Label of the page of each destination.
  public var pages: [String: String]

  /// Makes an outline.
  public init(pageCount: Int = 0, entries: [Entry] = [], pages: [String: String] = [:]) {
    self.pageCount = pageCount
    self.entries = entries
    self.pages = pages
  }
}
