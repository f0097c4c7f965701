internal import Drawing

extension DocumentStructure {
  /// Refuses what cannot be heard: headings that skip a level, figures and links without words.
  func check() throws(ArchivingError) {
    var level = 0
    for index in indices {
      let page = page(of: index) + 1
      switch kind(of: index) {
      case .tag(.heading(let next)):
        guard next >= 1, next <= level + 1 else {
          throw .headingJump(page: page, from: level, to: next, text: text(of: index))
        }
        level = next
      case .tag(.figure(let alternative)):
        guard alternative.contains(where: { !$0.isWhitespace }) else { throw .undescribedFigure(page: page) }
      case .link(let description, let target):
        guard description.contains(where: { !$0.isWhitespace }) else {
          throw .undescribedLink(page: page, target: target.text)
        }
      default: break
      }
    }
  }
}

extension Scene.Link.Target {
  /// The target as people write it.
  var text: String {
    switch self {
    case .destination(let name): "#" + name
    case .uri(let address): address
    }
  }
}
