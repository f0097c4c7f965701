public import Languages

/// What a group is to a listener, or to a program that reads the page: the source of PDF structure tags.
public struct Tag: Hashable, Sendable, Codable {
  /// The kinds of content, after the standard structure types of ISO 32000-1, 14.8.4.
  public enum Role: Hashable, Sendable, Codable {
    /// A part of the document with its own heading.
    case section
    /// Content that belongs together without a heading of its own: a tile.
    case unit
    /// A heading of level 1 to 6.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// A list; holds list items.
    case list
    /// One entry of a list.
    case listItem
    /// The bullet, number or term of a list item.
    case listLabel
    /// What a list item says.
    case listBody
    /// A drawing, with a text that says the same in words.
    case figure(alternative: String)
    /// The title of a figure or table.
    case caption
    /// A table; holds rows.
    case table
    /// One row of a table.
    case row
    /// A cell that names a column, a row or both, over how many columns and rows.
    case headerCell(Scope, columns: Int = 1, rows: Int = 1)
    /// A cell with a value.
    case cell(columns: Int = 1, rows: Int = 1)
    /// A footnote, endnote or source line, with the key that marks refer to it by.
    case note(key: String? = nil)
    /// A mark that refers to the note with this key.
    case reference(to: String)
    /// A table of contents; holds entries.
    case contents
    /// One entry of a table of contents.
    case contentsEntry
    /// A stretch of a line in another language, or an abbreviation written out for the listener.
    case span(language: TextLanguage? = nil, expansion: String? = nil)
    /// Content of no meaning of its own: rules, grids, running heads, page numbers, repeated table headers.
    case artifact
  }

  /// What a header cell names.
  public enum Scope: String, Hashable, Sendable, Codable { case row, column, both }

  /// What the group is.
  public var role: Role
  /// Groups of one document with the same number are parts of one element that a page or column break has cut: one paragraph, one
  /// table. `nil` where the group is whole.
  public var element: Int?

  /// Makes a tag.
  public init(_ role: Role, element: Int? = nil) {
    self.role = role
    self.element = element
  }
}
