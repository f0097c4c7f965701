import Testing

@testable import CairoRendering

@Suite struct ByteSinkTests {
  /// Bytes in pieces of many lengths, from none to a seventh of a block.
  private func pieces(_ count: Int) -> [[UInt8]] {
    var state: UInt64 = 1
    return (0..<count).map { index in
      (0..<index * 37 % 9000).map { place in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return index % 3 == 0 ? UInt8(truncatingIfNeeded: state >> 33) : UInt8(place % 7)
      }
    }
  }

  @Test(arguments: [0, 1, 40, 2000])
  func `what is written is taken, however long it is`(count: Int) {
    let sink = ByteSink()
    let pieces = pieces(count)
    for piece in pieces {
      _ = ByteSink.write(sink.closure, piece.isEmpty ? [0] : piece, UInt32(piece.count))
    }
    #expect(sink.take() == pieces.flatMap(\.self))
    #expect(sink.take() == [])
  }
}
