internal import Glibc

/// A child process that holds none of our open files but the three it is given, and that no signal is kept from.
///
/// Foundation's `Process` passes every open file on, pipes and its own watch on other children among them: of two programs started at
/// the same time one can then wait for the other to end, for ever where the other is a server.
public final class SpawnedProcess {
  /// Why a program could not be started.
  public struct NotStarted: Error, CustomStringConvertible {
    /// The program and the system's reason.
    public var description: String
  }

  /// The number the system knows it by.
  public let identifier: Int32
  private var ending: Int32?

  /// Starts a program of the path, or of an absolute path, with standard input empty.
  ///
  /// - Parameters:
  ///   - environment: what is added to our own environment, or replaced in it.
  ///   - input: an open file to read from; `nil` for nothing.
  ///   - output: an open file for standard output; `nil` for nowhere.
  ///   - errors: an open file for standard error; `nil` for nowhere.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (place, file) in [(STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      if let file {
        posix_spawn_file_actions_adddup2(&actions, file, place)
      } else {
        posix_spawn_file_actions_addopen(&actions, place, "/dev/null", place == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0)
      }
    }

    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var variables = Self.ownEnvironment()
    variables.merge(environment) { _, new in new }
    let words: [UnsafeMutablePointer<CChar>?] =
      (["bash", "-c", Self.closing, folder ?? ".", program] + arguments).map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] =
      variables.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/bin/bash", &actions, &attributes, words, settings)
    guard failure == 0 else { throw NotStarted(description: "\(program): \(String(cString: strerror(failure)))") }
    identifier = child
  }

  /// Whether it has not ended yet.
  public var isRunning: Bool {
    if ending == nil {
      var status: Int32 = 0
      if waitpid(identifier, &status, WNOHANG) == identifier { ending = status }
    }
    return ending == nil
  }

  /// Sends a signal, if it still runs.
  public func signal(_ number: Int32) {
    if isRunning { kill(identifier, number) }
  }

  /// Waits for its end.
  ///
  /// - Returns: the exit status, or the number of the signal that ended it, negative.
  @discardableResult
  public func wait() -> Int32 {
    var status: Int32 = ending ?? 0
    while ending == nil {
      if waitpid(identifier, &status, 0) == identifier { ending = status } else if errno != EINTR { ending = status }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// Ends it at once, without a word to it, and waits until it has gone.
  public func end() {
    signal(SIGKILL)
    wait()
  }

  /// Closes what was inherited, in the child itself, where no other thread can open more; then becomes the program.
  private static let closing = """
    for file in /proc/$$/fd/*; do file=${file##*/}; case $file in 0|1|2|255) ;; *) eval "exec $file>&-" ;; esac; done
    cd "$0" && exec "$@"
    """

  private static func ownEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }
}
