internal import CairoRendering
internal import Drawing
internal import Glibc

/// A face of a style as browsers load it: only the characters that a project can show, and the words of the page around them.
package struct WebFace: Sendable {
  /// The family, as style sheets name it.
  package let family: String
  /// CSS weight.
  package let weight: Int
  /// Changes whenever the bytes may.
  package let digest: String
  private let file: FontFile
  private let text: String

  fileprivate init(_ file: FontFile, text: String) {
    family = file.face.family
    weight = file.face.weight
    self.file = file
    self.text = text
    var status = stat()
    _ = stat(file.path, &status)
    let outside = "\(status.st_size) \(status.st_mtim.tv_sec)"
    digest = sha256(Array("\(file.name) \(file.index) \(outside) \(ProgramVersion.current) \(text)".utf8))
  }

  /// The font file, made now: some milliseconds, 20 to 500 kB. `nil` where the installed font cannot be read any more.
  package func bytes() -> [UInt8]? { file.lean(for: text) }
}

extension BriefingWorkshop {
  /// The faces of the style's families that may be sent to browsers, sorted by family and weight.
  ///
  /// - Parameters:
  ///   - families: families that the page uses.
  ///   - words: what the page says of its own.
  package func webFaces(of families: [String], words: String) -> [WebFace] {
    let text = Repertoire(project, and: words).text
    return fonts.files.filter { families.contains($0.face.family) && $0.mayTravel }
      .sorted { ($0.face.family, $0.face.weight) < ($1.face.family, $1.face.weight) }
      .map { WebFace($0, text: text) }
  }
}
