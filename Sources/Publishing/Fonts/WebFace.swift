internal import CairoRendering
package import Drawing
internal import Glibc
internal import Languages
internal import Styling

/// A face of a style as browsers load it: only the characters that a project can show, and the words of the page around them.
package struct WebFace: Sendable {
  /// The family, as style sheets name it, and its weight.
  package let face: Face
  /// The name of its file, which changes whenever the bytes may.
  package let fileName: String
  private let file: FontFile
  private let text: String

  fileprivate init(_ file: FontFile, text: String) {
    face = file.face
    self.file = file
    self.text = text
    var status = stat()
    _ = stat(file.path, &status)
    let outside = "\(status.st_size) \(status.st_mtim.tv_sec)"
    let digest = sha256(Array("woff2 \(file.name) \(file.index) \(outside) \(ProgramVersion.current) \(text)".utf8))
    fileName = "face-\(digest.prefix(16)).woff2"
  }

  /// The font file, made now: some milliseconds, 10 to 400 kB. `nil` where the installed font cannot be read any more.
  package func bytes() -> [UInt8]? { file.web(for: text) }

  /// Everything that pages may say of their own in the languages that there are.
  package static let words = Language.known.map { language in
    language.ownName + Word.allCases.map { $0[language] }.joined()
  }.joined()
}

extension FontFile {
  /// The face with the characters of a text, packed for the web; `nil` where the installed font cannot be read.
  func web(for text: String) -> [UInt8]? { lean(for: text).flatMap(WOFF2.packing) }
}

extension FontSetup {
  /// The faces that may be sent to browsers, sorted by family and weight.
  var travelling: [FontFile] {
    files.filter(\.mayTravel).sorted { ($0.face.family, $0.face.weight) < ($1.face.family, $1.face.weight) }
  }
}

extension Style {
  /// The families of its text, titles and large numbers.
  fileprivate var families: Set<String> {
    Set([latin, han].flatMap { [$0.body, $0.title, $0.tileNumber] }.flatMap { [$0.latin.family, $0.han.family] })
  }
}

extension Project {
  /// Letters, digits and signs that every page may show.
  private static let plainLatin = String(
    String.UnicodeScalarView([0x20...0x7E, 0xA0...0xFF].joined().compactMap { Unicode.Scalar(UInt32($0)) }))

  /// The faces of a style that may be sent to browsers, with all that pages of the project may show.
  func webFaces(of style: Style, from fonts: FontSetup, words: String) -> [WebFace] {
    let text = Self.plainLatin + Repertoire(self, and: words).text
    let families = style.families
    return fonts.travelling.filter { families.contains($0.face.family) }.map { WebFace($0, text: text) }
  }
}

extension BriefingWorkshop {
  /// The faces of the style that may be sent to browsers, sorted by family and weight.
  ///
  /// - Parameter words: what the page says of its own.
  package func webFaces(words: String) -> [WebFace] { project.webFaces(of: request.style, from: fonts, words: words) }
}
