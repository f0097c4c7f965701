import Drawing
import Testing

@Suite struct `Percent encoding` {
  @Test func `what may not be written as it is becomes two digits a byte`() {
    #expect("横 a/b~".percentEncoded(keeping: \.isUnreserved) == "%E6%A8%AA%20a%2Fb~")
    #expect("a\u{1}".percentEncoded { $0 > 0x20 && $0 < 0x7F } == "a%01")
    #expect("".percentEncoded(keeping: \.isUnreserved) == "")
  }

  @Test func `unreserved are letters, digits and four signs of ASCII`() {
    let kept = (UInt8.min...UInt8.max).filter(\.isUnreserved).map { String(Unicode.Scalar($0)) }.joined()
    #expect(kept == "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")
  }
}
