internal import Diagnostics
internal import Statistics

extension DiagnosticList {
  /// Reports that a table has a header and nothing under it.
  mutating func addNoRows(of table: Table) {
    error(
      table.headerLocation, "the file has a header but no rows",
      remedy: "give it at least one row")
  }
}
