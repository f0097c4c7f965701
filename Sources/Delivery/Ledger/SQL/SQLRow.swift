internal import Databases
internal import Languages
internal import Statistics

/// One row of a result. Reading a column as what it is not throws: the ledger is damaged then.
struct SQLRow: Hashable, Sendable {
  private var values: ArraySlice<SQLValue>
  private var place: String

  init(_ values: [SQLValue], place: String) {
    self.values = values[...]
    self.place = place
  }

  mutating func text() throws(LedgerError) -> String {
    guard case .text(let text) = values.popFirst() else { throw damaged("text") }
    return text
  }

  mutating func integer() throws(LedgerError) -> Int64 {
    guard case .integer(let number) = values.popFirst() else { throw damaged("a number") }
    return number
  }

  mutating func bytes() throws(LedgerError) -> [UInt8] {
    guard case .bytes(let bytes) = values.popFirst() else { throw damaged("bytes") }
    return bytes
  }

  mutating func optionalText() throws(LedgerError) -> String? {
    try isNull() ? nil : text()
  }

  mutating func optionalInteger() throws(LedgerError) -> Int64? {
    try isNull() ? nil : integer()
  }

  mutating func named<Name: RawRepresentable>(_: Name.Type) throws(LedgerError) -> Name where Name.RawValue == String {
    let text = try text()
    guard let name = Name(rawValue: text) else { throw LedgerError(.damaged, at: place, "“\(text)” is not a \(Name.self)") }
    return name
  }

  mutating func period() throws(LedgerError) -> Period {
    let text = try text()
    do {
      return try Period(sdmx: text)
    } catch {
      throw LedgerError(.damaged, at: place, "\(error)")
    }
  }

  /// A period; `nil` where the column is empty.
  mutating func optionalPeriod() throws(LedgerError) -> Period? {
    guard values.first == .text("") else { return try period() }
    values.removeFirst()
    return nil
  }

  mutating func language() throws(LedgerError) -> Language {
    let tag = try text()
    guard let language = Language(tag: tag) else { throw LedgerError(.damaged, at: place, "“\(tag)” is not a language") }
    return language
  }

  private mutating func isNull() -> Bool {
    guard values.first == .null else { return false }
    values.removeFirst()
    return true
  }

  private func damaged(_ wanted: String) -> LedgerError {
    LedgerError(.damaged, at: place, "a column does not hold \(wanted)")
  }
}
