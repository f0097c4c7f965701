internal import Languages
internal import Statistics

/// How the rows around a table begin.
enum TableWords {
  /// Whether a text above a table says its unit, its source or its date, and names no column.
  static func opensPreamble(_ text: String) -> Bool { opens(text, units + sources + dates) }

  /// Whether a text opens a unit: `单位：亿元`.
  static func opensUnit(_ text: String) -> Bool { opens(text, units) }

  /// Whether the first cell of a row below a header says that the row describes the columns: their units, keys and dates.
  static func describesColumns(_ text: String) -> Bool {
    switch HeaderWords.meaning(of: text) {
    case .unit, .ignored, .indicatorCode, .status, .source, .multiplier, .comment: true
    default: describesUnit(text) || attributes.contains(text.lowercased()) || identifiesColumns(text)
    }
  }

  /// Whether it has the keys of the columns in a data bank, and nothing else: then no other such row need be beside it.
  static func identifiesColumns(_ text: String) -> Bool { identifiers.contains(text.lowercased()) }

  private static let identifiers: Set<String> = [
    "dataset identifier code", "annual dataset identifier code", "quarterly dataset identifier code",
    "monthly dataset identifier code", "dataset identifier", "series identifier", "series id", "cdid", "指标id",
  ]

  /// Whether it is their unit, or a part of it.
  static func describesUnit(_ text: String) -> Bool { text.lowercased() == "preunit" || HeaderWords.meaning(of: text) == .unit }

  /// Whether it says how often there are figures.
  static func saysFrequency(_ text: String) -> Bool {
    ["frequency", "freq.", "freq", "频率", "頻度", "périodicité", "periodizität"].contains(text.lowercased())
  }

  /// How much of a year each figure of a column covers, in the words of such a row, or in its own header: 当季值.
  static func frequency(_ text: String) -> HeaderWords.PeriodPart? {
    switch text.lowercased() {
    case "季", "季度", "quarter", "quarterly", "q": .quarter
    case "年", "年度", "year", "annual", "annually", "yearly", "a": .whole
    case "半年", "half-year", "semi-annual", "semester": .half
    case _ where text.contains("当季") || text.contains("本季"): .quarter
    default: nil
    }
  }

  private static let attributes: Set<String> = [
    "cdid", "source dataset id", "release date", "next release", "频率", "指标id", "指标名称", "发布方", "更新时间", "起始时间", "结束时间",
  ]

  /// Whether a text is a remark and not the name of a place without figures.
  static func opensNote(_ text: String) -> Bool {
    opens(text, notes + sources) || text.hasPrefix("*") || text.hasPrefix("__") || text.hasPrefix("--") || text.count > 60
      || text.hasSuffix(":") || text.hasSuffix("：")
  }

  /// Whether a text leads to another sheet, and is no title of this one: `Back to contents`, К содержанию, 返回目录.
  static func leadsElsewhere(_ text: String) -> Bool {
    links.contains(text.lowercased().filter { !":<>←→↑«»".contains($0) }.trimmingBlanks())
  }

  private static let links: Set<String> = [
    "contents", "table of contents", "back to contents", "return to contents", "back to table of contents", "back to index",
    "back to top",
    "index", "return to index", "back", "home", "к содержанию", "содержание", "к оглавлению", "оглавление", "назад", "зміст",
    "до змісту",
    "inhalt", "zum inhalt", "zurück zum inhalt", "inhaltsverzeichnis", "zum inhaltsverzeichnis", "zurück zum inhaltsverzeichnis",
    "zurück",
    "sommaire", "retour au sommaire", "retour sommaire", "retour", "índice", "volver al índice", "volver", "voltar ao índice",
    "voltar",
    "indice", "torna all'indice", "torna all’indice", "inhoud", "terug naar inhoud", "spis treści", "powrót do spisu treści",
    "obsah",
    "zpět na obsah", "tartalom", "vissza", "innehåll", "tillbaka", "目录", "返回目录", "返回", "回目錄", "目次", "目次へ", "目次に戻る", "목차",
    "목차로",
  ]

  /// Whether a text says when something is published, and not when its figures are of.
  static func opensPublication(_ text: String) -> Bool { opens(text, publications) }

  private static let publications = [
    "released", "release date", "published", "date of publication", "publication date", "next release", "last updated",
    "last update",
    "updated", "extracted", "date of extraction", "downloaded", "printed", "veröffentlicht", "erschienen", "veröffentlichungsdatum",
    "publié", "mise à jour", "date de publication", "publicado", "actualizado", "fecha de publicación", "data de publicação",
    "pubblicato", "aggiornato", "data wydania", "опубликовано", "обновлено", "дата публикации", "发布时间", "发布日期", "更新时间", "公表日",
    "更新日",
  ]

  /// Whether a title is the name of an office that publishes statistics.
  static func namesOffice(_ title: String) -> Bool {
    let lower = title.lowercased()
    return offices.contains(where: lower.contains) && lower.count <= 60
  }

  private static let offices = [
    "bureau of statistics", "statistics bureau", "statistical office", "office for national statistics", "statistics office",
    "statistics canada", "statistics new zealand", "stats nz", "census bureau", "statistical service", "statistical agency",
    "national statistics", "department of statistics", "statistisches bundesamt", "statistisches amt", "statistisches landesamt",
    "instituto nacional de estad", "institut national de la statistique", "istituto nazionale di statistica", "统计局",
    "statistiska centralbyrån",
    "statistisk sentralbyrå", "danmarks statistik", "główny urząd statystyczny", "総務省統計局", "통계청",
  ]

  /// A title without the number of its table: `Table 1. GDP` gives `GDP`, `表5-3 居民支出` gives `居民支出`.
  static func withoutNumber(_ title: String) -> String {
    var rest = title[...]
    let lower = title.lowercased()
    if let word = tables.first(where: lower.hasPrefix) {
      rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == "." || $0 == ":" }
    }
    let number = rest.prefix { $0.isNumber || ".-–—".contains($0) }
    let isNumbered =
      number.contains(where: \.isNumber) && (rest.startIndex > title.startIndex || number.contains { "-–—.".contains($0) })
    guard isNumbered else { return title }
    let after = rest.dropFirst(number.count)
    guard after.first.map({ " :：.、\u{3000}".contains($0) || $0.unicodeScalars.first?.isHan == true }) ?? true else { return title }
    let name = String(after.drop { " :：.、-–—\u{3000}".contains($0) })
    return rest.startIndex == title.startIndex && name.isEmpty ? title : name
  }

  private static let tables = [
    "table", "tabelle", "tableau", "tabela", "tabla", "tavola", "tabel", "tabell", "tablica", "tabulka", "táblázat", "cuadro",
    "quadro", "prospetto",
    "таблица", "附表", "续表", "表", "图表",
  ]

  private static func opens(_ text: String, _ words: [String]) -> Bool {
    let lower = text.lowercased()
    return words.contains { word in
      guard lower.hasPrefix(word) else { return false }
      // A word of letters ends where it ends: sources, but no sourdough.
      let rest = lower.dropFirst(word.count)
      return word.unicodeScalars.contains { $0.isHanOrHangul } || rest.first.map { !$0.isLetter || $0 == "s" } ?? true
    }
  }

  private static let units = [
    "单位", "單位", "単位", "计量单位", "단위", "unit:", "units:", "unit of measure", "unit", "einheit", "unité", "unidad", "unidade", "unità",
    "jednostka",
    "eenheid", "mértékegység",
  ]
  private static let sources = [
    "数据来源", "资料来源", "資料來源", "来源", "出所", "資料", "출처", "자료", "source", "data source", "quelle", "fuente", "fonte", "źródło", "bron",
    "kilde", "källa",
    "lähde", "forrás", "zdroj", "sursa", "data from",
  ]
  private static let dates = [
    "数据库", "时间：", "时间:", "last updated", "last update", "updated", "stand:", "mise à jour", "actualizado", "release date",
    "date of extraction",
    "extracted",
  ]
  private static let notes = [
    "注", "説明", "说明", "备注", "주", "note", "remark", "footnote", "symbol", "anmerkung", "hinweis", "zeichenerklärung", "nota", "uwaga",
    "poznámka",
    "megjegyzés", "last updated", "last update", "©", "(c)", "copyright",
  ]
}
