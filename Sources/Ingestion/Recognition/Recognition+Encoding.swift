internal import Diagnostics
internal import Statistics

/// A table of a file, as `check --format json` prints it.
extension Recognition: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name, sheet, table, headerRows, format, columns, figures, decimalMark, convention
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .name)
    try container.encodeIfPresent(sheet, forKey: .sheet)
    try container.encodeIfPresent(range, forKey: .table)
    try container.encode(form, forKey: .format)
    try container.encode(columns, forKey: .columns)
    try container.encodeIfPresent(headerRows.map { [$0.lowerBound, $0.upperBound] }, forKey: .headerRows)
    try container.encode(figures, forKey: .figures)
    try container.encodeIfPresent(decimalMark?.rawValue, forKey: .decimalMark)
    try container.encodeIfPresent(convention?.rawValue, forKey: .convention)
  }
}

extension Recognition.Column: Encodable {
  private enum CodingKeys: String, CodingKey {
    case first, last, places, header, role, readAs, evidence, holdsNumbers
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(positions.lowerBound, forKey: .first)
    try container.encode(positions.upperBound, forKey: .last)
    try container.encodeIfPresent(places.map { [$0.lowerBound, $0.upperBound] }, forKey: .places)
    try container.encode(holdsNumbers, forKey: .holdsNumbers)
    try container.encode(header, forKey: .header)
    try container.encode(role.name, forKey: .role)
    try container.encode(detail, forKey: .readAs)
    try container.encode(evidence, forKey: .evidence)
  }
}

extension Recognition.Sign: Encodable {
  private enum CodingKeys: String, CodingKey {
    case sign, meaning, evidence, count
  }

  package func encode(to encoder: any Encoder) throws {
    try location.encodePlace(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sign, forKey: .sign)
    try container.encode(meaning.rawValue, forKey: .meaning)
    try container.encode(evidence, forKey: .evidence)
    try container.encode(count, forKey: .count)
  }
}

extension SourceLocation {
  private enum PlaceKeys: String, CodingKey {
    case file, sheet, line, column
  }

  /// Puts the place into the object of what is found there.
  func encodePlace(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: PlaceKeys.self)
    try container.encode(file, forKey: .file)
    try container.encodeIfPresent(sheet, forKey: .sheet)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(column, forKey: .column)
  }
}
