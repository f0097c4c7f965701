/// What the service allows its clients, alone and together.
public struct ServingLimits: Hashable, Sendable {
  /// Bytes of a request's body.
  public var body = 16_384
  /// Bytes of a request's address.
  public var address = 2_048
  /// Bytes of all header fields of a request.
  public var header = 16_384
  /// Seconds within which a request must have arrived whole, a connection without one must have sent one, and a client must have taken
  /// the next `piece` of an answer. Who does not is dropped.
  public var arrival = 12
  /// Bytes of an answer that earn a client the time for another such piece: 8 kB a second are enough for any answer.
  public var piece = 98_304
  /// Connections at the same time; further ones wait until one is closed.
  public var connections = 4_096
  /// Renderings that may wait for a worker; what comes on top is refused with 429.
  public var waiting = 128
  /// Threads that render.
  public var workers = 2
  /// Bytes of finished files that are kept for whoever asks next.
  public var cache = 256 << 20
  /// Seconds that running answers get after the service was told to stop.
  public var stopping = 30

  /// The limits that a service starts with.
  public init() {}
}
