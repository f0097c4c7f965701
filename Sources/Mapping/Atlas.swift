package import Languages

/// The boundaries of a run with what must be said of them.
package struct Atlas: Sendable {
  /// Whether maps may be printed.
  package enum Approval: Hashable, Sendable {
    /// They were approved under a number, which is printed.
    case number(String)
    /// No approval is needed.
    case notNeeded
    /// An approval may be needed, and none is given: tiles are drawn in place of maps.
    case missing
  }

  /// The areas.
  package var geography: Geography
  /// What is around the regions, in which their areas together are one; `nil` where nothing was given.
  package var context: Geography?
  /// Whose boundaries they are.
  package var source: LocalizedText
  /// Whether maps may be printed.
  package var approval: Approval

  /// Makes an atlas.
  package init(geography: Geography, context: Geography? = nil, source: LocalizedText, approval: Approval) {
    self.context = context
    self.geography = geography
    self.source = source
    self.approval = approval
  }

  /// What is printed under every map.
  package func note(_ language: Language) -> String {
    guard case .number(let number) = approval else { return Word.mapBoundaries[language, ["source": source[language]]] }
    // Of an approved map nothing is simplified, left out, moved or enlarged, which may then be said.
    let notes = [
      Word.mapBoundariesUnchanged[language, ["source": source[language]]], Word.mapApproval[language, ["number": number]],
    ]
    return notes.joined(separator: language.rules.sentenceSpace)
  }
}

/// The kinds of maps, by their names in templates.
package enum MapKind: String, Hashable, Sendable, CaseIterable {
  /// Areas in the colours of their classes.
  case choropleth
  /// Circles on areas, for totals.
  case symbolMap = "symbol-map"
  /// A tile for each place.
  case tileGrid = "tile-grid"
  /// Where the region is.
  case locator
}
