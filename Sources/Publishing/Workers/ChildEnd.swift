internal import Glibc

/// How a process ended.
package enum ChildEnd {
  /// What ended it before its time; `nil` where it ended as it should.
  ///
  /// - Parameter status: as `waitpid` gives it.
  package static func description(of status: Int32) -> String? {
    let signal = status & 0x7F
    if signal == SIGALRM { return "taking longer than it may" }
    if signal != 0 { return "signal \(signal), \(String(cString: strsignal(signal)))" }
    return status == 0 ? nil : "status \(status >> 8 & 0xFF)"
  }
}
