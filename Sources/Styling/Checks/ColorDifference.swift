package import Drawing

/// A colour as CIE 1976 L*a*b* under D65: distances in it are about as large as the eye finds them.
struct Lab: Hashable, Sendable {
  var lightness: Double
  var a: Double
  var b: Double

  /// Distance ΔE of 1976.
  func distance(to other: Lab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }
}

/// How a reader sees colours.
enum ColorVision: String, CaseIterable, Sendable {
  case normal, protanopia, deuteranopia, tritanopia

  /// What is left of linear red, green and blue: Machado, Oliveira and Fernandes (2009) at severity 1; `nil` where nothing is lost.
  private var matrix: [[Double]]? {
    switch self {
    case .normal: nil
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// A colour as it is seen.
  func lab(_ color: Color) -> Lab {
    var light = color.linear
    if let matrix {
      light = matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    }
    // sRGB to XYZ relative to the white of D65 (IEC 61966-2-1).
    let x = (0.412453 * light[0] + 0.357580 * light[1] + 0.180423 * light[2]) / 0.950456
    let y = 0.212671 * light[0] + 0.715160 * light[1] + 0.072169 * light[2]
    let z = (0.019334 * light[0] + 0.119193 * light[1] + 0.950227 * light[2]) / 1.088754
    let (fx, fy, fz) = (Self.response(x), Self.response(y), Self.response(z))
    return Lab(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  /// The cube root, straight near black (CIE 15:2004).
  private static func response(_ value: Double) -> Double {
    guard value > 216.0 / 24_389 else { return (24_389.0 / 27 * value + 16) / 116 }
    var root = 1.0
    for _ in 0..<30 { root -= (root * root * root - value) / (3 * root * root) }
    return root
  }
}

extension Color {
  /// Linear light of red, green and blue, 0 to 1.
  var linear: [Double] {
    // Luminance is linear in each component, so a colour of one component gives that component's light.
    [
      Color(red: red, green: 0, blue: 0).luminance / 0.2126, Color(red: 0, green: green, blue: 0).luminance / 0.7152,
      Color(red: 0, green: 0, blue: blue).luminance / 0.0722,
    ]
  }

  /// The smallest distance ΔE to another colour, over all readers.
  func distance(to other: Color) -> Double {
    ColorVision.allCases.map { $0.lab(self).distance(to: $0.lab(other)) }.min() ?? 0
  }

  /// How grey or colourful it is: distance from the grey axis of L*a*b*, 0 to about 130.
  var chroma: Double {
    let lab = ColorVision.normal.lab(self)
    return (lab.a * lab.a + lab.b * lab.b).squareRoot()
  }

  /// A mixture in sRGB: 0 is this colour, 1 the other.
  package func mixed(with other: Color, _ share: Double) -> Color {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Double(one) + (Double(two) - Double(one)) * min(1, max(0, share))).rounded())
    }
    return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The mixture of this colour with `paper` whose contrast with the paper is about `ratio`.
  func faded(to ratio: Double, on paper: Color) -> Color {
    mixture(with: paper) { $0.contrast(with: paper) <= ratio }
  }

  /// The lightest mixture of this colour with black that has at least the contrast `ratio` with `paper`.
  func deepened(to ratio: Double, on paper: Color) -> Color {
    contrast(with: paper) >= ratio ? self : mixture(with: .black) { $0.contrast(with: paper) >= ratio }
  }

  /// The darkest mixture of this colour with white that has at least the contrast `ratio` with a dark `ground`.
  package func lightened(to ratio: Double, on ground: Color) -> Color {
    contrast(with: ground) >= ratio ? self : mixture(with: .white) { $0.contrast(with: ground) >= ratio }
  }

  /// The first of 256 mixtures that is good, or the other colour.
  private func mixture(with other: Color, until isGood: (Color) -> Bool) -> Color {
    var (low, high) = (0, 255)
    while low < high {
      let middle = (low + high) / 2
      if isGood(mixed(with: other, Double(middle) / 255)) { high = middle } else { low = middle + 1 }
    }
    return mixed(with: other, Double(low) / 255)
  }
}
