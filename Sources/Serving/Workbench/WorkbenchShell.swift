internal import Drawing
internal import Languages

/// The page of the workbench before its script has filled it.
enum WorkbenchShell {
  /// The page.
  ///
  /// - Parameters:
  ///   - language: The language of the interface.
  ///   - start: The project to begin with.
  ///   - assets: Where scripts and style sheet are.
  ///   - problem: What is the matter, in place of the workbench.
  static func html(in language: Language, start: String?, assets: WorkbenchAssets, problem: (title: String, detail: String)?)
    -> String
  {
    let title = problem?.title ?? WorkbenchWords.text("title")[language]
    let script = problem == nil ? "<script type=\"module\" src=\"/assets/main.js\"></script>" : ""
    let content =
      problem.map { "<h1>\($0.title.markup)</h1><p>\($0.detail.markup)</p>" }
      ?? "<noscript><p>\(WorkbenchWords.text("noScript")[language].markup)</p></noscript>"
    return """
      <!doctype html>
      <html lang="\(language.textTag)" data-ui="\(language.tag)" data-start="\((start ?? "").markup)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.markup)</title>
      <link rel="icon" type="image/svg+xml" href="/assets/sign.svg">
      <link rel="stylesheet" href="/assets/workbench.css">
      \(script)
      </head>
      <body>
      <a class="skip" href="#work">\(WorkbenchWords.text("skip")[language].markup)</a>
      <header id="top" class="top"></header>
      <div class="sides">
      <main id="work" tabindex="-1">\(content)</main>
      <aside id="page" aria-label="\(WorkbenchWords.text("page")[language].markup)"></aside>
      </div>
      <footer id="foot" class="foot"></footer>
      <p id="status" class="unseen" role="status"></p>
      <p id="alert" class="unseen" role="alert"></p>
      </body>
      </html>

      """
  }
}
