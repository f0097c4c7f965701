internal import Drawing
internal import FoundationEssentials
internal import Languages
internal import Statistics

extension WebWriter {
  /// The link that gives the figures of a drawing or table; none where they are not known.
  func download(_ figures: [Observation], as id: String) -> String {
    figures.isEmpty ? "" : "<a href=\"\(address(of: figures))\" download=\"\(id).csv\">\(word(.editionDownload))</a>"
  }

  /// Figures as a file that the page carries.
  func address(of figures: [Observation]) -> String {
    let bytes = data(figures)
    let base64 = ";base64," + Data(bytes).base64EncodedString()
    // What is mostly ASCII is shorter as it is.
    let plain = "," + String(decoding: bytes, as: UTF8.self).percentEncoded { $0.isUnreserved || ",:/;()'".utf8.contains($0) }
    return "data:text/csv;charset=utf-8" + (plain.utf8.count < base64.utf8.count ? plain.markup : base64)
  }
}
