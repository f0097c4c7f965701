internal import Diagnostics

/// How a run ended, in the numbers of BSD's `sysexits.h`.
package enum ExitStatus: Int32, Hashable, Sendable, Comparable, Codable {
  /// All done.
  case done = 0
  /// Try again later.
  case tryLater = 75
  /// The command was used wrongly.
  case wrongUse = 64
  /// An input cannot be read.
  case inputUnreadable = 66
  /// The data are wrong.
  case wrongData = 65
  /// The configuration is wrong.
  case wrongConfiguration = 78
  /// An output cannot be written.
  case outputUnwritable = 73
  /// A fault of ours.
  case internalFault = 70

  /// From harmless to worst.
  package static func < (first: ExitStatus, second: ExitStatus) -> Bool {
    first.severity < second.severity
  }

  private var severity: Int {
    switch self {
    case .done: 0
    case .tryLater: 1
    case .wrongUse: 2
    case .wrongData: 3
    case .inputUnreadable: 4
    case .wrongConfiguration: 5
    case .outputUnwritable: 6
    case .internalFault: 7
    }
  }
}
