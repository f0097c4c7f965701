/// Texts of cells as one line each.
enum CellText {
  /// Without line ends and tabs: a blank takes their place, and between two ideographs nothing does.
  static func cleaned(_ text: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    guard bytes.contains(where: { $0 < 0x20 }) else { return bytes }
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    var isBroken = false
    for byte in bytes {
      if byte < 0x20 {
        isBroken = true
        continue
      }
      // The first byte of an ideograph is E3 to E9 in UTF-8, and its last one is no ASCII.
      if isBroken, let last = cleaned.last, !(last >= 0x80 && (0xE3...0xE9).contains(byte)) { cleaned.append(0x20) }
      isBroken = false
      cleaned.append(byte)
    }
    return cleaned
  }
}
