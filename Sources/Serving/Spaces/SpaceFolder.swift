internal import Digests
internal import Files
internal import Glibc

/// A folder on disk: what it takes, when it was last changed, and how it goes.
enum SpaceFolder {
  /// The name of a holder's folder: the beginning of the SHA-256 of the token, so that whoever runs the service can tell whose it is, and a
  /// name gives no token away.
  static func name(of token: Digest) -> String { String(token.hexadecimal.prefix(32)) }

  /// Whether a name is that of a holder's folder.
  static func isName(_ name: String) -> Bool {
    name.utf8.count == 32 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Bytes that all files in a folder take on disk. Many small files count as the blocks that they fill.
  static func bytes(of path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    let own = max(Int(status.st_size), Int(status.st_blocks) * 512, 4_096)
    guard status.st_mode & S_IFMT == S_IFDIR else { return own }
    return entries(of: path).reduce(own) { $0 + bytes(of: "\(path)/\($1)") }
  }

  /// When a project was last changed, in seconds since 1970: its settings, or one of its files; `nil` where it is none.
  static func lastChange(ofProject path: String) -> Int? {
    guard let said = time(of: "\(path)/gazetteer.yml") else { return nil }
    let data = "\(path)/data"
    return ([said] + (["."] + entries(of: data)).compactMap { time(of: "\(data)/\($0)") }).max()
  }

  private static func time(of path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }

  /// Takes a folder away with all in it, or a file; a link in it goes, and not what it leads to.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in entries(of: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Takes away, in all spaces, the projects that were last changed before a moment, in seconds since 1970, and spaces without any.
  ///
  /// - Returns: How many projects there were of these.
  @discardableResult
  static func clean(_ home: String, before moment: Int) -> Int {
    var count = 0
    for space in entries(of: home) where isName(space) {
      let folder = "\(home)/\(space)"
      for name in entries(of: folder) where lastChange(ofProject: "\(folder)/\(name)").map({ $0 < moment }) ?? false {
        // Under a name that no one can open from here on, so that nothing is written into what goes.
        let going = "\(folder)/.\(name).going"
        remove(going)
        remove(rename("\(folder)/\(name)", going) == 0 ? going : "\(folder)/\(name)")
        count += 1
      }
      if lastChange(of: folder) < moment { rmdir(folder) }
    }
    return count
  }

  private static func lastChange(of folder: String) -> Int { time(of: folder) ?? 0 }

  /// What is in a folder, hidden or not; nothing where it is no folder, or a link to one.
  static func entries(of folder: String) -> [String] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let handle = fdopendir(descriptor) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
