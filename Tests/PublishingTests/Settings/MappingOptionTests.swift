import Diagnostics
import Ingestion
import Languages
import Publishing
import Statistics
import Testing

/// Each option of `mapping` changes what is read, so that none can be ignored: with it the figures are as said, and without it they are not.
struct MappingOptionTests {
  /// An option, a table, and a figure that is there with it only.
  struct Option: CustomTestStringConvertible, Sendable {
    let yaml: String
    let table: String
    let figure: String
    var encoding = TextEncoding.utf8
    var testDescription: String { yaml }

    init(_ yaml: String, _ table: String, _ figure: String) { (self.yaml, self.table, self.figure) = (yaml, table, figure) }
  }

  private static let plain = "Place,Year,Residents\nNorth,2020,10\nSouth,2020,20\n"

  static let options = [
    Option("columns: {Residents: {unit: mn yuan}}", plain, "North | Residents | 2020 | 10e6 CNY | final"),
    Option("columns: {Residents: {power: 3}}", plain, "North | Residents | 2020 | 10e3 NUMBER | final"),
    Option("columns: {Residents: {name: Output}}", plain, "North | Output | 2020 | 10 NUMBER | final"),
    Option("columns: {C: {name: Output}}", plain, "North | Output | 2020 | 10 NUMBER | final"),
    Option(
      "columns: {Residents: {period: '2019'}}", "Place,Residents\nNorth,10\nSouth,20\n",
      "North | Residents | 2019 | 10 NUMBER | final"),
    Option(
      "columns: {Kind: area}", "Place,Kind,Year,Residents\nNorth,A,2020,10\nSouth,B,2020,20\n",
      "A in North | Residents | 2020 | 10 NUMBER | final"),
    Option(
      "columns: {Nr.: code}", "Place,Nr.,Year,Residents\nNorth,A1,2020,10\nSouth,B1,2020,20\n",
      "North (A1) | Residents | 2020 | 10 NUMBER | final"),
    Option(
      "columns: {Belongs: parent}", "Place,Belongs,Year,Residents\nNorth,Isle,2020,10\nSouth,Isle,2020,20\nEast,Main,2020,5\n",
      "North in Isle | Residents | 2020 | 10 NUMBER | final"),
    Option(
      "columns: {When: period}", "Place,When,Residents\nNorth,1850,10\nSouth,1990,20\n",
      "North | Residents | 1850 | 10 NUMBER | final"),
    Option(
      "columns: {What: indicator}", "Place,What,Year,Residents\nNorth,Cars,2020,10\nSouth,Cars,2020,20\nNorth,Bikes,2020,1\n",
      "North | Cars, Residents | 2020 | 10 NUMBER | final"),
    Option(
      "columns: {Score: value}", "Place,Year,Value,Score\nNorth,2020,10,7\nSouth,2020,20,8\n",
      "North | Score | 2020 | 7 NUMBER | final"),
    Option(
      "columns: {In: unit}", "Place,Year,Residents,In\nNorth,2020,10,t\nSouth,2020,20,t\n",
      "North | Residents | 2020 | 10 TONNE | final"),
    Option(
      "columns: {Zeros: multiplier}", "Place,Year,Residents,Zeros\nNorth,2020,10,3\nSouth,2020,20,3\n",
      "North | Residents | 2020 | 10e3 NUMBER | final"),
    Option(
      "columns: {Firm: status}", "Place,Year,Residents,Firm\nNorth,2020,10,p\nSouth,2020,20,e\n",
      "North | Residents | 2020 | 10 NUMBER | provisional"),
    Option(
      "columns: {More: growth}", "Place,Year,Residents,More\nNorth,2020,10,3\nSouth,2020,20,4\n",
      "North | Residents | 2020 | 10 NUMBER (3%) | final"),
    Option(
      "columns: {More: {role: growth, of: Residents}}", "Place,Year,Residents,Other,More\nNorth,2020,10,5,3\nSouth,2020,20,6,4\n",
      "North | Residents | 2020 | 10 NUMBER (3%) | final"),
    Option(
      "columns: {More: {role: growth, basis: qoq}}", "Place,Year,Residents,More\nNorth,2020,10,3\nSouth,2020,20,4\n",
      "North | Residents | 2020 | 10 NUMBER (3% QOQ) | final"),
    Option(
      "columns: {Age: breakdown, Year: period}", "Place,Year,Age,Residents\nNorth,2020,7,10\nSouth,2020,9,20\n",
      "North | Residents, Age 7 | 2020 | 10 NUMBER | final"),
    Option(
      "columns: {From: source}", "Place,Year,Residents,From\nNorth,2020,10,Yearbook\nSouth,2020,20,Census\n",
      "North | Residents | 2020 | 10 NUMBER | final, Yearbook"),
    Option(
      "columns: {Said: note}", "Place,Year,Residents,Said\nNorth,2020,10,estimate of the mayor\nSouth,2020,20,count\n",
      "North | Residents | 2020 | 10 NUMBER | final “estimate of the mayor”"),
    Option(
      "columns: {Residents: ignored}", "Place,Year,Residents,Score\nNorth,2020,10,7\nSouth,2020,20,8\n",
      "without North | Residents | 2020 | 10 NUMBER | final"),
    Option("table: A1:C2", plain, "without South | Residents | 2020 | 20 NUMBER | final"),
    Option("ignored-rows: [3]", plain, "without South | Residents | 2020 | 20 NUMBER | final"),
    Option("names: {North: Nordland}", plain, "Nordland | Residents | 2020 | 10 NUMBER | final"),
    Option("parents: {North: South}", plain, "North in South | Residents | 2020 | 10 NUMBER | final"),
    Option("unit: bn yuan", plain, "North | Residents | 2020 | 10e9 CNY | final"),
    Option("period: '2019'", "Place,Residents\nNorth,10\nSouth,20\n", "North | Residents | 2019 | 10 NUMBER | final"),
    Option("area: Norland", "Year,Residents,Score\n2020,10,5\n2021,20,6\n", "Norland | Residents | 2020 | 10 NUMBER | final"),
    Option(
      "whole: Norland", "Region,Year,Residents\n,2020,30\nNorth,2020,10\nSouth,2020,20\n",
      "Norland | Residents | 2020 | 30 NUMBER | final"),
    Option("headers: areas", "Year,Aland,Beland\n2020,10,5\n2021,20,6\n", "Aland | Figures | 2020 | 10 NUMBER | final"),
    Option(
      "{headers: indicators, area: Norland}", "Year,Total,Alpha,Beta\n2020,30,10,20\n2021,32,11,21\n",
      "Norland | Alpha | 2020 | 10 NUMBER | final"),
    Option("indicator: Output", "Place,2020,2021\nNorth,10,11\nSouth,20,21\n", "North | Output | 2020 | 10 NUMBER | final"),
    Option(
      "decimal-mark: comma", "Place;Year;Residents\nNorth;2020;1,234\nSouth;2020;5,678\n",
      "North | Residents | 2020 | 1.234 VALUE | final"),
    Option(
      "fiscal-year: april", "Place,Year,Residents\nNorth,2020-21,10\nSouth,2020-21,20\n",
      "North | Residents | 2020-04-01/P1Y | 10 NUMBER | final"),
    Option(
      "growth-prices: constant", "Place,Year,Exports,Exports growth (%)\nNorth,2020,10,3\nSouth,2020,20,4\n",
      "North | Exports at constant prices | 2020 | 10 NUMBER (3%) | final"),
    Option(
      "symbols: destatis", "Place,Year,Residents\nNorth,2020,-\nSouth,2020,20\n", "North | Residents | 2020 | 0 NUMBER | final"),
    Option(
      "symbols: {\"#\": confidential}", "Place,Year,Residents\nNorth,2020,#\nSouth,2020,20\nEast,2020,5\n",
      "North | Residents | 2020 | .. NUMBER | missing(Statistics.MissingReason.confidential)"),
    Option(
      "symbols: {brackets: negative}", "Place,Year,Residents\nNorth,2020,(7)\nSouth,2020,20\n",
      "North | Residents | 2020 | -7 NUMBER | final"),
    Option(
      "symbols: {convention: destatis}", "Place,Year,Residents\nNorth,2020,-\nSouth,2020,20\n",
      "North | Residents | 2020 | 0 NUMBER | final"),
  ]

  @Test(arguments: options) func `an option is never ignored`(_ option: Option) throws {
    let with = try Self.figures(of: option.table, mapping: option.yaml)
    let without = (try? Self.figures(of: option.table, mapping: nil)) ?? []
    if option.figure.hasPrefix("without ") {
      let figure = String(option.figure.dropFirst(8))
      #expect(without.contains(figure) && !with.contains(figure) && !with.isEmpty, "\(without) \(with)")
    } else {
      #expect(with.contains(option.figure), "\(with)")
      #expect(!without.contains(option.figure))
    }
  }

  @Test func `the encoding is the one that is said`() throws {
    // C3 BC is one letter in UTF-8, and two in windows-1252.
    let table = "Place,Year,Residents\nGr\u{FC}n,2020,10\n"
    #expect(try Self.figures(of: table, mapping: nil) == ["Grün | Residents | 2020 | 10 NUMBER | final"])
    #expect(try Self.figures(of: table, mapping: "encoding: windows-1252") == ["GrÃ¼n | Residents | 2020 | 10 NUMBER | final"])
  }

  /// Each figure in a line.
  private static func figures(of table: String, mapping yaml: String?) throws -> [String] {
    let nested = yaml.map { $0.hasPrefix("{") ? "mapping: \($0)\n" : "mapping:\n  \($0)\n" } ?? "data: figures.csv\n"
    let configuration = try Configuration(yaml: Array(nested.utf8), file: "gazetteer.yml")
    let data = try DataSource.read(file: DataFile(name: "figures.csv", bytes: Array(table.utf8)), mapping: configuration.mapping)
      .dataset
    return data.observations.map { observation in line(observation, data) }
  }

  private static func line(_ observation: Observation, _ data: Dataset) -> String {
    let region = data.regions.first { $0.id == observation.region }
    let parent = region?.parent.flatMap { id in data.regions.first { $0.id == id }?.name.inAnyLanguage }
    let indicator = data.indicators.first { $0.id == observation.indicator }
    let name = region?.name.inAnyLanguage ?? observation.region
    let isKeyed =
      region.map { $0.id != $0.name.inAnyLanguage.lowercased() && $0.id.allSatisfy(\.isASCII) && $0.id.count == 2 } ?? false
    let place = name + (isKeyed ? " (\(observation.region))" : "") + (parent.map { " in \($0)" } ?? "")
    let measure = (indicator?.name.inAnyLanguage ?? "") + (indicator?.growthPrices == .constant ? " at constant prices" : "")
    let basis = observation.growth.map { $0.basis == .unstated ? "" : " \($0.basis.rawValue)" } ?? ""
    let growth = observation.growth.map { " (\($0.percent)%\(basis))" } ?? ""
    let value = (observation.value.map { "\($0)" } ?? "..") + (observation.multiplier == 0 ? "" : "e\(observation.multiplier)")
    let source = observation.source.map { ", \($0)" } ?? ""
    let comment = observation.comment.map { " “\($0.inAnyLanguage)”" } ?? ""
    return
      "\(place) | \(measure) | \(observation.period.sdmx) | \(value) \(observation.unit)\(growth) | \(observation.status)\(source)\(comment)"
  }
}
