import Briefings
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

@testable import Fetching

struct SDMXServiceTests {
  private static let csv = """
    DATAFLOW,FREQ: Frequency,REF_AREA: Area,MEASURE: Measure,TIME_PERIOD: Time,OBS_VALUE: Value
    X:POP(1.0): Population,A: Annual,R1: Eastland,POP: Population,2021: 2021,12
    X:POP(1.0): Population,A: Annual,R2: Westland,POP: Population,2021: 2021,15

    """
  private static let bare = """
    DATAFLOW,FREQ,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE
    X:POP(1.0),A,R1,POP,2021,12
    X:POP(1.0),A,R2,POP,2021,15

    """

  private static func message(prepared: String) -> String {
    """
    <m:StructureSpecificData xmlns:m="urn:m"><m:Header><m:Prepared>\(prepared)</m:Prepared></m:Header><m:DataSet>
    <Series FREQ="A" REF_AREA="R1" MEASURE="POP"><Obs TIME_PERIOD="2021" OBS_VALUE="12"/></Series>
    <Series FREQ="A" REF_AREA="R2" MEASURE="POP"><Obs TIME_PERIOD="2021" OBS_VALUE="15"/></Series>
    </m:DataSet></m:StructureSpecificData>
    """
  }

  private static let structure = """
    <m:Structure xmlns:m="urn:m" xmlns:s="urn:s" xmlns:c="urn:c"><m:Structures>
    <s:Codelist id="CL_AREA"><s:Code id="R1"><c:Name>Eastland</c:Name></s:Code><s:Code id="R2"><c:Name>Westland</c:Name></s:Code></s:Codelist>
    <s:Codelist id="CL_MEASURE"><s:Code id="POP"><c:Name>Population</c:Name></s:Code></s:Codelist>
    <s:DimensionList>
    <s:Dimension id="FREQ"/>
    <s:Dimension id="REF_AREA"><s:LocalRepresentation><s:Enumeration><Ref id="CL_AREA"/></s:Enumeration></s:LocalRepresentation></s:Dimension>
    <s:Dimension id="MEASURE"><s:LocalRepresentation><s:Enumeration><Ref id="CL_MEASURE"/></s:Enumeration></s:LocalRepresentation></s:Dimension>
    </s:DimensionList></m:Structures></m:Structure>
    """

  private static let flow = "/rest/data/X,POP,1.0/A..POP"
  private static let structurePath = "/rest/dataflow/X/POP/1.0?references=descendants"

  private func project(_ more: String = "") throws -> FetchedProject {
    try FetchedProject {
      "{sdmx: \"\($0.address(Self.flow))\", parameters: {startPeriod: 2020}, insecure: yes, allow-private: yes\(more)}"
    }
  }

  private func names(_ project: FetchedProject) throws -> [String] {
    let dataset = try Project.open(.folder(project.folder.path)).book.dataset
    return dataset.regions.map { "\($0.id) \($0.name.inAnyLanguage)" } + dataset.indicators.map(\.name.inAnyLanguage)
  }

  @Test func `SDMX-CSV with labels is asked for first, with the query's parameters`() throws {
    let project = try project()
    try project.server.publish(Self.flow, ["text": Self.csv, "headers": ["Content-Type": "application/vnd.sdmx.data+csv"]])
    #expect(try project.statuses() == [0])
    #expect(try names(project) == ["R1 Eastland", "R2 Westland", "Population"])
    let requests = try project.server.requests()
    #expect(requests.map(\.path) == ["\(Self.flow)?startPeriod=2020"])
    #expect(requests[0].headers["accept"]?.hasPrefix("application/vnd.sdmx.data+csv;version=2.0.0;labels=both, ") == true)
  }

  @Test(arguments: [bare, message(prepared: "2026-01-01T00:00:00")])
  func `codes without names get them from the structure, which is kept too`(_ text: String) throws {
    let project = try project()
    try project.server.publish(Self.flow, ["text": text])
    try project.server.publish(Self.structurePath, ["text": Self.structure])
    #expect(try project.statuses() == [0])
    #expect(try names(project) == ["R1 Eastland", "R2 Westland", "Population"])
    let answer = try #require(try FetchedFolder(project: project.folder.path).lock().sources["output"]?.answer)
    #expect(
      answer.structure?.address.hasSuffix(Self.structurePath) == true
        && answer.structure?.sha256 == sha256(Array(Self.structure.utf8)))
  }

  @Test func `two answers are compared with the names of their codes`() throws {
    let project = try project()
    try project.server.publish(Self.structurePath, ["text": Self.structure])
    for value in ["12", "13"] {
      try project.server.publish(Self.flow, ["text": Self.bare.replacing("2021,12", with: "2021,\(value)")])
      #expect(try project.statuses() == [0])
    }
    let entry = try #require(try FetchedFolder(project: project.folder.path).lock().sources["output"])
    let answers = [try #require(entry.earlier.first), try #require(entry.answer)].map {
      "\(project.folder.path)/data/fetched/\($0.data.file)"
    }
    let comparison = InputComparison(try ComparedInput.open(answers[0]), try ComparedInput.open(answers[1]))
    #expect(
      comparison.lines.count == 1 && comparison.lines[0].hasPrefix("changed  R1 population 2021: 12 → 13"), "\(comparison.lines)")
  }

  @Test func `a message that is made anew with the same figures is unchanged`() throws {
    let project = try project()
    try project.server.publish(Self.structurePath, ["text": Self.structure])
    for day in 1...3 {
      try project.server.publish(Self.flow, ["text": Self.message(prepared: "2026-01-0\(day)T00:00:00")])
      let line = try #require(try project.fetch().first)
      #expect(line.hasPrefix(day == 1 ? "output: fetched" : "output: unchanged"), "\(line)")
    }
    #expect(try project.folder.files.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xml") }.count == 2)
  }

  @Test func `a service that knows one form only is asked again for that`() throws {
    let project = try project(", structure: none")
    try project.server.publish(
      Self.flow, ["status": 406], ["status": 406], ["status": 406], ["text": Self.message(prepared: "2026-01-01T00:00:00")])
    #expect(try project.statuses() == [0])
    #expect(
      try project.server.requests().map { $0.headers["accept"]?.prefix(40) ?? "" }.last
        == "application/vnd.sdmx.genericdata+xml;ver")
    #expect(try names(project) == ["r1 R1", "r2 R2", "output"] || names(project).prefix(2) == ["r1 R1", "r2 R2"])
  }

  @Test func `names that cannot be brought are those of before, and that is said`() throws {
    let project = try project()
    try project.server.publish(Self.flow, ["text": Self.bare])
    try project.server.publish(Self.structurePath, ["text": Self.structure])
    _ = try project.fetch()
    try project.server.publish(Self.structurePath, ["text": "<html>Sorry</html>"])
    try project.server.publish(Self.flow, ["text": Self.bare.replacing(",12", with: ",13")])
    let line = try #require(try project.fetch().first)
    #expect(
      line.hasPrefix("output: fetched")
        && line.contains("; the names of its codes could not be brought from http://HOST/rest/dataflow/X/POP/1.0: "),
      "\(line)")
    #expect(try names(project) == ["R1 Eastland", "R2 Westland", "Population"])
  }

  @Test(arguments: [
    ("https://e.org/rest/data/EXR/M.USD?startPeriod=2020", "https://e.org/rest/dataflow/all/EXR/latest?references=descendants"),
    ("https://e.org/ws/data/ECB,EXR/M..", "https://e.org/ws/dataflow/ECB/EXR/latest?references=descendants"),
    ("https://e.org/data/ECB,EXR,1.0", "https://e.org/dataflow/ECB/EXR/1.0?references=descendants"),
    ("https://e.org/v2/data/dataflow/ECB/EXR/1.0/M.*", "https://e.org/v2/structure/dataflow/ECB/EXR/1.0?references=descendants"),
    (
      "https://e.org/v2/data/provisionagreement/ECB/EXR/1.0+/*",
      "https://e.org/v2/structure/provisionagreement/ECB/EXR/1.0+?references=descendants"
    ),
    ("https://e.org/v2/data/dataflow/ECB/EXR", "https://e.org/v2/structure/dataflow/ECB/EXR/~?references=descendants"),
    ("https://e.org/files/a.csv", nil), ("https://e.org/data", nil), ("https://data/x", nil),
  ]) func `the address of the structure follows from that of the data`(_ data: String, _ structure: String?) {
    #expect(SDMXService.structureAddress(ofData: data) == structure)
  }
}
