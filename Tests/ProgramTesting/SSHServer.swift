internal import Foundation

/// OpenSSH's server for a test, for the user that runs the tests, with keys of its own.
public final class SSHServer {
  /// The port it listens on, of 127.0.0.1.
  public let port: Int
  /// Who may come in.
  public let user: String
  private let process: SpawnedProcess

  /// Starts a server that lets in whoever has `key` in `folder`, and writes there which key it has itself, as `known_hosts`.
  public init(in folder: TemporaryFolder) throws {
    func run(_ program: String, _ arguments: [String]) throws {
      let outcome = try Program.run(program, arguments, in: folder.path)
      guard outcome.status == 0 else { throw RunningServer.NotStarted(reason: "\(program): \(outcome.errors)") }
    }
    for name in ["key", "host"] { try run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", name]) }
    user = NSUserName()
    for _ in 0..<8 {
      let port = Int.random(in: 20_000..<32_000)
      try folder.write(
        Array(
          """
          Port \(port)
          ListenAddress 127.0.0.1
          HostKey \(folder.path)/host
          AuthorizedKeysFile \(folder.path)/key.pub
          PidFile none
          StrictModes no
          UsePAM no
          PasswordAuthentication no
          PermitRootLogin prohibit-password
          Subsystem sftp internal-sftp

          """.utf8), to: "sshd_config")
      // Root's server separates its rights in a folder that the package's own service would make.
      if geteuid() == 0 { try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true) }
      let process = try SpawnedProcess("/usr/sbin/sshd", ["-D", "-e", "-f", "\(folder.path)/sshd_config"])
      for _ in 0..<200 where process.isRunning {
        if RunningServer.isListening(port) {
          let key = String(decoding: try folder.bytes("host.pub"), as: UTF8.self).split(separator: " ").prefix(2).joined(
            separator: " ")
          try folder.write(Array("[127.0.0.1]:\(port) \(key)\n".utf8), to: "known_hosts")
          (self.port, self.process) = (port, process)
          return
        }
        usleep(10_000)
      }
      process.end()
    }
    throw RunningServer.NotStarted(reason: "sshd found no port or ended: run .ci/setup --tests")
  }

  deinit { process.end() }
}
