import Testing

@testable import Ingestion

struct CellReferenceTests {
  @Test(arguments: [("A1", 0, 0), ("C7", 6, 2), ("Z10", 9, 25), ("AA1", 0, 26), ("XFD1048576", 1_048_575, 16_383)])
  func `references are read and written`(text: String, row: Int, column: Int) {
    #expect(CellReference(text.utf8) == CellReference(row: row, column: column))
    #expect("\(CellReference(row: row, column: column))" == text)
  }

  @Test(arguments: ["", "A", "7", "A0", "7A", "XFE1", "A1048577", "a1", "A-1"])
  func `what is no reference is none`(text: String) {
    #expect(CellReference(text.utf8) == nil)
  }
}
