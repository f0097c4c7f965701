internal import Diagnostics
internal import Languages
internal import Statistics

/// The columns of a table of this program's own format, found by name.
struct NamedColumns {
  /// The rows in work.
  var table: Table
  private var indexOfName: [String: Int] = [:]

  /// Finds the columns; unknown, repeated and missing columns are errors.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - known: All names there may be, as they are written.
  ///   - required: Those there must be.
  ///   - diagnostics: Receives what is found.
  init(_ table: Table, known: [String], required: [String], diagnostics: inout DiagnosticList) {
    self.table = table
    for (index, name) in table.header.enumerated() {
      guard let match = known.first(where: { $0.lowercased() == name.lowercased() }) else {
        let nearest = NearestName.nearest(to: name, in: known).map { "did you mean “\($0)”? " } ?? ""
        diagnostics.error(
          table.headerLocation(index), name.isEmpty ? "a column has no name" : "there is no column “\(name)”",
          remedy: "\(nearest)allowed are \(known.joined(separator: ", "))")
        continue
      }
      if let first = indexOfName[match] {
        diagnostics.error(
          table.headerLocation(index), "the column “\(match)” is there twice, first as column \(first + 1)",
          remedy: "keep one of them")
        continue
      }
      indexOfName[match] = index
    }
    for name in required where indexOfName[name] == nil {
      diagnostics.error(
        table.headerLocation, "the column “\(name)” is missing",
        remedy: "required are \(required.joined(separator: ", "))")
    }
  }

  /// The index of a column, if it is there.
  subscript(name: String) -> Int? { indexOfName[name] }

  /// The text of a field, `nil` where it is empty or the column is not there.
  func text(_ row: Int, _ name: String) -> String? {
    guard let column = indexOfName[name] else { return nil }
    let text = table.text(row, column)
    return text.isEmpty ? nil : text
  }

  /// A text with a column for each language, such as `name_en` and `name_zh`; `nil` where all are empty.
  func localizedText(_ row: Int, _ stem: String) -> LocalizedText? {
    let texts = Language.all.compactMap { language in text(row, "\(stem)_\(language.tag)").map { (language, $0) } }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }

  /// The columns that a text may have: one for each language.
  static func localized(_ stem: String) -> [String] { Language.all.map { "\(stem)_\($0.tag)" } }

  /// Where a field is; the row, if the column is not there.
  func location(_ row: Int, _ name: String) -> SourceLocation {
    guard let column = indexOfName[name] else { return table.location(row: row) }
    return table.location(row, column)
  }
}
