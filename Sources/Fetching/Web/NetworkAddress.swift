internal import CLoading.Curl
internal import Glibc

/// The number of a machine, as a connection is made to it: what a name leads to is known only then.
struct NetworkAddress: Hashable, Sendable {
  /// Four bytes, or sixteen.
  private let bytes: [UInt8]

  /// The bytes of an IPv4 or IPv6 address.
  init(_ bytes: [UInt8]) {
    // An IPv4 address in the form of an IPv6 one is that address.
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    self.bytes = bytes.count == 16 && bytes.starts(with: mapped) ? Array(bytes[12...]) : bytes
  }

  /// Reads what the system has; `nil` where it is of another family.
  init?(_ address: UnsafeMutablePointer<sockaddr>) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      self.init(
        address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { withUnsafeBytes(of: $0.pointee.sin_addr, Array.init) })
    case AF_INET6:
      self.init(
        address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { withUnsafeBytes(of: $0.pointee.sin6_addr, Array.init) })
    default: return nil
    }
  }

  /// Whether anyone may be there: not this machine, its neighbours, an organisation's own network, or an address with a meaning of its own
  /// (RFC 6890).
  var isPublic: Bool {
    guard bytes.count == 16 else { return bytes.count == 4 && !Self.own.contains { $0.holds(bytes) } }
    // 2000::/3 are those that are given out; among them documentation (2001:db8::/32), 6to4 (2002::/16) and Teredo (2001::/32) lead
    // elsewhere.
    return bytes[0] & 0xE0 == 0x20 && !Self.ownOfSix.contains { $0.holds(bytes) }
  }

  private struct Block: Sendable {
    var start: [UInt8]
    var length: Int

    func holds(_ bytes: [UInt8]) -> Bool {
      (0..<length).allSatisfy { bit in
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        return (bit / 8 < start.count ? start[bit / 8] : 0) & mask == bytes[bit / 8] & mask
      }
    }
  }

  private static let own: [Block] = [
    Block(start: [0], length: 8), Block(start: [10], length: 8), Block(start: [100, 64], length: 10),
    Block(start: [127], length: 8),
    Block(start: [169, 254], length: 16), Block(start: [172, 16], length: 12), Block(start: [192, 0, 0], length: 24),
    Block(start: [192, 0, 2], length: 24), Block(start: [192, 168], length: 16), Block(start: [198, 18], length: 15),
    Block(start: [198, 51, 100], length: 24), Block(start: [203, 0, 113], length: 24), Block(start: [224], length: 3),
  ]

  private static let ownOfSix: [Block] = [
    Block(start: [0x20, 0x01, 0x0D, 0xB8], length: 32), Block(start: [0x20, 0x01, 0, 0], length: 32),
    Block(start: [0x20, 0x02], length: 16),
  ]
}
