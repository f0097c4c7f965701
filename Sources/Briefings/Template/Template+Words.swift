package import Statistics

extension Template {
  /// Everything it says by itself, in no particular order: what fonts must have.
  package var words: [LocalizedText] {
    [series] + pages.flatMap(\.words)
  }
}

extension Template.Page {
  fileprivate var words: [LocalizedText] {
    var words = blocks.flatMap(\.words)
    if case .words(let text) = title { words.append(text.words) }
    if case .words(let text) = standfirst { words.append(text.words) }
    return words
  }
}

extension Template.Block {
  fileprivate var words: [LocalizedText] {
    switch self {
    case .findings(let heading, _), .keyFacts(let heading, _), .ranks(let heading, _): [heading].compactMap(\.self)
    case .text(let heading, let texts): [heading].compactMap(\.self) + texts.map(\.words)
    case .chart(let chart): chart.words
    case .table(let table): [table.title?.words].compactMap(\.self)
    case .columns(_, let columns): columns.joined().flatMap(\.words)
    case .when(_, let blocks): blocks.flatMap(\.words)
    case .keyFigures, .charts, .method, .statusMarks, .derivations, .sources, .contents, .dataAnnex: []
    }
  }
}

extension Template.Chart {
  fileprivate var words: [LocalizedText] {
    var words = [title?.words, options.subtitle?.words, options.caption?.words, options.absence].compactMap(\.self)
    words += options.rules.compactMap(\.label) + options.bands.compactMap(\.label) + options.annotations.map(\.text)
    words += options.names.sorted { $0.key < $1.key }.map(\.value) + options.standings.sorted { $0.key < $1.key }.map(\.value)
    if case .panels(let panels) = form { words += panels.compactMap(\.heading) }
    return words
  }
}
