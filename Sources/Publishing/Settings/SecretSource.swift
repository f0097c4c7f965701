package import Diagnostics
internal import Glibc

/// A password or key while the program needs it. Printing it, dumping it or putting it into a text gives dots.
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The bytes, to be sent or signed with.
  package let bytes: [UInt8]

  /// Takes a secret that was got elsewhere.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Dots.
  package var description: String { "••••" }
  /// Dots.
  package var debugDescription: String { "••••" }
  /// Nothing to see.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Where a secret is kept: never in the settings themselves.
package struct SecretSource: Hashable, Sendable {
  /// What kind of place.
  package enum Kind: Hashable, Sendable {
    /// A file that only its owner may read, from the project's folder or absolute.
    case file(String)
    /// A variable of the environment.
    case environment(String)
  }

  /// What kind of place.
  package var kind: Kind
  /// Where the settings say so.
  package var location: SourceLocation

  /// Makes a source.
  package init(_ kind: Kind, location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// A file that a user names where a command is given.
  package init(file path: String) {
    self.init(.file(path), location: SourceLocation(file: path))
  }

  /// Whether a text can be the name of a variable of the environment.
  package static func isVariable(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }
  }

  /// Reads the secret.
  ///
  /// - Parameter folder: The project's folder.
  /// - Throws: `ProjectError` if there is none, where others may read the file, or where it is not a single line. It never quotes
  ///   it.
  package func read(from folder: String) throws(ProjectError) -> Secret {
    switch kind {
    case .file(let path): try read(file: SettingsPath(path, location: location).resolved(from: folder))
    case .environment(let name): try read(variable: name)
    }
  }

  /// Whether a variable of the environment is there at all, whatever it holds; files are looked at by reading them.
  package var isSet: Bool {
    if case .environment(let name) = kind { getenv(name) != nil } else { true }
  }

  private func read(variable name: String) throws(ProjectError) -> Secret {
    guard let value = getenv(name) else {
      throw ProjectError(
        .wrongConfiguration, at: location, "the environment has no variable \(name)", remedy: "set it, or name a file of mode 0600")
    }
    return try checked(
      Array(UnsafeBufferPointer(start: value, count: strlen(value)).map { UInt8(bitPattern: $0) }), "the variable \(name)")
  }

  private func read(file path: String) throws(ProjectError) -> Secret {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      throw ProjectError(
        .inputUnreadable, at: location, "\(path) cannot be read: \(String(cString: strerror(errno)))",
        remedy: "write the secret into it, on one line, and chmod 0600 \(path)")
    }
    defer { close(file) }
    // The file that was opened is asked, not its name, which could lead elsewhere by now.
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ProjectError(.wrongConfiguration, at: location, "\(path) is not a file")
    }
    guard status.st_uid == geteuid() || status.st_uid == 0 else {
      throw ProjectError(.wrongConfiguration, at: location, "\(path) belongs to another user", remedy: "keep a file of your own")
    }
    guard status.st_mode & 0o077 == 0 else {
      let mode = String(status.st_mode & 0o777, radix: 8)
      throw ProjectError(
        .wrongConfiguration, at: location, "\(path) may be read by others: its mode is 0\(mode)", remedy: "chmod 0600 \(path)")
    }
    var buffer = [UInt8](repeating: 0, count: Self.largest + 2)
    var count = 0
    while count < buffer.count {
      let more = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress?.advanced(by: count), $0.count - count) }
      if more > 0 {
        count += more
      } else if more == 0 {
        break
      } else if errno != EINTR {
        throw ProjectError(.inputUnreadable, at: location, "\(path) cannot be read: \(String(cString: strerror(errno)))")
      }
    }
    var bytes = Array(buffer[..<count])
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return try checked(bytes, path)
  }

  /// Longest secret, in bytes.
  private static let largest = 4096

  private func checked(_ bytes: [UInt8], _ origin: String) throws(ProjectError) -> Secret {
    guard !bytes.isEmpty else { throw ProjectError(.wrongConfiguration, at: location, "\(origin) is empty") }
    guard bytes.count <= Self.largest, !bytes.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }) else {
      throw ProjectError(
        .wrongConfiguration, at: location, "\(origin) holds no password: it needs one line of at most \(Self.largest) bytes")
    }
    return Secret(bytes: bytes)
  }
}

extension TokenMap {
  /// Where a secret is kept: `<name>-file` or `<name>-environment`, not both.
  package func secret(_ name: String) -> SecretSource? {
    let (file, variable) = (optional("\(name)-file"), optional("\(name)-environment"))
    if let file, variable != nil {
      problems.add("the \(name) is kept in two places: keep one of them", at: file.location, path: path(of: "\(name)-file"))
    }
    if let file {
      return problems.settingsPath(file, path: path(of: "\(name)-file")).map { SecretSource(.file($0.path), location: $0.location) }
    }
    guard let variable else { return nil }
    guard let name = variable.text, SecretSource.isVariable(name) else {
      // The text may be the secret itself: it is not repeated.
      problems.add(
        "needs the name of a variable: letters, digits and underscores", at: variable.location,
        path: path(of: "\(name)-environment"))
      return nil
    }
    return SecretSource(.environment(name), location: variable.location)
  }
}
