import Foundation
import HTTPTypes
import Publishing
import Testing

@testable import Serving

struct WorkbenchRouteTests {
  private static let table = """
    county,2022,2023,change
    North,10,12,20
    South,20,21,5
    East,30,36,20

    """

  @Test func `the address is good once, and only for the browser that opened it`() async throws {
    let desk = try await WorkbenchDesk()
    #expect(desk.cookie.hasPrefix("gazetteer-8123="))
    #expect(try await desk.ask("/projects").status == 200)
    #expect(try await desk.ask("/projects", headers: [.cookie: "gazetteer-8123=other"]).status == 401)
    #expect(try await desk.ask("/?token=\(desk.sessions.token)", headers: [.cookie: ""]).status == 401)
    // Who has it open already comes in again.
    #expect(try await desk.ask("/?token=\(desk.sessions.token)").status == 303)
  }

  @Test func `another site can neither ask by a name of its own nor send a form`() async throws {
    let desk = try await WorkbenchDesk()
    #expect(try await desk.ask("/projects", host: "evil.example:8123").status == 421)
    #expect(try await desk.ask("/projects?sample=1", method: .post, asPage: false).status == 403)
    #expect(try await desk.ask("/projects?sample=1", method: .post, headers: [.origin: "http://evil.example"]).status == 403)
    #expect(try await desk.ask("/projects?sample=1", method: .put).status == 405)
    let page = try await desk.ask("/", headers: [.accept: "text/html"])
    #expect(page.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
    #expect(!page.text.contains("<script>") && !page.text.contains(" style="))
  }

  @Test(arguments: [
    ("../../up/secret.csv", "secret"), ("/far/x.csv", "x"), (".hidden.csv", "hidden"), ("C:\\data\\a.csv", "a"), ("", "figures"),
    ("<img src=x>.csv", "_img src=x_"), ("\u{202E}abc.csv", "abc"), ("-rf.csv", "rf"), ("数据.csv", "数据"),
  ])
  func `names of files do no harm`(name: String, stem: String) async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop(name, Self.table)
    #expect(id == stem)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.home.path) == [stem])
    #expect(SafeFileName(String(repeating: "长", count: 300) + ".csv").name.utf8.count < 140)
  }

  @Test func `what is said is one line, which is taken back and made again to the byte`() async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop("a.csv", Self.table)
    let before = try desk.settings(id)
    let view = try await desk.view(id)
    let revision = try #require(view["revision"] as? String)
    let answer = try await desk.say(
      id, revision, [["path": ["mapping", "columns", "D"], "value": ["role": "growth", "of": "C"]]])
    #expect(answer.status == 200, "\(answer.text)")
    let after = try desk.settings(id)
    #expect(after == before + "mapping:\n  columns:\n    D: {role: growth, of: C}\n")
    let next = try answer.object
    #expect(next["undo"] as? String == "said" && next["isSound"] as? Bool == true)
    let back = try await desk.step(id, try #require(next["revision"] as? String), "back").object
    #expect(try desk.settings(id) == before && back["redo"] as? String == "said")
    _ = try await desk.step(id, try #require(back["revision"] as? String), "forward")
    #expect(try desk.settings(id) == after)
  }

  @Test func `two pages do not overwrite each other, and what the files do not take is not written`() async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop("a.csv", Self.table)
    let revision = try #require(try await desk.view(id)["revision"] as? String)
    let unit: [String: Any] = ["path": ["mapping", "unit"], "value": "人"]
    let first = try await desk.say(id, revision, [unit])
    #expect(first.status == 200)
    #expect(try await desk.say(id, revision, [["path": ["mapping", "unit"], "value": "%"]]).status == 409)
    let next = try #require(try first.object["revision"] as? String)
    let settings = try desk.settings(id)
    #expect(settings.contains("unit: 人"))
    #expect(try await desk.say(id, next, [["path": ["mapping", "columns", "D", "role"], "value": "nonsense"]]).status == 422)
    #expect(try await desk.say(id, next, [["path": ["delivery", "folder"], "value": "/tmp"]]).status == 400)
    // A style is one by its name, and no other file.
    for file in ["../other/brand.yml", "/etc/hostname", "", "..", "Styles/brand.yml"] {
      #expect(try await desk.say(id, next, [["path": ["style"], "value": file]]).status == 400)
    }
    #expect(try await desk.say(id, next, [["path": ["style", "file"], "value": "house"]]).status == 422)
    #expect(try desk.settings(id) == settings)
  }

  @Test func `style and paper are one setting; the page says where its findings are`() async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop("a.csv", Self.table)
    func look(_ view: [String: Any]) -> [String: Any] { view["look"] as? [String: Any] ?? [:] }
    let view = try await desk.view(id)
    #expect(look(view)["style"] as? String == "house" && look(view)["paper"] == nil)
    #expect(look(view)["papers"] as? [String] == ["a4", "letter"])
    let answer = try await desk.say(id, try #require(view["revision"] as? String), [["path": ["style"], "value": "house:letter"]])
    #expect(answer.status == 200, "\(answer.text)")
    let next = try answer.object
    #expect(look(next)["style"] as? String == "house" && look(next)["paper"] as? String == "letter")
    #expect(try desk.settings(id).contains(#"style: "house:letter""#))
    let outline = try await desk.ask("/projects/\(id)/outline?region=south&language=en").object
    #expect(outline["width"] as? Double == 612)
    let parts = try #require(outline["parts"] as? [[String: Any]])
    let title = try #require(parts.first { $0["place"] as? String == "title" })
    let area = try #require((title["areas"] as? [[Double]])?.first)
    #expect(title["page"] as? Int == 1 && area[0] > 20 && area[0] + area[2] < 612 && area[1] < 200 && area[3] > 10)
    #expect(title["words"] as? String == outline["title"] as? String)
  }

  @Test func `a wrong reading is shown with its place and stays correctable; a file of nothing leaves nothing`() async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop("a.csv", Self.table.replacing("21", with: "2x1"))
    let view = try await desk.view(id)
    #expect(view["isSound"] as? Bool == false)
    let understanding = try #require(view["understanding"] as? [String: Any])
    let places = (understanding["diagnosticPlaces"] as? [Any])?.compactMap { $0 as? [String: Int] } ?? []
    #expect(places.contains(["sheet": 0, "row": 2, "column": 2]))
    let rows = try await desk.ask("/projects/\(id)/rows?sheet=0&from=2&count=1").object
    #expect(((rows["rows"] as? [[String: Any]])?.first?["cells"] as? [String])?[2] == "2x1")
    let broken = try await desk.ask("/projects?name=b.xlsx", method: .post, body: [0x50, 0x4B, 3, 4, 0, 0])
    #expect(broken.status == 422)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.home.path) == [id])
  }

  @Test func `a headline of one's own needs figures that bear it out`() async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop("a.csv", Self.table)
    _ = try await desk.say(
      id, try #require(try await desk.view(id)["revision"] as? String),
      [["path": ["mapping", "columns", "D"], "value": ["role": "growth", "of": "C", "basis": "yoy"]]])
    func fault(_ text: String) async throws -> String? {
      let text = try #require(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      return try await desk.ask("/projects/\(id)/headline?region=south&language=en&text=\(text)").object["fault"] as? String
    }
    #expect(try await fault("South rose 5.0% in 2023") == nil)
    #expect(try await fault("South rose 7.3% in 2023") == "number")
    #expect(try await fault("South fell in 2023") == "direction")
  }

  private static let order = Array(#"{"kind":"all","forms":["pdf"],"languages":["en"]}"#.utf8)

  @Test func `all briefings come in one archive, with a manifest, and a run can be given up`() async throws {
    let desk = try await WorkbenchDesk()
    let id = try await desk.drop("a.csv", Self.table)
    let none = try await desk.ask("/projects/\(id)/run")
    #expect(none.text == "null")
    let begun = try await desk.ask("/projects/\(id)/run", method: .post, body: Self.order)
    #expect(begun.status == 202)
    var progress: [String: Any] = [:]
    for _ in 0..<600 where progress["isFinished"] as? Bool != true {
      progress = try await desk.ask("/projects/\(id)/run").object
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(progress["files"] as? Int == 4 && progress["done"] as? Int == 3)
    let archive = try await desk.ask("/projects/\(id)/briefings.zip")
    let south = try await desk.ask("/projects/\(id)/briefing.pdf?region=south&language=en")
    #expect(archive.status == 200 && south.status == 200)
    #expect(Data(archive.bytes).range(of: Data(south.bytes)) != nil)
    #expect(try await desk.ask("/projects/\(id)/folder.zip").text.contains("\(id)/data/a.csv"))
    _ = try await desk.ask("/projects/\(id)/run", method: .post, body: Self.order)
    let cancelled = try await desk.ask("/projects/\(id)/run", method: .delete).object
    let isOver = cancelled["isCancelled"] as? Bool == true || cancelled["isFinished"] as? Bool == true
    #expect(isOver)
  }
}
