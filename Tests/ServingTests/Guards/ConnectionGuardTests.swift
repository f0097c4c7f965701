import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Serving

@Suite struct ConnectionGuardTests {
  private let head = HTTPRequestPart.head(HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/"))

  private func connection() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: ConnectionGuard(ServingLimits()))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  private func answer(_ channel: EmbeddedChannel, _ fields: HTTPFields) throws {
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok, headerFields: fields)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
  }

  @Test func `a connection that sends no whole request is closed within fifteen seconds`() throws {
    let channel = try connection()
    channel.embeddedEventLoop.advanceTime(by: .seconds(11))
    try channel.writeInbound(head)
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `a request that has arrived waits for its answer as long as it takes`() throws {
    let channel = try connection()
    try channel.writeInbound(head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.embeddedEventLoop.advanceTime(by: .minutes(5))
    #expect(channel.isActive)
    try answer(channel, [.contentLength: "0"])
    channel.embeddedEventLoop.advanceTime(by: .seconds(11))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `an answer that is not taken is given up within fifteen seconds, one that is taken piece by piece is not`() throws {
    let channel = try connection()
    try channel.writeInbound(head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    let length = 3 * ServingLimits().piece
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok, headerFields: [.contentLength: "\(length)"])))
    for _ in 0..<3 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(11))
      #expect(channel.isActive)
      try channel.writeOutbound(HTTPResponsePart.body(ByteBuffer(repeating: 0, count: ServingLimits().piece + 1)))
    }
    channel.embeddedEventLoop.advanceTime(by: .seconds(12))
    #expect(!channel.isActive)
  }

  @Test func `a long answer is sent whole, in pieces`() throws {
    let channel = try connection()
    try channel.writeInbound(head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    let bytes = ByteBuffer(bytes: (0..<250_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    try channel.writeOutbound(HTTPResponsePart.body(bytes))
    var sent = ByteBuffer()
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      if case .body(var piece) = part { sent.writeBuffer(&piece) }
    }
    #expect(sent == bytes)
  }

  @Test func `a connection whose next request waits for its answer stays`() throws {
    let channel = try connection()
    for _ in 0..<2 {
      try channel.writeInbound(head)
      try channel.writeInbound(HTTPRequestPart.end(nil))
    }
    try answer(channel, [.contentLength: "0"])
    channel.embeddedEventLoop.advanceTime(by: .minutes(5))
    #expect(channel.isActive)
  }

  @Test func `a stream of events may last`() throws {
    let channel = try connection()
    try channel.writeInbound(head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    channel.embeddedEventLoop.advanceTime(by: .hours(5))
    #expect(channel.isActive)
  }

  @Test func `an answer that says so ends the connection, and so does a body that is too large`() throws {
    let first = try connection()
    try first.writeInbound(head)
    try first.writeInbound(HTTPRequestPart.end(nil))
    try answer(first, [.connection: "close", .contentLength: "0"])
    #expect(!first.isActive)
    let second = try connection()
    try second.writeInbound(head)
    for _ in 0..<17 where second.isActive { try second.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 0, count: 1_024))) }
    #expect(!second.isActive)
  }
}
