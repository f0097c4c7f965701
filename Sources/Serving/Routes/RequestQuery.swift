internal import Drawing
internal import Hummingbird
internal import Languages

/// The parameters of an address, each read by its meaning.
struct RequestQuery: Sendable {
  private let values: [String: String]

  /// No parameters.
  init() {
    values = [:]
  }

  /// Reads a request's parameters; of several of a name, the first counts.
  ///
  /// - Throws: `Problem`, 400, where a parameter is not text in UTF-8.
  init(_ request: Request) throws(Problem) {
    var values: [String: String] = [:]
    for part in (request.uri.query ?? "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // A form sends a space as a plus sign.
      let texts = pair.map { AddressText.decoded($0.replacing("+", with: "%20")) }
      guard let name = texts[0], let value = texts.count > 1 ? texts[1] : "" else {
        throw .unreadable(LocalizedText(.problemEncoding))
      }
      if values[name] == nil { values[name] = value }
    }
    self.values = values
  }

  /// The text of a parameter; `nil` where it is left out or empty.
  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// One of several words.
  ///
  /// - Throws: `Problem`, 400, naming those there are.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, default standard: Choice
  ) throws(Problem) -> Choice where Choice.RawValue == String {
    guard let text = self[name] else { return standard }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue)
      var problem = Problem.unreadable(
        LocalizedText(.problemChoice, ["name": name, "choices": known.joined(separator: " / "), "value": text]))
      problem.nearest = known
      throw problem
    }
    return choice
  }
}

/// Text inside addresses.
enum AddressText {
  /// The text of a part of an address; `nil` where it is not UTF-8 in percent signs and digits, or holds a control character.
  static func decoded(_ part: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : text
  }

  /// A text as one part of an address.
  static func encoded(_ text: String) -> String { text.percentEncoded(keeping: \.isUnreserved) }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }
}
