public import Drawing

extension TypeScale {
  /// Where each style is, with the key it has in a style file, in the order of the file.
  static var paths: [(key: String, path: WritableKeyPath<TypeScale, TextStyle>)] {
    [
      ("head", \.head), ("title", \.title), ("later-title", \.laterTitle), ("standfirst", \.standfirst), ("heading", \.heading),
      ("body", \.body), ("figure-number", \.figureNumber), ("chart-title", \.chartTitle), ("chart-subtitle", \.chartSubtitle),
      ("axis", \.axis), ("category", \.category), ("category-emphasis", \.categoryEmphasis), ("data-label", \.dataLabel),
      ("data-label-secondary", \.dataLabelSecondary), ("table-head", \.tableHead), ("table-subhead", \.tableSubhead),
      ("table", \.table), ("table-lead", \.tableLead), ("tile-label", \.tileLabel), ("tile-number", \.tileNumber),
      ("tile-unit", \.tileUnit), ("tile-delta", \.tileDelta), ("tile-earlier", \.tileEarlier), ("note", \.note),
      ("folio", \.folio), ("folio-number", \.folioNumber),
    ]
  }

  /// Every style of the scale with the key it has in a style file, in the order of the file.
  public var all: [(key: String, style: TextStyle)] {
    Self.paths.map { ($0.key, self[keyPath: $0.path]) }
  }
}
