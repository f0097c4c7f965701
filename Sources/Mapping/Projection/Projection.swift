import Glibc

/// A way to draw the sphere on a plane that keeps areas.
///
/// Source: Snyder (1987), chapters 10, 14 and 24; Equal Earth: Šavrič, Patterson and Jenny, “The Equal Earth map projection”,
/// International Journal of Geographical Information Science 33 (2019).
public enum Projection: Hashable, Sendable {
  /// Albers’ cone, true at two parallels.
  case albers(meridian: Double, south: Double, north: Double)
  /// Lambert’s azimuthal projection round a centre.
  case azimuthal(longitude: Double, latitude: Double)
  /// Lambert’s cylinder, true at one parallel on both sides of the equator.
  case cylindrical(meridian: Double, parallel: Double)
  /// Equal Earth, for the whole world.
  case equalEarth(meridian: Double)
  /// None: coordinates are those of a plane.
  case plane

  /// The longitude that is in the middle.
  var meridian: Double {
    switch self {
    case .albers(let meridian, _, _), .cylindrical(let meridian, _), .equalEarth(let meridian): meridian
    case .azimuthal(let longitude, _): longitude
    case .plane: 0
    }
  }

  /// Where a place is drawn, in kilometres right of and above a point of the map.
  ///
  /// - Parameters:
  ///   - longitude: degrees east of `meridian`.
  ///   - latitude: degrees on the ellipsoid.
  func point(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
    if case .plane = self { return (longitude, latitude) }
    let (x, y) = onUnitSphere(lambda: longitude * .pi / 180, sine: AuthalicSphere.sine(latitude: latitude))
    return (x * AuthalicSphere.radius, y * AuthalicSphere.radius)
  }

  /// The same on a sphere of radius 1, from a longitude in radians and the sine of the latitude.
  func onUnitSphere(lambda: Double, sine: Double) -> (x: Double, y: Double) {
    switch self {
    case .albers(_, let south, let north):
      let (first, second) = (Self.authalic(south), Self.authalic(north))
      let cone = (sin(first) + sin(second)) / 2
      guard abs(cone) > 1e-9 else { return (lambda * cos(first), sine / cos(first)) }
      let constant = cos(first) * cos(first) + 2 * cone * sin(first)
      let radius = max(0, constant - 2 * cone * sine).squareRoot() / cone
      let base = constant.squareRoot() / cone
      return (radius * sin(cone * lambda), base - radius * cos(cone * lambda))
    case .azimuthal(_, let centre):
      let (phi, middle) = (asin(sine), Self.authalic(centre))
      let cosine = sin(middle) * sine + cos(middle) * cos(phi) * cos(lambda)
      let factor = (2 / max(1 + cosine, 1e-12)).squareRoot()
      return (
        factor * cos(phi) * sin(lambda), factor * (cos(middle) * sine - sin(middle) * cos(phi) * cos(lambda))
      )
    case .cylindrical(_, let parallel):
      let scale = cos(Self.authalic(parallel))
      return (lambda * scale, sine / scale)
    case .equalEarth:
      let theta = asin(3.0.squareRoot() / 2 * sine)
      let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
      let square = theta * theta
      let sixth = square * square * square
      let slope = a + 3 * b * square + sixth * (7 * c + 9 * d * square)
      return (
        2 * 3.0.squareRoot() * lambda * cos(theta) / (3 * slope), theta * (a + b * square + sixth * (c + d * square))
      )
    case .plane: return (lambda, sine)
    }
  }

  /// The authalic latitude of a geographic one in degrees, in radians.
  private static func authalic(_ latitude: Double) -> Double { asin(AuthalicSphere.sine(latitude: latitude)) }
}

extension Projection {
  /// The projection that suits an extent: `meridian` is in its middle, longitudes are degrees east of that.
  ///
  /// - Parameters:
  ///   - meridian: the longitude in the middle.
  ///   - longitudes: how far it reaches to both sides.
  ///   - latitudes: from south to north.
  init(meridian: Double, longitudes: ClosedRange<Double>, latitudes: ClosedRange<Double>) {
    let centre = (latitudes.lowerBound + latitudes.upperBound) / 2
    let height = latitudes.upperBound - latitudes.lowerBound
    let width = (longitudes.upperBound - longitudes.lowerBound) * cos(centre * .pi / 180)
    if max(width, height) / 2 > 60 || (width * width + height * height).squareRoot() / 2 > 60 {
      self = .equalEarth(meridian: meridian)
    } else if abs(centre) < 15, width > 2 * height {
      self = .cylindrical(
        meridian: meridian,
        parallel: latitudes.contains(0)
          ? (latitudes.upperBound * latitudes.upperBound + latitudes.lowerBound * latitudes.lowerBound) / (2 * max(height, 1e-9))
          : abs(centre))
    } else if (15...70).contains(abs(centre)), width > 1.25 * height {
      self = .albers(
        meridian: meridian, south: latitudes.lowerBound + height / 6, north: latitudes.upperBound - height / 6)
    } else {
      self = .azimuthal(longitude: meridian, latitude: centre)
    }
  }

  /// Reads what a project asks for: `albers 105 25 47`, `azimuthal 105 35`, `cylindrical 105 10`, `equal-earth 105` or `none`.
  public init?(text: String) {
    let words = text.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().compactMap(Double.init)
    guard numbers.count == words.count - 1, numbers.allSatisfy({ $0.isFinite && abs($0) <= 180 }),
      numbers.dropFirst().allSatisfy({ abs($0) < 90 })
    else { return nil }
    switch (words.first, numbers.count) {
    case ("albers", 3): self = .albers(meridian: numbers[0], south: numbers[1], north: numbers[2])
    case ("azimuthal", 2): self = .azimuthal(longitude: numbers[0], latitude: numbers[1])
    case ("cylindrical", 2): self = .cylindrical(meridian: numbers[0], parallel: numbers[1])
    case ("equal-earth", 1): self = .equalEarth(meridian: numbers[0])
    case ("none", 0): self = .plane
    default: return nil
    }
  }
}
