internal import Languages
internal import Statistics

/// What shows that a text names a place, or that it names none.
enum PlaceWords {
  // MARK: Places

  /// Whether a text can be nothing but the name of a place: a country, 浙江省, `Zhejiang Province`, `City of Jinhua`.
  static func isPlace(_ text: String) -> Bool {
    let text = text.trimmingBlanks()
    return CountryNames.all.contains(text.lowercased()) || hanPlace(text) == text || latinPlaces(text).contains(text)
  }

  /// The one place that a title names; `nil` if it names none, or several: `Population of Norway, 2020`, `5-3 浙江省居民消费支出`.
  static func inside(_ title: String) -> String? {
    if title.unicodeScalars.contains(where: \.isHan) { return hanPlace(TableWords.withoutNumber(title)) }
    let places = latinPlaces(title)
    return places.count == 1 ? places.first : nil
  }

  /// Whether a title says that the rows or columns below it are places: `by county`, `nach Bundesländern`, 分地区.
  static func saysByPlace(_ title: String) -> Bool {
    let lower = title.lowercased()
    if ["分地区", "分市", "分县", "分省", "各市", "各县", "各省", "各地", "各区", "分区域", "分城市", "都道府県別", "市町村別", "시도별"].contains(where: lower.contains)
    {
      return true
    }
    let words = lower.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated() where ["by", "nach", "par", "por", "per", "according", "selected"].contains(word) {
      let next = words[(index + 1)...].prefix(2)
      if next.contains(where: { word in
        switch HeaderWords.meaning(of: word) {
        case .area, .areaCode: true
        default: ["bundesländern", "ländern", "kreisen", "gemeinden", "régions", "départements", "provincias"].contains(word)
        }
      }) {
        return true
      }
    }
    return false
  }

  /// The name of a place that a text in Chinese begins with, after its year.
  private static func hanPlace(_ text: String) -> String? {
    var rest = text[...]
    while let first = rest.first, first.isNumber || " -—–~年月至度第季上下半".contains(first) { rest = rest.dropFirst() }
    let body = String(rest.prefix { $0.unicodeScalars.allSatisfy(\.isHan) })
    for whole in ["全国", "全省", "全市", "全县", "全区", "全州", "全國"] where body.hasPrefix(whole) { return whole }
    var found: String?
    for suffix in hanSuffixes {
      guard let range = body.firstRange(of: suffix), body.distance(from: body.startIndex, to: range.lowerBound) <= 9 else {
        continue
      }
      let name = String(body[..<range.upperBound])
      guard name.count >= suffix.count + 2 || CountryNames.all.contains(String(body[..<range.lowerBound])),
        !notPlacesInHan.contains(where: name.contains)
      else { continue }
      if found.map({ name.count < $0.count }) ?? true { found = name }
    }
    if let found { return found }
    return CountryNames.all.filter { $0.count >= 2 && body.hasPrefix($0) }.max { ($0.count, $0) < ($1.count, $1) }
  }

  private static let hanSuffixes = ["自治区", "自治州", "自治县", "特别行政区", "省", "市", "县", "區", "区", "旗", "州", "盟", "镇", "乡", "街道", "縣"]

  /// Words that end like places and are kinds of them, or something else.
  private static let notPlacesInHan = [
    "地区", "城市", "市区", "县市", "区县", "园区", "社区", "灾区", "山区", "林区", "牧区", "都市", "超市", "股市", "上市", "门市", "直辖市", "地级市", "各市", "各省", "各县",
    "各区",
    "省市", "外省", "分市", "分县", "分省", "开发区", "乡镇", "城镇", "集镇", "建制镇", "商业区", "居民", "农村", "按省", "按市",
  ]

  /// The names of places in a text of Latin letters, or like ones.
  private static func latinPlaces(_ text: String) -> Set<String> {
    let words = text.split { " ,;:()[]–—|/\t\"“”.".contains($0) }.map(String.init)
    var found: Set<String> = []
    var index = 0
    while index < words.count {
      if let (name, count) = latinPlace(words, at: index) {
        found.insert(name)
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  private static func latinPlace(_ words: [String], at index: Int) -> (String, Int)? {
    guard words[index].first?.isUppercase ?? false else { return nil }
    for count in stride(from: min(4, words.count - index), through: 1, by: -1) {
      let name = words[index..<(index + count)].joined(separator: " ")
      if CountryNames.all.contains(name.lowercased()) { return (name, count) }
    }
    func isName(_ word: String) -> Bool {
      word.first?.isUppercase ?? false && !notNames.contains(word.lowercased()) && !kinds.contains(word.lowercased())
    }
    // `City of Jinhua`, `Zhejiang Province`.
    if kinds.contains(words[index].lowercased()), index + 2 < words.count, words[index + 1].lowercased() == "of",
      isName(words[index + 2])
    {
      let names = words[(index + 2)...].prefix(3).prefix(while: isName)
      return ((words[index...(index + 1)] + names).joined(separator: " "), 2 + names.count)
    }
    let names = words[index...].prefix(3).prefix(while: isName)
    let next = index + names.count
    if !names.isEmpty, next < words.count, kinds.contains(words[next].lowercased()), words[next].first?.isUppercase ?? false,
      index == 0 || !["by", "per", "each", "every", "all", "of the"].contains(words[index - 1].lowercased())
    {
      return (words[index...next].joined(separator: " "), names.count + 1)
    }
    return nil
  }

  private static let kinds: Set<String> = [
    "city", "province", "county", "prefecture", "oblast", "voivodeship", "state", "canton", "municipality", "township",
    "commonwealth",
    "republic", "kingdom",
  ]

  /// Whether a text is the kind of a place: `Region`, `Local Authority District`, `ITL Level 3`.
  static func isKind(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.contains { kinds.contains($0) || otherKinds.contains($0) }
      && words.allSatisfy { kinds.contains($0) || otherKinds.contains($0) || ofKinds.contains($0) || $0.count == 1 }
  }

  /// Whether a text ends in the kind of a place that its other words are the name of: `Northland Region`.
  static func endsInKind(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last?.lowercased(), words.allSatisfy({ $0.first?.isUppercase ?? false || $0.count < 4 })
    else { return false }
    return kinds.contains(last) || otherKinds.contains(last)
  }

  private static let otherKinds: Set<String> = [
    "country", "nation", "region", "district", "borough", "authority", "itl", "nuts", "lad", "ward", "town", "village", "area",
    "parish",
  ]

  private static let ofKinds: Set<String> = [
    "local", "combined", "unitary", "metropolitan", "upper", "lower", "tier", "level", "or", "and", "of", "council", "government",
    "english",
    "statistical", "administrative", "health", "regions", "zone", "federal",
  ]

  private static let notNames: Set<String> = [
    "by", "per", "each", "every", "all", "the", "gross", "local", "capital", "major", "largest", "selected", "other", "total", "of",
    "in", "for", "and", "population", "table", "figure", "product", "income", "number", "rate", "annual", "monthly", "economic",
    "inner", "urban", "rural", "federal", "data", "statistics", "real", "nominal", "domestic", "regional", "state", "national",
  ]

  // MARK: What is no place

  /// Whether a header says that its cells are kinds of something: `Type of benefit`, `Industry`, `Field of study`.
  static func namesKind(_ header: String) -> Bool {
    let words = header.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains(where: kindsOfThings.contains) || kindsInHan.contains(where: header.contains)
  }

  private static let kindsOfThings: Set<String> = [
    "type", "types", "kind", "kinds", "category", "categories", "class", "classification", "group", "groups", "field", "subfield",
    "industry", "industries", "sector", "sectors", "branch", "product", "products", "commodity", "commodities", "item", "items",
    "benefit", "benefits", "occupation", "occupations", "cause", "causes", "sex", "gender", "age", "ages", "ethnicity", "race",
    "religion", "language", "education", "qualification", "status", "purpose", "species", "crop", "crops", "fuel", "mode", "brand",
    "flow", "transaction", "account", "subject", "offence", "offense", "crime", "disease", "fare", "media", "question", "response",
    "art", "typ", "kategorie", "gruppe", "branche", "wirtschaftszweig", "geschlecht", "alter", "altersgruppe", "beruf", "ursache",
    "secteur", "branche", "produit", "produits", "sexe", "âge", "catégorie", "sector", "sexo", "edad", "idade", "categoria",
    "produto",
    "setor", "atividade", "actividad", "settore", "sesso", "età", "classe", "sekcja", "płeć", "wiek",
  ]
  private static let kindsInHan = ["行业", "类别", "分类", "类型", "种类", "性别", "年龄", "产品", "品种", "部门", "産業", "業種", "産別", "性別", "年齢", "品目"]

  /// Whether a text names a month, a sex, an age or a day of the week, and so no place.
  static func isNoPlace(_ text: String) -> Bool {
    let lower = text.lowercased().trimmingBlanks()
    if others.contains(lower) || isMonth(lower) { return true }
    let words = lower.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard lower.contains(where: \.isNumber) || words.first == "unter" || words.first == "under" else { return false }
    if words.contains(where: ages.contains) || lower.contains("岁") || lower.contains("歳") || lower.contains("세")
      || lower.contains("jährige")
    {
      return true
    }
    // 0-14, 65+, <5.
    return lower.allSatisfy { $0.isNumber || " -–—+<>=≥≤~".contains($0) }
      || words.count >= 2 && ["under", "over", "unter", "über", "aged", "age"].contains(words[0]) && words[1].allSatisfy(\.isNumber)
      || words.suffix(2) == ["and", "over"] || words.suffix(2) == ["and", "older"]
  }

  /// Whether a text is the name of a month, or its number with 月.
  static func isMonth(_ lower: String) -> Bool {
    if lower.hasSuffix("月") || lower.hasSuffix("월"), let number = Int(lower.dropLast()), (1...12).contains(number) { return true }
    let bare = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    return bare.count >= 3 && MonthWords.number(bare) != nil
  }

  private static let ages: Set<String> = [
    "jahr", "jahre", "jahren", "year", "years", "yrs", "ans", "años", "anos", "anni", "lat", "let", "år", "vuotta", "months",
    "monate",
  ]

  private static let others: Set<String> = [
    "male", "female", "males", "females", "men", "women", "man", "woman", "boys", "girls", "both sexes", "persons", "männlich",
    "weiblich", "männer", "frauen", "insgesamt", "hommes", "femmes", "masculin", "féminin", "ensemble", "hombres", "mujeres",
    "ambos sexos",
    "homens", "mulheres", "maschi", "femmine", "kobiety", "mężczyźni", "男", "女", "男性", "女性", "合计", "总计", "total", "all ages",
    "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "urban", "rural", "城镇", "农村", "城镇居民", "农村居民", "全体居民",
    "yes", "no", "ja", "nein", "是", "否",
  ]
}

/// Words that name what offices measure.
enum MeasureWords {
  /// Whether a name of a row or column is one of something measured: it has a unit, says that it is a change, or has a word for it.
  static func isMeasure(_ name: String) -> Bool {
    let phrase = HeaderPhrase(name)
    if phrase.unit != nil || HeaderWords.withoutGrowthWords(phrase.name) != nil { return true }
    let lower = name.lowercased()
    if han.contains(where: lower.contains) { return true }
    let words = lower.split { !$0.isLetter }.map(String.init)
    return words.contains(where: latin.contains) || phrases.contains(where: lower.contains)
  }

  private static let han = [
    "总值", "增加值", "产业", "人口", "收入", "支出", "投资", "零售额", "出口", "进口", "消费", "产值", "工资", "价格", "存款", "贷款", "税收", "就业", "产量", "指数", "户数",
    "面积",
    "销售", "利润", "生産", "人数",
  ]

  private static let latin: Set<String> = [
    "gdp", "gva", "gni", "population", "unemployment", "employment", "employed", "exports", "imports", "income", "incomes",
    "expenditure",
    "consumption", "production", "output", "births", "deaths", "migration", "wages", "earnings", "revenue", "revenues", "turnover",
    "investment", "inflation", "prices", "index", "cpi", "households", "dwellings", "visitors", "arrivals", "emissions", "area",
    "sales", "debt", "deficit", "hours", "bip", "pib", "bevölkerung", "einwohner", "erwerbstätige", "arbeitslose", "umsatz",
    "produktion",
    "exporte", "importe", "population", "chômage", "emploi", "población", "desempleo", "população", "popolazione", "ludność",
    "gestorbene",
    "lebendgeborene", "todesfälle", "sterbefälle", "índice", "índices", "ipc", "ipca", "inflación", "exportaciones",
    "importaciones",
    "ingresos", "gastos", "empleo", "ventas", "producción", "nacimientos", "defunciones", "inflação", "exportações", "importações",
    "emprego", "renda", "produção", "nascimentos", "óbitos", "esportazioni", "importazioni", "occupati", "produzione", "décès",
    "naissances", "revenus", "befolkning", "obyvatel", "népesség", "produksi", "penduduk", "nüfus", "ihracat", "ithalat",
  ]

  private static let phrases = ["gross domestic product", "value added", "labour force", "labor force", "bruttoinlandsprodukt"]
}
