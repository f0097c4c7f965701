internal import Drawing
package import Languages
package import Styling

/// The list of all briefings of a run as a page on the web: regions under the region they lie in, each with its pages in every language.
///
/// It needs no script: groups that are folded are opened by the browser's own search.
package struct WebIndex {
  /// A region's briefings.
  package struct Entry: Hashable, Sendable {
    /// The region's name.
    package var name: String
    /// Its names in the other languages of the run, for those who look for one of them.
    package var otherNames: [OtherName]
    /// The name of the region that it lies in; empty if there is none.
    package var group: String
    /// The period in words.
    package var period: String
    /// Its pages: each language with its address.
    package var pages: [Page]

    /// Makes an entry.
    package init(name: String, otherNames: [OtherName] = [], group: String, period: String, pages: [Page]) {
      self.name = name
      self.otherNames = otherNames
      self.group = group
      self.period = period
      self.pages = pages
    }
  }

  /// A name in another language.
  package struct OtherName: Hashable, Sendable {
    /// The language.
    package var language: Language
    /// The name.
    package var name: String

    /// Makes a name.
    package init(_ language: Language, _ name: String) {
      self.language = language
      self.name = name
    }
  }

  /// A page in a language.
  package struct Page: Hashable, Sendable {
    /// The language.
    package var language: Language
    /// Its address.
    package var address: String

    /// Makes a page.
    package init(_ language: Language, address: String) {
      self.language = language
      self.address = address
    }
  }

  /// More groups than this are folded, unless there is only one.
  private static let mostOpen = 12

  /// The page: the same bytes for the same entries.
  ///
  /// - Parameters:
  ///   - entries: The briefings, in the order of the data.
  ///   - series: What they are called together.
  ///   - author: Who answers for them.
  ///   - language: The language of the page itself.
  ///   - style: Its colours and faces.
  ///   - fonts: The faces that browsers load.
  package static func html(
    _ entries: [Entry], series: String, author: String, in language: Language, style: Style, fonts: [WebFont]
  ) -> [UInt8] {
    var groups: [(name: String, entries: [Entry])] = []
    var places: [String: Int] = [:]
    for entry in entries {
      if let place = places[entry.group] {
        groups[place].entries.append(entry)
      } else {
        places[entry.group] = groups.count
        groups.append((entry.group, [entry]))
      }
    }
    let isOpen = entries.count <= mostOpen || groups.count == 1
    let body = groups.map { group in
      let list = "<ul class=\"index\">\(group.entries.map(item).joined())</ul>"
      if group.name.isEmpty { return list }
      return
        "<details\(isOpen ? " open" : "")><summary>\(group.name.markup) <small>\(group.entries.count)</small></summary>\(list)</details>"
    }
    let title = Word.editionIndex[language]
    let type = WebType(style, in: language)
    return Array(
      """
      <!doctype html>
      <html lang="\(language.textTag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(title.markup), \(series.markup)</title>
      <meta name="color-scheme" content="light dark">
      <style>
      \(fonts.map(type.rule).joined())\(WebPalette(style).rules)
      \(type.rules)
      \(String(decoding: PackageResources.web_css, as: UTF8.self))
      </style>
      </head>
      <body>
      <header class="mast"><p class="series">\(series.markup)</p></header>
      <main><h1>\(title.markup)</h1>
      \(body.joined(separator: "\n"))
      </main>
      <footer class="foot"><span>\(author.markup)</span></footer>
      </body>
      </html>

      """.utf8)
  }

  private static func item(_ entry: Entry) -> String {
    let links = entry.pages.map { page in
      "<a href=\"\(page.address.markup)\" lang=\"\(page.language.textTag)\" hreflang=\"\(page.language.textTag)\">"
        + "\(page.language.ownName.markup)</a>"
    }
    let names = entry.otherNames.map { other in
      "<span class=\"q\" lang=\"\(other.language.textTag)\">\(other.name.markup)</span> "
    }.joined()
    let period = "<span class=\"q\">\(entry.period.markup)</span>"
    return "<li><b>\(entry.name.markup)</b> \(names)\(period) \(links.joined(separator: " "))</li>"
  }
}
