/// What is wrong with a file of settings: the readers of all its sections add to the same one, so that one reading names every
/// fault.
package final class DiagnosticLog {
  private var list = DiagnosticList()

  package init() {}

  /// Adds an error about a setting.
  ///
  /// - Parameters:
  ///   - message: What is wrong, and what to write instead.
  ///   - location: Where it is written.
  ///   - path: The keys that lead to it, such as `defaults.gazetteer.chart.series`; empty for the file itself.
  package func add(_ message: String, at location: SourceLocation?, path: String) {
    add(Diagnostic(.error, at: location, path: path, message))
  }

  package func add(_ diagnostic: Diagnostic) {
    list.add(diagnostic)
  }

  /// Everything that has been gathered, in the order of the file.
  package var failure: InvalidInput { InvalidInput(diagnostics: list.sorted) }

  /// - Throws: what has been gathered, in the order of the file, if there are errors.
  package func check() throws(InvalidInput) {
    try list.check()
  }
}

extension Diagnostic {
  /// A diagnostic about a setting, which its message names by the keys that lead to it.
  package init(_ severity: Severity, at location: SourceLocation?, path: String, _ message: String) {
    self.init(severity, at: location, path.isEmpty ? message : "\(path): \(message)")
  }
}
