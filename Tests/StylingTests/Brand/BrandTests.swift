import Diagnostics
import Drawing
import Styling
import Testing

@Suite struct `A brand.yml file from elsewhere` {
  @Test func `ink, paper and the greys between them follow the brand`() throws {
    let own = try style(
      """
      color:
        palette: {night: "#222222", ice: "#DDEAF1"}
        foreground: night
        background: ice
      """)
    #expect(own.colors.ink == Color(hex: "#222222"))
    #expect(own.colors.paper == Color(hex: "#DDEAF1"))
    #expect(own.colors.tertiary.contrast(with: own.colors.paper) >= 4.5)
    #expect(own.colors.secondary.contrast(with: own.colors.paper) > own.colors.tertiary.contrast(with: own.colors.paper))
    #expect(own.colors.grid.contrast(with: own.colors.paper) < 1.4)
  }

  @Test func `the primary colour draws the data, a vivid other one the highlight`() throws {
    let own = try style(
      """
      color:
        palette: {blue: "#005EB8", red: "#DA291C", slate: "#425563"}
        foreground: "#231F20"
        primary: blue
        secondary: slate
        danger: red
      """)
    #expect(own.colors.data == Color(hex: "#005EB8"))
    #expect(own.chart.series[0] == own.colors.data)
    #expect(own.chart.sequence.last == own.colors.data)
    #expect(own.colors.accent == Color(hex: "#DA291C"))
    #expect(own.chart.highlight == own.colors.accent)
    #expect(own.notes.isEmpty)
  }

  @Test func `a primary colour too light for labels is deepened, and it is said`() throws {
    let own = try style("color: {primary: \"#F96302\"}")
    #expect(own.colors.data.contrast(with: .white) >= 4.5)
    #expect(
      own.notes.map(\.description) == [
        "own.yml:1:18: warning: color.primary: #F96302 on #FFFFFF reaches a contrast of 3.08:1, too little for figures and labels; "
          + "they are drawn in its shade \(own.colors.data.hex)"
      ])
  }

  @Test func `text that cannot be read on its paper is refused with both colours and the ratio`() {
    #expect(
      faults("color: {foreground: \"#999999\", background: \"#FFFFFF\"}") == [
        "own.yml:1:21: error: color.foreground: text in #999999 on #FFFFFF reaches a contrast of 2.84:1; it needs 4.50:1"
      ])
  }

  @Test func `a brand for dark screens is printed dark on light`() throws {
    let own = try style("color: {foreground: \"#F1F1F2\", background: \"#1A1A1A\", primary: \"#75A5CC\"}")
    #expect(own.colors.paper == .white)
    #expect(own.colors.ink == Color(hex: "#1A1A1A"))
    #expect(own.notes.contains { $0.message.contains(": dark paper wastes toner") })
  }

  @Test func `of a light and a dark variant the light one is printed`() throws {
    let own = try style(
      """
      color:
        foreground: {light: "#111111", dark: "#FAFAFA"}
        background: {light: "#FFFFFF", dark: "#222222"}
        primary: {light: "#6339E0", dark: "#FFFFFF"}
      """)
    #expect(own.colors.ink == Color(hex: "#111111"))
    #expect(own.colors.data == Color(hex: "#6339E0"))
  }

  @Test func `a theme may stand apart, name itself, or use the names of CSS`() throws {
    #expect(try style("color: {palette: {b: \"#447099\"}, theme: {primary: b}}").colors.data == Color(hex: "#447099"))
    #expect(try style("color: {primary: dark, dark: \"#041E42\"}").colors.data == Color(hex: "#041E42"))
    #expect(try style("color: {primary: navy}").colors.data == Color(hex: "#000080"))
    #expect(try style("color: {primary: \"rgb(20, 63, 102)\"}").colors.data == Color(hex: "#143F66"))
    #expect(try style("color: {primary: \"#143F66FF\"}").colors.data == Color(hex: "#143F66"))
  }

  @Test func `a colour of the palette that is none is noted, one of the theme refused`() throws {
    #expect(
      try style("color: {palette: {pale: \"#FEEEF\"}, primary: \"#143F66\"}").notes.map(\.description) == [
        "own.yml:1:25: warning: color.palette.pale: \"#FEEEF\" is not a colour; nothing uses it"
      ])
    #expect(
      faults("color: {primary: bleu}") == [
        "own.yml:1:18: error: color.primary: needs a colour such as \"#143F66\" or a name of the palette, not \"bleu\""
      ])
    #expect(
      faults("color: {primary: a, palette: {a: b, b: a}}") == [
        "own.yml:1:18: error: color.primary: needs a colour such as \"#143F66\" or a name of the palette, not \"a\""
      ])
  }

  @Test(arguments: [
    "#000000", "#FFFFFF", "#FF0202", "#F96302", "#FFC220", "#28A745", "#007BFF", "#4A154B", "#577A97", "#6F6F6F", "#00FFFF",
    "#A500B5",
  ])
  func `whatever the primary colour, the style passes its own checks`(hex: String) throws {
    let own = try style("color: {primary: \"\(hex)\"}")
    #expect(own.chart.series.count >= 4)
    #expect(Set(own.chart.series).count == own.chart.series.count)
    #expect(own.chart.series[0] == own.colors.data && own.chart.stack[0] == own.colors.data)
    #expect(own.chart.highlight != own.colors.data)
  }

  @Test func `families come from base and headings, as a name or with more`() throws {
    let short = try style("typography: {base: Jura, headings: Rubik}")
    #expect(short.latin.body.latin.family == "Jura")
    #expect(short.latin.title.latin.family == "Rubik")
    #expect(short.latin.tileNumber.latin.family == "Jura")
    let long = try style(
      """
      color: {palette: {blue: "#005EB8"}}
      typography:
        base: {family: "Arial, sans-serif", line-height: 1.5}
        headings: {weight: semi-bold, color: blue}
        monospace: {family: Fira Code, size: 0.9em}
        link: {color: blue}
      """)
    #expect(long.latin.body.latin.family == "Arial")
    #expect(long.latin.title.latin == Face("Arial", weight: 600))
    #expect(long.latin.title.color == Color(hex: "#005EB8"))
    #expect(long.han.title.color == Color(hex: "#005EB8"))
    #expect(long.han.title.han == Face("Noto Serif CJK SC", weight: 700))
  }

  @Test(arguments: [("9pt", 9.0), ("3.2mm", 9.071), ("16px", 8.5), ("1rem", 8.5), ("0.9em", 8.5), ("110%", 8.5), ("16", 8.5)])
  func `sizes of print are taken, sizes of the web are not`(size: String, points: Double) throws {
    let own = try style("typography: {base: {size: \(size)}}")
    #expect(abs(own.latin.body.size - points) < 0.001)
    #expect(own.notes.isEmpty)
  }

  @Test func `a size that the page does not bear is noted and not taken`() throws {
    let own = try style("typography: {base: {size: 14pt}}")
    #expect(own.latin.body.size == 8.5)
    #expect(own.notes.map(\.message) == ["typography.base.size: running text is 8 to 10.5 pt; 14pt is not used"])
  }

  @Test(arguments: [
    ("base: {size: big}", "own.yml:1:27: error: typography.base.size: needs a size such as 9pt, 16px or 1rem, not \"big\""),
    (
      "headings: {weight: fat}",
      "own.yml:1:33: error: typography.headings.weight: needs a weight from 100 to 900 or a name such as bold, not \"fat\""
    ),
    (
      "headings: {color: bleu}",
      "own.yml:1:32: error: typography.headings.color: needs a colour such as \"#143F66\" or a name of the palette, not \"bleu\""
    ),
  ])
  func `what is no size, weight or colour is refused`(yaml: String, message: String) {
    #expect(faults("typography: {\(yaml)}") == [message])
  }

  @Test func `who names the colours for this program is not second-guessed`() throws {
    let own = try style(
      "color: {primary: \"#F96302\", foreground: \"#333333\"}\n" + tokens("colors: {data: \"#202060\"}"))
    #expect(own.colors.data == Color(hex: "#202060"))
    #expect(own.colors.ink == (try Style.shipped("house")).colors.ink)
    #expect(own.notes.isEmpty)
  }
}

@Suite struct `Logos and fonts of a brand` {
  @Test(arguments: [
    ("logo: mark.png", "mark.png", "Bureau"),
    ("logo: {path: a/mark.png, alt: The mark}", "a/mark.png", "The mark"),
    ("logo: {small: s.png, medium: m.svg, large: l.png}", "m.svg", "Bureau"),
    ("logo: {medium: {light: l.png, dark: d.png}}", "l.png", "Bureau"),
    ("logo: {images: {wide: {path: w.png, alt: Wide}}, small: wide}", "w.png", "Wide"),
    ("logo: {medium: {light: {path: p.svg, alt: P}, dark: d}}", "p.svg", "P"),
  ])
  func `a logo is found in every shape of the format`(yaml: String, path: String, alternative: String) throws {
    #expect(
      try style("meta: {name: {short: Bureau, full: Bureau of Things}}\n\(yaml)").logo == Logo(path: path, alternative: alternative)
    )
  }

  @Test(arguments: ["https://example.com/a.png", "../a.png", "/etc/a.png", "a/../../b.png", "~/a.png", "file:a.png"])
  func `a logo outside the folder of the style is left out, and it is said`(path: String) throws {
    let own = try style("logo: \"\(path)\"")
    #expect(own.logo == nil)
    #expect(own.notes.map(\.message) == ["logo: “\(path)” is outside the folder of the style and is left out"])
  }

  @Test func `a logo of another kind is refused`() {
    #expect(faults("logo: mark.jpg") == ["own.yml:1:7: error: logo: needs a PNG or SVG file, not “mark.jpg”"])
    #expect(faults("logo: {medium: [a]}") == ["own.yml:1:16: error: logo: needs the path of a picture, not a list"])
  }

  @Test func `named images alone are no logo`() throws {
    #expect(try style("logo: {images: {a: a.png}}").logo == nil)
  }

  @Test func `font files inside the folder are listed, addresses left out`() throws {
    let own = try style(
      """
      typography:
        fonts:
          - family: Own
            source: file
            files: [fonts/Own.ttf, {path: fonts/Own-Bold.ttf, weight: bold}, {path: "https://example.com/x.woff2"}]
          - {family: Open Sans, source: google}
      """)
    #expect(own.fontFiles == ["fonts/Own.ttf", "fonts/Own-Bold.ttf"])
    #expect(
      own.notes.map(\.message) == [
        "typography.fonts: “https://example.com/x.woff2” is outside the folder of the style and is left out"
      ])
  }
}

@Suite struct `A brand.yml file as Quarto's documentation shows them` {
  /// Everything such a file may hold, most of it for the web.
  static let file = """
    meta:
      name: {full: Statistical Office of the Harbour Region, short: Harbour Statistics}
      link: {home: "https://example.org", mastodon: "https://example.social/@harbour"}

    logo:
      images:
        mark: {path: logos/mark.svg, alt: Harbour mark}
        wide: {path: logos/wide.svg, alt: Harbour Statistics}
        wide-dark: logos/wide-dark.svg
      small: mark
      medium: {light: wide, dark: wide-dark}
      large: wide

    color:
      palette:
        harbour-blue: "#0B4F8A"
        deep: "#12263A"
        coral: "#C8452D"
        sand: "#F4EFE6"
        kelp: "#2E7D5B"
        mist: "#8C9BA8"
        signal: coral
      foreground: {light: deep, dark: sand}
      background: {light: "#FFFFFF", dark: deep}
      primary: harbour-blue
      secondary: mist
      success: kelp
      danger: signal

    typography:
      fonts:
        - family: Source Sans 3
          source: google
          weight: [400, 600]
          style: [normal, italic]
        - {family: Source Serif 4, source: google, weight: 300..700, display: swap}
        - {family: Fira Code, source: bunny}
        - family: Harbour Sans
          source: file
          files:
            - path: fonts/HarbourSans-Regular.ttf
            - {path: "https://example.org/HarbourSans-Bold.woff2", weight: bold}
      base: {family: Source Sans 3, size: 11pt, weight: 400, line-height: 1.5}
      headings: {family: Source Serif 4, weight: 600, style: normal, line-height: 1.2, color: primary}
      monospace: Fira Code
      monospace-inline: {color: danger, background-color: sand}
      monospace-block: {background-color: sand}
      link: {color: primary, decoration: underline}

    defaults:
      bootstrap:
        functions: "@function tint($c) { @return $c; }"
        defaults: {navbar-bg: $brand-harbour-blue, enable-shadows: false}
        rules: ".navbar { border: 0; }"
      quarto:
        format: {html: {toc: true}}
      shiny:
        theme: {preset: shiny}
    """

  @Test func `is taken whole, and what paper does not bear is told with its line`() throws {
    let own = try style(Self.file)
    #expect(own.colors.ink == Color(hex: "#12263A"))
    #expect(own.colors.data == Color(hex: "#0B4F8A"))
    #expect(own.colors.accent == Color(hex: "#C8452D"))
    #expect(own.latin.title.latin == Face("Source Serif 4", weight: 600))
    #expect(own.latin.body.latin.family == "Source Sans 3")
    #expect(own.latin.title.color == own.colors.data)
    #expect(own.logo == Logo(path: "logos/wide.svg", alternative: "Harbour Statistics"))
    #expect(own.fontFiles == ["fonts/HarbourSans-Regular.ttf"])
    #expect(
      own.notes.map(\.description) == [
        "own.yml:43:39: warning: typography.base.size: running text is 8 to 10.5 pt; 11pt is not used",
        "own.yml:42:18: warning: typography.fonts: “https://example.org/HarbourSans-Bold.woff2” is outside the folder of the style and is left out",
      ])
  }

  @Test func `families that are not installed are told with the line that names them, others are set instead`() throws {
    let own = try style(Self.file)
    let house = try Style.shipped("house")
    let missing = Set(own.faces.filter { $0.family.hasPrefix("Source") })
    let printed = try own.replacing(missing, installed: house.faces)
    #expect(printed.latin.body.latin == house.latin.body.latin)
    #expect(
      printed.notes.map(\.description).contains(
        "own.yml:44:22: warning: typography: “Source Serif 4” 600 is not installed; “Noto Serif CJK KR” 700 is set instead"))
  }
}
