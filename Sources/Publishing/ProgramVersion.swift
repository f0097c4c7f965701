/// Which version of the program this is.
public enum ProgramVersion {
  /// The version, as semver.org has it.
  public static let current = "0.1.0"
}
