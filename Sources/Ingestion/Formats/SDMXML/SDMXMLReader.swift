internal import Diagnostics
internal import Statistics

/// Reads data messages of SDMX-ML 2.1, generic and structure-specific, and of 3.0: each observation becomes a row of SDMX-CSV, which is read as that.
///
/// Source: SDMX Technical Working Group, “SDMX-ML: Schema and Documentation”, version 2.1, section 5 (data messages); version 3.0, part IV.
enum SDMXMLReader {
  /// Whether a text is written in angle brackets: a message of SDMX-ML, or something that holds no figures.
  static func recognises(_ text: TextFile) -> Bool {
    let head = head(of: text)
    return head.first == "<" && head.dropFirst().first.map { $0.isLetter || $0 == "?" || $0 == "!" } == true
  }

  /// Whether it is a data message: the name of its first element says so.
  private static func isDataMessage(_ text: TextFile) -> Bool {
    let head = head(of: text)
    return ["GenericData", "GenericTimeSeriesData", "StructureSpecificData", "StructureSpecificTimeSeriesData"].contains { name in
      head.contains("<\(name)") || head.contains(":\(name)")
    }
  }

  private static func head(of text: TextFile) -> String {
    text.string(text.start..<min(text.bytes.count, text.start + 4_096)).trimmingBlanks()
  }

  static func read(_ text: TextFile, stem: String, mapping: TableMapping) throws(InvalidInput) -> ReadDataset {
    guard isDataMessage(text) else {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: text.name), "the file is a page or a message that holds no figures",
          remedy: "give a table, or a data message of SDMX-ML")
      ])
    }
    let message = SDMXMessage(
      part: text.name, dimensions: mapping.structure?.dimensions ?? [], measures: mapping.structure?.measures ?? [])
    do throws(WorkbookFault) {
      try message.parse(Array(text.bytes[text.start...]))
    } catch {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: text.name), error.message, remedy: "ask the service for it again, or for SDMX-CSV")
      ])
    }
    guard !message.lines.isEmpty else {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: text.name), "the message has no observation",
          remedy: "ask the service for other dimensions or periods")
      ])
    }
    let rows = try TextFile(DataFile(name: text.name, bytes: message.csv()))
    do throws(InvalidInput) {
      var reading = try SDMXCSVReader.read(rows, stem: stem, mapping: mapping, form: "SDMX-ML")
      reading.diagnostics = reading.diagnostics.map { located($0, message.lines) }
      return reading
    } catch {
      throw InvalidInput(diagnostics: error.diagnostics.map { located($0, message.lines) })
    }
  }

  /// A diagnostic about a row, at the line of the message that has its observation.
  private static func located(_ diagnostic: Diagnostic, _ lines: [Int]) -> Diagnostic {
    var diagnostic = diagnostic
    guard let row = diagnostic.location?.line else { return diagnostic }
    diagnostic.location?.line = lines.indices.contains(row - 2) ? lines[row - 2] : nil
    diagnostic.location?.column = nil
    return diagnostic
  }
}

/// The observations of a data message, with what series and groups say of them.
private final class SDMXMessage: XMLReader {
  private typealias Pairs = [(id: String, value: String)]

  /// What is known of an observation.
  private struct Row {
    var keys: Pairs
    var attributes: Pairs
    var value: String?
  }

  /// Which list the values of a generic message are of.
  private enum Place {
    case seriesKey, observationKey, groupKey, attributes
  }

  /// The dimensions, where a structure message says them.
  private let known: Set<String>
  private var observationDimension = "TIME_PERIOD"
  private var place: Place?
  private var series: (keys: Pairs, attributes: Pairs) = ([], [])
  /// Whether what groups say of the series is among its attributes.
  private var isSeriesWhole = true
  private var group: (keys: Pairs, attributes: Pairs)?
  private var groups: [(keys: Pairs, attributes: Pairs)] = []
  private var observation: Row?
  private var observations: [Row] = []
  private var isWithinData = false
  /// What is measured, where that is not called `OBS_VALUE`.
  private let measures: [String]
  /// An attribute or a measure of SDMX 3.0 whose values are elements, and these.
  private var several: (id: String, values: [String])?
  private var content: [UInt8] = []

  /// The line that each observation begins on.
  private(set) var lines: [Int] = []

  init(part: String, dimensions: [String], measures: [String]) {
    known = Set(dimensions)
    self.measures = measures
    super.init(part: part)
  }

  override var subject: String { "the message" }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isWithinData else {
      if name == "Structure", let dimension = attributes["dimensionAtObservation"] { observationDimension = dimension }
      // What is deleted is no figure.
      isWithinData = name == "DataSet" && attributes.value(local: "action").map { !$0.hasPrefix("D") } ?? true
      return
    }
    content = []
    switch name {
    case "Series": (series, isSeriesWhole) = (parted(attributes.pairs), false)
    case "Group": group = ([], attributes.pairs)
    case "SeriesKey": place = .seriesKey
    case "ObsKey": place = .observationKey
    case "GroupKey": place = .groupKey
    case "Attributes": place = .attributes
    case "Obs": beginObservation(attributes.pairs)
    case "ObsDimension":
      observation?.keys.append((attributes["id"] ?? observationDimension, attributes["value"] ?? ""))
    case "ObsValue": observation?.value = attributes["value"]
    case "Comp": several = (attributes["id"] ?? "", [])
    case "Value" where several != nil: break
    case "Value": take((attributes["id"] ?? "", attributes["value"] ?? ""))
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if several != nil { content += bytes }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "Value" where several != nil:
      several?.values.append(String(decoding: content, as: UTF8.self).trimmingBlanks())
      content = []
    case "Comp":
      if let several { takeSeveral(several.id, SDMXStructure.one(of: several.values)) }
      several = nil
    case "DataSet": isWithinData = false
    case "SeriesKey", "ObsKey", "GroupKey", "Attributes": place = nil
    case "Series": (series, isSeriesWhole) = (([], []), true)
    case "Group":
      if let group { groups.append(group) }
      group = nil
    case "Obs":
      if let observation { append(observation) }
      observation = nil
    default: break
    }
  }

  /// The values of an attribute or a measure.
  private func takeSeveral(_ id: String, _ value: String) {
    guard !id.isEmpty else { return }
    if observation == nil {
      series.attributes.append((id, value))
    } else if id == "OBS_VALUE" {
      observation?.value = value
    } else {
      observation?.attributes.append((id, value))
    }
  }

  /// Takes an observation: where it has several measures, one for each.
  private func append(_ row: Row) {
    let line = lines.removeLast()
    var rows = [row]
    if row.value == nil, !measures.isEmpty {
      let rest = row.attributes.filter { !measures.contains($0.id) }
      rows = measures.compactMap { measure in
        row.attributes.first { $0.id == measure }.map {
          Row(keys: row.keys + [(SDMXCSVMessage.measure, measure)], attributes: rest, value: $0.value)
        }
      }
    }
    for row in rows {
      observations.append(row)
      lines.append(line)
    }
  }

  /// A value of a generic message.
  private func take(_ pair: (id: String, value: String)) {
    switch place {
    case .seriesKey: series.keys.append(pair)
    case .observationKey: observation?.keys.append(pair)
    case .groupKey: group?.keys.append(pair)
    case .attributes:
      if observation != nil {
        observation?.attributes.append(pair)
      } else if group != nil {
        group?.attributes.append(pair)
      } else {
        series.attributes.append(pair)
      }
    case nil: break
    }
  }

  private func beginObservation(_ pairs: Pairs) {
    var (keys, attributes) = parted(pairs.filter { $0.id != "OBS_VALUE" })
    if !isSeriesWhole {
      series.attributes += attributesOfGroups(series.keys)
      isSeriesWhole = true
    }
    keys = series.keys + keys
    attributes = attributes + series.attributes
    observation = Row(keys: keys, attributes: attributes, value: pairs.first { $0.id == "OBS_VALUE" }?.value)
    lines.append(line)
  }

  /// What is said of groups of series goes for those that have their keys; groups come before series.
  private func attributesOfGroups(_ keys: Pairs) -> Pairs {
    let values = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    return groups.flatMap { group -> Pairs in
      let itsKeys = group.keys + group.attributes.filter { values[$0.id] != nil }
      guard itsKeys.allSatisfy({ values[$0.id] == $0.value }) else { return [] }
      return group.attributes.filter { values[$0.id] == nil }
    }
  }

  /// Dimensions and attributes, which a structure-specific message has side by side. Without a structure, attributes are those that SDMX
  /// names for all.
  private func parted(_ pairs: Pairs) -> (keys: Pairs, attributes: Pairs) {
    func isDimension(_ id: String) -> Bool {
      id == observationDimension || (known.isEmpty ? !Self.usualAttributes.contains(id) : known.contains(id))
    }
    return (pairs.filter { isDimension($0.id) }, pairs.filter { !isDimension($0.id) })
  }

  /// Attributes among the cross-domain concepts of SDMX, and those of many services.
  private static let usualAttributes: Set<String> = [
    "OBS_STATUS", "CONF_STATUS", "PRE_BREAK_VALUE", "COMMENT_OBS", "OBS_COM", "OBS_FLAG", "UNIT", "UNIT_MEASURE", "UNIT_MULT",
    "DECIMALS",
    "TITLE", "TITLE_COMPL", "TITLE_EN", "TITLE_FR", "COLLECTION", "COLL_METHOD", "TIME_FORMAT", "BASE_PER", "BASE_PERIOD",
    "REF_PERIOD",
    "LAST_UPDATE", "IDBANK", "TIME_PER_COLLECT", "SOURCE_AGENCY", "SOURCE", "COMMENT_TS", "CONF_STATUS_OBS", "COMPILATION",
    "COVERAGE",
    "NOTE", "NOTES", "obs_status", "obs_flag", "conf_status", "decimals",
  ]

  /// The observations as SDMX-CSV: dimensions first, then the value, then attributes.
  func csv() -> [UInt8] {
    var dimensions: [String] = []
    var attributes: [String] = []
    var seen: Set<String> = []
    for observation in observations {
      for (id, _) in observation.keys where seen.insert(id).inserted { dimensions.append(id) }
    }
    let all = observations.map { Dictionary($0.keys + $0.attributes, uniquingKeysWith: { first, _ in first }) }
    var seenAttributes = seen
    for pairs in all {
      for id in pairs.keys.sorted() where seenAttributes.insert(id).inserted { attributes.append(id) }
    }
    attributes.sort()
    var text = (["DATAFLOW"] + dimensions + ["OBS_VALUE"] + attributes).map(Self.quoted).joined(separator: ",") + "\n"
    for (observation, pairs) in zip(observations, all) {
      let cells = ["-"] + dimensions.map { pairs[$0] ?? "" } + [observation.value ?? ""] + attributes.map { pairs[$0] ?? "" }
      text += cells.map(Self.quoted).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// A cell that stays in its row, so that rows are lines.
  private static func quoted(_ text: String) -> String {
    let line = text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
    return line.contains(where: { ",\"".contains($0) }) ? "\"\(line.replacing("\"", with: "\"\""))\"" : line
  }
}
