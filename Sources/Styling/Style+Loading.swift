import Drawing

extension Style {
  /// The styles that come with the program, by name.
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("house", PackageResources.house_yml)
  ]

  /// The names that `shipped` knows.
  public static var shippedNames: [String] { files.map(\.name) }

  /// A style that comes with the program.
  ///
  /// - Parameter name: one of `shippedNames`.
  /// - Throws: `StyleError` that names those there are.
  public static func shipped(_ name: String) throws(StyleError) -> Style {
    guard let file = files.first(where: { $0.name == name }) else {
      let hint = Spelling.nearest(to: name, in: shippedNames).map { "did you mean “\($0)”?" }
      let message = "no style is called “\(name)”; " + (hint ?? "there are \(shippedNames.joined(separator: ", "))")
      throw StyleError(problems: [.init(place: nil, path: "", message: message)])
    }
    return try Style(yaml: file.bytes, file: "Styles/\(name).yml", name: name)
  }

  /// Reads and checks a brand.yml file. What it does not say is as in the `house` style.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: how messages name the file; its last part without the ending is the style's name.
  /// - Throws: `StyleError` with everything that is wrong.
  public init(yaml: [UInt8], file: String) throws(StyleError) {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let name = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    try self.init(yaml: yaml, file: file, name: name)
  }

  /// Reads and checks a brand.yml file given as text.
  ///
  /// - Throws: `StyleError` with everything that is wrong.
  public init(yaml: String, file: String) throws(StyleError) {
    try self.init(yaml: Array(yaml.utf8), file: file)
  }

  private init(yaml: [UInt8], file: String, name: String) throws(StyleError) {
    let house = PackageResources.house_yml
    let problems = Problems()
    var names = ColorNames()
    let base = try Token(yaml: house, file: "Styles/house.yml")
    let root = try Token(yaml: yaml, file: file)
    names.readPalette(of: base, problems: problems)
    if yaml != house { names.readPalette(of: root, problems: problems) }
    guard var tokens = base.value(at: "defaults", "gazetteer") else {
      throw StyleError(problems: [.init(place: base.place, path: "defaults.gazetteer", message: "is missing")])
    }
    if yaml != house, let own = root.value(at: "defaults", "gazetteer") { tokens = tokens.overlaid(by: own) }
    try self.init(name: name, tokens: tokens, names: names, problems: problems)
    source = yaml == house ? yaml : house + yaml
  }
}
