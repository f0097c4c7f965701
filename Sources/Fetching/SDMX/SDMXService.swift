internal import Ingestion
internal import Publishing

/// Asks an SDMX REST service, of the API of version 1 (SDMX 2.1) or 2 (SDMX 3.0), for data, and for the names of their codes where the data
/// have none.
///
/// Source: SDMX Technical Working Group, “SDMX RESTful API”, versions 1.5 and 2.1: paths, content negotiation, references of structures.
struct SDMXService {
  let query: WebQuery
  /// Makes what brings a file.
  let fetch: (WebQuery, String?) -> WebFetch

  /// SDMX-CSV with names next to codes before SDMX-ML; and what is asked for of services that know but one form.
  private static let forms: [String?] = [
    "application/vnd.sdmx.data+csv;version=2.0.0;labels=both, application/vnd.sdmx.data+csv;version=1.0.0;labels=both;q=0.9, "
      + "application/vnd.sdmx.data+xml;version=3.0.0;q=0.6, application/vnd.sdmx.structurespecificdata+xml;version=2.1;q=0.5, "
      + "application/vnd.sdmx.genericdata+xml;version=2.1;q=0.4, */*;q=0.1",
    "application/vnd.sdmx.data+csv", "application/vnd.sdmx.data+xml;version=3.0.0",
    "application/vnd.sdmx.genericdata+xml;version=2.1", nil,
  ]
  private static let structureForm =
    "application/vnd.sdmx.structure+xml;version=3.0.0, application/vnd.sdmx.structure+xml;version=2.1;q=0.9, application/xml;q=0.5, "
    + "*/*;q=0.1"

  /// Asks.
  ///
  /// - Parameters:
  ///   - known: What was answered last; `nil` to get everything.
  ///   - structure: The structure of that.
  func answer(knowing known: FetchedAnswer?, _ structure: Brought.Structure?) throws(FetchFault) -> Brought {
    let answer = try data(knowing: known)
    guard answer.status != 304, Self.needsNames(answer.body), let address = structureAddress else { return Brought(answer) }
    do throws(FetchFault) {
      var query = query
      query.address = address
      let names = try fetch(query, Self.structureForm).answer(knowing: nil)
      guard DataSource.namesCodes(DataFile(name: "structure.xml", bytes: names.body)) else {
        throw FetchFault(.wrongData, "its structure names no code")
      }
      return Brought(answer, structure: .init(address: names.address, bytes: names.body))
    } catch {
      var brought = Brought(answer, structure: structure)
      brought.notes.append("the names of its codes could not be brought from \(WebFetch.withoutQuery(address)): \(error.reason)")
      return brought
    }
  }

  private func data(knowing known: FetchedAnswer?) throws(FetchFault) -> WebAnswer {
    for form in Self.forms.dropLast() {
      do throws(FetchFault) {
        return try fetch(query, form).answer(knowing: known)
      } catch  where error.reply == 406 || error.reply == 415 {
        continue
      }
    }
    return try fetch(query, nil).answer(knowing: known)
  }

  /// Whether an answer has codes without names: SDMX-ML, or SDMX-CSV without labels.
  private static func needsNames(_ body: [UInt8]) -> Bool {
    let line = String(decoding: body.prefix(4_096).prefix { $0 != 0x0A }, as: UTF8.self)
    if line.contains("<?xml") || line.hasPrefix("<") { return true }
    guard ["DATAFLOW", "STRUCTURE"].contains(where: { line.hasPrefix($0) || line.hasPrefix("\"\($0)") }) else { return false }
    // Without OBS_VALUE only the structure says what its measures are.
    return !line.contains(": ") || !line.contains("OBS_VALUE")
  }

  private var structureAddress: String? {
    switch query.structure {
    case .none: nil
    case .address(let address): address
    case .derived: Self.structureAddress(ofData: query.address)
    }
  }

  /// Where the structure of data at an address is; `nil` where the address is none of a data query.
  static func structureAddress(ofData address: String) -> String? {
    let path = WebFetch.withoutQuery(address).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let data = path.lastIndex(of: "data"), data >= 3, data + 1 < path.count, !path[data + 1].isEmpty else { return nil }
    let base = path[..<data].joined(separator: "/")
    if ["dataflow", "datastructure", "provisionagreement"].contains(path[data + 1]) {
      guard data + 3 < path.count else { return nil }
      let version = data + 4 < path.count && path[data + 4] != "*" ? path[data + 4] : "~"
      return "\(base)/structure/\(path[data + 1])/\(path[data + 2])/\(path[data + 3])/\(version)?references=descendants"
    }
    let flow = path[data + 1].split(separator: ",").map(String.init)
    let (agency, id, version) =
      switch flow.count {
      case 1: ("all", flow[0], "latest")
      case 2: (flow[0], flow[1], "latest")
      default: (flow[0], flow[1], flow[2])
      }
    return "\(base)/dataflow/\(agency)/\(id)/\(version)?references=descendants"
  }
}
