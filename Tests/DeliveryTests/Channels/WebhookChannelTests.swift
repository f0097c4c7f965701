import Delivery
import Digests
import Foundation
import ProgramTesting
import Publishing
import Scheduling
import Testing
import Transferring

struct WebhookChannelTests {
  private struct Request: Decodable {
    var method: String
    var path: String
    var headers: [String: String]
    var body: String
  }

  private let folder: TemporaryFolder
  private let instant = Instant(secondsSince1970: 1_700_000_000)

  init() throws { folder = try TemporaryFolder() }

  private func requests() throws -> [Request] {
    try folder.files.filter { $0.hasSuffix(".json") }.map {
      try JSONDecoder().decode(Request.self, from: Data(try folder.bytes($0)))
    }
  }

  private func deliver(_ settings: [String: Any] = [:], secret: Secret? = nil, silence: Int = 5) throws -> DeliveryOutcome {
    let server = try RunningServer.python("web_server.py", settings.merging(["folder": folder.path]) { $1 })
    let channel = WebhookChannel(
      settings: WebhookSettings(address: "http://127.0.0.1:\(server.port)/hook?key=1"), secret: secret,
      limits: TransferLimits(connecting: 2, silence: silence, whole: 10), now: { [instant] in instant })
    return channel.deliver(try .manifest(of: try MailSamples.order()))
  }

  @Test func `the receiver gets the manifest with a signature it can check`() throws {
    #expect(try deliver(secret: Secret("canary-key")) == .accepted(Reply(code: 200, text: "OK")))
    let request = try #require(try requests().first)
    #expect(request.method == "POST" && request.path == "/hook?key=1")
    #expect(request.headers["content-type"] == "application/json")
    let signature = try #require(request.headers["gazetteer-signature"])
    let parts = signature.split(separator: ",").map { $0.split(separator: "=")[1] }
    #expect(parts[0] == "1700000000")
    #expect(parts[1] == Digest.hmac(Array("1700000000.\(request.body)".utf8), key: Array("canary-key".utf8)).hexadecimal)
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: Any])
    #expect(manifest["region"] as? String == "jinhua")
    #expect(manifest["sha256"] as? String == sha256(Array("%PDF-1.7 一".utf8)))
    #expect(manifest["made"] as? String == "2022-10-20T08:30:00Z")
    #expect(request.headers["idempotency-key"] == manifest["id"] as? String)
  }

  @Test func `the bytes are the same at every try`() throws {
    #expect(try Parcel.manifest(of: try MailSamples.order()) == .manifest(of: try MailSamples.order()))
  }

  @Test(arguments: [
    (204, "accepted"), (301, "blocked"), (400, "blocked"), (401, "blocked"), (404, "blocked"), (410, "for good"), (408, "for now"),
    (410, "for good"),
    (425, "for now"), (429, "for now"), (500, "for now"), (503, "for now"),
  ])
  func `the status decides`(_ status: Int, _ kind: String) throws {
    let outcome = try deliver(["status": status, "headers": ["Location": "/elsewhere"]])
    #expect(SMTPFaultTests.Expected(outcome).description == "\(kind) confirming \(status)")
    // No redirect is followed and nothing is tried twice.
    #expect(try requests().count == 1)
  }

  @Test func `cut or silent after all was sent is uncertain`() throws {
    #expect(SMTPFaultTests.Expected(try deliver(["instead": "cut"])).description == "uncertain confirming -")
    #expect(SMTPFaultTests.Expected(try deliver(["instead": "silent"], silence: 1)).description == "uncertain confirming -")
  }

  @Test func `nobody there is for now`() throws {
    let channel = WebhookChannel(
      settings: WebhookSettings(address: "http://127.0.0.1:9/"), secret: nil, now: { [instant] in instant })
    let outcome = channel.deliver(try .manifest(of: try MailSamples.order()))
    #expect(SMTPFaultTests.Expected(outcome).description == "for now connecting -")
  }

  @Test func `a certificate nobody trusts stops it before a word is said`() throws {
    let certificates = try TestCertificates()
    let server = try RunningServer.python(
      "web_server.py", ["folder": folder.path, "cert": certificates.certificate(.good), "key": certificates.key])
    let channel = WebhookChannel(
      settings: WebhookSettings(address: "https://localhost:\(server.port)/"), secret: Secret("canary-key"),
      now: { [instant] in instant })
    let outcome = channel.deliver(try .manifest(of: try MailSamples.order()))
    #expect(SMTPFaultTests.Expected(outcome).description == "for now greeting -")
    #expect(try requests().isEmpty)
    #expect(!"\(channel)\(outcome)".contains("canary"))
  }
}
