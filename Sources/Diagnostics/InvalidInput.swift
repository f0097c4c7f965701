/// Thrown when an input cannot be used: everything that is wrong with it, and what was noticed besides.
public struct InvalidInput: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found, in the order of the input; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Makes an error.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One diagnostic a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
