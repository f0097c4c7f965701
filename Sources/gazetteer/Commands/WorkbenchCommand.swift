import ArgumentParser
internal import Diagnostics
internal import Files
import Glibc
import Logging
import Publishing
import Serving
import Statistics

struct WorkbenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench", abstract: "In the browser: drop a sheet, see what was understood, correct it, take the briefings.",
    discussion: """
      Prints an address that is good once, for the browser on this machine that opens it first, and opens it unless --no-browser says \
      otherwise. Projects are ordinary ones in folders of their own, next to the project that is named, or in the working directory; \
      everything that is said is written into their files at once.
      """)

  @Argument(
    help: ArgumentHelp(
      "A project's folder, or a data file to make a project of; without one, whatever is dropped.", valueName: "project | data-file"
    ),
    completion: .file())
  var path: String?
  @Option(help: ArgumentHelp("The port to listen on; 0 for any free one.", valueName: "n")) var port = 0
  @Flag(help: "Open no browser.") var noBrowser = false
  @Flag(help: "Log every request to standard error.") var verbose = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port needs a number from 0 to 65535, not \(port)") }
  }

  mutating func run() throws {
    let (home, project) = try place()
    var logger = Logger(label: "gazetteer") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .debug : .warning
    let service = try WorkbenchService(home: home, project: project, port: port, workers: Processors.count, logger: logger)
    let opens = !noBrowser
    try Waiting.result { () throws(ProjectError) in
      try await service.run { address in
        print(address)
        fflush(nil)
        if opens { Browser.open(address) }
      }
    }
  }

  /// The folder that projects are in, and the one to begin with.
  private func place() throws -> (home: String, project: String?) {
    guard let path else {
      guard InputFile.exists("gazetteer.yml") else { return (".", nil) }
      return try place(ofFolder: ".")
    }
    guard InputFile.exists(path) else {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "there is no such file or folder")
    }
    if InputFile.isFolder(path) { return try place(ofFolder: path) }
    do {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return (".", try WorkbenchService.make(of: name, try InputFile.read(path), in: "."))
    } catch let error as FileError {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
  }

  private func place(ofFolder path: String) throws -> (home: String, project: String?) {
    guard InputFile.exists(path + "/gazetteer.yml"), let whole = realpath(path, nil) else {
      throw ProjectError(
        .inputUnreadable, at: SourceLocation(file: path), "the folder holds no gazetteer.yml",
        remedy: "name a data file, or a project’s folder")
    }
    defer { free(whole) }
    let parts = String(cString: whole).split(separator: "/").map(String.init)
    return ("/" + parts.dropLast().joined(separator: "/"), parts.last)
  }
}

/// The browser of whoever sits at this machine.
enum Browser {
  /// Opens an address in it, if there is one; nothing is said where there is none, as the address is printed.
  static func open(_ address: String) {
    let program = "/usr/bin/xdg-open"
    guard access(program, X_OK) == 0 else { return }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    posix_spawn(&process, program, &actions, nil, &arguments, environ)
  }
}
