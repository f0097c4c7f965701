/// What the service allows one client.
public struct ServingLimits: Hashable, Sendable {
  /// Bytes of a request's body.
  public var body = 16_384
  /// Bytes of a request's address.
  public var address = 2_048
  /// Seconds within which a request must have arrived whole.
  public var arrival = 15

  /// The limits that a service starts with.
  public init() {}
}
