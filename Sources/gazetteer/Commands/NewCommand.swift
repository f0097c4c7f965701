import ArgumentParser
import Publishing

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a starter project into a new folder: the sample, or one for a data file.")

  @Argument(help: ArgumentHelp("The folder to create.", valueName: "dir"), completion: .directory) var folder: String
  @Option(help: ArgumentHelp("A data file to start from.", valueName: "file"), completion: .file()) var data: String?

  mutating func run() throws {
    for path in try StarterProject.write(to: folder, data: data) { print(path) }
  }
}
