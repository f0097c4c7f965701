internal import Glibc

/// Files read whole.
package enum InputFile {
  /// Largest file that is read, in bytes: 2 GiB.
  package static let largest = 2 << 30

  /// The bytes of a file. What is no file is refused when it is opened: a pipe would be waited for without end, a device never ends.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(.reading, path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(.reading, path, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.reading, path, reason: "it is a folder") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(.reading, path, reason: "it is a pipe or a device, not a file")
    }
    guard status.st_size <= largest else { throw FileError(.reading, path, reason: "it is larger than 2 GiB") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= largest else { throw FileError(.reading, path, reason: "it is larger than 2 GiB") }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw FileError(.reading, path, errno: errno)
      }
    }
  }

  /// Whether there is something at `path`.
  package static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether there is a file at `path`, or at what it links to: no folder, pipe or device.
  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether there is a folder at `path`.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Names of what is in a folder, sorted, without those that begin with a dot.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let handle = opendir(folder) else { throw FileError(.reading, folder, errno: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
