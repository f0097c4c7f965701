internal import CairoRendering
internal import Diagnostics
internal import Drawing
internal import Files
internal import Statistics
internal import Styling

extension Project {
  /// The style of this name or file; without one, the project's.
  ///
  /// - Throws: `ProjectError` if there is none, or where it is faulty.
  func style(named wish: String?) throws(ProjectError) -> Style {
    let name = wish ?? configuration.style
    if Style.isShipped(name) { return try styled(.internalFault) { () throws(InvalidInput) in try Style.shipped(name) } }
    let own = ownStyles
    // A file of just this name, before one that is to be on another size of paper.
    let said = own.contains { $0.name == name } ? PaperedStyle(name, on: nil) : PaperedStyle(name)
    var candidates = own.filter { $0.name == said.style }.map(\.path)
    if wish == nil, case .folder(let folder) = origin { candidates.append("\(folder)/\(name)") } else { candidates.append(name) }
    guard let path = candidates.first(where: InputFile.exists) else {
      let known = Style.shippedNames + own.map(\.name)
      let nearest = NearestName.nearest(to: name, in: known).map { "did you mean “\($0)”?" }
      throw ProjectError(
        wish == nil ? .wrongConfiguration : .wrongUse, at: wish == nil ? settingsLocation : nil, "there is no style “\(name)”",
        remedy: nearest ?? "there are \(known.joined(separator: ", ")), or name a brand.yml file")
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
    let paper = own.contains { $0.path == path } ? said.paper : nil
    var style = try styled(.wrongConfiguration) { () throws(InvalidInput) in try Style(yaml: bytes, file: path, paper: paper) }
    if paper != nil { style.name = name }
    let home = WholeFile.folder(of: path)
    style.fontFiles = style.fontFiles.map { "\(home)/\($0)" }
    for file in style.fontFiles where InputFile.exists(file) && !FontFile.isFont(file) {
      throw ProjectError(
        .wrongConfiguration, at: SourceLocation(file: file), "is not a font, or is damaged",
        remedy: "name a TTF, OTF or TTC file")
    }
    style = try withInstalledFonts(style)
    guard let logo = style.logo else { return style }
    let logoPath = "\(home)/\(logo.path)"
    let picture: [UInt8]
    do {
      picture = try InputFile.read(logoPath)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: logoPath), "the logo cannot be read: \(error.reason)")
    }
    style = try styled(.wrongConfiguration) { () throws(InvalidInput) in try style.withLogo(picture) }
    do throws(PictureFault) {
      try style.logo?.pixels?.check()
    } catch {
      throw ProjectError(
        .wrongConfiguration, at: SourceLocation(file: logoPath), "the picture cannot be read: \(error.reason)",
        remedy: "save it again as a PNG file")
    }
    return style
  }

  /// The names that `RenderRequest` knows without being given a file: the styles of the program, then the project's own.
  package var styleNames: [String] {
    Style.shippedNames + ownStyles.map(\.name).filter { !Style.shippedNames.contains($0) }
  }

  /// The style with faces that are there: a brand names the fonts of its web pages, and a briefing in other fonts is better than
  /// none. Each face that is replaced is a note of the style.
  private func withInstalledFonts(_ style: Style) throws(ProjectError) -> Style {
    do throws(FontError) {
      _ = try FontSetup(faces: style.faces, own: style.fontFiles)
      return style
    } catch .missing(let faces, let installed, _) {
      return try styled(.wrongConfiguration) { () throws(InvalidInput) in try style.replacing(Set(faces), installed: installed) }
    } catch {
      throw ProjectError(.wrongConfiguration, "\(error)")
    }
  }

  private func styled(_ status: ExitStatus, _ read: () throws(InvalidInput) -> Style) throws(ProjectError) -> Style {
    do {
      return try read()
    } catch {
      throw ProjectError(status, error.diagnostics)
    }
  }

  /// The brand.yml files in the project's folder `Styles`, by the names they can be asked for.
  private var ownStyles: [(name: String, path: String)] {
    guard case .folder(let folder) = origin, let names = try? InputFile.names(in: "\(folder)/Styles") else { return [] }
    return names.filter { $0.hasSuffix(".yml") }.map { (String($0.dropLast(4)), "\(folder)/Styles/\($0)") }
  }

  /// The project's file of settings, where there is one on disk.
  private var settingsLocation: SourceLocation? {
    if case .folder(let folder) = origin { SourceLocation(file: "\(folder)/gazetteer.yml") } else { nil }
  }
}
