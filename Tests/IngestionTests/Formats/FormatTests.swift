import Diagnostics
import FoundationEssentials
import Languages
import Statistics
import Testing

@testable import Ingestion

extension ReadDataset {
  /// Each figure in a line: region, indicator, period, value, unit and power, status.
  fileprivate var linesWithStatus: [String] {
    dataset.observations.map { observation in
      let indicator = dataset.indicators.first { $0.id == observation.indicator }?.name[.english] ?? "?"
      let value = observation.value.map { "\($0)" } ?? ".."
      let power = observation.multiplier == 0 ? "" : "e\(observation.multiplier)"
      return
        "\(observation.region) | \(indicator) | \(observation.period.sdmx) | \(value)\(power) \(observation.unit) | \(observation.status)"
    }
  }
}

struct FormatTests {
  @Test func `SDMX-CSV 1 is read, attributes behind the value do not split`() throws {
    let reading = try read(
      """
      DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,TITLE_COMPL
      ESTAT:NAMA(1.0),A,DE1,GDP,2021,529.2,EUR,9,A,F,one
      ESTAT:NAMA(1.0),A,DE1,GDP,2022,559.8,EUR,9,P,F,two
      ESTAT:NAMA(1.0),A,DE2,GDP,2022,,EUR,9,M,F,three

      """)
    #expect(
      reading.linesWithStatus == [
        "de1 | GDP | 2021 | 529.2e9 EUR | final", "de1 | GDP | 2022 | 559.8e9 EUR | provisional",
        "de2 | GDP | 2022 | ..e9 EUR | missing(Statistics.MissingReason.notApplicable)",
      ])
    #expect(reading.recognition?.form.hasPrefix("SDMX-CSV") == true)
  }

  @Test func `SDMX-CSV with labels gives names, and codes as keys`() throws {
    let reading = try read(
      """
      STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Reference area;MEASURE: Measure;TIME_PERIOD: Time;OBS_VALUE: Value;UNIT_MEASURE: Unit
      dataflow;OECD:DF(1.0): Regions;I;A: Annual;FR1: Île-de-France;POP: Population;2021: 2021;12317279;PS: Persons

      """)
    #expect(reading.dataset.regions == [Region(id: "FR1", name: [.english: "Île-de-France"])])
    #expect(reading.linesWithStatus == ["FR1 | Population | 2021 | 12317279 PERSON | final"])
  }

  @Test func `SDMX dimensions that differ make up the indicator`() throws {
    let reading = try read(
      """
      DATAFLOW,FREQ,GEO,SEX,AGE,TIME_PERIOD,OBS_VALUE
      X:Y(1.0),A,A1,F,Y15-24,2020,1
      X:Y(1.0),A,A1,M,Y15-24,2020,2
      X:Y(1.0),A,A2,F,Y25-64,2020,3

      """, name: "employment.csv")
    #expect(
      reading.dataset.indicators.map { $0.name[.english] } == [
        "Employment, F, Y15-24", "Employment, M, Y15-24", "Employment, F, Y25-64",
      ])
  }

  @Test func `Eurostat TSV is read with its flags`() throws {
    let reading = try read(
      "freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \t2022 \nA,MIO_EUR,DE11\t1234.5 \t: \t1300.1 p\nA,MIO_EUR,DE12\t:c\t12.3 e\t13 b\n",
      name: "nama_10r_2gdp.tsv")
    #expect(
      reading.linesWithStatus == [
        "de11 | Nama 10r 2gdp | 2020 | 1234.5e6 EUR | final",
        "de11 | Nama 10r 2gdp | 2021 | ..e6 EUR | missing(Statistics.MissingReason.notPublished)",
        "de11 | Nama 10r 2gdp | 2022 | 1300.1e6 EUR | provisional",
        "de12 | Nama 10r 2gdp | 2020 | ..e6 EUR | missing(Statistics.MissingReason.confidential)",
        "de12 | Nama 10r 2gdp | 2021 | 12.3e6 EUR | estimated", "de12 | Nama 10r 2gdp | 2022 | 13e6 EUR | seriesBreak",
      ])
    #expect(reading.recognition?.form.hasPrefix("Eurostat TSV") == true)
  }

  @Test func `a wrong cell of Eurostat TSV is told with its place`() throws {
    let failure = try #require(throws: InvalidInput.self) {
      try read("unit,geo\\TIME_PERIOD\t2020\nNR,DE11\t1x2\nNR,DE12\t1\nDE13\t1\n", name: "x.tsv")
    }
    #expect(failure.diagnostics.map { "\($0)".split(separator: " ")[0] } == ["x.tsv:4:1:"])
  }

  @Test func `World Bank CSV is read below its preamble`() throws {
    let reading = try read(
      """
      "Data Source","World Development Indicators",

      "Last Updated Date","2023-10-26",

      "Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022",
      "Aruba","ABW","GDP (current US$)","NY.GDP.MKTP.CD","2558905586.6","3103184357.5","",
      "Chad","TCD","Exports (% of GDP)","NE.EXP.GNFS.ZS","","28.1","30.25",

      """, name: "API_NY.csv")
    #expect(reading.dataset.regions.map(\.id) == ["ABW", "TCD"])
    #expect(
      reading.linesWithStatus.first == "ABW | GDP (current US$) | 2020 | 2558905586.6 USD | final")
    #expect(reading.linesWithStatus.last == "TCD | Exports (% of GDP) | 2022 | 30.25 PERCENT | final")
    #expect(reading.dataset.indicators.map(\.kind) == [.level, .share])
  }

  @Test(arguments: ["dataset", "nama_gdp_c"])
  func `JSON-stat 1 has its order among its dimensions, and a name of its own`(_ name: String) throws {
    let reading = try read(
      #"""
      {"\#(name)": {"label": "GDP", "dimension": {"id": ["County and Region", "Year"], "size": ["2", 2], "role": {"time": ["Year"]},
        "County and Region": {"category": {"index": {"a": 0, "b": 1}, "label": {"a": "Norland", "b": "Sudland"}}},
        "Year": {"category": {"index": {"2020": 0, "2021": 1}}}}, "status": {"value": ["e", "", "", ":"]}, "value": [1, 2, 3, null]}}
      """#, name: "gdp.json")
    #expect(
      reading.lines == [
        "a | GDP | 2020 | 1 VALUE estimated", "a | GDP | 2021 | 2 VALUE", "b | GDP | 2020 | 3 VALUE", "b | GDP | 2021 | .. VALUE",
      ])
  }

  @Test func `a cube without a dimension of places may be about one place that is named`() throws {
    let cube =
      #"{"id": ["Tid"], "size": [2], "role": {"time": ["Tid"]}, "dimension": {"Tid": {"category": {"index": ["2020", "2021"]}}}, "value": [1, 2]}"#
    #expect(try refusal(cube, name: "index.json").first?.contains("say `area: NAME`") == true)
    #expect(
      try read(cube, TableMapping(area: "Norway"), name: "index.json").dataset.regions.map(\.name.inAnyLanguage) == ["Norway"])
  }

  @Test(arguments: [
    (#"{"x":{"symbol":"€","position":"start","decimals":1}}"#, "EUR"), (#"{"x":{"label":"persons"}}"#, "PERSON"),
    (#"{"x":{"base":"Per cent","symbol":"%","position":"end"}}"#, "PERCENT"),
  ])
  func `units of JSON-stat are those that its labels and symbols say`(_ unit: String, _ id: String) throws {
    let cube = """
      {"version":"2.0","class":"dataset","id":["m","region","year"],"size":[1,1,1],
       "role":{"geo":["region"],"time":["year"],"metric":["m"]},
       "dimension":{"m":{"category":{"index":["x"],"label":{"x":"Pay"},"unit":\(unit)}},
         "region":{"category":{"index":["N"],"label":{"N":"North"}}},"year":{"category":{"index":["2020"]}}},"value":[5.1]}
      """
    #expect(try read(cube, name: "u.json").dataset.observations.map(\.unit) == [id])
  }

  @Test func `JSON-stat is read, dense or sparse`() throws {
    func text(_ value: String) -> String {
      """
      {"version":"2.0","class":"dataset","label":"Unemployment","id":["measure","region","year"],"size":[1,2,2],
       "role":{"geo":["region"],"time":["year"],"metric":["measure"]},
       "dimension":{
         "measure":{"category":{"index":["rate"],"label":{"rate":"Unemployment rate"},"unit":{"rate":{"decimals":2,"label":"%"}}}},
         "region":{"category":{"index":{"N":0,"S":1},"label":{"N":"North","S":"South"}}},
         "year":{"category":{"index":["2020","2021"]}}},
       "value":\(value),"status":{"1":"p"}}
      """
    }
    let expected = [
      "N | Unemployment rate | 2020 | 5.1 PERCENT | final", "N | Unemployment rate | 2021 | 5.25 PERCENT | provisional",
      "S | Unemployment rate | 2020 | .. PERCENT | missing(Statistics.MissingReason.notPublished)",
      "S | Unemployment rate | 2021 | 7 PERCENT | final",
    ]
    #expect(try read(text("[5.1,5.25,null,7]"), name: "u.json").linesWithStatus == expected)
    #expect(try read(text(#"{"0":5.1,"1":5.25,"3":7}"#), name: "u.json").linesWithStatus == expected)
    #expect(try read(text("[5.1,5.25,null,7]"), name: "u.json").dataset.observations.map(\.decimals) == [2, 2, 0, 2])
  }

  @Test(arguments: [
    (#"{"a":1"#, "the file is not JSON-stat"),
    (#"{"id":["x"],"size":[1],"dimension":{},"value":[1]}"#, "the dimension “x” is not described"),
    (
      #"{"id":["geo","time"],"size":[1,1],"dimension":{"geo":{"category":{"index":["A"]}},"time":{"category":{"index":["x"]}}},"value":[1]}"#,
      "“x” in the dimension time is not a period"
    ),
    (
      #"{"id":["geo","time"],"size":[1,1],"dimension":{"geo":{"category":{"index":["A"]}},"time":{"category":{"index":["2020"]}}},"value":[1,2]}"#,
      "there are 2 values for 1 cells"
    ),
  ])
  func `wrong JSON-stat is told`(_ text: String, _ expected: String) throws {
    let failure = try #require(throws: InvalidInput.self) { try read(text, name: "u.json") }
    #expect(failure.description.contains(expected), "\(failure)")
  }

  @Test func `a data package says how its tables are written`() throws {
    let files = [
      DataFile(
        name: "data/datapackage.json",
        bytes: Array(
          """
          {"name":"p","resources":[{"name":"budget","path":"tables/budget.csv","dialect":{"delimiter":"|"},
          "schema":{"fields":[{"name":"area","type":"string"},{"name":"y","type":"year"},{"name":"value","type":"number","decimalChar":","}],
          "missingValues":["","none given"]}}]}
          """.utf8)),
      DataFile(name: "data/tables/budget.csv", bytes: Array("area|y|value\nA|2020|1,234\nB|2020|none given\n".utf8)),
    ]
    let reading = try DataSource.read(folder: files)
    #expect(
      reading.linesWithStatus == [
        "a | Budget | 2020 | 1.234 VALUE | final", "b | Budget | 2020 | .. VALUE | missing(Statistics.MissingReason.notPublished)",
      ])
    let failure = try #require(throws: InvalidInput.self) { try DataSource.read(folder: [files[0]]) }
    #expect(failure.description.contains("the file tables/budget.csv of the package is missing"))
  }

  @Test func `a folder of tables is one data set, and figures that disagree are told`() throws {
    func file(_ name: String, _ rows: String) -> DataFile { DataFile(name: name, bytes: Array("area,year,GDP\n\(rows)\n".utf8)) }
    let reading = try DataSource.read(folder: [
      file("one.csv", "A,2020,1"), file("two.csv", "A,2021,2"), file("three.csv", "B,2020,3"),
    ])
    #expect(reading.dataset.regions.map(\.id) == ["a", "b"])
    #expect(reading.dataset.observations.count == 3)
    let failure = try #require(throws: InvalidInput.self) {
      try DataSource.read(folder: [file("one.csv", "A,2020,1"), file("two.csv", "A,2020,2")])
    }
    #expect(failure.description.hasPrefix("two.csv: error: the figure of “a”, “gdp”, 2020 differs from that in one.csv"))
  }
}
