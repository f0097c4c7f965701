/// Collects what is found in one file, and keeps a broken file of a million rows from drowning its reader.
package struct DiagnosticList: Sendable {
  /// How many errors, and how many others, are listed one by one.
  package static let limit = 500

  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var errorCount = 0
  private var otherCount = 0

  package init() {}

  /// Whether an error was found.
  package var hasErrors: Bool { errorCount > 0 }

  package mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      errorCount += 1
      if errorCount <= Self.limit { diagnostics.append(diagnostic) }
    } else {
      otherCount += 1
      if otherCount <= Self.limit { diagnostics.append(diagnostic) }
    }
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
    for diagnostic in other.diagnostics { add(diagnostic) }
    errorCount += other.errorCount - other.diagnostics.count(where: { $0.severity == .error })
    otherCount += other.otherCount - other.diagnostics.count(where: { $0.severity != .error })
  }

  /// Everything in the order of the input, first what has no location, with a last line about what was left out.
  package var sorted: [Diagnostic] {
    let nowhere = SourceLocation(file: "")
    var all = diagnostics.enumerated().sorted { first, second in
      let (one, other) = (first.element.location ?? nowhere, second.element.location ?? nowhere)
      return one == other ? first.offset < second.offset : one < other
    }.map(\.element)
    if errorCount > Self.limit { all.append(Diagnostic(.error, "\(errorCount - Self.limit) more errors are not listed")) }
    if otherCount > Self.limit { all.append(Diagnostic(.note, "\(otherCount - Self.limit) more notes are not listed")) }
    return all
  }

  /// Ends a step: throws if there were errors.
  package func check() throws(InvalidInput) {
    if hasErrors { throw InvalidInput(diagnostics: sorted) }
  }
}
