import Briefings
import Delivery
import Diagnostics
import Foundation
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics

/// Settings and orders of mails to try things on.
enum MailSamples {
  static func settings(
    port: Int = 25, privacy: MailSettings.Server.Privacy = .none, authorities: String? = nil, user: String? = nil,
    largest: Int = 20_000_000, unsubscribing: MailSettings.Unsubscribing? = nil
  ) throws -> MailSettings {
    MailSettings(
      sender: .init(
        name: [.english: "The Office", .chinese: "统计局"], address: try MailAddress("briefings@bureau.example")),
      replyTo: try MailAddress("desk@bureau.example"),
      server: .init(
        host: "localhost", port: port, privacy: privacy,
        authorities: authorities.map { SettingsPath($0, location: SourceLocation(file: "gazetteer.yml")) }),
      user: user, largestMessage: largest,
      unsubscribing: unsubscribing)
  }

  static func order(
    to address: String = "reader@example.org", name: String = "金华组", language: Language = .chinese, region: String = "jinhua",
    regionName: String? = nil, title: String? = nil, fileName: String? = nil, pdf: [UInt8] = Array("%PDF-1.7 一".utf8),
    format: Recipient.Format = .pdf, occasion: MailOrder.Occasion = .issue, publisher: String = "统计局"
  ) throws -> MailOrder {
    let recipient = Recipient(
      region: region, address: try MailAddress(address), name: name, language: language, format: format,
      location: SourceLocation(file: "recipients.csv", line: 2, column: 8))
    let isEnglish = language == .english
    let summary = BriefingSummary(
      title: .init(title ?? (isEnglish ? "Film revenue rose 18.26% to 39.4 bn yuan" : "横店影视产业集群营业收入增长18.26%，达394亿元")),
      standfirst: .init(isEnglish ? "Tax grew faster, at 22.5%." : "税收增长更快，增速为22.5%。"),
      figures: [
        .init(
          label: .init(isEnglish ? "Revenue" : "营业收入"), number: .init(isEnglish ? "39.4" : "394"),
          unit: .init([.words(isEnglish ? "bn yuan" : "亿元"), .mark("p")]),
          change: .init(isEnglish ? "up 18.26% on a year earlier" : "同比上升18.26%"), direction: .up,
          earlier: .init([.words(isEnglish ? "33.3" : "上年同期333"), .mark("d"), .words(isEnglish ? " a year earlier" : "")])),
        .init(label: .init("A & B <c>"), number: .init(".."), change: .init(isEnglish ? "No change published" : "增速未公布")),
      ],
      meanings: [.init(mark: .init([.mark("d")]), words: isEnglish ? "Derived." : "推算值。")],
      series: isEnglish ? "Regional briefing" : "区域经济简报", region: regionName ?? (isEnglish ? "Jinhua" : "金华市"),
      period: isEnglish ? "January–August 2022" : "2022年1—8月", publisher: publisher, language: language)
    return MailOrder(
      key: DeliveryKey(
        report: "monthly", region: region, period: .months(from: 2022, 1, count: 8), issue: 1, language: language, channel: "mail",
        recipient: address),
      recipient: recipient, fileName: fileName ?? "\(region)-2022-01-01--P8M.\(language.tag).pdf", pdf: pdf, summary: summary,
      instant: Instant(secondsSince1970: 1_666_254_600), occasion: occasion)
  }

  /// An order in which every text that comes from data, template or settings is the same.
  static func order(saying text: String, language: Language, occasion: MailOrder.Occasion) throws -> MailOrder {
    var order = try order(name: text, language: language, regionName: text, title: text, occasion: occasion, publisher: text)
    let marked = BriefingSummary.MarkedText([.words(text), .mark(text)])
    order.summary.standfirst = marked
    order.summary.figures = [
      .init(label: marked, number: marked, unit: marked, change: marked, direction: .down, earlier: marked),
      .init(label: marked, number: marked, standing: .derived),
    ]
    order.summary.meanings = [.init(mark: marked, words: text)]
    order.summary.series = text
    order.summary.period = text
    return order
  }

  /// What Python's reader of mail understands of messages.
  static func readBack(_ messages: [[UInt8]]) throws -> [ReadMail] {
    let folder = try TemporaryFolder()
    let names = messages.indices.map { "\($0).eml" }
    for (name, bytes) in zip(names, messages) { try folder.write(bytes, to: name) }
    let outcome = try Program.run(
      try Python.interpreter(), [RunningServer.script(named: "read_mail.py")] + names.map { "\(folder.path)/\($0)" })
    return try JSONDecoder().decode([ReadMail].self, from: Data(outcome.output.utf8))
  }
}

/// A message as Python's `email` reads it.
struct ReadMail: Decodable {
  struct Attachment: Decodable, Equatable {
    var name: String
    var type: String
    var bytes: Int
    var hex: String
  }

  var headers: [String]
  var subject: String
  var date: Double
  var id: String
  var fields: [String: String]
  var from: [[String]]
  var to: [[String]]
  var types: [String]
  var text: String?
  var html: String?
  var attachments: [Attachment]
  var parts: Int
  var defects: [String]
  var longest: Int
  var ascii: Bool
  var loneLineEnds: Int
  var nul: Int
  var loneDots: Int
}
