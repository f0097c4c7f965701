internal import Glibc

/// How many files and connections the process may have open.
enum OpenFiles {
  /// Raises the process's own limit as far as the system lets it.
  ///
  /// - Returns: how many of `wanted` connections there is room for, beside a reserve for files.
  static func allowing(_ wanted: Int) -> Int {
    let reserve = 128
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return min(wanted, 512) }
    let needed = rlim_t(wanted + reserve)
    if limit.rlim_cur < needed {
      limit.rlim_cur = min(needed, limit.rlim_max)
      _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return max(1, min(wanted, Int(limit.rlim_cur) - reserve))
  }
}
