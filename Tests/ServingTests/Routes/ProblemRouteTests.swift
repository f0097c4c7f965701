import Diagnostics
import HTTPTypes
import Languages
import ProgramTesting
import Publishing
import Testing

@testable import Serving

@Suite struct ProblemRouteTests {
  /// What a browser sends that follows a link.
  private let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"

  @Test(arguments: [
    ("/nothing", 404, "Nothing here", "没有此页"), ("/briefings/hengdan/latest.en.pdf", 404, "No such region", "没有此地区"),
    ("/regions?q=%ff", 400, "The request cannot be read", "请求无法识别"), ("/briefings/hengdian/latest.fr.pdf", 404, "“fr”", "没有语言“fr”"),
  ])
  func `a browser reads a problem as a page of the house in its language`(
    path: String, status: Int, english: String, chinese: String
  ) async throws {
    let desk = try Desk()
    let first = try await desk.ask(path, [.accept: browser])
    #expect(first.status == status)
    #expect(first.headers[.contentType] == "text/html; charset=utf-8")
    #expect(first.headers[.vary] == "Accept, Accept-Language")
    #expect(first.text.contains(english), "\(first.text)")
    #expect(first.text.contains("<link rel=\"stylesheet\""))
    let second = try await desk.ask(path, [.accept: browser, .acceptLanguage: "zh-CN"])
    #expect(second.headers[.contentLanguage] == "zh-Hans")
    #expect(second.text.contains("<html lang=\"zh-Hans\">"))
    #expect(second.text.contains(chinese), "\(second.text)")
    #expect(!second.text.contains(english) || english == "“fr”")
  }

  @Test func `from a wrong address a reader finds the way to the nearest`() async throws {
    let page = try await Desk().ask("/briefings/hengdan/latest.en.pdf", [.accept: browser]).text
    #expect(page.contains("href=\"/?region=hengdian&amp;language=en\"><span lang=\"en\">Hengdian</span>"), "\(page)")
    #expect(page.contains("data-key=\"yiwu\""))
    let period = try await Desk().ask("/briefings/hengdian/2021-08.en.pdf", [.accept: browser]).text
    #expect(period.contains("<h1><span lang=\"en\">Hengdian</span>"), "\(period)")
    #expect(period.contains("period=2021&amp;"))
  }

  @Test(arguments: [nil, "*/*", "application/json", "application/problem+json", "application/pdf", "image/*,*/*;q=0.8"])
  func `a program reads it as problem+json`(accept: String?) async throws {
    var headers: HTTPFields = [.acceptLanguage: "zh"]
    headers[.accept] = accept
    let answer = try await Desk().ask("/briefings/hengdan/latest.en.pdf", headers)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.text.contains("\"detail\":\"没有地区“hengdan”。\""), "\(answer.text)")
    #expect(answer.text.contains("\"title\":\"没有此地区\""))
  }

  @Test(arguments: [
    ("/", "application/json"), ("/regions", "text/html"), ("/periods", "text/html;q=1"), ("/openapi.json", "image/png"),
    ("/health", "text/plain"), ("/metrics", "application/json"), ("/briefings/hengdian/latest.en.pdf", "image/png"),
    ("/briefings/hengdian/latest.en.png", "application/pdf, image/png;q=0"),
  ])
  func `what the client does not accept is not sent`(path: String, accept: String) async throws {
    let answer = try await Desk().ask(path, [.accept: accept])
    #expect(answer.status == 406)
    #expect(answer.text.contains(accept.hasPrefix("text/html") ? "Not in the format" : "urn:gazetteer:problem:not-acceptable"))
  }

  @Test func `whoever has no token learns nothing of the project, on a page that still looks like one`() async throws {
    let folder = try TemporaryFolder(["tokens": "portal-0123456789\n"])
    _ = try Program.run("chmod", ["600", folder.path + "/tokens"])
    let desk = try Desk(tokens: try AccessTokens(files: [folder.path + "/tokens"]))
    let page = try await desk.ask("/", [.accept: browser])
    #expect(page.status == 401)
    #expect(page.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
    for secret in ["Hengdian", "横店", "Gazetteer sample", "hengdian"] { #expect(!page.text.contains(secret)) }
    let sheet = try #require(page.text.split(separator: "\"").first { $0.hasPrefix("/assets/page-") && $0.hasSuffix(".css") })
    #expect(try await desk.ask(String(sheet)).status == 200)
    // That of the project is another one, and asks for the token.
    let own = try await desk.ask("/", [.authorization: "Bearer portal-0123456789"])
    let ownSheet = try #require(own.text.split(separator: "\"").first { $0.hasPrefix("/assets/page-") && $0.hasSuffix(".css") })
    #expect(ownSheet != sheet)
    #expect(try await desk.ask(String(ownSheet)).status == 401)
  }
}
