internal import Files
internal import Glibc

/// Where things are kept that can be made again: the user's cache, or a temporary folder where that cannot be written.
enum CacheFolder {
  /// A folder of this name in the cache; made if need be.
  static func path(_ name: String) -> String {
    let candidates = [
      environment("XDG_CACHE_HOME").map { "\($0)/gazetteer" }, environment("HOME").map { "\($0)/.cache/gazetteer" },
      "\(environment("TMPDIR") ?? "/tmp")/gazetteer-\(getuid())",
    ].compactMap(\.self).map { "\($0)/\(name)" }
    let usable = candidates.first { folder in
      guard (try? WholeFile.makeFolders(folder)) != nil, access(folder, W_OK | X_OK) == 0 else { return false }
      return isOwn(folder)
    }
    return usable ?? candidates[candidates.count - 1]
  }

  /// Another user's folder could hold another user's fonts.
  private static func isOwn(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_uid == getuid()
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.hasPrefix("/") ? text : nil
  }
}
