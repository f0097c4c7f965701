/// Collects what is found in one file, and keeps a broken file of a million rows from drowning its reader: many findings of one kind become
/// one, with their number and the first places.
package struct DiagnosticList: Sendable {
  /// How many errors, and how many others, are listed at most.
  package static let limit = 500
  /// How many findings of one kind are listed one by one.
  package static let limitOfKind = 5

  private var kept: [Diagnostic] = []
  private var counts: [Diagnostic.Kind: Int] = [:]
  package private(set) var errorCount = 0
  private var otherCount = 0

  package init() {}

  /// Whether an error was found.
  package var hasErrors: Bool { errorCount > 0 }

  package mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 } else { otherCount += 1 }
    let kind = diagnostic.kind
    guard let known = counts[kind] else {
      // More kinds than anyone reads are only counted.
      guard counts.count < 4 * Self.limit else { return }
      counts[kind] = 1
      kept.append(diagnostic)
      return
    }
    counts[kind] = known + 1
    if known < Self.limitOfKind { kept.append(diagnostic) }
  }

  package mutating func error(_ location: SourceLocation, _ message: String, remedy: String? = nil) {
    add(Diagnostic(.error, at: location, message, remedy: remedy))
  }

  package mutating func warning(_ location: SourceLocation, _ message: String, remedy: String? = nil) {
    add(Diagnostic(.warning, at: location, message, remedy: remedy))
  }

  package mutating func note(_ location: SourceLocation, _ message: String, remedy: String? = nil) {
    add(Diagnostic(.note, at: location, message, remedy: remedy))
  }

  /// Adds what was found elsewhere.
  package mutating func add(contentsOf other: DiagnosticList) {
    for diagnostic in other.kept { add(diagnostic) }
    for (kind, count) in other.counts where count > Self.limitOfKind { counts[kind, default: 0] += count - Self.limitOfKind }
    errorCount += other.errorCount - other.kept.count(where: { $0.severity == .error })
    otherCount += other.otherCount - other.kept.count(where: { $0.severity != .error })
  }

  /// Everything in the order of the input, first what has no location, with a last line about what was left out.
  package var sorted: [Diagnostic] {
    let nowhere = SourceLocation(file: "")
    let inOrder = kept.enumerated().sorted { first, second in
      let (one, other) = (first.element.location ?? nowhere, second.element.location ?? nowhere)
      return one == other ? first.offset < second.offset : one < other
    }.map(\.element)
    var listed: [Diagnostic] = []
    // How many errors, and how many others, the lines stand for, and how many lines there are.
    var told = (errors: 0, others: 0)
    var lines = (errors: 0, others: 0)
    var summarised: Set<Diagnostic.Kind> = []
    for (index, diagnostic) in inOrder.enumerated() {
      let kind = diagnostic.kind
      let isError = kind.severity == .error
      guard (isError ? lines.errors : lines.others) < Self.limit else { continue }
      var count = 1
      if let all = counts[kind], all > Self.limitOfKind {
        guard summarised.insert(kind).inserted else { continue }
        count = all
        listed.append(diagnostic.standing(for: count, others: inOrder[(index + 1)...].filter { $0.kind == kind }))
      } else {
        listed.append(diagnostic)
      }
      if isError {
        told.errors += count
        lines.errors += 1
      } else {
        told.others += count
        lines.others += 1
      }
    }
    if errorCount > told.errors { listed.append(Diagnostic(.error, "\(errorCount - told.errors) more errors are not listed")) }
    if otherCount > told.others { listed.append(Diagnostic(.note, "\(otherCount - told.others) more notes are not listed")) }
    return listed
  }

  /// Ends a step: throws if there were errors.
  package func check() throws(InvalidInput) {
    if hasErrors { throw InvalidInput(diagnostics: sorted) }
  }
}

extension Diagnostic {
  /// What diagnostics have in common that only differ in the place, the words quoted, and the numbers.
  fileprivate struct Kind: Hashable, Sendable {
    var severity: Severity
    var file: String
    var sheet: String?
    var words: String
  }

  fileprivate var kind: Kind {
    Kind(
      severity: severity, file: location?.file ?? "", sheet: location?.sheet,
      words: Self.masked(message) + "; " + (remedy.map(Self.masked) ?? ""))
  }

  /// A text without what it quotes and without digits.
  private static func masked(_ text: String) -> String {
    var masked = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "”" { isQuoted = false }
      if !isQuoted, !("0"..."9").contains(scalar) { masked.unicodeScalars.append(scalar) }
      if scalar == "“" { isQuoted = true }
    }
    return masked
  }

  /// This diagnostic for all of its kind.
  fileprivate func standing(for count: Int, others: [Diagnostic]) -> Diagnostic {
    let places = others.compactMap { $0.location?.shortPosition }
    let named = places.isEmpty ? "" : " (\(places.joined(separator: ", "))\(places.count < count - 1 ? ", …" : ""))"
    return Diagnostic(severity, at: location, "\(message); \(count - 1) more findings like this one\(named)", remedy: remedy)
  }
}
