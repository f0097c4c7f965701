internal import Drawing

extension [UInt8] {
  /// Appends the place of a figure on its page, in the page's own coordinates (points from the bottom-left corner).
  mutating func append(layoutOf bounds: Rect, pageHeight: Double) {
    append("/A<</O/Layout/Placement/Block/BBox[")
    append(number: bounds.minX)
    append(" ")
    append(number: pageHeight - bounds.maxY)
    append(" ")
    append(number: bounds.maxX)
    append(" ")
    append(number: pageHeight - bounds.minY)
    append("]>>")
  }

  /// Appends what a table cell names, how far it reaches, and which cells name it; nothing where all that is as usual.
  mutating func append(cell scope: Tag.Scope?, columns: Int, rows: Int, headers: [String]) {
    guard scope != nil || columns > 1 || rows > 1 || !headers.isEmpty else { return }
    append("/A<</O/Table")
    switch scope {
    case .row: append("/Scope/Row")
    case .column: append("/Scope/Column")
    case .both: append("/Scope/Both")
    case nil: break
    }
    if columns > 1 {
      append("/ColSpan ")
      append(decimal: columns)
    }
    if rows > 1 {
      append("/RowSpan ")
      append(decimal: rows)
    }
    if !headers.isEmpty {
      append("/Headers[")
      for header in headers { append(string: header) }
      append("]")
    }
    append(">>")
  }

  /// Appends how a list is numbered, judged by its first label.
  mutating func append(listNumbering label: String) {
    append("/A<</O/List/ListNumbering")
    let first = label.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "(" }
    switch first {
    case .some("0"..."9"): append("/Decimal")
    case .some("a"..."z"): append("/LowerAlpha")
    case .some("A"..."Z"): append("/UpperAlpha")
    case .some("•"), .some("●"), .some("·"): append("/Disc")
    case .some("○"), .some("◦"): append("/Circle")
    case .some("■"), .some("▪"), .some("□"): append("/Square")
    default: append("/None")
    }
    append(">>")
  }
}

extension DocumentStructure {
  /// The text of the first label in the list at `index`, empty where it has none.
  func firstLabel(in index: Int) -> String {
    family(of: index).first { kind(of: $0) == .tag(.listLabel) }.map { text(of: $0) } ?? ""
  }
}

extension StructureElement.Kind {
  /// Whether the element itself says which language it is in.
  var namesLanguage: Bool {
    if case .tag(.span(.some, _)) = self { true } else { false }
  }

  /// Whether the element only groups others: what is painted in it and in none of them is an artifact.
  var isGrouping: Bool {
    if case .tag(let role) = self { role.isGrouping } else { false }
  }

  /// Name of the standard structure type.
  var structureType: String { StructureElement(self, page: 0).type }
}
