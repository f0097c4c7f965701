/// The text of a file of settings in which one setting at a time is written or taken away; all else stays as its author wrote it.
package struct SettingsText: Hashable, Sendable {
  /// The text.
  package private(set) var text: String

  /// Why a setting cannot be written: the file has a form that only its author can change.
  package struct Refusal: Error, Hashable, CustomStringConvertible {
    package var description: String
  }

  /// Keys from this depth on share the line of what they are part of: `D: {role: growth, of: C}` under `columns` under `mapping`.
  private static let depthOfLines = 3

  /// Takes a text.
  package init(_ text: String) { self.text = text }

  /// Everything it says.
  ///
  /// - Throws: `InvalidInput` where it is not YAML.
  package func value() throws(InvalidInput) -> SettingsValue {
    if isBlank { return .map([]) }
    return SettingsValue(try Token(yaml: Array(text.utf8), file: "gazetteer.yml"))
  }

  private var isBlank: Bool {
    text.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.isEmpty || $0.drop { $0 == " " }.first == "#" }
  }

  /// Writes a setting, or takes it away.
  ///
  /// - Parameters:
  ///   - path: The keys that lead to it.
  ///   - value: What it says from now on; `nil` for nothing.
  /// - Returns: the lines of the new text, from 1, that say it; `nil` where it was taken away.
  /// - Throws: ``Refusal`` where the text would say something else afterwards than it shall.
  @discardableResult
  package mutating func set(_ path: [String], to value: SettingsValue?) throws(Refusal) -> ClosedRange<Int>? {
    let before: SettingsValue
    let root: Token
    do throws(InvalidInput) {
      before = try self.value()
      root =
        isBlank
        ? Token(content: .map([]), location: SourceLocation(file: "")) : try Token(yaml: Array(text.utf8), file: "gazetteer.yml")
    } catch {
      throw Refusal(description: error.diagnostics.first?.description ?? "the file cannot be read")
    }
    let wanted = before.with(value, at: path) ?? .map([])
    guard wanted != before else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let written = Self.edit(&lines, root, path, wanted, depth: 0, indent: 0, end: lines.count)
    let edited = SettingsText(lines.map { $0 + "\n" }.joined())
    guard let after = try? edited.value(), after == wanted else {
      throw Refusal(description: "“\(path.joined(separator: "."))” cannot be written without changing more of the file")
    }
    text = edited.text
    return value == nil ? nil : written
  }

  /// Edits the lines of one mapping, and returns those that were written.
  ///
  /// - Parameters:
  ///   - lines: All lines.
  ///   - map: The mapping as it was read.
  ///   - path: The keys to the setting, all of them.
  ///   - wanted: What the whole file says in the end.
  ///   - depth: How many of the keys lead to the mapping.
  ///   - indent: How far its keys are indented.
  ///   - end: The line after its last.
  private static func edit(
    _ lines: inout [String], _ map: Token, _ path: [String], _ wanted: SettingsValue, depth: Int, indent: Int, end: Int
  ) -> ClosedRange<Int>? {
    let key = path[depth]
    let goal = wanted[path.prefix(depth + 1)]
    guard case .map(let entries) = map.content, let place = entries.firstIndex(where: { $0.key == key }),
      let first = entries[place].location.line
    else {
      guard let goal else { return nil }
      let written = printed(goal, key: key, depth: depth, indent: indent)
      let at = lastLine(lines, before: end) + 1
      lines.insert(contentsOf: written, at: at)
      return at + 1...at + written.count
    }
    let entry = entries[place]
    let next = place + 1 < entries.count ? (entries[place + 1].location.line ?? end + 1) - 1 : end
    let column = (entry.location.column ?? 1) - 1
    if depth + 1 < path.count, goal != nil, case .map(let inner) = entry.value.content, let line = inner.first?.location.line,
      line > first, let inset = inner.first?.location.column
    {
      return edit(&lines, entry.value, path, wanted, depth: depth + 1, indent: inset - 1, end: next)
    }
    // The remarks before the next key belong to that.
    let last = lastLine(lines, before: next)
    let written = goal.map { printed($0, key: key, depth: depth, indent: column) } ?? []
    lines.replaceSubrange(first - 1...max(first - 1, last), with: written)
    return written.isEmpty ? nil : first...first + written.count - 1
  }

  /// The index of the last line before another that says something; -1 if there is none.
  private static func lastLine(_ lines: [String], before end: Int) -> Int {
    var last = min(end, lines.count) - 1
    while last >= 0 {
      let text = lines[last].drop { $0 == " " }
      if !text.isEmpty, text.first != "#" { return last }
      last -= 1
    }
    return last
  }

  /// A setting in lines of its own.
  private static func printed(_ value: SettingsValue, key: String, depth: Int, indent: Int) -> [String] {
    let head = String(repeating: " ", count: indent) + SettingsValue.scalar(key) + ":"
    guard case .map(let entries) = value, depth + 1 < depthOfLines, !entries.isEmpty else { return ["\(head) \(value.line)"] }
    return [head] + entries.flatMap { printed($0.value, key: $0.key, depth: depth + 1, indent: indent + 2) }
  }
}
