import Delivery
import Diagnostics
import Editions
import Foundation
import ProgramTesting
import Publishing
import Testing
import Transferring

/// Objects put into a bucket of a service that checks each signature.
struct S3ChannelTests {
  private struct Credentials: Decodable {
    var id: String
    var secret: String
    var listing: Int
  }

  private struct Object: Decodable, Equatable {
    var name: String
    var type: String
    var text: String
    var isPublic: Bool
  }

  private let folder: TemporaryFolder
  private let server: RunningServer
  private let credentials: Credentials

  init() throws {
    folder = try TemporaryFolder()
    server = try RunningServer.python("s3_server.py", ["bucket": "briefings", "folder": folder.path])
    credentials = try JSONDecoder().decode(Credentials.self, from: Data(folder.bytes("credentials.json")))
  }

  private func deliver(
    _ text: String, to bucket: String = "briefings/monthly", secret: String? = nil, port: Int? = nil
  ) throws -> DeliveryOutcome {
    let address = "http://127.0.0.1:\(port ?? server.port)/\(bucket)"
    let yaml = "delivery:\n  s3: {bucket: '\(address)', region: eu-central-1, key-id: \(credentials.id), key-environment: S3_KEY}\n"
    let settings = try #require(
      try Configuration(yaml: Array(yaml.utf8), file: "gazetteer.yml").delivery().settings?[S3Settings.self])
    let channel = S3Channel(
      settings: settings, secret: Secret(secret ?? credentials.secret),
      limits: TransferLimits(connecting: 5, silence: 10, whole: 20))
    return try channel.deliver(.file(of: try MailSamples.order(fileName: "金华 2022+1.pdf", pdf: Array(text.utf8))))
  }

  private func objects() throws -> [Object] {
    let answer = try Python.run(
      "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())",
      ["http://127.0.0.1:\(credentials.listing)/"])
    return try JSONDecoder().decode([Object].self, from: Data(answer.output.utf8))
  }

  @Test func `a briefing is an object of the bucket that not everybody may read, and a correction takes its place`() throws {
    for text in ["first", "second"] {
      #expect(try deliver(text) == .accepted(Reply(code: 200, text: "OK")))
      #expect(try objects() == [Object(name: "monthly/jinhua/金华 2022+1.pdf", type: "application/pdf", text: text, isPublic: false)])
    }
  }

  @Test func `a page on the web and a workbook are objects of their own kinds`() throws {
    let address = "http://127.0.0.1:\(server.port)/briefings"
    let yaml = "delivery:\n  s3: {bucket: '\(address)', region: eu-central-1, key-id: \(credentials.id), key-environment: S3_KEY}\n"
    let settings = try #require(
      try Configuration(yaml: Array(yaml.utf8), file: "gazetteer.yml").delivery().settings?[S3Settings.self])
    let channel = S3Channel(settings: settings, secret: Secret(credentials.secret))
    var order = try MailSamples.order(fileName: "jinhua.pdf", pdf: Array("pdf".utf8))
    order.enclosures = EditionFormat.allCases.map { .init($0, bytes: Array($0.rawValue.utf8)) }
    for format in [nil] + EditionFormat.allCases {
      order.recipient.file = format
      #expect(channel.deliver(try .file(of: order)) == .accepted(Reply(code: 200, text: "OK")))
    }
    let types = [("html", "text/html; charset=utf-8"), ("ods", EditionFormat.ods.mediaType), ("pdf", "application/pdf")]
    #expect(
      try objects()
        == (types + [("xlsx", EditionFormat.xlsx.mediaType)]).map {
          Object(name: "jinhua/jinhua.\($0)", type: $1, text: $0, isPublic: false)
        })
    order.enclosures = []
    order.recipient.file = .html
    #expect(throws: OrderError.unencodable("there is no html of it")) { try Parcel.file(of: order) }
  }

  @Test func `a wrong key, a bucket that is not there and a service that is not there are told`() throws {
    let outcome = try deliver("x", secret: "canary-wrong")
    #expect(SMTPFaultTests.Expected(outcome).description == "blocked confirming 403")
    #expect(!"\(outcome)".contains("canary"))
    #expect(SMTPFaultTests.Expected(try deliver("x", to: "elsewhere")).description == "blocked confirming 404")
    #expect(SMTPFaultTests.Expected(try deliver("x", port: 9)).description == "for now connecting -")
    #expect(try objects().isEmpty)
  }
}
