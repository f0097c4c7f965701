/// Which version of the program this is.
package enum ProgramVersion {
  /// The version, as semver.org has it.
  package static let current = "0.1.0"
}
