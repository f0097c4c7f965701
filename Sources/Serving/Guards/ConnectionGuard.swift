internal import HTTPTypes
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

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { allow(.seconds(Int64(limits.arrival)), context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelActive(context: ChannelHandlerContext) {
    allow(.seconds(Int64(limits.arrival)), context)
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
      // A stream of events has no length, and no end until somebody goes away.
      if let length = head.headerFields[.contentLength].flatMap(Int.init) {
        allow(.seconds(Int64(limits.arrival + length / max(1, limits.slowestReading))), context)
      }
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      answering -= 1
      let closes = closesAfterAnswer
      let sent = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((guardian: self, context: context), eventLoop: context.eventLoop)
      sent.futureResult.whenComplete { _ in
        let (guardian, context) = bound.value
        if closes {
          context.close(promise: nil)
        } else if guardian.answering <= 0 {
          guardian.allow(.seconds(Int64(guardian.limits.arrival)), context)
        }
      }
      context.write(data, promise: sent)
    }
  }

  /// Closes the connection unless something is completed within a time.
  private func allow(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
  }
}
