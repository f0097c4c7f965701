internal import Diagnostics

/// Style files in layers, `house` at the bottom: what an upper one does not say is as below.
struct StyleLayers {
  /// Everything under `defaults.gazetteer`, merged.
  private(set) var tokens: Token
  /// What colours are called.
  private(set) var names = ColorNames()
  /// The bytes of all files from below.
  private(set) var source: [UInt8]
  private(set) var logo: Logo?
  private(set) var fontFiles: [String] = []
  private(set) var notes: [Diagnostic] = []

  /// The `house` style alone.
  init() throws(InvalidInput) {
    source = PackageResources.house_yml
    let root = try Token(yaml: source, file: "Styles/house.yml")
    guard let own = root.value(at: "defaults", "gazetteer") else {
      throw InvalidInput(diagnostics: [Diagnostic(.error, at: root.location, path: "defaults.gazetteer", "is missing")])
    }
    tokens = own
    names.readPalette(of: root)
  }

  /// Lays a file over those that are there, and under it the shipped style it is based on.
  mutating func add(_ root: Token, bytes: [UInt8], problems: DiagnosticLog) throws(InvalidInput) {
    let own = root.value(at: "defaults", "gazetteer")
    if let base = own?["based-on"] {
      guard let name = base.text, let below = Style.shippedFile(name) else {
        let hint = base.text.flatMap { NearestName.nearest(to: $0, in: Style.shippedNames) }.map { "; did you mean “\($0)”?" }
        problems.add(
          "needs one of \(Style.shippedNames.joined(separator: ", ")), not \(base.kind)\(hint ?? "")", at: base.location,
          path: "defaults.gazetteer.based-on")
        return
      }
      if name != "house" { try add(Token(yaml: below, file: "Styles/\(name).yml"), bytes: below, problems: problems) }
    }
    let brand = BrandReading(root, over: tokens, names: names, problems: problems)
    names.readPalette(of: root)
    tokens = tokens.overlaid(by: brand.tokens)
    if let own { tokens = tokens.overlaid(by: own) }
    source += bytes
    notes += brand.notes
    logo = Logo.read(root, notes: &notes, problems: problems) ?? logo
    fontFiles += FontFiles.read(root, notes: &notes)
  }

  /// Takes another size of paper.
  mutating func setPaper(_ paper: Paper) {
    let location = tokens.location
    let size = Token(content: .scalar(paper.rawValue), location: location)
    let page = Token(content: .map([.init(key: "size", location: location, value: size)]), location: location)
    tokens = tokens.overlaid(by: Token(content: .map([.init(key: "page", location: location, value: page)]), location: location))
    source += Array("\npaper: \(paper.rawValue)\n".utf8)
  }
}
