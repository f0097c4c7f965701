import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// What SDMX 3.0 has besides 2.1: values as elements, several measures, structures that refer by name, rows that delete.
struct SDMX3Tests {
  private static let structure = """
    <mes:Structure xmlns:mes="urn:mes" xmlns:str="urn:str" xmlns:com="urn:com"><mes:Structures>
    <str:GeographicCodelists><str:GeographicCodelist id="CL_AREA" agencyID="X">
      <com:Name>Areas</com:Name>
      <str:GeoFeatureSetCode id="R1" value="…"><com:Name xml:lang="en">Eastland</com:Name><com:Name xml:lang="zh">东部</com:Name></str:GeoFeatureSetCode>
      <str:CodelistExtension prefix="S_"><str:Codelist>urn:sdmx:org.sdmx.infomodel.codelist.Codelist=X:CL_OLD(1.0)</str:Codelist></str:CodelistExtension>
      <str:GeoFeatureSetCode id="R3" value="…"><com:Name>Northland</com:Name></str:GeoFeatureSetCode>
    </str:GeographicCodelist></str:GeographicCodelists>
    <str:Codelists><str:Codelist id="CL_OLD" agencyID="X"><str:Code id="R2"><com:Name>Westland</com:Name></str:Code></str:Codelist></str:Codelists>
    <str:ValueLists><str:ValueList id="VL_MONEY"><str:ValueItem id="€"><com:Name>Euro</com:Name></str:ValueItem></str:ValueList></str:ValueLists>
    <str:Concepts><str:ConceptScheme id="CS"><str:Concept id="TURNOVER"><com:Name>Turnover</com:Name></str:Concept>
    <str:Concept id="STAFF"><com:Name>Employees</com:Name></str:Concept></str:ConceptScheme></str:Concepts>
    <str:DataStructures><str:DataStructure id="DS"><str:DataStructureComponents>
    <str:DimensionList id="DimensionDescriptor">
      <str:Dimension id="REF_AREA" position="1"><str:ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=X:CS(1.0).REF_AREA</str:ConceptIdentity>
        <str:LocalRepresentation><str:Enumeration>urn:sdmx:org.sdmx.infomodel.codelist.GeographicCodelist=X:CL_AREA(1.0)</str:Enumeration></str:LocalRepresentation></str:Dimension>
      <str:TimeDimension id="TIME_PERIOD"/>
    </str:DimensionList>
    <str:MeasureList id="MeasureDescriptor">
      <str:Measure id="TURNOVER"><str:ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=X:CS(1.0).TURNOVER</str:ConceptIdentity></str:Measure>
      <str:Measure id="STAFF"><str:ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=X:CS(1.0).STAFF</str:ConceptIdentity></str:Measure>
    </str:MeasureList>
    <str:AttributeList id="AttributeDescriptor"><str:Attribute id="MONEY">
      <str:LocalRepresentation><str:Enumeration>urn:sdmx:org.sdmx.infomodel.codelist.ValueList=X:VL_MONEY(1.0)</str:Enumeration></str:LocalRepresentation>
      <str:AttributeRelationship><str:Dimension>REF_AREA</str:Dimension></str:AttributeRelationship></str:Attribute></str:AttributeList>
    </str:DataStructureComponents></str:DataStructure></str:DataStructures>
    </mes:Structures></mes:Structure>
    """

  private func structure() throws -> SDMXStructure {
    try SDMXStructureReader.read(DataFile(name: "structure.xml", bytes: Array(Self.structure.utf8)))
  }

  private func read(_ text: String, name: String = "data.xml", structured: Bool = false) throws -> [String] {
    let file = DataFile(name: name, bytes: Array(text.utf8))
    let names = DataFile(name: "structure.xml", bytes: Array(Self.structure.utf8))
    let reading = try DataSource.read(MappedFile(file, mapping: TableMapping(), structure: structured ? names : nil))
    return reading.dataset.observations.map { figure in
      let indicator = reading.dataset.indicators.first { $0.id == figure.indicator }?.name.inAnyLanguage ?? figure.indicator
      let region = reading.dataset.regions.first { $0.id == figure.region }?.name.inAnyLanguage ?? figure.region
      return "\(region) | \(indicator) | \(figure.period.sdmx) | \(figure.value.map { "\($0)" } ?? "..") | \(figure.status)"
    }
  }

  private func message(_ data: String, action: String = "") -> String {
    """
    <message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message" xmlns:ss="urn:ss" xmlns:c="urn:c">
    <message:Header><message:Structure structureID="S1" dimensionAtObservation="TIME_PERIOD"><c:StructureUsage>urn:x</c:StructureUsage></message:Structure>
    <message:DataSetAction>Information</message:DataSetAction></message:Header>
    <message:DataSet ss:structureRef="S1"\(action)>\(data)</message:DataSet></message:StructureSpecificData>
    """
  }

  @Test func `a structure of 3.0 gives the names of geographic codes, of values and of codes that a list takes from another`()
    throws
  {
    let structure = try structure()
    #expect(structure.dimensions == ["REF_AREA", "TIME_PERIOD", "MEASURE"] && structure.measures == ["TURNOVER", "STAFF"])
    #expect(structure.names["REF_AREA"]?.mapValues(\.inAnyLanguage) == ["R1": "Eastland", "S_R2": "Westland", "R3": "Northland"])
    #expect(structure.names["REF_AREA"]?["R1"]?[.chinese] == "东部" && structure.names["MONEY"]?["€"]?.inAnyLanguage == "Euro")
  }

  @Test func `an attribute whose values are elements keeps what they say of the figure`() throws {
    let lines = try read(
      message(
        """
        <Series REF_AREA="R1" MEASURE="POP"><Comp id="SOURCE_AGENCY"><Value>4F0</Value><Value>4D0</Value></Comp>
        <Obs TIME_PERIOD="2021" OBS_VALUE="12"><Comp id="OBS_STATUS"><Value>A</Value><Value>P</Value></Comp></Obs>
        <Obs TIME_PERIOD="2022" OBS_VALUE="13"><Comp id="OBS_STATUS"><Value>A</Value></Comp></Obs></Series>
        <Series REF_AREA="R2" MEASURE="POP"><Obs TIME_PERIOD="2022" OBS_VALUE="15"/></Series>
        """))
    #expect(
      lines.map { $0.split(separator: " | ").suffix(3).joined(separator: " ") } == [
        "2021 12 provisional", "2022 13 final", "2022 15 final",
      ])
  }

  @Test func `several measures are figures each, by their names`() throws {
    let lines = try read(
      message(
        #"<Obs REF_AREA="R1" TIME_PERIOD="2021" TURNOVER="12.5" STAFF="7"/><Obs REF_AREA="S_R2" TIME_PERIOD="2021" TURNOVER="3" STAFF="1"/>"#
      ),
      structured: true)
    #expect(
      lines == [
        "Eastland | Turnover | 2021 | 12.5 | final", "Eastland | Employees | 2021 | 7 | final",
        "Westland | Turnover | 2021 | 3 | final", "Westland | Employees | 2021 | 1 | final",
      ])
  }

  @Test func `what a message deletes is no figure`() throws {
    #expect(throws: InvalidInput.self) {
      try read(message(#"<Obs REF_AREA="R1" TIME_PERIOD="2021" OBS_VALUE="1"/>"#, action: " ss:action=\"Delete\""))
    }
    let lines = try read(
      "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE\ndataflow,X:D(1.0),I,R1,POP,2021,1\ndataflow,X:D(1.0),D,R1,POP,2022,2\n"
        + "dataflow,X:D(1.0),I,R2,POP,2021,3\ndataflow,X:D(1.0),I,R2,POP,,\n", name: "data.csv")
    #expect(lines.map { $0.split(separator: " | ").suffix(3).joined(separator: " ") } == ["2021 1 final", "2021 3 final"])
  }

  @Test func `cells of several values, and measures of their own names, are read from SDMX-CSV 2.0`() throws {
    let several = try read(
      "STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS[]\n"
        + "dataflow,X:D(1.0),I,R1,POP,2021,1,A;E\ndataflow,X:D(1.0),I,R2,POP,2021,3,A\n", name: "data.csv")
    #expect(several.map { $0.split(separator: " | ").suffix(3).joined(separator: " ") } == ["2021 1 estimated", "2021 3 final"])
    let measures = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,TURNOVER,STAFF,MONEY\ndataflow,X:D(1.0),I,R1,2021,12.5,7,€\n"
    #expect(
      try read(measures, name: "data.csv", structured: true) == [
        "Eastland | Turnover | 2021 | 12.5 | final", "Eastland | Employees | 2021 | 7 | final",
      ])
    let error = try #require(throws: InvalidInput.self) { try read(measures, name: "data.csv") }
    #expect(error.diagnostics.contains { $0.message.contains("has no column OBS_VALUE") })
  }
}
