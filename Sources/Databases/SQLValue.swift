/// What a database takes and gives.
package enum SQLValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int64)
  /// A text.
  case text(String)
  /// Bytes.
  case bytes([UInt8])

  /// A text, or nothing.
  package static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
  /// A whole number, or nothing.
  package static func optional(_ number: Int64?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
}
