import Briefings
import Ingestion
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Which files of a data folder are read.
struct DataFolderTests {
  @Test(arguments: ["csv", "tsv", "txt", "TXT"]) func `a table is read whatever ending for text it has`(_ ending: String) throws {
    let separator = ending == "tsv" ? "\t" : ","
    let rows = [["region", "year", "Revenue (bn yuan)"], ["A", "2020", "12"], ["A", "2021", "15"], ["B", "2021", "9"]]
    let folder = try TemporaryFolder([
      "gazetteer.yml": "publisher: A\n",
      "data/figures.\(ending)": rows.map { $0.joined(separator: separator) + "\n" }.joined(),
    ])
    let project = try Project.open(.folder(folder.path))
    #expect(project.book.dataset.observations.count == 3)
    #expect(project.inputs.map(\.name) == ["gazetteer.yml", "data/figures.\(ending)"])
  }
}
