import Testing

@testable import Serving

@Suite struct AcceptedMediaTests {
  @Test(arguments: [
    (nil, MediaType.pdf, 1), ("", .pdf, 1), ("*/*", .pdf, 1), ("application/*;q=0.5", .pdf, 0.5), ("text/html", .pdf, 0),
    ("application/pdf;q=0, */*", .pdf, 0), ("*/*;q=0.1, application/pdf", .pdf, 1), ("APPLICATION/PDF ; Q=0.7", .pdf, 0.7),
    ("text/plain;version=0.0.4;q=0.2, */*;q=0.1", .plain, 0.2), ("nonsense", .pdf, 1), ("nonsense, image/png", .pdf, 0),
    ("/, a/, /b, image/*", .png, 1), ("*/pdf", .pdf, 0),
  ])
  func `the range that names a type most closely counts`(field: String?, type: MediaType, quality: Double) {
    #expect(AcceptedMedia(field).quality(of: type) == quality)
  }
}
