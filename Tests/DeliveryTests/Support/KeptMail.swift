import Foundation
import ProgramTesting

/// A mail server of the tests, and what it has kept.
final class KeptMail {
  /// What the server was told of a message.
  struct Envelope: Decodable {
    var file: String
    var from: String
    var to: [String]
    var helo: String
    var encrypted: Bool
    var user: String?
  }

  private let folder: TemporaryFolder
  let server: RunningServer

  init(_ settings: [String: Any] = [:]) throws {
    folder = try TemporaryFolder()
    server = try .python("mail_server.py", settings.merging(["folder": folder.path]) { $1 })
  }

  var port: Int { server.port }

  var envelopes: [Envelope] {
    get throws {
      guard let bytes = try? folder.bytes("envelopes.jsonl") else { return [] }
      return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
        try JSONDecoder().decode(Envelope.self, from: Data($0.utf8))
      }
    }
  }

  func message(_ envelope: Envelope) throws -> [UInt8] { try folder.bytes(envelope.file) }
}
