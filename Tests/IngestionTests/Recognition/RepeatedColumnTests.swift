import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Columns of one name: what is above them, before them or beside them tells them apart, or they are refused.
struct RepeatedColumnTests {
  @Test(arguments: [",2019,,2020,\n", "Year,2019,,2020,\n"])
  func `names that are repeated below periods are of those periods`(_ row: String) throws {
    let reading = try read(row + "Region,Men,Women,Men,Women\nNorland,1,2,3,4\nSudland,5,6,7,8\n")
    #expect(
      reading.lines.prefix(4) == [
        "norland | Men | 2019 | 1 NUMBER", "norland | Women | 2019 | 2 NUMBER", "norland | Men | 2020 | 3 NUMBER",
        "norland | Women | 2020 | 4 NUMBER",
      ])
  }

  @Test func `names that are repeated below measures are told apart by them`() throws {
    let reading = try read(",Births,,Deaths,\nRegion,2019,2020,2019,2020\nNorland,1,2,3,4\nSudland,5,6,7,8\n")
    #expect(reading.lines.prefix(3).last == "norland | Deaths | 2019 | 3 NUMBER")
  }

  @Test func `a column that is repeated behind each period is of that period`() throws {
    let reading = try read("Region,2019,Sample,2020,Sample\nNorland,1,20,3,40\nSudland,5,60,7,80\n", name: "births.csv")
    #expect(reading.lines.contains("norland | Sample | 2019 | 20 NUMBER"))
    #expect(reading.lines.contains("norland | Sample | 2020 | 40 NUMBER"))
    #expect(reading.lines.contains("norland | Births | 2020 | 3 NUMBER"))
  }

  @Test func `columns of notes may be repeated, and are about single figures`() throws {
    let reading = try read("Region,Year,Births,Notes,Deaths,Notes\nNorland,2019,1,,3,late\nSudland,2019,1,early,3,\n")
    #expect(reading.dataset.observations.count == 4 && reading.dataset.observations.allSatisfy { $0.comment == nil })
    #expect(reading.findings.contains { $0.contains("the 2 columns “Notes” are not used") })
  }

  @Test func `flags that are repeated belong to the figures before them`() throws {
    let reading = try read("Region,2019,Flag,2020,Flag\nNorland,1,,3,p\nSudland,5,e,7,\n", name: "births.csv")
    #expect(
      reading.lines == [
        "norland | Births | 2019 | 1 NUMBER", "norland | Births | 2020 | 3 NUMBER provisional",
        "sudland | Births | 2019 | 5 NUMBER estimated", "sudland | Births | 2020 | 7 NUMBER",
      ])
  }

  @Test func `tables without names for their rows are parted by the gap between them`() throws {
    let book = try Books.xlsx(
      """
      for row in [['Farming in Norway'], [], [None, 2019, 2020, None, None, 2019, 2020], ['Wheat production', 1, 2, None, 'Egg output', 10, 20],
                  ['Barley production', 3, 4, None, 'Milk output', 30, 40]]: sheet.append(row)
      """)
    let reading = try DataSource.read(file: DataFile(name: "farming.xlsx", bytes: book))
    #expect(reading.dataset.observations.count == 8 && reading.dataset.regions.map(\.id) == ["norway"])
    #expect(reading.lines.contains("norway | Milk output | 2020 | 40 NUMBER"))
  }

  @Test func `what nothing tells apart is refused, unless the user names it`() throws {
    let text = "Region,Year,Births,Births\nNorland,2019,1,3\nSudland,2019,2,4\n"
    #expect(
      try refusal(text).contains { $0.contains("the column “Births” is there twice") && $0.contains("columns: {D: {name: …}}") })
    var mapping = TableMapping()
    mapping.columns["D"] = TableMapping.Column()
    mapping.columns["D"]?.name = "Births of girls"
    #expect(
      try read(text, mapping).lines.prefix(2) == [
        "norland | Births | 2019 | 1 NUMBER", "norland | Births of girls | 2019 | 3 NUMBER",
      ])
  }

  @Test func `groups of three rows, some behind gaps, tell repeated names apart`() throws {
    let korean = try read(
      ",,2023년07월,,,,2023년08월,,,\n,,계,,남,,계,,남,\n행정기관코드,행정기관,인구수,세대수,인구수,세대수,인구수,세대수,인구수,세대수\n11,서울특별시,1,2,3,4,5,6,7,8\n12,부산광역시,11,12,13,14,15,16,17,18\n"
    )
    #expect(korean.lines.contains("11 | 남 세대수 | 2023-07 | 4 NUMBER") && korean.lines.contains("12 | 계 인구수 | 2023-08 | 15 NUMBER"))
    let book = try Books.xlsx(
      """
      for row in [['Krankenhäuser'], ['2013'], [], [None, 'Akut', None, 'Psychiatrie', None], [], [None, 'Betten', 'Fälle', 'Betten', 'Fälle'], [],
                  ['Genferseeregion', 1, 2, 3, 4], ['Waadt', 5, 6, 7, 8]]: sheet.append(row)
      """)
    let swiss = try DataSource.read(file: DataFile(name: "betten.xlsx", bytes: book))
    #expect(
      swiss.lines.first == "genferseeregion | Akut Betten | 2013 | 1 NUMBER"
        && swiss.lines.last == "waadt | Psychiatrie Fälle | 2013 | 8 NUMBER")
  }
}
