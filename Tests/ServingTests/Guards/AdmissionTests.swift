import HTTPTypes
import ProgramTesting
import Publishing
import Testing

@testable import Serving

@Suite struct AdmissionTests {
  @Test func `there is nothing but GET and HEAD`() async throws {
    let desk = try Desk()
    for method in [HTTPRequest.Method.post, .put, .delete, .options, .patch, .trace] {
      let answer = try await desk.ask("/regions", method: method)
      #expect(answer.status == 405)
      #expect(answer.headers[.allow] == "GET, HEAD")
      #expect(answer.headers[.contentType] == "application/problem+json")
    }
  }

  @Test func `long addresses and large bodies are refused`() async throws {
    let desk = try Desk()
    let long = try await desk.ask("/regions?q=" + String(repeating: "a", count: 2_048))
    #expect(long.status == 414)
    #expect(long.headers[.connection] == "close")
    #expect(try await desk.ask("/regions", [.contentLength: "16385"]).status == 413)
    #expect(try await desk.ask("/regions", [.contentLength: "16384"]).status == 200)
    #expect(try await desk.ask("/regions", [.contentLength: "99999999999999999999"]).status == 413)
  }

  @Test(arguments: ["", "[::1]evil", "[::1", ":80", "a b", "host:port", "evil.example/x", "user@localhost"])
  func `a host that is none is refused`(host: String) async throws {
    for purpose in [BriefingService.Settings.Purpose.briefings, .preview] {
      #expect(try await Desk(purpose: purpose).ask("/health", host: host).status == 400)
    }
  }

  @Test func `a second host is refused, and names, addresses and ports are taken`() async throws {
    let desk = try Desk()
    let host = try #require(HTTPField.Name("Host"))
    #expect(try await desk.ask("/health", [host: "other"]).status == 400)
    for host in ["localhost", "briefings.example:8080", "127.0.0.1:", "[::1]:8080", "[2001:db8::1]", "_a.example"] {
      #expect(try await desk.ask("/health", host: host).status == 200)
    }
  }

  @Test(arguments: ["/regions?q=%", "/regions?q=%zz", "/regions?q=%ff", "/regions?q=%00", "/regions?%ff=1"])
  func `a parameter that is no text is refused`(path: String) async throws {
    #expect(try await Desk().ask(path).status == 400)
  }

  @Test func `with tokens, only whoever has one is answered, but for health`() async throws {
    let desk = try Desk(tokens: try tokens("# the portal\nportal-0123456789\n\nclerk-9876543210\n"))
    let refused = try await desk.ask("/regions")
    #expect(refused.status == 401)
    #expect(refused.headers[.wwwAuthenticate] == "Bearer, Basic realm=\"Gazetteer\", charset=\"UTF-8\"")
    #expect(try await desk.ask("/regions", [.authorization: "Bearer clerk-9876543210"]).status == 200)
    #expect(try await desk.ask("/regions", [.authorization: "bearer portal-0123456789"]).status == 200)
    // Anybody : portal-0123456789
    #expect(try await desk.ask("/regions", [.authorization: "Basic QW55Ym9keTpwb3J0YWwtMDEyMzQ1Njc4OQ=="]).status == 200)
    for wrong in ["Bearer portal-012345678", "Bearer", "Bearer # the portal", "Basic !!!!", "Digest portal-0123456789"] {
      #expect(try await desk.ask("/regions", [.authorization: wrong]).status == 401)
    }
    #expect(try await desk.ask("/health").status == 200)
  }

  @Test func `a file of tokens that others may read, or that holds none, is refused`() throws {
    let folder = try TemporaryFolder(["open": "portal-0123456789\n", "empty": "# none\n", "short": "\nabc\n"])
    #expect(throws: ProjectError.self) { try AccessTokens(files: [folder.path + "/open"]) }
    for name in ["empty", "short"] {
      _ = try Program.run("chmod", ["600", folder.path + "/" + name])
      let error = #expect(throws: ProjectError.self) { try AccessTokens(files: [folder.path + "/" + name]) }
      #expect(error?.status == .wrongConfiguration)
    }
    #expect(throws: ProjectError.self) { try AccessTokens(files: [folder.path + "/none"]) }
  }

  @Test func `the preview answers to names of this machine only`() async throws {
    let desk = try Desk(purpose: .preview)
    #expect(try await desk.ask("/regions", host: "attacker.example").status == 421)
    for host in ["localhost:8080", "127.0.0.1", "[::1]:8080"] { #expect(try await desk.ask("/regions", host: host).status == 200) }
  }

  private func tokens(_ text: String) throws -> AccessTokens {
    let folder = try TemporaryFolder(["tokens": text])
    _ = try Program.run("chmod", ["600", folder.path + "/tokens"])
    return try AccessTokens(files: [folder.path + "/tokens"])
  }
}
