import Testing

@testable import Fetching

struct NetworkAddressTests {
  @Test(
    arguments: [
      [127, 0, 0, 1], [10, 1, 2, 3], [172, 31, 0, 1], [192, 168, 1, 1], [169, 254, 169, 254], [100, 64, 0, 1], [0, 0, 0, 0],
      [224, 0, 0, 1], [255, 255, 255, 255], Array(repeating: 0, count: 15) + [1], [0xFE, 0x80] + Array(repeating: 0, count: 14),
      [0xFD] + Array(repeating: 1, count: 15), Array(repeating: 0, count: 10) + [0xFF, 0xFF, 10, 0, 0, 1],
      [0x20, 0x01, 0x0D, 0xB8] + Array(repeating: 0, count: 12), [],
    ] as [[UInt8]]) func `what is not for everyone is told`(_ bytes: [UInt8])
  {
    #expect(!NetworkAddress(bytes).isPublic)
  }

  @Test(
    arguments: [
      [8, 8, 8, 8], [172, 32, 0, 1], [100, 128, 0, 1], [198, 20, 0, 1],
      [0x20, 0x01, 0x48, 0x60] + Array(repeating: 0, count: 12), Array(repeating: 0, count: 10) + [0xFF, 0xFF, 8, 8, 8, 8],
    ] as [[UInt8]]) func `what anyone may be asked for is public`(_ bytes: [UInt8])
  {
    #expect(NetworkAddress(bytes).isPublic)
  }
}
