internal import Diagnostics
internal import Digests
internal import Files
internal import FoundationEssentials
internal import Glibc
internal import Statistics

/// Where a project keeps what its sources answered: each answer whole in a file of its own, and the list of them.
package struct FetchedFolder: Sendable {
  /// From the project's folder.
  package static let path = "data/fetched"
  /// Name of the list.
  private static let lockName = "lock.json"
  /// Name of the file that says when sources were asked: of this machine alone.
  private static let askedName = "asked.json"

  private let folder: String

  /// The folder of a project in a folder.
  package init(project folder: String) {
    self.folder = folder == "." ? Self.path : folder.hasSuffix("/") ? folder + Self.path : "\(folder)/\(Self.path)"
  }

  /// The path of the list.
  package var lockPath: String { path(Self.lockName) }

  /// The path of a file in it.
  package func path(_ file: String) -> String { "\(folder)/\(file)" }

  /// The list of answers; an empty one if nothing was ever fetched.
  ///
  /// - Throws: `ProjectError` where it cannot be read.
  package func lock() throws(ProjectError) -> FetchLock {
    let path = lockPath
    guard InputFile.exists(path) else { return FetchLock() }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
    guard let lock = try? JSONDecoder().decode(FetchLock.self, from: Data(bytes)), lock.version == 1 else {
      throw ProjectError(
        .inputUnreadable, at: SourceLocation(file: path), "is not a list of answers of this version of Gazetteer",
        remedy: "restore it, or take it away and run “gazetteer fetch” again")
    }
    return lock
  }

  /// Changes the list, one program at a time.
  ///
  /// - Parameter change: Changes the list as it is now.
  /// - Throws: `ProjectError` where it cannot be read or written.
  package func changeLock<Result>(_ change: (inout FetchLock) throws(ProjectError) -> Result) throws(ProjectError) -> Result {
    try makeFolder()
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw unwritable(FileError(.writing, folder, errno: errno)) }
    defer { close(handle) }
    while flock(handle, LOCK_EX) != 0 {
      guard errno == EINTR else { throw unwritable(FileError(.writing, folder, errno: errno)) }
    }
    let before = try lock()
    var lock = before
    let result = try change(&lock)
    if lock != before { try write(lock, to: Self.lockName) }
    return result
  }

  /// What is to be known of a file with some bytes: its place comes from what they are.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - name: What the file is called.
  ///   - address: Where they came from.
  package static func part(_ bytes: [UInt8], as name: String, from address: String) -> FetchedAnswer.Part {
    let digest = Publishing.sha256(bytes)
    return FetchedAnswer.Part(address: address, sha256: digest, bytes: bytes.count, file: "\(digest.prefix(16))/\(name)")
  }

  /// Keeps the bytes of a file, if they are not there as they are.
  ///
  /// - Throws: `ProjectError` where they cannot be written.
  package func keep(_ bytes: [UInt8], _ part: FetchedAnswer.Part) throws(ProjectError) {
    guard (try? read(part)) == nil else { return }
    try makeFolder()
    do {
      try WholeFile.write(bytes, to: path(part.file), for: .owner)
    } catch {
      throw unwritable(error)
    }
  }

  /// The bytes of a file that was kept, as they came.
  ///
  /// - Throws: `ProjectError` where it is not there, or is another by now.
  package func read(_ part: FetchedAnswer.Part) throws(ProjectError) -> [UInt8] {
    let path = path(part.file)
    guard part.file.split(separator: "/").allSatisfy({ $0 != ".." }), !part.file.hasPrefix("/") else {
      throw ProjectError(.wrongData, at: SourceLocation(file: lockPath), "names a file outside its folder")
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw ProjectError(
        .inputUnreadable, at: SourceLocation(file: path), "what was fetched cannot be read: \(error.reason)",
        remedy: "restore it, or run “gazetteer fetch” again")
    }
    guard Publishing.sha256(bytes) == part.sha256 else {
      throw ProjectError(
        .wrongData, at: SourceLocation(file: path), "what was fetched has been changed since: its SHA-256 is another",
        remedy: "restore it, or take it away and run “gazetteer fetch” again")
    }
    return bytes
  }

  /// When a timer asked each source last, in UTC; nothing where that is not known.
  package func asked() -> [String: String] {
    guard let bytes = try? InputFile.read(path(Self.askedName)) else { return [:] }
    return (try? JSONDecoder().decode([String: String].self, from: Data(bytes))) ?? [:]
  }

  /// Remembers when a timer asked each source last.
  package func remember(_ asked: [String: String]) throws(ProjectError) {
    guard asked != self.asked() else { return }
    try makeFolder()
    try write(asked, to: Self.askedName)
  }

  private func makeFolder() throws(ProjectError) {
    do {
      try WholeFile.makeFolders(folder, for: .owner)
    } catch {
      throw unwritable(error)
    }
  }

  private func write(_ value: some Encodable, to name: String) throws(ProjectError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try WholeFile.write(Array(try encoder.encode(value)) + [0x0A], to: path(name))
    } catch let error as FileError {
      throw unwritable(error)
    } catch {
      throw ProjectError(.internalFault, "the list of answers cannot be written: \(error)")
    }
  }

  private func unwritable(_ error: FileError) -> ProjectError {
    ProjectError(.outputUnwritable, at: SourceLocation(file: error.path), "cannot be written: \(error.reason)")
  }
}
