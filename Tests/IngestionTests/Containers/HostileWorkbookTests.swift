import Ingestion
import RandomTesting
import Testing

struct HostileWorkbookTests {
  private let row = "<x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row>"

  @Test func `a bomb is refused by its size before it is unpacked`() throws {
    let bytes = try Books.zip(Books.parts(rows: row) + "parts['xl/worksheets/sheet1.xml'] = b' ' * (300 << 20)")
    #expect(bytes.count < 1 << 20)
    #expect(Books.refusal(bytes).contains("unpacks to far more than a workbook of figures holds"))
  }

  @Test func `an archive of too many parts is refused`() throws {
    let bytes = try Books.zip(Books.parts(rows: row) + "parts.update({f'x/{i}': '' for i in range(10001)})")
    #expect(Books.refusal(bytes).contains("at most 10000 are unpacked"))
  }

  @Test func `entities and document types are refused`() throws {
    let bytes = try Books.zip(
      Books.parts(rows: row)
        + "parts['xl/worksheets/sheet1.xml'] = '<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><worksheet><sheetData>&b;</sheetData></worksheet>'"
    )
    #expect(Books.refusal(bytes).contains("declares a document type"))
  }

  @Test func `elements nested without end are refused`() throws {
    let bytes = try Books.zip(Books.parts(rows: row) + "parts['xl/worksheets/sheet1.xml'] = '<a>' * 5000")
    #expect(Books.refusal(bytes).contains("nests more than 256 elements"))
  }

  @Test func `damaged archives and parts are refused by name`() throws {
    let bytes = try Books.zip(Books.parts(rows: row))
    for length in [4, 30, 100, bytes.count / 2, bytes.count - 1] {
      #expect(Books.refusal(Array(bytes.prefix(length))).contains("the workbook is damaged"), "\(length)")
    }
    var broken = bytes
    for index in 40..<60 { broken[index] ^= 0xFF }
    #expect(Books.refusal(broken).contains("the workbook is damaged"))
    let malformed = try Books.zip(Books.parts(rows: row) + "parts['xl/worksheets/sheet1.xml'] = '<worksheet><row>'")
    #expect(Books.refusal(malformed).contains("its part xl/worksheets/sheet1.xml is not XML"))
    let missing = try Books.zip(Books.parts(rows: row) + "del parts['xl/worksheets/sheet1.xml']")
    #expect(Books.refusal(missing).contains("the part xl/worksheets/sheet1.xml of the sheet “S” is missing"))
  }

  @Test func `cells that cannot be are refused`() throws {
    for (cell, message) in [
      ("<x:c r=\"ZZZZ1\"><x:v>1</x:v></x:c>", "there is no cell “ZZZZ1”"),
      ("<x:c r=\"A0\"><x:v>1</x:v></x:c>", "there is no cell “A0”"),
      ("<x:c r=\"A1\" t=\"s\"><x:v>9</x:v></x:c>", "names a text that is not there"),
      ("<x:c r=\"A1\"><x:v>1e999</x:v></x:c>", "is not a number that can be kept"),
      ("<x:c r=\"A1\"><x:v>NaN</x:v></x:c>", "is not a number that can be kept"),
      ("<x:c r=\"A1\"><x:v>1</x:v></x:c><x:c r=\"A1\"><x:v>2</x:v></x:c>", "has the cell A1 twice"),
    ] {
      let refusal = Books.refusal(try Books.zip(Books.parts(rows: "<x:row r=\"1\">\(cell)</x:row>")))
      #expect(refusal.contains(message), "\(cell): \(refusal)")
    }
  }

  @Test func `any byte of a workbook may be wrong without harm`() throws {
    let books = [
      try Books.zip(Books.parts(rows: row)), try Books.xls("sheet.write(0, 0, 'a'); sheet.write(1, 0, 1.5)"),
    ]
    for bytes in books {
      var generator = SeededRandom(seed: 1)
      for _ in 0..<300 {
        var broken = bytes
        for _ in 0..<3 { broken[Int.random(in: broken.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator) }
        let refusal = Books.refusal(broken)
        #expect(refusal.isEmpty || refusal.contains("error: "))
      }
    }
  }
}
