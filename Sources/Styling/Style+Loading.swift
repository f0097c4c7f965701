public import Diagnostics
import Drawing

extension Style {
  /// The styles that come with the program, by name.
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("house", PackageResources.house_yml), ("bulletin", PackageResources.bulletin_yml),
    ("monochrome", PackageResources.monochrome_yml), ("screen", PackageResources.screen_yml),
  ]

  /// The names that `shipped` knows.
  public static var shippedNames: [String] { files.map(\.name) }

  /// Whether a name means a style that comes with the program, with or without a size of paper.
  public static func isShipped(_ name: String) -> Bool {
    name.split(separator: ":", maxSplits: 1).first.map { shippedNames.contains(String($0)) } ?? false
  }

  /// A style that comes with the program.
  ///
  /// - Parameter name: one of `shippedNames`, or such a name with a size of paper: `house:letter`.
  /// - Throws: `InvalidInput` that names those there are.
  public static func shipped(_ name: String) throws(InvalidInput) -> Style {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let file = files.first(where: { $0.name == parts[0] }) else {
      throw refusal("style", parts[0], shippedNames)
    }
    guard parts.count > 1 else { return try Style(yaml: file.bytes, file: "Styles/\(file.name).yml", name: name, paper: nil) }
    guard let paper = Paper(rawValue: parts[1]) else {
      throw refusal("size of paper", parts[1], Paper.allCases.map(\.rawValue))
    }
    return try Style(yaml: file.bytes, file: "Styles/\(file.name).yml", name: name, paper: paper)
  }

  /// Reads and checks a brand.yml file. What it does not say is as in the `house` style.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes.
  ///   - file: how messages name the file; its last part without the ending is the style's name.
  ///   - paper: the size of paper to take instead of the file's own.
  /// - Throws: `InvalidInput` with everything that is wrong.
  public init(yaml: [UInt8], file: String, paper: Paper? = nil) throws(InvalidInput) {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let name = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    try self.init(yaml: yaml, file: file, name: name, paper: paper)
  }

  /// Reads and checks a brand.yml file given as text.
  ///
  /// - Throws: `InvalidInput` with everything that is wrong.
  public init(yaml: String, file: String, paper: Paper? = nil) throws(InvalidInput) {
    try self.init(yaml: Array(yaml.utf8), file: file, paper: paper)
  }

  private init(yaml: [UInt8], file: String, name: String, paper: Paper?) throws(InvalidInput) {
    let problems = DiagnosticLog()
    var layers = try StyleLayers()
    if yaml != PackageResources.house_yml { try layers.add(Token(yaml: yaml, file: file), bytes: yaml, problems: problems) }
    if let paper { layers.setPaper(paper) }
    try problems.check()
    try self.init(name: name, tokens: layers.tokens, names: layers.names, problems: problems)
    source = layers.source
    logo = layers.logo
    fontFiles = layers.fontFiles
    if case .map(let families)? = layers.tokens["families"]?.content {
      for family in families where family.value.location.file == file {
        if let name = family.value.text, familyLocations[name] == nil { familyLocations[name] = family.value.location }
      }
    }
    notes = layers.notes + distinctionWarnings(in: layers.tokens)
    for error in contrastErrors(in: layers.tokens) { problems.add(error) }
    try problems.check()
  }

  /// The file of a shipped style.
  static func shippedFile(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  private static func refusal(_ kind: String, _ name: String, _ known: [String]) -> InvalidInput {
    let hint =
      NearestName.nearest(to: name, in: known).map { "did you mean “\($0)”?" } ?? "there are \(known.joined(separator: ", "))"
    return InvalidInput(diagnostics: [Diagnostic(.error, "no \(kind) is called “\(name)”; \(hint)")])
  }
}
