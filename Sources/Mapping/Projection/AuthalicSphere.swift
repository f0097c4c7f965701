import Glibc

/// The sphere whose surface is that of the WGS 84 ellipsoid, with latitudes moved so that every zone keeps its area: whatever is drawn on
/// it by an equal-area projection has the areas of the ground.
///
/// Source: John P. Snyder, “Map Projections: A Working Manual”, USGS Professional Paper 1395 (1987), equations 3-11 to 3-14.
enum AuthalicSphere {
  private static let flattening = 1 / 298.257_223_563
  private static let squaredEccentricity = flattening * (2 - flattening)
  private static let eccentricity = squaredEccentricity.squareRoot()
  private static let polar = zone(1)

  /// Its radius in kilometres.
  static let radius = 6_378.137 * (polar / 2).squareRoot()

  /// Equation 3-12, with the sine of the latitude.
  private static func zone(_ sine: Double) -> Double {
    let product = eccentricity * sine
    return (1 - squaredEccentricity) * (sine / (1 - product * product) + atanh(product) / eccentricity)
  }

  /// The sine of the authalic latitude of a geographic latitude in degrees.
  static func sine(latitude: Double) -> Double { max(-1, min(1, zone(sin(latitude * .pi / 180)) / polar)) }

  /// The authalic latitude of a geographic one, both in degrees.
  static func latitude(_ latitude: Double) -> Double { asin(sine(latitude: latitude)) * 180 / .pi }

  /// What an edge that is straight in degrees adds to the area of a ring, in square kilometres; positive for rings that go clockwise with
  /// north up.
  static func strip(from start: (longitude: Double, latitude: Double), to end: (longitude: Double, latitude: Double)) -> Double {
    let width = (end.longitude - start.longitude) * .pi / 180
    // Simpson’s rule: edges are short beside the sphere.
    let middle = sine(latitude: (start.latitude + end.latitude) / 2)
    return radius * radius * width * (sine(latitude: start.latitude) + 4 * middle + sine(latitude: end.latitude)) / 6
  }
}
