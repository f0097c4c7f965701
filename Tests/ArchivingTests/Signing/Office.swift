import ProgramTesting

@testable import Archiving

/// An office with a root certificate, and one below it for what it signs, made by openssl.
struct Office {
  static let password = Array("correct horse".utf8)

  let folder: TemporaryFolder

  /// Path of the root's certificate.
  var root: String { "\(folder.path)/root.pem" }

  init(key: [String] = ["rsa:2048"], name: String = "/C=CN/O=Bureau of Statistics/CN=County Briefings") throws {
    folder = try TemporaryFolder()
    try openssl(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem", "-days", "30", "-subj",
        "/CN=Root",
      ])
    try openssl(
      ["req", "-newkey"] + key + ["-nodes", "-utf8", "-keyout", "office.key", "-out", "office.csr", "-subj", name])
    try openssl(
      [
        "x509", "-req", "-in", "office.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "20", "-out",
        "office.pem",
      ])
    try pack("office.p12")
  }

  func openssl(_ arguments: [String]) throws {
    let run = try Program.run("openssl", arguments, in: folder.path)
    guard run.status == 0 else { throw Failed(words: run.errors) }
  }

  /// Puts key and certificates into one file.
  func pack(_ name: String, _ options: [String] = []) throws {
    try openssl(
      ["pkcs12", "-export", "-in", "office.pem", "-inkey", "office.key", "-certfile", "root.pem", "-out", name, "-passout"]
        + ["pass:correct horse"] + options)
  }

  func signer() throws -> Signer { try Signer(pkcs12: folder.bytes("office.p12"), password: Self.password) }

  private struct Failed: Error {
    let words: String
  }
}
