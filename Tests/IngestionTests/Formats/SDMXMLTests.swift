import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

struct SDMXMLTests {
  private static func message(_ kind: String, _ data: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <m:\(kind) xmlns:m="urn:m" xmlns:g="urn:g" xmlns:c="urn:c" xmlns:s="urn:s" xmlns:xsi="urn:xsi">
      <m:Header>
        <m:ID>X1</m:ID>
        <m:Structure structureID="S1" dimensionAtObservation="TIME_PERIOD"/>
      </m:Header>
      <m:DataSet s:structureRef="S1">
    \(data)
      </m:DataSet>
    </m:\(kind)>
    """
  }

  private static let generic = message(
    "GenericData",
    """
    <g:Series>
      <g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="REF_AREA" value="R1"/><g:Value id="MEASURE" value="POP"/></g:SeriesKey>
      <g:Attributes><g:Value id="UNIT_MULT" value="3"/><g:Value id="TITLE" value="Population, &quot;all&quot;"/></g:Attributes>
      <g:Obs><g:ObsDimension value="2021"/><g:ObsValue value="12.5"/></g:Obs>
      <g:Obs>
        <g:ObsDimension value="2022"/><g:ObsValue value="12.75"/>
        <g:Attributes><g:Value id="OBS_STATUS" value="P"/></g:Attributes>
      </g:Obs>
    </g:Series>
    <g:Series>
      <g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="REF_AREA" value="R2"/><g:Value id="MEASURE" value="POP"/></g:SeriesKey>
      <g:Attributes><g:Value id="UNIT_MULT" value="3"/></g:Attributes>
      <g:Obs><g:ObsDimension value="2022"/><g:ObsValue value="NaN"/></g:Obs>
    </g:Series>
    """)

  private static let flat = message(
    "GenericData",
    ["R1 2021 12.5 A", "R1 2022 12.75 P", "R2 2022 NaN A"].map { row in
      let parts = row.split(separator: " ")
      return """
        <g:Obs>
          <g:ObsKey><g:Value id="FREQ" value="A"/><g:Value id="REF_AREA" value="\(parts[0])"/><g:Value id="MEASURE" value="POP"/>
          <g:Value id="TIME_PERIOD" value="\(parts[1])"/></g:ObsKey>
          <g:ObsValue value="\(parts[2])"/>
          <g:Attributes><g:Value id="OBS_STATUS" value="\(parts[3])"/><g:Value id="UNIT_MULT" value="3"/></g:Attributes>
        </g:Obs>
        """
    }.joined(separator: "\n"))

  private static let specific = message(
    "StructureSpecificData",
    """
    <Series FREQ="A" REF_AREA="R1" MEASURE="POP" UNIT_MULT="3" TITLE="Population">
      <Obs TIME_PERIOD="2021" OBS_VALUE="12.5"/>
      <Obs TIME_PERIOD="2022" OBS_VALUE="12.75" OBS_STATUS="P"/>
    </Series>
    <Series FREQ="A" REF_AREA="R2" MEASURE="POP" UNIT_MULT="3"><Obs TIME_PERIOD="2022" OBS_VALUE="NaN"/></Series>
    """)

  private static let grouped = message(
    "StructureSpecificTimeSeriesData",
    """
    <Group xsi:type="x:Sibling" MEASURE="POP" UNIT_MULT="3" TITLE="Population"/>
    <Group xsi:type="x:Sibling" MEASURE="GDP" UNIT_MULT="9"/>
    <Series FREQ="A" REF_AREA="R1" MEASURE="POP">
      <Obs TIME_PERIOD="2021" OBS_VALUE="12.5"/>
      <Obs TIME_PERIOD="2022" OBS_VALUE="12.75" OBS_STATUS="P"/>
    </Series>
    <Series FREQ="A" REF_AREA="R2" MEASURE="POP"><Obs TIME_PERIOD="2022" OBS_VALUE="NaN"/></Series>
    """)

  private static let structure = """
    <m:Structure xmlns:m="urn:m" xmlns:s="urn:s" xmlns:c="urn:c" xmlns:xml="http://www.w3.org/XML/1998/namespace">
      <m:Structures>
        <s:Codelists>
          <s:Codelist id="CL_AREA" agencyID="X" version="1.0">
            <c:Name xml:lang="en">Areas</c:Name>
            <s:Code id="R1"><c:Name xml:lang="en">Eastland</c:Name><c:Name xml:lang="zh">东地</c:Name></s:Code>
            <s:Code id="R2"><c:Name xml:lang="en">Westland</c:Name><c:Name xml:lang="zh">西地</c:Name></s:Code>
          </s:Codelist>
          <s:Codelist id="CL_MEASURE" agencyID="X" version="1.0">
            <s:Code id="POP"><c:Name>Population</c:Name><c:Name xml:lang="zh">人口</c:Name></s:Code>
          </s:Codelist>
        </s:Codelists>
        <s:Concepts>
          <s:ConceptScheme id="CS">
            <s:Concept id="MEASURE"><c:Name>Measure</c:Name>
              <s:CoreRepresentation><s:Enumeration><Ref id="CL_MEASURE"/></s:Enumeration></s:CoreRepresentation>
            </s:Concept>
          </s:ConceptScheme>
        </s:Concepts>
        <s:DataStructures>
          <s:DataStructure id="D"><s:DataStructureComponents>
            <s:DimensionList>
              <s:Dimension id="FREQ"><s:ConceptIdentity><Ref id="FREQ"/></s:ConceptIdentity></s:Dimension>
              <s:Dimension id="REF_AREA">
                <s:ConceptIdentity><Ref id="REF_AREA"/></s:ConceptIdentity>
                <s:LocalRepresentation>
                  <s:Enumeration>urn:sdmx:org.sdmx.infomodel.codelist.Codelist=X:CL_AREA(1.0)</s:Enumeration>
                </s:LocalRepresentation>
              </s:Dimension>
              <s:Dimension id="MEASURE"><s:ConceptIdentity><Ref id="MEASURE" class="Concept"/></s:ConceptIdentity></s:Dimension>
              <s:TimeDimension id="TIME_PERIOD"><s:ConceptIdentity><Ref id="TIME_PERIOD"/></s:ConceptIdentity></s:TimeDimension>
            </s:DimensionList>
            <s:AttributeList><s:Attribute id="TITLE"/></s:AttributeList>
          </s:DataStructureComponents></s:DataStructure>
        </s:DataStructures>
      </m:Structures>
    </m:Structure>
    """

  private func read(_ text: String, structure: String? = nil) throws -> ReadDataset {
    try DataSource.read(
      MappedFile(
        DataFile(name: "population.xml", bytes: Array(text.utf8)), mapping: TableMapping(),
        structure: structure.map { DataFile(name: "structure.xml", bytes: Array($0.utf8)) }))
  }

  private func lines(_ reading: ReadDataset) -> [String] {
    reading.dataset.observations.map { observation in
      let name = reading.dataset.indicators.first { $0.id == observation.indicator }?.name.inAnyLanguage ?? "?"
      return "\(observation.region) \(name) \(observation.period.sdmx) "
        + "\(observation.value.map { "\($0)" } ?? "–") e\(observation.multiplier) \(observation.status)"
    }
  }

  @Test(arguments: [generic, flat, specific, grouped])
  func `a generic and a structure-specific message say the same`(_ message: String) throws {
    let reading = try read(message, structure: Self.structure)
    #expect(
      lines(reading) == [
        "R1 Population 2021 12.5 e3 final", "R1 Population 2022 12.75 e3 provisional",
        "R2 Population 2022 – e3 missing(Statistics.MissingReason.notPublished)",
      ])
    #expect(
      reading.dataset.regions.map(\.name) == [[.english: "Eastland", .chinese: "东地"], [.english: "Westland", .chinese: "西地"]])
    #expect(reading.dataset.indicators.map(\.name) == [[.english: "Population", .chinese: "人口"]])
    #expect(reading.recognition?.form.hasPrefix("SDMX-ML") == true)
  }

  @Test(arguments: [generic, specific, grouped]) func `without a structure codes are names`(_ message: String) throws {
    let reading = try read(message)
    #expect(reading.dataset.regions.map(\.id) == ["r1", "r2"])
    #expect(reading.dataset.observations.map(\.multiplier) == [3, 3, 3])
  }

  @Test func `a structure names the codes of SDMX-CSV too`() throws {
    let reading = try read(
      "DATAFLOW,FREQ,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX:Y(1.0),A,R1,POP,2021,12.5,3\nX:Y(1.0),A,R2,POP,2021,1.5,3\n",
      structure: Self.structure)
    #expect(reading.dataset.regions.map(\.name[.chinese]) == ["东地", "西地"])
    #expect(lines(reading) == ["R1 Population 2021 12.5 e3 final", "R2 Population 2021 1.5 e3 final"])
  }

  @Test func `what is wrong is named with its line`() throws {
    let error = try #require(throws: InvalidInput.self) {
      try read(Self.specific.replacing("OBS_VALUE=\"12.75\"", with: "OBS_VALUE=\"twelve\""))
    }
    #expect(error.diagnostics.first?.location == SourceLocation(file: "population.xml", line: 10))
    let cut = try #require(throws: InvalidInput.self) { try read(String(Self.generic.prefix(900))) }
    #expect(cut.diagnostics.first?.message.hasPrefix("the message is not XML (line ") == true)
    let empty = try #require(throws: InvalidInput.self) { try read(Self.message("GenericData", "")) }
    #expect(empty.diagnostics.first?.message == "the message has no observation")
  }

  @Test(arguments: ["<!DOCTYPE html>\n<html><body>Sorry, we are closed; come again.</body></html>", structure])
  func `a page, or a message without data, is said to hold no figures`(_ text: String) throws {
    let error = try #require(throws: InvalidInput.self) { try read(text) }
    #expect(error.diagnostics.map(\.message) == ["the file is a page or a message that holds no figures"])
  }

  @Test func `a document type, with which a few bytes become many, is refused`() throws {
    let bomb = Self.generic.replacing("encoding=\"UTF-8\"?>", with: "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]>")
    let error = try #require(throws: InvalidInput.self) { try read(bomb) }
    #expect(error.diagnostics.first?.message.contains("document type") == true)
  }
}
