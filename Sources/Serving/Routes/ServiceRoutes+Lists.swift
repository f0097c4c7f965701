internal import Briefings
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Publishing
internal import Statistics

/// A region as `/regions` lists it.
struct RegionEntry: Encodable, Sendable {
  /// Its key.
  var id: String
  /// Its name in each language it is known in.
  var name: LocalizedText
  /// The keys of the regions above it, the nearest first.
  var within: [String]
  /// The periods it has figures of, as addresses write them, in order.
  var periods: [String]
  /// Addresses of its newest briefings, by language.
  var briefings: [String: String]
}

/// A period as `/periods` lists it.
struct PeriodEntry: Encodable, Sendable {
  /// As addresses write it.
  var id: String
  /// In SDMX's notation.
  var sdmx: String
  /// Its name in each language.
  var name: LocalizedText
  /// How many regions have figures of it.
  var regions: Int
}

extension ServiceRoutes {
  /// `GET /regions`: those that a briefing can be made for; with `q`, those whose key or name has it.
  func regions(_ request: Request) throws(Problem) -> Response {
    try request.mustAccept(.json)
    let edition = try edition()
    let query = try RequestQuery(request)
    let entries = edition.subjects(matching: query["q"]).map { region in
      RegionEntry(
        id: region.id, name: region.name, within: edition.project.book.ancestors(of: region).map(\.id),
        periods: edition.periods(of: region).map(\.fileName),
        briefings: Dictionary(
          uniqueKeysWithValues: edition.project.configuration.languages.map {
            ($0.tag, "/briefings/\(AddressText.encoded(region.id))/\(BriefingAddress.latest).\($0.tag).pdf")
          }))
    }
    return .tagged(TaggedBytes(JSONText.bytes(of: ["regions": entries])), mediaType: .json, for: request)
  }

  /// `GET /periods`: those that any region has figures of; with `region`, those of one.
  func periods(_ request: Request) throws(Problem) -> Response {
    try request.mustAccept(.json)
    let edition = try edition()
    let query = try RequestQuery(request)
    var periods = edition.allPeriods
    if let id = query["region"] {
      guard let region = edition.subject(id) else { throw .unknownRegion(id, in: edition) }
      periods = edition.periods(of: region).map { ($0, 1) }
    }
    let entries = periods.map { entry in
      PeriodEntry(
        id: entry.period.fileName, sdmx: entry.period.sdmx,
        name: LocalizedText { entry.period.name(language: $0) },
        regions: entry.regions)
    }
    return .tagged(TaggedBytes(JSONText.bytes(of: ["periods": entries])), mediaType: .json, for: request)
  }
}

extension ProjectEdition {
  /// The subjects whose key or name, in any language, has a text in it; those that begin with it first.
  func subjects(matching text: String?) -> [Region] {
    guard let wanted = text?.trimmed.lowercased(), !wanted.isEmpty else { return subjects }
    func names(_ region: Region) -> [String] {
      ([region.id] + region.name.texts).map { $0.lowercased() }
    }
    let starting = subjects.filter { names($0).contains { $0.hasPrefix(wanted) } }
    let having = subjects.filter { region in
      let all = names(region)
      return !all.contains { $0.hasPrefix(wanted) } && all.contains { $0.contains(wanted) }
    }
    return starting + having
  }
}
