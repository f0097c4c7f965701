internal import Foundation

/// A publisher of files over HTTP whose answers a test sets, and may change.
public final class SourceServer {
  /// What was asked for.
  public struct Request {
    /// Path and query.
    public var path: String
    /// By their names in lower case.
    public var headers: [String: String]
  }

  /// One answer, in the words of `source_server.py`.
  public typealias Answer = [String: Any]

  private let folder: TemporaryFolder
  private let server: RunningServer
  private let isSecure: Bool
  private var answers: [String: Any] = [:]

  /// Starts a server in clear text, or with a certificate for `localhost`.
  public init(certificates: TestCertificates? = nil, _ kind: TestCertificates.Kind = .good) throws {
    folder = try TemporaryFolder(["answers.json": "{}", "requests.jsonl": ""])
    isSecure = certificates != nil
    var settings: [String: Any] = ["folder": folder.path]
    if let certificates { settings.merge(["cert": certificates.certificate(kind), "key": certificates.key]) { $1 } }
    server = try RunningServer.python("source_server.py", settings)
  }

  /// The address of a path.
  public func address(_ path: String) -> String {
    "\(isSecure ? "https://localhost" : "http://127.0.0.1"):\(server.port)\(path)"
  }

  /// Sets what a path answers: several answers one after the other, the last of which stays.
  public func publish(_ path: String, _ answers: Answer...) throws {
    self.answers[path] = answers
    try folder.write(Array(try JSONSerialization.data(withJSONObject: self.answers)), to: "answers.json")
  }

  /// What was asked for so far.
  public func requests() throws -> [Request] {
    String(decoding: try folder.bytes("requests.jsonl"), as: UTF8.self).split(separator: "\n").compactMap { line in
      let request = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
      guard let path = request?["path"] as? String, let headers = request?["headers"] as? [String: String] else { return nil }
      return Request(path: path, headers: headers)
    }
  }
}
