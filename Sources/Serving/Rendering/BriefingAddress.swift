internal import Languages
internal import Publishing
internal import Statistics
internal import Styling

/// Which briefing is requested, in the words of the address, and not yet looked up.
struct BriefingAddress: Hashable, Sendable {
  /// Key of the region.
  var region: String
  /// The period as it was written, in SDMX's notation or that of file names; `latest` for whatever the region's figures say best.
  var period: String
  /// The language as it was written.
  var language: String
  /// The style as it was written; `nil` for the project's.
  var style: String?

  /// The word that stands for a region's own period.
  static let latest = "latest"

  /// Looks the parts up.
  ///
  /// - Throws: `Problem`, 404 with the nearest names, where one of them does not exist; 500 where the style is faulty.
  func commission(in edition: ProjectEdition) throws(Problem) -> Commission {
    guard let subject = edition.subject(region) else { throw .unknownRegion(region, in: edition) }
    guard let language = Language(tag: language) else { throw .unknownLanguage(self.language, of: subject) }
    var wanted: Period?
    if period != Self.latest {
      let known = edition.periods(of: subject)
      guard let read = try? Period(sdmx: period) else {
        throw .unknownPeriod(period, of: subject, nearest: Array(known.suffix(3).reversed()))
      }
      guard known.contains(read) else {
        throw .unknownPeriod(period, of: subject, nearest: read.nearest(in: known, limit: 3))
      }
      wanted = read
    }
    let name = style ?? edition.style.name
    guard edition.offers(style: name) else { throw .unknownStyle(name, of: subject, in: edition) }
    do {
      return Commission(
        edition: edition, region: subject, period: wanted, language: language, styled: try edition.workshop(style: name))
    } catch {
      throw .unusableProject(error)
    }
  }
}

/// A briefing that exists or can be made: region, period, language and style are there.
struct Commission: Sendable {
  /// What it is made from.
  let edition: ProjectEdition
  /// Whose briefing it is.
  let region: Region
  /// The last period that counts; `nil` for all figures.
  let period: Period?
  /// The language of its pages.
  let language: Language
  /// How it looks, and where it is made.
  let styled: StyledWorkshop

  /// What distinguishes it from all others: the content of everything it is made from.
  var key: Key {
    Key(
      project: edition.digest, style: styled.digest, styleName: styled.style.name, region: region.id, period: period,
      language: language)
  }

  /// What distinguishes a briefing from all others.
  struct Key: Hashable, Sendable {
    fileprivate var project: String
    fileprivate var style: String
    fileprivate var styleName: String
    fileprivate var region: String
    fileprivate var period: Period?
    fileprivate var language: Language
  }
}
