import Delivery
import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Statistics

/// A project of two places with a ledger in memory, a clock that stands still and a channel that remembers.
final class SmallProject {
  let folder: TemporaryFolder
  let clock = TestClock()
  let ledger: any LedgerStore
  let channel: TestChannel

  init(_ channel: TestChannel = TestChannel(), delivery: String = "") throws {
    self.channel = channel
    let clock = clock
    ledger = try Ledger.inMemory(clock: .given { clock.now })
    folder = try TemporaryFolder([
      "gazetteer.yml": """
      publisher: {en: The Office, zh: 统计局}
      languages: [en, zh]
      briefing: briefing.yml
      recipients: recipients.csv
      delivery:
        mail: {from: office@example.org, server: mail.example.org}
      \(delivery.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
      """,
      "briefing.yml": "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n",
      "recipients.csv": "region,email,name,language\neast,east@example.org,East,en\nwest,west@example.org,West,zh\n",
      "data/regions.csv": "id,name_en,name_zh,parent,subject\neast,East,东,,yes\nwest,West,西,,yes\n",
      "data/indicators.csv": "id,name_en,name_zh,kind\ngdp,Output,产值,level\njobs,Jobs,就业,level\n",
    ])
    try figures()
  }

  /// Writes the figures again, with another output of the east and further rows.
  func figures(east: String = "1.8", _ more: String...) throws {
    let rows = [
      "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS", "east,gdp,2020,1.5,CNY,9,A",
      "east,gdp,2021,\(east),CNY,9,A", "east,jobs,2021,500,PERSON,3,A", "west,gdp,2021,2.5,CNY,9,A",
    ]
    try folder.write(Array((rows + more).joined(separator: "\n").utf8), to: "data/observations.csv")
  }

  /// Delivers about a year, by other channels than its own where some are given.
  func deliver(
    _ year: Int = 2021, by channels: [any Channel]? = nil, _ change: (inout DeliveryRequest) -> Void = { _ in }
  ) throws -> DeliveryReport {
    var request = DeliveryRequest(period: .year(year))
    change(&request)
    let run = try DeliveryRun(
      project: try Project.open(.folder(folder.path)), ledger: ledger, request: request, channels: channels ?? [channel],
      worker: Worker(named: "tests"))
    return try run.run()
  }

  /// The files of a project of the same places without recipients, with some of them changed.
  static func files(_ changes: [String: String]) -> [String: String] {
    [
      "briefing.yml": "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n",
      "data/regions.csv": "id,name_en,name_zh,parent,subject\neast,East,东,,yes\nwest,West,西,,yes\n",
      "data/indicators.csv": "id,name_en,name_zh,kind\ngdp,Output,产值,level\njobs,Jobs,就业,level\n",
      "data/observations.csv": """
      REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS
      east,gdp,2020,1.5,CNY,9,A
      east,gdp,2021,1.8,CNY,9,A
      east,jobs,2021,500,PERSON,3,A
      west,gdp,2021,2.5,CNY,9,A

      """,
    ].merging(changes) { $1 }
  }

  /// Whom parcels went to, sorted.
  var recipients: [String] { channel.parcels.map(\.key.recipient).sorted() }

  static func approver() throws -> Recipient {
    Recipient(
      region: nil, address: try MailAddress("editor@example.org"), name: "Editor", language: .english,
      location: SourceLocation(file: "gazetteer.yml"))
  }
}
