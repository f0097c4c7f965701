import ArgumentParser
internal import Diagnostics
internal import Files
import Publishing
import Statistics

/// What the user named: a project's folder, a data file, nothing (the working directory), or the sample.
struct ProjectArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A project's folder or a data file; without one, the project in the working directory.", valueName: "project | data-file"),
    completion: .file())
  var path: String?

  /// What to open.
  ///
  /// - Throws: `ProjectError` where there is nothing at the path, or no project in the folder.
  func origin() throws(ProjectError) -> Project.Origin {
    let path = path ?? "."
    guard InputFile.exists(path) else {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "there is no such file or folder")
    }
    guard InputFile.isFolder(path) else { return .dataFile(path) }
    guard InputFile.exists(path + "/gazetteer.yml") else {
      throw ProjectError(
        self.path == nil ? .wrongUse : .inputUnreadable, at: SourceLocation(file: path), "the folder holds no gazetteer.yml",
        remedy: "name a data file, or create a project with “gazetteer new DIR”")
    }
    return .folder(path)
  }
}

/// Prints diagnostics to standard error, one a line.
func report(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics { printError(diagnostic.description) }
}
