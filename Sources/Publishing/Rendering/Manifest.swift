internal import Digests
internal import FoundationEssentials

/// What one run made, written as `manifest.json` beside the briefings.
package struct Manifest: Hashable, Sendable, Codable {
  /// One file that was made.
  package struct Entry: Hashable, Sendable, Codable {
    /// Key of the region.
    package var region: String
    /// Period in SDMX's notation.
    package var period: String
    /// Tag of the language.
    package var language: String
    /// Name of the style.
    package var style: String
    /// Where the file is, from the manifest's folder.
    package var file: String
    /// Number of pages.
    package var pages: Int
    /// Size in bytes.
    package var bytes: Int
    /// SHA-256 of the file, in hexadecimal.
    package var sha256: String
    /// What a reader of the run should know: compromises in layout, missing characters.
    package var warnings: [String]

    /// Makes an entry.
    package init(
      region: String, period: String, language: String, style: String, file: String, pages: Int, bytes: Int, sha256: String,
      warnings: [String]
    ) {
      self.region = region
      self.period = period
      self.language = language
      self.style = style
      self.file = file
      self.pages = pages
      self.bytes = bytes
      self.sha256 = sha256
      self.warnings = warnings
    }
  }

  /// One briefing that could not be made.
  package struct Failure: Hashable, Sendable, Codable {
    /// Key of the region.
    package var region: String
    /// Tag of the language.
    package var language: String
    /// Why not.
    package var reason: String

    /// Makes a failure.
    package init(region: String, language: String, reason: String) {
      self.region = region
      self.language = language
      self.reason = reason
    }
  }

  /// Version of the program.
  package var version: String
  /// What the briefings were made from: a project's folder, a data file's name or `sample`.
  package var project: String
  /// SHA-256 over all input files, in hexadecimal.
  package var input: String
  /// The day the figures are as of, `YYYY-MM-DD`.
  package var asOf: String
  /// The files, by region and language.
  package var briefings: [Entry]
  /// What could not be made.
  package var failures: [Failure]

  /// Makes a manifest.
  package init(version: String, project: String, input: String, asOf: String, briefings: [Entry], failures: [Failure]) {
    self.version = version
    self.project = project
    self.input = input
    self.asOf = asOf
    self.briefings = briefings
    self.failures = failures
  }

  /// The manifest as JSON with sorted keys, so that the same run gives the same bytes.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }
}

/// SHA-256 in hexadecimal.
package func sha256(_ bytes: [UInt8]) -> String {
  Digest.sha256(bytes).hexadecimal
}

/// SHA-256 over several files: over each one's name, length and bytes, by name, so that neither order nor a moved border changes
/// it.
package func sha256(of files: [(name: String, bytes: [UInt8])]) -> String {
  var hash = SHA256()
  for file in files.sorted(by: { $0.name < $1.name }) {
    hash.update(Array("\(file.name)\u{0}\(file.bytes.count)\u{0}".utf8))
    hash.update(file.bytes)
  }
  return hash.finalize().hexadecimal
}
