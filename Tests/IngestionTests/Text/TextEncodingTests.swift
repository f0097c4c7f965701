import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

struct TextEncodingTests {
  /// 地区,年份,数值 / 东阳市,2023,1 / 义乌市,2024,2 in GB 18030.
  private static let chinese: [UInt8] =
    [0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xC4, 0xEA, 0xB7, 0xDD, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0A]
    + [0xB6, 0xAB, 0xD1, 0xF4, 0xCA, 0xD0] + Array(",2023,1\n".utf8)
    + [0xD2, 0xE5, 0xCE, 0xDA, 0xCA, 0xD0] + Array(",2024,2\n".utf8)

  /// Names with ü, ö, É and a curly apostrophe in Windows-1252.
  private static let western: [UInt8] =
    Array("region;year;value\nM".utf8) + [0xFC] + Array("nchen;2023;1,5\nK".utf8) + [0xF6] + Array("ln;2023;2,5\n".utf8)
    + [0xC9] + Array("vreux l".utf8) + [0x92] + Array("Aigle;2023;3,5\n".utf8)

  private func read(_ bytes: [UInt8], _ mapping: TableMapping = TableMapping()) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "f.csv", bytes: bytes), mapping: mapping)
  }

  @Test func `a Chinese spreadsheet’s GB 18030 is read, and told`() throws {
    let reading = try read(Self.chinese)
    #expect(reading.dataset.regions.map { $0.name.text(in: .chinese) } == ["东阳市", "义乌市"])
    #expect(reading.diagnostics.map(\.description) == ["f.csv: note: the file is not in UTF-8 and is read as GB 18030: “地区”"])
    #expect(reading.recognition?.form.hasSuffix(", in GB 18030") == true)
  }

  @Test func `Korean and Japanese files that only they can be are read, and told`() throws {
    let korean: [UInt8] = [
      0xC7, 0xE0, 0xC1, 0xA4, 0xB1, 0xB8, 0xBF, 0xAA, 0x2C, 0xBF, 0xAC, 0xB5, 0xB5, 0x2C, 0xC3, 0xD1, 0xC0, 0xCE, 0xB1, 0xB8,
      0x0A, 0xBC, 0xAD, 0xBF, 0xEF, 0xC6, 0xAF, 0xBA, 0xB0, 0xBD, 0xC3, 0x2C, 0x32, 0x30, 0x31, 0x30, 0x2C, 0x39, 0x37, 0x39,
      0x34, 0x33, 0x30, 0x34, 0x0A, 0xBA, 0xCE, 0xBB, 0xEA, 0xB1, 0xA4, 0xBF, 0xAA, 0xBD, 0xC3, 0x2C, 0x32, 0x30, 0x31, 0x30,
      0x2C, 0x33, 0x34, 0x31, 0x34, 0x39, 0x35, 0x30, 0x0A, 0xB4, 0xEB, 0xB1, 0xB8, 0xB1, 0xA4, 0xBF, 0xAA, 0xBD, 0xC3, 0x2C,
      0x32, 0x30, 0x31, 0x30, 0x2C, 0x32, 0x34, 0x34, 0x36, 0x34, 0x31, 0x38, 0x0A,
    ]
    let japanese: [UInt8] = [
      0x93, 0x73, 0x93, 0xB9, 0x95, 0x7B, 0x8C, 0xA7, 0x2C, 0x94, 0x4E, 0x2C, 0x90, 0x6C, 0x8C, 0xFB, 0x0A, 0x96, 0x6B, 0x8A,
      0x43, 0x93, 0xB9, 0x2C, 0x32, 0x30, 0x32, 0x30, 0x2C, 0x35, 0x32, 0x32, 0x34, 0x36, 0x31, 0x34, 0x0A, 0x82, 0xB3, 0x82,
      0xA2, 0x82, 0xBD, 0x82, 0xDC, 0x8E, 0x73, 0x2C, 0x32, 0x30, 0x32, 0x30, 0x2C, 0x31, 0x33, 0x32, 0x34, 0x30, 0x32, 0x35,
      0x0A, 0x90, 0xC2, 0x90, 0x58, 0x8C, 0xA7, 0x2C, 0x32, 0x30, 0x32, 0x30, 0x2C, 0x31, 0x32, 0x33, 0x37, 0x39, 0x38, 0x34,
      0x0A,
    ]
    let (first, second) = (try read(korean), try read(japanese))
    #expect(first.dataset.regions.map(\.name.inAnyLanguage) == ["서울특별시", "부산광역시", "대구광역시"])
    #expect(first.diagnostics.map(\.message).contains("the file is not in UTF-8 and is read as CP949: “행정구역”"))
    #expect(second.dataset.regions.map(\.name.inAnyLanguage) == ["北海道", "さいたま市", "青森県"])
    #expect(second.diagnostics.map(\.message).contains("the file is not in UTF-8 and is read as Shift JIS: “都道府県”"))
  }

  @Test func `Western letters that stand alone are Windows-1252, with a warning to look at the names`() throws {
    let reading = try read(Self.western)
    #expect(reading.dataset.regions.map { $0.name[.english] } == ["München", "Köln", "Évreux l’Aigle"])
    #expect(reading.diagnostics.first?.severity == .warning)
    #expect(reading.diagnostics.first?.message == "the file is not in UTF-8 and is read as Windows-1252: “München”")
  }

  @Test func `UTF-16 with its mark is read`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "地区\t年份\t数值\n东阳\t2023\t1\n".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try read(bytes).dataset.regions.map { $0.name.text(in: .chinese) } == ["东阳"])
  }

  @Test func `what the bytes leave open the user says`() throws {
    // Łódź in Windows-1250, which is £ódŸ in Windows-1252.
    let bytes = Array("region;year;value\n".utf8) + [0xA3, 0xF3, 0x64, 0x9F] + Array(";2023;1,5\n".utf8)
    #expect(try read(bytes, TableMapping(encoding: .windows1250)).dataset.regions.map { $0.name[.english] } == ["Łódź"])
    #expect(try read(bytes, TableMapping(encoding: .windows1250)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    // A broken UTF-8 file, Korean, one stray byte.
    Array("région;year;value\nÎle;2023;1,5\nM".utf8) + [0xFC] + Array("n;2023;2\n".utf8),
    [0xBC, 0xAD, 0xBF, 0xEF, 0xBA, 0xCE, 0xBB, 0xEA, 0xB4, 0xEB, 0xB1, 0xB8] + Array(",year,value\na,2023,1\n".utf8),
    Array("region,year,value\nA,2023,".utf8) + [0xFF, 0x0A],
  ])
  func `where the bytes leave doubt nothing is guessed`(_ bytes: [UInt8]) throws {
    let failure = try #require(throws: InvalidInput.self) { try read(bytes) }
    #expect(failure.diagnostics.first?.message.hasSuffix("is not valid UTF-8") == true)
    #expect(failure.diagnostics.count <= 3)
  }
}
