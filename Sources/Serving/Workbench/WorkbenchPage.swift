internal import Drawing
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore

/// The page of the workbench before its script has filled it.
struct WorkbenchPage: Sendable {
  /// Where the projects are, in the eyes of who sits before the page.
  enum Place: String, Sendable {
    /// On this computer.
    case here
    /// In a space on a server.
    case space
  }

  /// What is on the page.
  enum Content: Sendable {
    /// The workbench; the project to begin with.
    case steps(start: String?)
    /// A field for a token.
    case signIn(days: Int)
    /// What is the matter.
    case problem(Problem)
  }

  /// Where the projects are.
  var place: Place
  /// What is on it.
  var content: Content

  /// The language of the interface: as the page says, else as the browser does.
  static func language(of request: Request) -> Language {
    let said = (try? RequestQuery(request))?["ui"].flatMap(Language.init(tag:))
    return said ?? AcceptedLanguage.best(request.headers[.acceptLanguage])
  }

  /// The page as an answer.
  func response(to request: Request) -> Response {
    let (status, fields): (HTTPResponse.Status, HTTPFields) =
      switch content {
      case .steps: (.ok, [:])
      case .signIn: (.unauthorized, [:])
      case .problem(let problem): (problem.status, problem.headers)
      }
    var response = Response(
      status: status, headers: [.contentType: MediaType.html.field, .cacheControl: "no-store", .vary: "Accept-Language"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html(in: Self.language(of: request)))))
    for field in fields { response.headers.append(field) }
    return response
  }

  private func html(in language: Language) -> String {
    func word(_ key: String, _ values: [String: String] = [:]) -> String { WorkbenchWords.text(key, values)[language].markup }
    var (title, script, start) = (word("title"), "main", "")
    var body = "<noscript><p>\(word("noScript"))</p></noscript>"
    switch content {
    case .steps(let project): start = project ?? ""
    case .signIn(let days):
      script = "signin"
      // Filled in by the reader’s program for passwords; the script sends it, as a form of no origin could be anyone’s.
      body = """
        <h1>\(word("signInTitle"))</h1><p class="lead">\(word("signInLead"))</p>
        <form id="sign-in" class="sign-in"><label class="label" for="token">\(word("token"))</label>
        <input id="token" type="password" autocomplete="current-password" required maxlength="400" aria-describedby="wrong">
        <button class="primary">\(word("signIn"))</button><p id="wrong" class="is-wrong" role="alert"></p></form>
        <p class="soft">\(word("signInDays", ["days": String(days)]))</p>\(body)
        """
    case .problem(let problem):
      (title, script) = (problem.kind.title[language].markup, "")
      body = "<h1>\(title)</h1><p>\(problem.detail[language].markup)</p>"
    }
    let scripts = script.isEmpty ? "" : "<script type=\"module\" src=\"/assets/\(script).js\"></script>"
    return """
      <!doctype html>
      <html lang="\(language.textTag)" data-ui="\(language.tag)" data-place="\(place.rawValue)" data-start="\(start.markup)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" type="image/svg+xml" href="/assets/sign.svg">
      <link rel="stylesheet" href="/assets/workbench.css">
      \(scripts)
      </head>
      <body>
      <a class="skip" href="#work">\(word("skip"))</a>
      <header id="top" class="top"></header>
      <div class="sides">
      <main id="work" tabindex="-1">\(body)</main>
      <aside id="page" aria-label="\(word("page"))"></aside>
      </div>
      <footer id="foot" class="foot"></footer>
      <p id="status" class="unseen" role="status"></p>
      <p id="alert" class="alert" role="alert"></p>
      </body>
      </html>

      """
  }
}
