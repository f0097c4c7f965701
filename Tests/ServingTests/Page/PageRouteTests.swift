import HTTPTypes
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

@testable import Serving

@Suite struct PageRouteTests {
  @Test func `the page follows the browser's language, and a choice of it`() async throws {
    let desk = try Desk()
    let chinese = try await desk.ask("/?region=hengdian", [.acceptLanguage: "fr, zh-CN;q=0.9, en;q=0.8"])
    #expect(chinese.text.contains("<html lang=\"zh-Hans\">"))
    #expect(chinese.text.contains("下载PDF"))
    #expect(chinese.text.contains("/briefings/hengdian/latest.zh.pdf"))
    #expect(chinese.headers[.vary] == "Accept-Language")
    let english = try await desk.ask("/?region=hengdian&ui=en&language=zh", [.acceptLanguage: "zh"])
    #expect(english.text.contains("<html lang=\"en\">"))
    #expect(english.text.contains("/briefings/hengdian/latest.zh.pdf"))
  }

  @Test func `names stand in both scripts, each with its language`() async throws {
    let text = try await Desk().ask("/?region=hengdian").text
    #expect(text.contains("<h1><span lang=\"en\">Hengdian</span> <span lang=\"zh-Hans\">横店</span> </h1>"), "\(text)")
    #expect(text.contains("aria-current=\"page\"><span lang=\"en\">Hengdian</span>"))
  }

  @Test func `regions stand under what they lie in; what all lie in is left out`() async throws {
    let text = try await Desk().ask("/").text
    let places = ["Zhejiang", "Jinhua", "Dongyang", "Hengdian", "Yiwu", "Jiangsu", "Wuxi"].map { name in
      text.firstRange(of: "<span lang=\"en\">\(name)</span>")?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(!text.contains(">China<"))
    #expect(text.contains("<li class=\"depth-2\"><p><span lang=\"en\">Dongyang</span>"))
  }

  @Test func `nothing in the page is a script or a style of its own`() async throws {
    let text = try await Desk().ask("/").text
    #expect(!text.contains("<style"))
    #expect(!text.contains(" style="))
    #expect(!text.contains("javascript:"))
    #expect(text.split(separator: "<script").count == 2)
    #expect(text.contains("<script src=\"/assets/page-"))
  }

  @Test(arguments: [
    ("/?region=hengdan", "There is no region “hengdan”.", "/?region=hengdian&amp;language=en\"><span lang=\"en\">Hengdian</span>"),
    ("/?region=hengdian&style=bulletn", "There is no style “bulletn”.", "&amp;style=bulletin\"><span lang=\"en\">Bulletin</span>"),
    ("/?region=hengdian&language=fr", "There is no language “fr”.", "&amp;language=zh\"><span lang=\"zh-Hans\">中文</span>"),
    ("/?region=hengdian&period=never", "The region has no figures of “never”.", "&amp;period="),
    ("/?region=hengdan&ui=zh", "没有地区“hengdan”。", "&amp;ui=zh\"><span lang=\"zh-Hans\">横店</span> <span lang=\"en\">Hengdian</span>"),
    ("/?region=hengdian&style=bulletn&ui=zh", "没有样式“bulletn”。", "<span lang=\"zh-Hans\">公报</span>"),
    ("/?region=hengdian&page=x&ui=zh", "“page”须为从1起的整数，而不是“x”。", "查看全部简报"),
  ])
  func `what is not there is said on the page, with links to the nearest`(path: String, message: String, link: String) async throws
  {
    let answer = try await Desk().ask(path)
    #expect(answer.status == (path.contains("page=x") ? 400 : 404))
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text.contains(message))
    #expect(answer.text.contains(link), "\(answer.text)")
  }

  @Test func `the same page is made once, and anew when the project has changed`() async throws {
    let folder = try TemporaryFolder()
    for file in ShippedSample.files { try folder.write(file.bytes, to: file.path) }
    let desk = try Desk(.folder(folder.path))
    let first = try await desk.ask("/?region=hengdian")
    await desk.pool.finish()
    // Whoever stops makes no more pages: this one was kept.
    let second = try await desk.ask("/?region=hengdian")
    #expect(second.bytes == first.bytes)
    #expect(try await desk.ask("/?region=hengdian", [.ifNoneMatch: try #require(first.headers[.eTag])]).status == 304)
    let settings = String(decoding: try folder.bytes("gazetteer.yml"), as: UTF8.self)
    try folder.write(Array(settings.replacing("Gazetteer sample project", with: "Another publisher").utf8), to: "gazetteer.yml")
    desk.watch.look()
    desk.watch.look()
    #expect(try await desk.ask("/").text.contains("Another publisher"))
  }

  @Test func `a Chinese page says nothing in English but names and addresses`() async throws {
    let desk = try Desk()
    for region in ["zhejiang", "jinhua", "hengdian", "yiwu", "wuxi"] {
      let text = try await desk.ask("/?region=\(region)&ui=zh").text
      let missing = try #require(text.split(separator: "<section class=\"missing\">").last?.split(separator: "</section>").first)
      let letters = missing.replacing(#/<[^>]*>/#, with: "").filter { $0.isASCII && $0.isLetter }
      #expect(letters.isEmpty, "\(region): \(missing)")
    }
  }

  @Test func `whoever goes on to a region without the period gets its newest`() async throws {
    let answer = try await Desk().ask("/?region=jinhua&period=2022-Q2")
    #expect(answer.status == 200)
    #expect(answer.text.contains("/briefings/jinhua/latest.en.pdf"))
  }

  @Test func `names and parameters cannot become markup`() async throws {
    let folder = try TemporaryFolder([
      "gazetteer.yml": "publisher: {en: '<b>\"Bureau\" & Co</b>'}\ndata: data.csv\n",
      "data.csv": "region,year,<i>jobs</i>\n<script>alert(1)</script>,2020,1\n<script>alert(1)</script>,2021,2\n",
    ])
    let desk = try Desk(.folder(folder.path))
    for path in ["/", "/?q=%3Cimg%20src=x%3E", "/?region=%22%3E%3Cimg%3E", "/?ui=%3Cimg%3E&within=%3Cimg%3E"] {
      let text = try await desk.ask(path).text
      for mark in ["<b>", "<i>", "<script>alert", "<img src=x", "\"><img>"] { #expect(!text.contains(mark), "\(path)") }
    }
    #expect(try await desk.ask("/").text.contains("&lt;script&gt;alert(1)"))
  }

  @Test func `assets are kept for ever under a name that changes with them`() async throws {
    let desk = try Desk()
    let text = try await desk.ask("/").text
    let address = try #require(text.split(separator: "\"").first { $0.hasPrefix("/assets/page-") && $0.hasSuffix(".css") })
    let answer = try await desk.ask(String(address))
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
    #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
    #expect(answer.text.contains(":root{--ink:#15202B"))
    #expect(try await desk.ask("/assets/page-0.css").status == 404)
    #expect(try await desk.ask("/assets/..%2f..%2fgazetteer.yml").status == 404)
  }

  @Test func `of very many regions only the group around the chosen one is listed`() async throws {
    var lines = "id,name_en,name_zh,parent,subject\n"
    var figures = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n"
    for province in 0..<30 {
      lines += "p\(province),Province \(province),,,no\n"
      for county in 0..<20 {
        lines += "p\(province)c\(county),County \(county) of \(province),,p\(province),yes\n"
        figures += "p\(province)c\(county),jobs,2021,\(county + 1),PERSON\n"
      }
    }
    let folder = try TemporaryFolder([
      "gazetteer.yml": "data: data\n", "data/regions.csv": lines, "data/observations.csv": figures,
      "data/indicators.csv": "id,name_en,name_zh,kind\njobs,Jobs,就业,level\n",
      "data/units.csv": "id,kind,name_en,name_zh\nPERSON,count,people,人\n",
    ])
    let desk = try Desk(.folder(folder.path))
    let text = try await desk.ask("/?region=p7c3").text
    #expect(text.split(separator: "data-key=\"p7c").count == 21)
    #expect(!text.contains("data-key=\"p8c1\""))
    #expect(text.contains("within=p8"))
    #expect(!text.contains("data-all"))
    let other = try await desk.ask("/?region=p7c3&within=p8").text
    #expect(other.contains("data-key=\"p8c1\""))
    let found = try await desk.ask("/?region=p7c3&q=county%201%20of%2029").text
    #expect(found.contains("data-key=\"p29c1\""))
    #expect(!found.contains("data-key=\"p8c1\""))
  }

  @Test func `a preview shows what is wrong over the last pages, and streams changes`() async throws {
    let folder = try TemporaryFolder()
    for file in ShippedSample.files { try folder.write(file.bytes, to: file.path) }
    let desk = try Desk(.folder(folder.path), purpose: .preview)
    #expect(try await desk.ask("/").text.contains("data-live"))
    try folder.write(Array("data: [data\n".utf8), to: "gazetteer.yml")
    desk.watch.look()
    desk.watch.look()
    let text = try await desk.ask("/?region=hengdian").text
    #expect(text.contains("role=\"alert\""))
    #expect(text.contains("<code>gazetteer.yml:"))
    #expect(text.contains("/briefings/hengdian/latest.en.png"))
    async let events = desk.ask("/events")
    try folder.write(Array("data: data\n".utf8), to: "gazetteer.yml")
    for _ in 0..<500 where desk.watch.listeners == 0 { try await Task.sleep(for: .milliseconds(2)) }
    desk.watch.look()
    desk.watch.look()
    desk.watch.stop()
    let stream = try await events.text
    #expect(stream.hasPrefix("retry: 1000\nevent: project\ndata: 2\n\n"), "\(stream)")
    #expect(stream.contains("data: 3\n\n"))
    #expect(try await Desk().ask("/events").status == 404)
  }

  @Test func `a long name is set smaller, each language on its own line`() async throws {
    let folder = try TemporaryFolder([
      "gazetteer.yml": "data: data.csv\n",
      "data.csv":
        "region,year,jobs\nXishuangbanna Dai Autonomous Prefecture,2020,1\nXishuangbanna Dai Autonomous Prefecture,2021,2\n",
    ])
    #expect(try await Desk(.folder(folder.path)).ask("/").text.contains("<h1 class=\"long\">"))
    #expect(try await Desk().ask("/").text.contains("<h1><span"))
  }

  @Test func `the page brings the faces that briefings are set in, with the project's characters only`() async throws {
    let desk = try Desk()
    let text = try await desk.ask("/").text
    let sheet = try #require(text.split(separator: "\"").first { $0.hasPrefix("/assets/page-") && $0.hasSuffix(".css") })
    let rules = try await desk.ask(String(sheet)).text.split(separator: "\n").filter { $0.hasPrefix("@font-face") }
    for (family, weight) in [("Inter", 400), ("Inter", 600), ("Noto Sans CJK SC", 400), ("Noto Serif CJK SC", 700)] {
      #expect(rules.contains { $0.contains("font-family:\"\(family)\";font-weight:\(weight);") }, "\(rules)")
    }
    for rule in rules {
      let address = try #require(rule.split(separator: "(").dropFirst().first?.split(separator: ")").first)
      let face = try await desk.ask(String(address))
      #expect(face.headers[.contentType] == "font/woff2")
      #expect(face.headers[.cacheControl]?.contains("immutable") == true)
      #expect(face.bytes.starts(with: Array("wOF2".utf8)))
      #expect((2_000..<300_000).contains(face.bytes.count), "\(rule): \(face.bytes.count) bytes")
    }
  }
}
