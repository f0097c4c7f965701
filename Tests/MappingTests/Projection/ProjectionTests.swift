@testable import Mapping
import Testing

/// Places and areas that PROJ 9.5 (pyproj, with `+R=1` and authalic latitudes from its ellipsoidal `cea`) and GeographicLib give.
@Suite struct ProjectionTests {
  private static func distance(_ one: (x: Double, y: Double), _ other: (Double, Double)) -> Double {
    max(abs(one.x - other.0), abs(one.y - other.1))
  }

  private static let places = [(110.0, 20.0), (119.65, 29.08), (87.6, 43.8), (130.0, 52.0)]

  @Test(arguments: [
    (
      Projection.albers(meridian: 105, south: 25, north: 47),
      [
        (0.08345074743654587, 0.32653468400682284), (0.22061427097554623, 0.49838335423426905),
        (-0.2163195182207576, 0.7617220758374765), (0.2737286945408834, 0.9197614392073425),
      ]
    ),
    (
      Projection.azimuthal(longitude: 105, latitude: 35),
      [
        (0.08270758327372478, -0.2585220676534731), (0.2228669209338812, -0.08730070941818976),
        (-0.21843311996104278, 0.17347597863017514), (0.26706824053663003, 0.33305764182205766),
      ]
    ),
    (
      Projection.cylindrical(meridian: 105, parallel: 10),
      [
        (0.08595224861509249, 0.34587807539590243), (0.25184008844222133, 0.4917746910799178),
        (-0.2991138251805224, 0.7010850069232477), (0.4297612430754629, 0.7986988647595158),
      ]
    ),
    (
      Projection.equalEarth(meridian: 105),
      [
        (0.07302633029747085, 0.3992106758220257), (0.20700018876189738, 0.5735829732733794),
        (-0.22634894751914475, 0.8378826171657939), (0.30529132866711617, 0.9707880969054595),
      ]
    ),
  ])
  func `Places are drawn where PROJ draws them`(_ projection: Projection, _ expected: [(Double, Double)]) {
    for (place, point) in zip(Self.places, expected) {
      let drawn = projection.onUnitSphere(
        lambda: (place.0 - projection.meridian) * .pi / 180, sine: AuthalicSphere.sine(latitude: place.1))
      #expect(Self.distance(drawn, point) < 1e-8, "\(projection) \(place): \(drawn)")
    }
  }

  @Test func `Authalic latitudes and the radius are those of the ellipsoid`() {
    #expect(abs(AuthalicSphere.radius - 6371.007180918476) < 1e-9)
    for (latitude, authalic) in [
      (10, 9.956198098935756), (29.5, 29.390135563282204), (60, 59.88878556988508), (-75, -74.9357454841433),
    ] {
      #expect(abs(AuthalicSphere.latitude(latitude) - authalic) < 1e-10)
    }
  }

  @Test(arguments: [
    ([(0.0, 0.0), (1, 0), (1, 1), (0, 1)], 12308.463894053964),
    ([(119, 28), (120.5, 28.3), (121, 29.5), (119.4, 30)], 27273.117804364385),
    ([(-5, 60), (-4.2, 60.1), (-4, 61), (-5.3, 60.8)], 5509.2825406257925),
  ])
  func `Areas are those on the ellipsoid`(_ ring: [(Double, Double)], _ area: Double) {
    var found = 0.0
    for (from, to) in zip(ring, ring.dropFirst() + [ring[0]]) {
      found += AuthalicSphere.strip(from: (longitude: from.0, latitude: from.1), to: (longitude: to.0, latitude: to.1))
    }
    #expect(abs(abs(found) - area) < area * 1e-6)
  }

  @Test func `The projection follows from the extent`() {
    let china = Projection(meridian: 105, longitudes: -30...30, latitudes: 18...54)
    #expect(china == .albers(meridian: 105, south: 24, north: 48))
    let province = Projection(meridian: 119.5, longitudes: -1...1, latitudes: 28...30)
    #expect(province == .azimuthal(longitude: 119.5, latitude: 29))
    let islands = Projection(meridian: 118, longitudes: -23...23, latitudes: -6...6)
    #expect(islands == .cylindrical(meridian: 118, parallel: 3))
    let world = Projection(meridian: 0, longitudes: -180...180, latitudes: -60...84)
    #expect(world == .equalEarth(meridian: 0))
  }

  @Test func `A projection that is asked for is read, and what is none is not`() {
    #expect(Projection(text: "albers 105 25 47") == .albers(meridian: 105, south: 25, north: 47))
    #expect(Projection(text: "none") == .plane)
    for text in ["", "albers", "albers 105 25", "albers x y z", "cylindrical 105 95", "mercator 0", "none 1"] {
      #expect(Projection(text: text) == nil, "\(text)")
    }
  }
}
