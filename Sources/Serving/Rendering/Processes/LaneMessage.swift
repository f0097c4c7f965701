/// What goes along a lane with the bytes of a file: the number of bytes of its words, its words in JSON, and the file.
enum LaneMessage {
  /// A message.
  static func bytes(of words: some Encodable, _ file: [UInt8]) -> [UInt8] {
    let words = JSONText.bytes(of: words)
    return withUnsafeBytes(of: UInt32(words.count)) { Array($0) } + words + file
  }

  /// The parts of a message; `nil` if it is none.
  static func parts<Words: Decodable>(of message: [UInt8], as type: Words.Type) -> (words: Words, file: ArraySlice<UInt8>)? {
    guard message.count >= 4 else { return nil }
    let end = 4 + Int(message.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) })
    guard end <= message.count, let words = JSONText.value(of: Array(message[4..<end]), as: type) else { return nil }
    return (words, message[end...])
  }
}
