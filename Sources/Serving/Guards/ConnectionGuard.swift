internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import NIOHTTPTypes

/// Closes connections that hold the service up: requests that do not arrive whole in time (their header, too), bodies larger than
/// allowed, answers that are taken too slowly, and those whose answer says that the connection ends.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServingLimits
  private var deadline: Scheduled<Void>?
  private var answering = 0
  private var bodyBytes = 0
  private var closesAfterAnswer = false

  /// Makes the guard of one connection.
  init(_ limits: ServingLimits) {
    self.limits = limits
  }

  /// A server whose connections have a guard each, and whose headers have bounds.
  static func configuration(_ limits: ServingLimits) -> HTTP1Channel.Configuration {
    .init(
      additionalChannelHandlers: [ConnectionGuard(limits)],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.header, maxHeaderListSize: limits.header, maxHeaderFieldCount: 100))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { allowArrival(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelActive(context: ChannelHandlerContext) {
    allowArrival(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      answering += 1
      bodyBytes = 0
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      if bodyBytes > limits.body {
        context.close(promise: nil)
        return
      }
    case .end:
      deadline?.cancel()
      deadline = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.headerFields[.connection]?.lowercased() == "close" { closesAfterAnswer = true }
      // A stream of events has no length, and no end until the reader goes away.
      if head.headerFields[.contentLength] != nil { allowArrival(context) }
      context.write(data, promise: promise)
    case .body(var bytes):
      // Each piece that the client has taken earns it the time for another.
      while bytes.readableBytes > limits.piece, let piece = bytes.readSlice(length: limits.piece) {
        context.write(wrapOutboundOut(.body(piece)), promise: taken(context) { $0.allowArrival($1) })
      }
      context.write(wrapOutboundOut(.body(bytes)), promise: promise)
    case .end:
      answering -= 1
      let closes = closesAfterAnswer
      let sent = taken(context) { guardian, context in
        if closes {
          context.close(promise: nil)
        } else if guardian.answering <= 0 {
          guardian.allowArrival(context)
        } else {
          guardian.deadline?.cancel()
        }
      }
      if let promise { sent.futureResult.cascade(to: promise) }
      context.write(data, promise: sent)
    }
  }

  /// A promise that is kept when the client, or the system for it, has taken what is written.
  private func taken(
    _ context: ChannelHandlerContext, _ next: @escaping (ConnectionGuard, ChannelHandlerContext) -> Void
  ) -> EventLoopPromise<Void> {
    let promise = context.eventLoop.makePromise(of: Void.self)
    let bound = NIOLoopBound((guardian: self, context: context, next: next), eventLoop: context.eventLoop)
    promise.futureResult.whenComplete { _ in bound.value.next(bound.value.guardian, bound.value.context) }
    return promise
  }

  /// Closes the connection unless something is completed in the time that requests have to arrive.
  private func allowArrival(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.arrival))) { bound.value.close(promise: nil) }
  }
}
