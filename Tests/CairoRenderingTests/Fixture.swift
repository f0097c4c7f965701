import CairoRendering
import Drawing
import Languages
import Testing

/// The faces of the house style, found once.
enum Fixture {
  static let sans = Face("Inter", weight: 400)
  static let sansBold = Face("Inter", weight: 600)
  static let han = Face("Noto Sans CJK SC", weight: 400)
  static let hanBold = Face("Noto Sans CJK SC", weight: 700)
  static let serif = Face("Noto Serif CJK KR", weight: 700)
  static let faces = [sans, sansBold, han, hanBold, serif]

  static let fonts = Result { () throws(FontError) in try FontSetup(faces: faces) }

  static func worker() throws -> RenderingWorker { try RenderingWorker(fonts.get()) }

  static func style(_ size: Double = 10, latin: Face = sans, tracking: Double = 0) -> TextStyle {
    TextStyle(latin: latin, han: han, size: size, leading: size * 1.5, tracking: tracking, color: .black)
  }

  static func english(_ text: String, size: Double = 10) -> StyledText {
    StyledText(text, style(size), language: .english)
  }

  static func chinese(_ text: String, size: Double = 10) -> StyledText {
    StyledText(text, style(size), language: .chinese)
  }

  static func metadata(_ language: TextLanguage = .english) -> Document.Metadata {
    .init(
      title: "Wuxi", author: "Office", subject: "Revenue", keywords: ["one", "two"], language: language,
      created: "2022-10-12T08:00:00+08:00")
  }

  /// A document with the items of each page.
  static func document(
    _ pages: [[Scene.Item]], size: Size = Size(width: 420, height: 595), destinations: [Document.Destination] = [],
    bookmarks: [Document.Bookmark] = []
  ) -> Document {
    Document(
      metadata: metadata(), pages: pages.enumerated().map { .init(scene: Scene(size: size, items: $1), label: "\($0 + 1)") },
      destinations: destinations, bookmarks: bookmarks)
  }
}
