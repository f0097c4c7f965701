package import Languages
package import Publishing
import Statistics

/// Why a briefing does not leave.
package struct Hold: Hashable, Sendable {
  /// What would let it leave.
  package enum Cause: Hashable, Sendable, CaseIterable {
    /// Figures that are not there yet.
    case missingData
    /// An approval.
    case approval
    /// A correction of data, template, style or list.
    case fault
    /// The word of the publisher that changed figures make a new issue.
    case changedData
    /// Nothing: the figures are those of another period's issue.
    case staleData
  }

  /// Key of the region.
  package var region: String
  /// The language.
  package var language: Language
  /// What would let it leave.
  package var cause: Cause
  /// Why it does not, as a sentence without its full stop.
  package var reason: String

  /// Makes a hold.
  package init(region: String, language: Language, cause: Cause, reason: String) {
    self.region = region
    self.language = language
    self.cause = cause
    self.reason = reason
  }

  /// The state its deliveries get.
  var state: DeliveryState {
    switch cause {
    case .missingData: .waitingForData
    case .approval: .planned
    case .fault, .changedData, .staleData: .held
    }
  }

  /// The status a command ends with.
  package var status: ExitStatus {
    switch cause {
    case .missingData, .approval: .tryLater
    case .fault, .changedData, .staleData: .wrongData
    }
  }
}
