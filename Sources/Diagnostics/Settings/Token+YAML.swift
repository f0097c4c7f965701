internal import Yams

extension Token {
  /// Files beyond these are no files of settings: a bound on what a stranger's file can cost.
  private static let limits = (bytes: 1 << 18, tokens: 20_000, depth: 32)

  /// Reads YAML.
  ///
  /// - Throws: `InvalidInput` with the location of a fault of syntax, of a key given twice, or of something too large.
  package init(yaml bytes: [UInt8], file: String) throws(InvalidInput) {
    func refusal(_ message: String, line: Int = 1, column: Int = 1) -> InvalidInput {
      let location = SourceLocation(file: file, line: line, column: column)
      return InvalidInput(diagnostics: [Diagnostic(.error, at: location, message)])
    }
    guard bytes.count <= Self.limits.bytes else {
      throw refusal("a file of settings has at most \(Self.limits.bytes / 1024) KiB, this one has \(bytes.count / 1024)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw refusal("the file is not UTF-8 text") }
    let node: Node?
    do {
      // The basic resolver leaves scalars as text: the default one matches each against regular expressions, which costs
      // milliseconds.
      node = try compose(yaml: text, .basic)
    } catch let error as YamlError {
      let (message, mark) = Self.explain(error)
      throw refusal(message, line: mark?.line ?? 1, column: mark?.column ?? 1)
    } catch {
      throw refusal("the file cannot be read as YAML")
    }
    guard let node, node.mapping != nil else { throw refusal("the file is not a mapping of keys and values") }
    var budget = Self.limits.tokens
    guard let token = Token(node, file: file, depth: 0, budget: &budget) else {
      throw refusal("the file is nested too deeply or repeats itself too often to be read")
    }
    self = token
  }

  /// `nil` where the tree is deeper or larger than any file of settings: aliases can make a small file a huge tree.
  private init?(_ node: Node, file: String, depth: Int, budget: inout Int) {
    budget -= 1
    guard budget > 0, depth < Self.limits.depth else { return nil }
    location = SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      content = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .empty : .scalar(scalar.string)
    case .sequence(let sequence):
      var list: [Token] = []
      for item in sequence {
        guard let token = Token(item, file: file, depth: depth + 1, budget: &budget) else { return nil }
        list.append(token)
      }
      content = .list(list)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        guard var token = Token(value, file: file, depth: depth + 1, budget: &budget) else { return nil }
        let keyLocation = SourceLocation(file: file, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
        // The parser sees nothing only at the next thing, which may be lines further down.
        if token.content == .empty { token.location = keyLocation }
        entries.append(Entry(key: key.string ?? "", location: keyLocation, value: token))
      }
      content = .map(entries)
    case .alias:
      return nil
    }
  }

  /// What the parser says, and where.
  private static func explain(_ error: YamlError) -> (message: String, mark: Mark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      ("this is not YAML: \(problem)", mark)
    case .duplicatedKeysInMapping(let keys, let context):
      ("\(keys.map(\.debugDescription).sorted().joined(separator: ", ")) is given twice in one mapping", context.mark)
    case .reader(let problem, _, _, _):
      ("this is not YAML: \(problem)", nil)
    default:
      ("this is not YAML", nil)
    }
  }
}
