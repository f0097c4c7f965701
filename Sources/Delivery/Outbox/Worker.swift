internal import Files
internal import Glibc
internal import Publishing

/// A process that works on a ledger, by a name that no other process ever had: host, boot, process space, process and its start.
package struct Worker: Hashable, Sendable, CustomStringConvertible {
  /// Its name in the ledger.
  package let description: String

  /// Takes a name.
  package init(named name: String) {
    description = name
  }

  /// This process.
  package static let current = Worker(named: "\(home)/\(getpid())/\(start(of: getpid()) ?? "0")")

  /// Host, boot and process space: where process numbers mean the same.
  private static let home: String = {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let boot = text("/proc/sys/kernel/random/boot_id")?.prefix(8) ?? "unknown"
    var space = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/self/ns/pid", &space, space.count - 1)
    let digits = space.prefix(max(0, count)).map { UInt8(bitPattern: $0) }.filter { (0x30...0x39).contains($0) }
    return "\(host)/\(boot)/\(String(decoding: digits, as: UTF8.self))"
  }()

  /// Whether a worker is known to run no more: it ran here, and its process is gone or is another by now. Of workers elsewhere
  /// nothing is known; their leases must end.
  package static func isGone(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 5, name.hasPrefix("\(home)/"), let process = Int32(parts[3]) else { return false }
    guard let start = start(of: process) else { return kill(process, 0) != 0 && errno == ESRCH }
    return start != parts[4]
  }

  /// When a process started, in ticks since the machine did; `nil` if there is none.
  private static func start(of process: Int32) -> String? {
    // The second field is a name in parentheses, which may hold anything.
    guard let text = text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return String(fields[19])
  }

  private static func text(_ path: String) -> String? {
    (try? InputFile.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
