/// The state of a delivery.
package enum DeliveryState: String, Hashable, Sendable, Codable, CaseIterable {
  /// It is to be made; nothing was rendered yet.
  case planned
  /// The figures it needs are not there yet.
  case waitingForData = "waiting for data"
  /// Something keeps it back; the reason is recorded.
  case held
  /// Its bytes are stored; it may be sent.
  case rendered
  /// A worker has it and may be sending it just now.
  case sending
  /// The other side took responsibility.
  case sent
  /// It may have been taken, or not: it is sent again, the same bytes under the same identifier.
  case uncertain
  /// It was not taken, and is tried again later.
  case failed
  /// It was not taken and is not tried again; the reason is recorded.
  case dead

  /// Whether it is over, for good or ill.
  package var isOver: Bool { self == .sent || self == .dead }

  /// Whether its bytes have not been stored yet.
  package var isBeforeRendering: Bool { self == .planned || self == .waitingForData || self == .held }
}
