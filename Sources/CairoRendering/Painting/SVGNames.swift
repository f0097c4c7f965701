internal import Drawing

/// Names inside of Cairo's SVG files.
enum SVGNames {
  /// The file with its surfaces and pictures counted from 1: Cairo counts them from the start of the process.
  static func renumbered(_ svg: [UInt8]) -> [UInt8] {
    let kinds = ["surface", "image"].map { Array($0.utf8) }
    var numbers: [[UInt8]: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(svg.count)
    var index = 0
    while index < svg.count {
      let byte = svg[index]
      result.append(byte)
      index += 1
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") else { continue }
      for kind in kinds where svg[index...].starts(with: kind) {
        var end = index + kind.count
        while end < svg.count, (0x30...0x39).contains(svg[end]) { end += 1 }
        guard end > index + kind.count, end < svg.count, svg[end] == UInt8(ascii: "\"") || svg[end] == UInt8(ascii: ")") else {
          continue
        }
        let name = Array(svg[index..<end])
        let number = numbers[name] ?? numbers.count + 1
        numbers[name] = number
        result += kind + Array(String(number).utf8)
        index = end
        break
      }
    }
    return result
  }

  /// The file with a title, which is what a screen reader says.
  static func titled(_ svg: [UInt8], _ title: String) -> [UInt8] {
    let text = String(decoding: svg, as: UTF8.self)
    guard let element = text.firstRange(of: "<svg "), let end = text[element.upperBound...].firstIndex(of: ">") else { return svg }
    return Array((text[..<end] + " role=\"img\">\n<title>" + title.markup + "</title>" + text[text.index(after: end)...]).utf8)
  }
}
