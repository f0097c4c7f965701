internal import Editions
internal import Briefings
internal import FoundationEssentials
internal import Languages
internal import Publishing
internal import Scheduling
internal import Statistics

/// What a webhook receives about one delivery: which briefing, and how to know its file.
struct DeliveryManifest: Codable {
  /// The delivery's identifier: the same at every try.
  var id: String
  /// `issue`, `correction` or `draft`.
  var occasion: String
  /// What it corrects, and why.
  var corrects: String?
  var reason: String?
  var report: String
  var region: String
  var regionName: String
  var period: String
  var periodName: String
  var language: String
  var issue: Int
  var title: String
  var file: String
  var bytes: Int
  var sha256: String
  /// When it was made, RFC 3339 in UTC.
  var made: String
}

extension Parcel {
  /// What a folder gets of an order: the PDF.
  package static func file(of order: MailOrder) throws(OrderError) -> Parcel {
    guard let format = order.recipient.file else {
      return Parcel(key: order.key, messageID: identifier(of: order), fileName: order.fileName, bytes: order.pdf)
    }
    guard let enclosure = order.enclosures.first(where: { $0.format == format }) else {
      throw .unencodable("there is no \(format.rawValue) of it")
    }
    return Parcel(key: order.key, messageID: identifier(of: order), fileName: order.fileName(format), bytes: enclosure.bytes)
  }

  /// What a webhook gets of an order: its manifest as JSON with sorted keys.
  ///
  /// - Throws: `OrderError` where it cannot be encoded.
  package static func manifest(of order: MailOrder) throws(OrderError) -> Parcel {
    let (kind, corrected, reason): (String, String?, String?) =
      switch order.occasion {
      case .issue: ("issue", nil, nil)
      case .correction(let first, let reason): ("correction", first, reason)
      case .draft: ("draft", nil, nil)
      }
    let made = Date(timeIntervalSince1970: TimeInterval(order.instant.secondsSince1970)).formatted(.iso8601)
    let manifest = DeliveryManifest(
      id: identifier(of: order), occasion: kind, corrects: corrected, reason: reason, report: order.key.report,
      region: order.key.region, regionName: order.summary.region, period: order.key.period.sdmx, periodName: order.summary.period,
      language: order.key.language.tag, issue: order.key.issue, title: order.summary.title.plain, file: order.fileName,
      bytes: order.pdf.count, sha256: Publishing.sha256(order.pdf), made: made)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Parcel(
        key: order.key, messageID: manifest.id, fileName: "manifest.json", bytes: Array(try encoder.encode(manifest)) + [0x0A])
    } catch {
      throw .unencodable("\(error)")
    }
  }

  /// An identifier of the same making as a `Message-ID`, in a domain that no mail comes from.
  static func identifier(of order: MailOrder) -> String {
    MessageIdentifier.make(order.key, occasion: order.occasion, domain: "gazetteer.invalid")
  }
}
