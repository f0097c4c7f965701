import FoundationEssentials
import Languages
import ProgramTesting
import Publishing

/// A project in a temporary folder whose mails go to a server that keeps them.
final class DeliveryProject {
  let folder: TemporaryFolder
  let server: RunningServer
  private let kept: TemporaryFolder

  /// - Parameters:
  ///   - files: what the project consists of besides `gazetteer.yml`.
  ///   - settings: further lines of `gazetteer.yml`, by what they are under.
  ///   - serving: settings of the server.
  init(
    _ files: [(path: String, bytes: [UInt8])], more: String = "", mail: String = "", delivery: String = "",
    serving: [String: Any] = [:]
  ) throws {
    folder = try TemporaryFolder()
    kept = try TemporaryFolder()
    server = try RunningServer.python("mail_server.py", serving.merging(["folder": kept.path]) { own, _ in own })
    for file in files { try folder.write(file.bytes, to: file.path) }
    try configure(more: more, mail: mail, delivery: delivery)
  }

  /// Where the server keeps what it is sent.
  var keptPath: String { kept.path }

  /// How many messages the server has kept.
  var messageCount: Int {
    get throws { try kept.files.filter { $0.hasSuffix(".eml") }.count }
  }

  /// Writes `gazetteer.yml` again.
  func configure(more: String = "", mail: String = "", delivery: String = "") throws {
    let lines = """
      publisher: {en: Test office, zh: 测试局}
      languages: [en, zh]
      briefing: briefing.yml
      recipients: recipients.csv
      delivery:
        mail:
          from: {name: {en: Test office, zh: 测试局}, address: office@example.org}
          server: smtp://127.0.0.1:\(server.port)
          tls: none
      """
    let text = lines + "\n" + indented(mail, 4) + indented(delivery, 2) + more + "\n"
    try folder.write(Array(text.utf8), to: "gazetteer.yml")
  }

  private func indented(_ text: String, _ count: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
  }

  func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  /// Runs `gazetteer deliver` on it.
  func deliver(_ period: String, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(try Program.built("gazetteer"), ["deliver", folder.path, "--period", period] + arguments)
  }

  /// Runs `gazetteer ledger` on it.
  func ledger(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(try Program.built("gazetteer"), ["ledger", folder.path] + arguments)
  }

  /// The deliveries of `gazetteer ledger --json`.
  func deliveries() throws -> [LedgerText.Delivery] {
    try JSONDecoder().decode(LedgerText.self, from: Data(try ledger("--json").output.utf8)).deliveries
  }

  /// The messages that the server has kept, in the order they came.
  func messages() throws -> [Message] {
    try kept.files.filter { $0.hasSuffix(".eml") }.map { Message(bytes: try kept.bytes($0)) }
  }

  /// What is kept of a message.
  struct Message: Hashable {
    var bytes: [UInt8]

    /// A header's value, as it stands there on one line.
    func header(_ name: String) -> String? {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
        if line.lowercased().hasPrefix("\(name.lowercased()): ") { return String(line.dropFirst(name.count + 2)) }
      }
      return nil
    }
  }
}

/// What is read of `gazetteer ledger --json`.
struct LedgerText: Decodable {
  struct Delivery: Decodable {
    struct Attempt: Decodable {
      var ending: String?
    }

    var region, recipient, state: String
    var issue: Int
    var reason, messageID: String?
    var attempts: [Attempt]
  }

  var deliveries: [Delivery]
}

/// A small project: two places, two years, one page.
enum SmallDelivery {
  static func files(recipients: String = recipients, value: String = "1.8") -> [(path: String, bytes: [UInt8])] {
    [
      ("briefing.yml", "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n"),
      ("recipients.csv", recipients),
      ("data/regions.csv", "id,name_en,name_zh,parent,subject\neast,East,东,,yes\nwest,West,西,,yes\n"),
      ("data/indicators.csv", "id,name_en,name_zh,kind\ngdp,Output,产值,level\njobs,Jobs,就业,level\n"),
      ("data/observations.csv", observations(value)),
    ].map { ($0.0, Array($0.1.utf8)) }
  }

  static let recipients = "region,email,name,language\neast,east@example.org,East,en\nwest,west@example.org,West,zh\n"

  static func observations(_ value: String, more: String = "") -> String {
    """
    REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS
    east,gdp,2020,1.5,CNY,9,A
    east,gdp,2021,\(value),CNY,9,A
    east,jobs,2021,500,PERSON,3,A
    west,gdp,2021,2.5,CNY,9,A
    \(more)
    """
  }
}
