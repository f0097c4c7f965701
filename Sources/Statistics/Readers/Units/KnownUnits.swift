/// A unit and the words that name it in headers and unit columns.
struct UnitWords {
  var unit: Unit
  /// In lower case; Chinese as it is.
  var words: [String]

  init(_ id: String, _ kind: Unit.Kind, _ english: String, _ chinese: String, _ words: [String] = []) {
    unit = Unit(id: id, kind: kind, name: LocalizedText(english: english, chinese: chinese))
    self.words = ([id, english, chinese] + words).map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  static let currencies: [UnitWords] = [
    UnitWords("CNY", .currency, "yuan", "元", ["rmb", "renminbi", "人民币", "人民币元", "元人民币", "cn¥", "cny (yuan)", "yuan renminbi"]),
    UnitWords("USD", .currency, "US dollars", "美元", ["us$", "us dollar", "usd", "u.s. dollars", "$us", "美金"]),
    UnitWords("EUR", .currency, "euros", "欧元", ["€", "euro", "евро", "ευρώ"]),
    UnitWords("GBP", .currency, "pounds sterling", "英镑", ["£", "pounds", "pound", "sterling"]),
    UnitWords("JPY", .currency, "yen", "日元", ["jp¥", "japanese yen", "円"]),
    UnitWords("HKD", .currency, "Hong Kong dollars", "港元", ["hk$", "港币"]),
    UnitWords("TWD", .currency, "New Taiwan dollars", "新台币", ["nt$", "新台币元"]),
    UnitWords("KRW", .currency, "won", "韩元", ["₩", "원"]),
    UnitWords("INR", .currency, "rupees", "卢比", ["₹", "rs", "rs."]),
    UnitWords("CHF", .currency, "Swiss francs", "瑞士法郎", ["sfr", "franken", "francs suisses"]),
    UnitWords("CAD", .currency, "Canadian dollars", "加元", ["c$", "ca$"]),
    UnitWords("AUD", .currency, "Australian dollars", "澳元", ["a$", "au$"]),
    UnitWords("SGD", .currency, "Singapore dollars", "新加坡元", ["s$"]),
    UnitWords("SEK", .currency, "Swedish kronor", "瑞典克朗"), UnitWords("NOK", .currency, "Norwegian kroner", "挪威克朗"),
    UnitWords("DKK", .currency, "Danish kroner", "丹麦克朗"), UnitWords("PLN", .currency, "zloty", "兹罗提", ["zł"]),
    UnitWords("CZK", .currency, "Czech koruny", "捷克克朗", ["kč", "korun", "korun českých"]),
    UnitWords("HUF", .currency, "forint", "福林", ["ft"]),
    UnitWords("RON", .currency, "Romanian lei", "列伊", ["lei"]),
    UnitWords("RUB", .currency, "roubles", "卢布", ["₽", "rubles", "руб", "рублей"]),
    UnitWords("TRY", .currency, "Turkish lira", "土耳其里拉", ["₺"]), UnitWords("BRL", .currency, "reais", "雷亚尔", ["r$", "real"]),
    UnitWords("MXN", .currency, "Mexican pesos", "墨西哥比索", ["mx$"]), UnitWords("ZAR", .currency, "rand", "兰特"),
    UnitWords("NZD", .currency, "New Zealand dollars", "新西兰元", ["nz$"]), UnitWords("THB", .currency, "baht", "泰铢", ["฿"]),
    UnitWords("IDR", .currency, "rupiah", "印尼盾"), UnitWords("VND", .currency, "dong", "越南盾", ["₫"]),
    UnitWords("PPS", .quantity, "purchasing power standards", "购买力标准"),
    UnitWords("DOLLAR", .currency, "dollars", "元", ["$", "dollar"]),
  ]

  static let others: [UnitWords] = [
    UnitWords(
      "PERCENT", .percent, "%", "%",
      [
        "percent", "per cent", "pct", "pc", "pt", "百分比", "percentage", "％", "in %", "prozent", "in prozent", "pour cent",
        "% of total",
      ]),
    UnitWords(
      "PERCENTAGE_POINT", .percentagePoint, "percentage points", "个百分点",
      ["百分点", "percentage point", "pp", "p.p.", "ppt", "ppts", "pps."]),
    UnitWords("INDEX", .index, "", "", ["index", "指数", "ix", "index points", "点"]),
    UnitWords("RANK", .rank, "", "", ["rank", "位", "名次", "排名", "位次"]),
    UnitWords(
      "PERSON", .count, "people", "人",
      ["person", "persons", "inhabitants", "residents", "heads", "per", "名", "personen", "einwohner", "personnes", "habitants"]),
    UnitWords("VISIT", .count, "visits", "人次", ["person-times", "person-visits", "trips"]),
    UnitWords("HOUSEHOLD", .count, "households", "户", ["household"]),
    UnitWords("COMPANY", .count, "companies", "家", ["company", "enterprises", "firms", "businesses", "establishments"]),
    UnitWords("NUMBER", .count, "", "", ["number", "nr", "no.", "count", "counts", "#", "pure_numb", "units", "unit", "个"]),
    UnitWords("JOB", .count, "jobs", "个岗位", ["job"]),
    UnitWords("EMPLOYEE", .count, "employees", "名员工", ["employee", "workers"]),
    UnitWords("VEHICLE", .count, "vehicles", "辆", ["vehicle", "cars"]),
    UnitWords("TOURIST", .count, "tourists", "名游客", ["tourist"]), UnitWords("VISITOR", .count, "visitors", "人次", ["visitor"]),
    UnitWords("STUDENT", .count, "students", "名学生", ["student"]), UnitWords("BED", .count, "beds", "张", ["bed"]),
    UnitWords("ITEM", .count, "items", "件", ["item", "pieces"]), UnitWords("SET", .count, "sets", "套", ["套"]),
    UnitWords("MACHINE", .count, "machines", "台"), UnitWords("BUILDING", .count, "buildings", "座", ["栋", "幢"]),
    UnitWords("SCHOOL", .count, "schools", "所", ["school"]), UnitWords("TIME", .count, "times", "次"),
    UnitWords("TONNE", .quantity, "tonnes", "吨", ["t", "ton", "tons", "tonne", "metric tons"]),
    UnitWords("KILOGRAM", .quantity, "kg", "千克", ["公斤", "kilograms"]),
    UnitWords("KILOMETRE", .quantity, "km", "公里", ["千米", "kilometres", "kilometers"]),
    UnitWords("METRE", .quantity, "m", "米", ["metres", "meters"]),
    UnitWords("SQUARE_KILOMETRE", .quantity, "km²", "平方公里", ["km2", "sq km", "square kilometres", "square kilometers", "平方千米"]),
    UnitWords("SQUARE_METRE", .quantity, "m²", "平方米", ["m2", "sqm", "square metres", "square meters"]),
    UnitWords("CUBIC_METRE", .quantity, "m³", "立方米", ["m3", "cubic metres", "cubic meters"]),
    UnitWords("HECTARE", .quantity, "ha", "公顷", ["hectares", "hectare"]), UnitWords("MU", .quantity, "mu", "亩"),
    UnitWords("KILOWATT_HOUR", .quantity, "kWh", "千瓦时", ["度", "kilowatt-hours"]),
    UnitWords("MEGAWATT_HOUR", .quantity, "MWh", "兆瓦时"), UnitWords("GIGAWATT_HOUR", .quantity, "GWh", "吉瓦时"),
    UnitWords("TERAWATT_HOUR", .quantity, "TWh", "太瓦时"), UnitWords("KILOWATT", .quantity, "kW", "千瓦"),
    UnitWords("MEGAWATT", .quantity, "MW", "兆瓦"), UnitWords("GIGAWATT", .quantity, "GW", "吉瓦"),
    UnitWords("LITRE", .quantity, "litres", "升", ["litre", "liters"]),
    UnitWords("TONNE_COAL", .quantity, "tonnes of coal equivalent", "吨标准煤", ["tce"]),
    UnitWords("HOUR", .quantity, "hours", "小时", ["hour", "h"]), UnitWords("MINUTE", .quantity, "minutes", "分钟", ["minute", "min"]),
    UnitWords("DAY", .quantity, "days", "天", ["day", "日"]), UnitWords("YEAR", .quantity, "years", "年", ["year"]),
    UnitWords("PER_MILLE", .quantity, "‰", "‰", ["per mille", "permille"]),
    UnitWords("YEAR_OLD", .quantity, "years of age", "岁"), UnitWords("DEGREE_CELSIUS", .quantity, "°C", "℃"),
    UnitWords("MILLIMETRE", .quantity, "mm", "毫米", ["millimetres"]),
  ]

  /// The unit that a word or phrase names, by name, symbol or code; `nil` if none is known.
  static func unit(_ text: String) -> Unit? {
    if let known = byWord[text.lowercased()] { return known }
    let bare = text.hasSuffix(".") ? String(text.dropLast()).lowercased() : ""
    if let known = byWord[bare], known.kind == .currency { return known }
    return isCurrencyCode(text) ? Unit(id: text, kind: .currency, name: LocalizedText(english: text, chinese: text)) : nil
  }

  /// Whether a text is a code of ISO 4217 for money; in capitals only, since `all` and `top` are words too.
  static func isCurrencyCode(_ text: String) -> Bool { currencyCodes.contains(text) }

  /// Whether a word is money or per cent.
  static func isMoneyOrPercent(_ word: String) -> Bool {
    let kind = unit(word)?.kind
    return kind == .currency || kind == .percent
  }

  /// ISO 4217 as of 2024: those that have no name of their own above.
  private static let currencyCodes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CLP COP CRC CUP CVE DJF DOP DZD EGP ERN ETB \
    FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG ILS IQD IRR ISK JMD JOD KES KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MYR MZN NAD NGN NIO NPR OMR PAB PEN PGK PHP PKR PYG QAR RSD RWF SAR SBD SCR SDG SHP SLE SOS SRD SSP STN SVC SYP \
    SZL TJS TMT TND TOP TTD TZS UAH UGX UYU UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWL
    """.split(separator: " ").map(String.init))

  /// Each word with its unit; the first of equals.
  static let byWord: [String: Unit] = {
    var units: [String: Unit] = [:]
    for entry in currencies + others {
      for word in entry.words where units[word] == nil { units[word] = entry.unit }
    }
    return units
  }()
}

extension Unit {
  /// Units that need no list: money by ISO 4217 code, percent, index, rank, and what is often counted and measured.
  static let known: [Unit] = (UnitWords.currencies + UnitWords.others).map(\.unit)
}
