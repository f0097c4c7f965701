/// What the service allows its clients, alone and together.
package struct ServingLimits: Hashable, Sendable {
  /// Bytes of a request's body.
  package var body = 16_384
  /// Bytes of a request's address.
  package var address = 2_048
  /// Bytes of all header fields of a request.
  package var header = 16_384
  /// Seconds within which a request must have arrived whole, a connection without one must have sent one, and a client must have taken
  /// the next `piece` of an answer. Who does not is dropped.
  package var arrival = 12
  /// Bytes of an answer that earn a client the time for another such piece: 8 kB a second are enough for any answer.
  package var piece = 98_304
  /// Connections at the same time; further ones wait until one is closed.
  package var connections = 4_096
  /// Renderings that may wait for a worker; what comes on top is refused with 429.
  package var waiting = 128
  /// Threads that render.
  package var workers = 2
  /// Seconds that one rendering may take.
  package var rendering = 120
  /// Bytes of memory that one rendering process may take.
  package var memory = 2 << 30
  /// Bytes of finished files that are kept for the next request.
  package var cache = 256 << 20
  /// Seconds that running answers get after the service was asked to stop.
  package var stopping = 30

  /// The limits that a service starts with.
  package init() {}
}
