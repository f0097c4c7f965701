internal import Glibc

/// Files that appear whole or not at all: written without a name, brought to the disk, then put in their place by renaming.
///
/// A process that is ended while writing leaves nothing, as a file without a name goes with its process. File systems that know
/// none get a file under a hidden name instead.
package enum WholeFile {
  /// Makes a write past a limit or into a closed pipe an error of that write instead of the end of the process.
  package static func ignoreWriteSignals() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes `bytes` to `path`, making the folders above it; `audience` may read it, and look into the folder that it is in, if that is
  /// made now.
  package static func write(_ bytes: [UInt8], to path: String, for audience: Audience = .everyone) throws(FileError) {
    let folder = folder(of: path)
    try makeFolders(folder, for: audience)
    let temporary = "\(folder)/.\(name(of: path)).\(getpid())-\(unique())"
    let place = try writeUnnamed(bytes, in: folder, thenNamed: temporary, for: path, audience)
    if place == nil { try writeNamed(bytes, to: temporary, for: path, audience) }
    guard place == path || rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(.writing, path, errno: code)
    }
    synchronize(folder: folder)
  }

  /// Writes `bytes` to `name` below `folder`. A link among the folders of `name` is refused: whoever put it there would choose where the file
  /// goes.
  package static func write(_ bytes: [UInt8], to name: String, below folder: String) throws(FileError) {
    var path = folder
    for part in name.split(separator: "/").dropLast() {
      path += "/\(part)"
      guard !isLink(path) else { throw FileError(.writing, path, reason: "it is a link, and links are not followed here") }
    }
    try write(bytes, to: "\(folder)/\(name)")
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Writes a file that has no name until it is whole.
  ///
  /// - Returns: Its name: that of `path` where nothing had it, so that a process that is ended leaves no other; `nil` where the file system
  ///   cannot.
  private static func writeUnnamed(
    _ bytes: [UInt8], in folder: String, thenNamed temporary: String, for path: String, _ audience: Audience
  ) throws(FileError) -> String? {
    // Linux's O_TMPFILE, which Swift does not see as it is made of two flags.
    let file = open(folder, O_WRONLY | 0o20_000_000 | O_DIRECTORY | O_CLOEXEC, audience.fileMode)
    guard file >= 0 else { return nil }
    defer { close(file) }
    try fill(file, with: bytes, path: path)
    guard fsync(file) == 0 else { throw FileError(.writing, path, errno: errno) }
    return [path, temporary].first { linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW) == 0 }
  }

  /// Writes a file under a name, and takes it away where that fails.
  private static func writeNamed(
    _ bytes: [UInt8], to temporary: String, for path: String, _ audience: Audience
  ) throws(FileError) {
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, audience.fileMode)
    guard file >= 0 else { throw FileError(.writing, path, errno: errno) }
    do throws(FileError) {
      try fill(file, with: bytes, path: path)
      guard fsync(file) == 0 else { throw FileError(.writing, path, errno: errno) }
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    guard close(file) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(.writing, path, errno: code)
    }
  }

  /// Who may look into a folder or a file that is made.
  package enum Audience: Sendable {
    /// Everyone, as far as the user's mask allows.
    case everyone
    /// Its owner alone.
    case owner

    fileprivate var mode: mode_t {
      switch self {
      case .everyone: 0o755
      case .owner: 0o700
      }
    }

    fileprivate var fileMode: mode_t { mode & 0o666 }
  }

  /// Makes a folder and those above it; `audience` may look into the folder itself, if it is made now.
  package static func makeFolders(_ path: String, for audience: Audience = .everyone) throws(FileError) {
    guard !path.isEmpty, path != "/", path != "." else { return }
    if InputFile.isFolder(path) { return }
    try makeFolders(folder(of: path))
    if mkdir(path, audience.mode) != 0, errno != EEXIST { throw FileError(.writing, path, errno: errno) }
    guard InputFile.isFolder(path) else { throw FileError(.writing, path, errno: ENOTDIR) }
  }

  /// The folder that a file is in.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Appends bytes to a file that is being made and is not looked at before it is whole.
  package static func append(_ bytes: [UInt8], to file: Int32, path: String) throws(FileError) {
    try fill(file, with: bytes, path: path)
  }

  private static func fill(_ file: Int32, with bytes: [UInt8], path: String) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw FileError(.writing, path, errno: count == 0 ? ENOSPC : errno)
      }
    }
  }

  /// A rename survives a power cut only when the folder itself was brought to the disk.
  private static func synchronize(folder: String) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private static func unique() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
