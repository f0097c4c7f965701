internal import Files
internal import Glibc
internal import Publishing

/// The kind of file system that a path is on.
enum FileSystem {
  /// File systems that are shared over a network or live in another process, where the locks and the shared memory that SQLite
  /// needs do not hold: by the names that Linux gives them, those of FUSE by what they begin with.
  private static let shared: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "afs", "ceph", "coda", "lustre", "ncpfs", "glusterfs", "beegfs",
    "gpfs",
    "vboxsf", "vmhgfs", "gfs2", "ocfs2",
  ]

  /// Whether two programs on different machines may share it.
  static func isShared(_ kind: String) -> Bool { shared.contains(kind) || kind == "fuse" || kind.hasPrefix("fuse.") }

  /// Refuses a folder on a shared file system.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - path: The ledger that would be there, for the message.
  ///   - kind: returns the kind of a folder's file system; `nil` where it is not known.
  static func refuseShared(
    folder: String, for path: String, kind: (String) -> String? = Self.kind(of:)
  ) throws(LedgerError) {
    guard let kind = kind(folder), isShared(kind) else { return }
    throw LedgerError(
      .networkFileSystem, at: path,
      "the ledger would be on a file system of kind \(kind), where two programs can both believe they have it")
  }

  private static func kind(of folder: String) -> String? {
    var status = stat()
    guard stat(folder, &status) == 0, let mounts = try? InputFile.read("/proc/self/mountinfo") else { return nil }
    return kind(ofDevice: deviceName(UInt64(status.st_dev)), in: String(decoding: mounts, as: UTF8.self))
  }

  /// `major:minor`, as glibc packs them: twelve bits of the one and eight of the other below, the rest above.
  static func deviceName(_ number: UInt64) -> String {
    let major = (number >> 8) & 0xFFF | (number >> 32) & ~0xFFF
    let minor = number & 0xFF | (number >> 12) & 0xFFFF_FF00
    return "\(major):\(minor)"
  }

  /// The kind of the file system on a device, by the list in `/proc/self/mountinfo`: number, parent, device, root, place, options,
  /// optional fields, a hyphen, and the kind.
  static func kind(ofDevice device: String, in mounts: String) -> String? {
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, fields[2] == device, let hyphen = fields[6...].firstIndex(of: "-"), hyphen + 1 < fields.count else {
        continue
      }
      return String(fields[hyphen + 1])
    }
    return nil
  }
}

/// A folder that one process has to itself for a moment. The system gives it free when the process ends, however it ends.
struct FolderLock {
  private let handle: Int32

  init(_ folder: String, for path: String) throws(LedgerError) {
    handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else {
      throw LedgerError(.readOnly, at: path, "the folder cannot be opened: \(String(cString: strerror(errno)))")
    }
    while flock(handle, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let reason = String(cString: strerror(errno))
        close(handle)
        throw LedgerError(.unusable, at: path, "the folder cannot be locked: \(reason)")
      }
    }
  }

  func release() {
    close(handle)
  }
}
