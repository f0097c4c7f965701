import Briefings
import Delivery
import Diagnostics
import Foundation
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Testing

/// Robots of chat services, before servers that check what the services check.
struct ChatRobotTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["secret": "robot-secret", "address": ""]) }

  private static let services = ["teams", "wecom", "dingtalk", "feishu"]

  /// A channel as a project's settings make it, to a server that plays the service.
  private func deliver(
    _ service: String, _ order: MailOrder, secret: String = "robot-secret", instead: [String: Any]? = nil, link: Bool = true
  ) throws -> DeliveryOutcome {
    var settings: [String: Any] = ["service": service, "secret": "robot-secret", "folder": folder.path]
    settings["instead"] = instead
    let server = try RunningServer.python("robot_server.py", settings)
    try folder.write(Array("http://127.0.0.1:\(server.port)/send?key=robot-key\n".utf8), to: "address")
    try folder.write(Array(secret.utf8), to: "secret")
    for name in ["address", "secret"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder.path)/\(name)")
    }
    let isSigned = ["dingtalk", "feishu"].contains(service)
    let yaml = """
      delivery:
        \(service):
          address-file: address
      \(isSigned ? "    secret-file: secret" : "")
      \(link ? "    link: https://example.org/{region}/{period}.{language}.pdf" : "")
      """
    let read = try #require(try Configuration(yaml: Array(yaml.utf8), file: "gazetteer.yml").delivery().settings)
    let channel = try #require(read.channel(ChannelName(rawValue: service)))
    let parcel = try channel.parcel(for: order)
    #expect(try channel.parcel(for: order) == parcel)
    let now = Instant(secondsSince1970: Int64(Date().timeIntervalSince1970))
    return try channel.channel(in: folder.path) { now }.deliver(parcel)
  }

  /// What the service showed.
  private func shown() throws -> [String] {
    try folder.files.filter { $0.hasSuffix(".json") }.map { String(decoding: try folder.bytes($0), as: UTF8.self) }
  }

  @Test(arguments: services, [Language.english, .chinese])
  func `a room sees headline, figures and link, and the signature holds`(service: String, language: Language) throws {
    let outcome = try deliver(service, MailSamples.order(language: language))
    #expect(outcome == .accepted(Reply(code: service == "teams" ? 202 : 200, text: service == "teams" ? "Accepted" : "OK")))
    let text = try #require(try shown().first)
    let isEnglish = language == .english
    for words in [
      isEnglish ? "Film revenue rose 18.26% to 39.4 bn yuan" : "横店影视产业集群营业收入增长18.26%，达394亿元",
      isEnglish ? "Revenue: 39.4 bn yuanᵖ" : "营业收入：394亿元ᵖ", isEnglish ? "Tax grew faster, at 22.5%." : "税收增长更快，增速为22.5%。",
      "https://example.org/jinhua/2022-01-01%2FP8M.\(language.tag).pdf", isEnglish ? "Open the briefing" : "打开简报",
    ] {
      #expect(text.contains(words), "\(service): \(words) is not in \(text)")
    }
    #expect(!text.contains("robot-secret") && !text.contains("robot-key"))
  }

  @Test(arguments: services)
  func `names are no links, mentions or headings`(service: String) throws {
    let name = "[x](http://evil.example) <@all> **b** # `c` |d| ~e~ @all"
    let order = try MailSamples.order(saying: name, language: .english, occasion: .correction(of: "a@b.c", reason: name))
    guard case .accepted = try deliver(service, order) else {
      Issue.record("not taken")
      return
    }
    let text = try #require(try shown().first)
    #expect(!text.contains("](http://evil") && !text.contains("<@") && !text.contains("@all") && !text.contains("**b"))
    #expect(text.contains("＜＠all＞"))
  }

  @Test func `a message that is too long loses figures from the end, never its headline or link`() throws {
    var order = try MailSamples.order()
    order.summary.figures = Array(repeating: order.summary.figures[0], count: 200)
    guard case .accepted = try deliver("wecom", order) else {
      Issue.record("not taken")
      return
    }
    let text = try #require(try shown().first)
    #expect(text.contains("横店影视产业集群") && text.contains("打开简报") && text.contains("营业收入：394"))
  }

  @Test(arguments: ["dingtalk", "feishu"])
  func `a wrong key is told with the number and words of the service`(service: String) throws {
    let outcome = try deliver(service, MailSamples.order(), secret: "another")
    #expect(SMTPFaultTests.Expected(outcome).description == "blocked confirming \(service == "feishu" ? 19021 : 310000)")
    #expect(try shown().isEmpty)
  }

  @Test(
    arguments: [
      ("wecom", ["errcode": 45009, "errmsg": "api freq out of limit"], "for now confirming 45009"),
      ("wecom", ["errcode": 93000, "errmsg": "invalid webhook url"], "blocked confirming 93000"),
      ("dingtalk", ["errcode": 130101, "errmsg": "send too fast"], "for now confirming 130101"),
      ("feishu", ["code": 11232, "msg": "frequency limited"], "for now confirming 11232"),
      ("feishu", ["StatusMessage": "?"], "blocked confirming 200"),
    ] as [(String, [String: any Sendable], String)])
  func `what a service says in its answer decides, whatever its status`(
    service: String, answer: [String: any Sendable], expected: String
  ) throws {
    #expect(SMTPFaultTests.Expected(try deliver(service, MailSamples.order(), instead: answer)).description == expected)
  }

  @Test(arguments: [
    (
      "teams: {}",
      "gazetteer.yml:2:10: error: delivery.teams: needs an “address-file” or “address-environment” with the address that the service gives for its robot"
    ),
    (
      "wecom: {address-file: a, link: \"ftp://x/{region}\"}",
      "gazetteer.yml:2:34: error: delivery.wecom.link: needs an address such as https://example.org/{region}/{period}.{language}.pdf, not \"ftp://x/{region}\""
    ),
    (
      "feishu: {address-file: a, link: \"https://x/{place}\"}",
      "gazetteer.yml:2:35: error: delivery.feishu.link: needs an address such as https://example.org/{region}/{period}.{language}.pdf, not \"https://x/{place}\""
    ),
    (
      "wecom: {address-file: a, secret-file: b}",
      "gazetteer.yml:2:28: error: delivery.wecom: “secret-file” is unknown; known here: address-environment, address-file, link"
    ),
    (
      "sftp: {host: h, user: u, known-hosts: k}",
      "gazetteer.yml:2:9: error: delivery.sftp: needs a “key-file”, or a “password-file” or “password-environment”, and one of them only"
    ),
    (
      "sftp: {host: h, user: u, key-file: k}",
      "gazetteer.yml:2:9: error: delivery.sftp: needs “known-hosts”: a file with the key that the machine has, which “ssh-keyscan HOST” shows and its owner confirms"
    ),
    (
      "s3: {bucket: \"ftp://x\", region: r, key-id: i, key-file: k}",
      "gazetteer.yml:2:16: error: delivery.s3.bucket: needs an address that begins with https://"
    ),
  ])
  func `settings that cannot be used are told with their place`(yaml: String, expected: String) throws {
    let error = #expect(throws: ProjectError.self) {
      try Configuration(yaml: Array("delivery:\n  \(yaml)\n".utf8), file: "gazetteer.yml").delivery()
    }
    #expect(error?.diagnostics.map(\.description) == [expected])
  }

  @Test func `an address that is none is told without repeating it`() throws {
    try folder.write(Array("canary ftp".utf8), to: "address")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder.path)/address")
    let settings = try #require(
      try Configuration(yaml: Array("delivery:\n  teams: {address-file: address}\n".utf8), file: "gazetteer.yml").delivery()
        .settings)
    let error = #expect(throws: ProjectError.self) {
      try settings.channel("teams")?.channel(in: folder.path) { Instant(secondsSince1970: 0) }
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "gazetteer.yml:2:25: error: what is kept there is not an address that begins with https://; copy the address that the service shows for its robot"
      ])
  }
}
