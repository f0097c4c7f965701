internal import Drawing
internal import Languages

/// Where a page on the web will stand, from which the addresses of its figures and of its picture follow.
struct PublicAddress {
  /// The page itself.
  let page: String

  /// What the names of everything that belongs to the page begin with.
  private var stem: String { page.hasSuffix(".html") ? String(page.dropLast(5)) : page }
  /// The picture that other sites show next to a link to the page.
  var picture: String { stem + ".png" }
  /// The page without its protocol, as readers say it.
  var spoken: String { page.split(separator: "://", maxSplits: 1).last.map(String.init) ?? page }

  /// A figure of the page by itself.
  func figure(_ id: String) -> String { "\(stem)/\(id).html" }
}
