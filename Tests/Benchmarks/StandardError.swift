import Glibc

/// Where remarks go, so that standard output holds results only.
enum StandardError {
  /// Writes text; what cannot be written is lost.
  static func write(_ text: String) {
    _ = text.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
  }
}
