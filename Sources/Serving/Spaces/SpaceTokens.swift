internal import Digests
internal import Glibc
package import Logging
package import Publishing
internal import Synchronization

/// The tokens of holders, read again when their files change: a token that is taken out of its file is good no longer, and ends what was
/// begun with it.
package final class SpaceTokens: Sendable {
  private struct Known {
    var tokens: AccessTokens
    var stamp: [Int]
  }

  private let files: [String]
  private let logger: Logger
  private let known: Mutex<Known>

  /// Reads tokens from files, as ``AccessTokens`` does.
  ///
  /// - Throws: `ProjectError` where a file cannot be read, is open to others than its owner, or holds no usable token.
  package init(files: [String], logger: Logger) throws(ProjectError) {
    self.files = files
    self.logger = logger
    let stamp = Self.stamp(of: files)
    known = Mutex(Known(tokens: try AccessTokens(files: files), stamp: stamp))
  }

  /// The digest of a token; `nil` where it is none of these.
  func digest(of token: String) -> Digest? { current.digest(of: token) }

  /// Whether a token of this digest is among them.
  func holds(_ digest: Digest) -> Bool { current.holds(digest) }

  /// Whether a field `Authorization` has one of these tokens.
  func admit(_ authorization: String?) -> Bool { current.admit(authorization) }

  private var current: AccessTokens {
    known.withLock { known in
      let stamp = Self.stamp(of: files)
      guard stamp != known.stamp else { return known.tokens }
      known.stamp = stamp
      do throws(ProjectError) {
        known.tokens = try AccessTokens(files: files)
      } catch {
        logger.warning("The tokens cannot be read as they are now; those from before stay", metadata: ["reason": "\(error)"])
      }
      return known.tokens
    }
  }

  private static func stamp(of files: [String]) -> [Int] {
    files.flatMap { file in
      var status = stat()
      guard stat(file, &status) == 0 else { return [0] }
      return [
        status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size), Int(status.st_ino), Int(status.st_mode),
        status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
      ]
    }
  }
}
