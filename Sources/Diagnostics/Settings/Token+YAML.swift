extension Token {
  /// Reads YAML.
  ///
  /// - Throws: `InvalidInput` with the location of a fault of syntax, of a key given twice, or of something too large.
  package init(yaml bytes: [UInt8], file: String) throws(InvalidInput) {
    var composer = YAMLComposer(file: file)
    self = try composer.document(bytes)
  }
}

/// Makes a token of what is found in YAML.
private struct YAMLComposer {
  /// Files beyond these are no files of settings: a bound on what a stranger's file can cost.
  private static let limits = (bytes: 1 << 18, tokens: 20_000, depth: 32)

  let file: String
  /// What anchors name, with how many tokens each is and how deep it goes.
  private var anchors: [String: (token: Token, count: Int, depth: Int)] = [:]
  private var budget = limits.tokens

  init(file: String) {
    self.file = file
  }

  /// The one document in `bytes`, which must be a mapping.
  mutating func document(_ bytes: [UInt8]) throws(InvalidInput) -> Token {
    guard bytes.count <= Self.limits.bytes else {
      throw refusal("a file of settings has at most \(Self.limits.bytes / 1024) KiB, this one has \(bytes.count / 1024)")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw refusal("the file is not UTF-8 text") }
    do {
      let events = try YAMLEvents(bytes)
      let noMapping = refusal("the file is not a mapping of keys and values")
      guard case .documentBegins = try events.next().event else { throw noMapping }
      let first = try events.next()
      guard let root = try token(of: first.event, at: first.place, from: events, depth: 0) else { throw noMapping }
      _ = try events.next()
      let after = try events.next()
      guard case .end = after.event else {
        throw refusal("a second YAML document begins here; a file of settings has one", at: after.place)
      }
      guard case .map = root.content else { throw noMapping }
      return root
    } catch let fault as YAMLEvents.Fault {
      throw refusal(fault.message, at: fault.place ?? (1, 1))
    } catch let refusal as InvalidInput {
      throw refusal
    } catch {
      throw refusal("the file cannot be read as YAML")
    }
  }

  /// The value that begins with `event`; `nil` for an event that begins none.
  private mutating func token(
    of event: YAMLEvents.Event, at place: YAMLEvents.Place, from events: YAMLEvents, depth: Int
  ) throws -> Token? {
    let before = budget
    var token = Token(content: .empty, location: location(place))
    let name: String?
    switch event {
    case .listEnds, .mapEnds, .documentBegins, .documentEnds, .end: return nil
    case .scalar, .listBegins, .mapBegins, .alias: try pay(1, depth: depth)
    }
    switch event {
    case .scalar(let text, let isPlain, let anchor):
      let isNothing = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
      token.content = isNothing ? .empty : .scalar(text)
      name = anchor
    case .listBegins(let anchor):
      var list: [Token] = []
      while true {
        let item = try events.next()
        guard let value = try self.token(of: item.event, at: item.place, from: events, depth: depth + 1) else { break }
        list.append(value)
      }
      token.content = .list(list)
      name = anchor
    case .mapBegins(let anchor):
      token.content = .map(try entries(from: events, depth: depth))
      name = anchor
    case .alias(let anchor):
      guard let known = anchors[anchor] else { throw refusal("this is not YAML: found undefined alias", at: place) }
      // What is repeated counts each time: aliases can make a small file a huge tree.
      try pay(known.count, depth: depth + known.depth)
      return known.token
    case .listEnds, .mapEnds, .documentBegins, .documentEnds, .end: return nil
    }
    if let name { anchors[name] = (token, before - budget, token.levels) }
    return token
  }

  private mutating func entries(from events: YAMLEvents, depth: Int) throws -> [Token.Entry] {
    var entries: [Token.Entry] = []
    var (seen, repeated): (Set<String>, Set<String>) = ([], [])
    while true {
      let head = try events.next()
      let left = budget
      guard let key = try token(of: head.event, at: head.place, from: events, depth: depth + 1) else { break }
      // A key is part of its entry.
      budget = left
      let tail = try events.next()
      guard var value = try token(of: tail.event, at: tail.place, from: events, depth: depth + 1) else { break }
      // The parser sees nothing only at the next thing, which may be lines further down.
      if value.content == .empty { value.location = key.location }
      let name = if case .scalar(let text, _, _) = head.event { text } else { key.text ?? "" }
      let entry = Token.Entry(key: name, location: key.location, value: value)
      if !seen.insert(name).inserted { repeated.insert(name) }
      entries.append(entry)
    }
    if let first = entries.first(where: { repeated.contains($0.key) }) {
      let names = repeated.map(\.debugDescription).sorted().joined(separator: ", ")
      throw refusal("\(names) is given twice in one mapping", at: (first.location.line ?? 1, first.location.column ?? 1))
    }
    return entries
  }

  private mutating func pay(_ count: Int, depth: Int) throws {
    budget -= count
    guard budget > 0, depth < Self.limits.depth else {
      throw refusal("the file is nested too deeply or repeats itself too often to be read")
    }
  }

  private func location(_ place: YAMLEvents.Place) -> SourceLocation {
    SourceLocation(file: file, line: place.line, column: place.column)
  }

  private func refusal(_ message: String, at place: YAMLEvents.Place = (1, 1)) -> InvalidInput {
    InvalidInput(diagnostics: [Diagnostic(.error, at: location(place), message)])
  }
}

extension Token {
  /// How many levels there are below it.
  fileprivate var levels: Int {
    switch content {
    case .empty, .scalar: 0
    case .list(let items): 1 + (items.map(\.levels).max() ?? 0)
    case .map(let entries): 1 + (entries.map(\.value.levels).max() ?? 0)
    }
  }
}
