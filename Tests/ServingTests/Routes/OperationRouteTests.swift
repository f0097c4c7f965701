import FoundationEssentials
import HTTPTypes
import Languages
import ProgramTesting
import Publishing
import Testing

@testable import Serving

@Suite struct OperationRouteTests {
  @Test func `health says what is served`() async throws {
    let answer = try await Desk().ask("/health")
    #expect(answer.status == 200)
    #expect(answer.text.contains(#""status":"ok""#))
    #expect(answer.headers[.cacheControl] == "no-store")
  }

  @Test func `metrics count requests by route and status`() async throws {
    let desk = try Desk()
    _ = try await desk.ask("/regions")
    _ = try await desk.ask("/nothing/here")
    let text = try await desk.ask("/metrics").text
    #expect(text.contains("gazetteer_requests_total{route=\"/regions\",status=\"200\"} 1\n"))
    #expect(text.contains("gazetteer_requests_total{route=\"none\",status=\"404\"} 1\n"))
    #expect(text.contains("# TYPE gazetteer_request_seconds histogram\n"))
    #expect(text.contains("gazetteer_project_sound 1.0\n"))
  }

  @Test func `the description names every route`() async throws {
    struct Description: Decodable {
      struct Path: Decodable {}
      var openapi: String
      var paths: [String: Path]
    }
    let answer = try await Desk().ask("/openapi.json")
    let description = try JSONDecoder().decode(Description.self, from: Data(answer.bytes))
    #expect(description.openapi == "3.1.0")
    #expect(
      description.paths.keys.sorted() == [
        "/", "/briefings/{region}/{period}.{language}.html", "/briefings/{region}/{period}.{language}.ods",
        "/briefings/{region}/{period}.{language}.pdf", "/briefings/{region}/{period}.{language}.png",
        "/briefings/{region}/{period}.{language}.xlsx", "/health", "/metrics", "/openapi.json", "/periods", "/regions",
      ])
  }

  @Test func `the description lists the languages on offer`() async throws {
    struct Description: Decodable {
      struct Components: Decodable { var schemas: Schemas }
      struct Schemas: Decodable { var Language: Choice, Name: Name }
      struct Name: Decodable { var propertyNames: Choice }
      struct Choice: Decodable { var `enum`: [String] }
      var components: Components
    }
    let answer = try await Desk().ask("/openapi.json")
    let schemas = try JSONDecoder().decode(Description.self, from: Data(answer.bytes)).components.schemas
    #expect(schemas.Language.enum == Language.all.map(\.tag))
    #expect(schemas.Name.propertyNames.enum == ["english", "chinese"])
  }

  @Test func `every answer tells browsers to be careful`() async throws {
    let desk = try Desk()
    for path in ["/health", "/nothing", "/regions", "/briefings/hengdian/latest.en.png?size=thumbnail"] {
      let headers = try await desk.ask(path).headers
      #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; script-src 'self'") == true)
      #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
      #expect(headers[.xContentTypeOptions] == "nosniff")
    }
  }
}
