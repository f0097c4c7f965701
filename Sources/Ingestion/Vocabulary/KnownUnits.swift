internal import Languages
internal import Statistics

/// A unit and the words that name it in headers and unit columns.
struct UnitWords {
  var unit: Unit
  /// In lower case; Chinese as it is.
  var words: [String]

  init(_ name: UnitName, _ kind: Unit.Kind, _ words: [String] = []) {
    self.init(id: name.rawValue, kind, name: LocalizedText(name), words)
  }

  /// A unit that is not said after a number.
  init(id: String, _ kind: Unit.Kind, name: LocalizedText = "", _ words: [String]) {
    unit = Unit(id: id, kind: kind, name: name)
    self.words = ([id] + name.texts + words).map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  static let currencies: [UnitWords] = [
    UnitWords(.cny, .currency, ["rmb", "renminbi", "人民币", "人民币元", "元人民币", "cn¥", "cny (yuan)", "yuan renminbi"]),
    UnitWords(.usd, .currency, ["us$", "us dollar", "usd", "u.s. dollars", "$us", "美金"]),
    UnitWords(.eur, .currency, ["€", "euro", "евро", "ευρώ"]),
    UnitWords(.gbp, .currency, ["£", "pounds", "pound", "sterling"]),
    UnitWords(.jpy, .currency, ["jp¥", "japanese yen", "円"]),
    UnitWords(.hkd, .currency, ["hk$", "港币"]),
    UnitWords(.twd, .currency, ["nt$", "新台币元"]),
    UnitWords(.krw, .currency, ["₩", "원"]),
    UnitWords(.inr, .currency, ["₹", "rs", "rs."]),
    UnitWords(.chf, .currency, ["sfr", "franken", "francs suisses"]),
    UnitWords(.cad, .currency, ["c$", "ca$"]),
    UnitWords(.aud, .currency, ["a$", "au$"]),
    UnitWords(.sgd, .currency, ["s$"]),
    UnitWords(.sek, .currency), UnitWords(.nok, .currency),
    UnitWords(.dkk, .currency), UnitWords(.pln, .currency, ["zł"]),
    UnitWords(.czk, .currency, ["kč", "korun", "korun českých"]),
    UnitWords(.huf, .currency, ["ft"]),
    UnitWords(.ron, .currency, ["lei"]),
    UnitWords(.rub, .currency, ["₽", "rubles", "руб", "рублей"]),
    UnitWords(.turkishLira, .currency, ["₺"]), UnitWords(.brl, .currency, ["r$", "real"]),
    UnitWords(.mxn, .currency, ["mx$"]), UnitWords(.zar, .currency),
    UnitWords(.nzd, .currency, ["nz$"]), UnitWords(.thb, .currency, ["฿"]),
    UnitWords(.idr, .currency), UnitWords(.vnd, .currency, ["₫"]),
    UnitWords(.pps, .quantity),
    UnitWords(.dollar, .currency, ["$", "dollar"]),
  ]

  static let others: [UnitWords] = [
    UnitWords(
      .percent, .percent,
      [
        "percent", "per cent", "pct", "pc", "pt", "百分比", "percentage", "％", "in %", "prozent", "in prozent", "pour cent",
        "por ciento", "por cento", "porcentaje", "porcentagem",
        "percentuale", "procent", "% of total", "процент", "процента", "процентов", "в процентах", "в %", "відсотків", "w %",
        "proc.", "persen",
        "phần trăm",
      ]),
    UnitWords(
      .percentagePoint, .percentagePoint,
      ["百分点", "percentage point", "pp", "p.p.", "ppt", "ppts", "pps."]),
    UnitWords(id: "INDEX", .index, ["index", "指数", "ix", "index points", "点"]),
    UnitWords(id: "RANK", .rank, ["rank", "位", "名次", "排名", "位次"]),
    UnitWords(
      .person, .count,
      [
        "person", "persons", "inhabitants", "residents", "heads", "per", "名", "personen", "einwohner", "personnes", "habitants",
        "pessoas", "personas", "persone",
        "habitantes", "abitanti", "osób", "osoby", "personer", "명", "человек", "чел.", "осіб", "kişi", "orang", "jiwa", "người",
      ]),
    UnitWords(.visit, .count, ["person-times", "person-visits", "trips"]),
    UnitWords(.household, .count, ["household"]),
    UnitWords(.company, .count, ["company", "enterprises", "firms", "businesses", "establishments"]),
    UnitWords(
      id: "NUMBER", .count,
      [
        "number", "numbers", "nr", "no.", "count", "counts", "#", "pure_numb", "units", "unit", "个", "anzahl", "nombre", "número",
        "numero",
        "liczba", "aantal", "antal", "antall", "počet", "人数", "件", "единиц", "единица", "ед.", "штук", "шт.", "одиниць", "adet",
      ]),
    UnitWords(.job, .count, ["job"]),
    UnitWords(.employee, .count, ["employee", "workers"]),
    UnitWords(.vehicle, .count, ["vehicle", "cars"]),
    UnitWords(.tourist, .count, ["tourist"]), UnitWords(.visitor, .count, ["visitor"]),
    UnitWords(.student, .count, ["student"]), UnitWords(.bed, .count, ["bed"]),
    UnitWords(.night, .count, ["night", "bed nights", "guest nights"]),
    UnitWords(.item, .count, ["item", "pieces"]), UnitWords(.set, .count, ["套"]),
    UnitWords(.machine, .count), UnitWords(.building, .count, ["栋", "幢"]),
    UnitWords(.school, .count, ["school"]), UnitWords(.time, .count),
    UnitWords(.tonne, .quantity, ["t", "ton", "tons", "tonne", "metric tons", "toneladas", "tonnellate", "tonnes métriques"]),
    UnitWords(.kilogram, .quantity, ["公斤", "kilograms"]),
    UnitWords(.kilometre, .quantity, ["千米", "kilometres", "kilometers"]),
    UnitWords(.metre, .quantity, ["metres", "meters"]),
    UnitWords(
      .squareKilometre, .quantity,
      [
        "km2", "sq km", "square kilometres", "square kilometers", "平方千米", "quilômetros quadrados", "kilómetros cuadrados",
        "chilometri quadrati",
      ]),
    UnitWords(.squareMetre, .quantity, ["m2", "sqm", "square metres", "square meters"]),
    UnitWords(.cubicMetre, .quantity, ["m3", "cubic metres", "cubic meters"]),
    UnitWords(.hectare, .quantity, ["hectares", "hectare", "hectáreas", "ettari", "hektar"]), UnitWords(.mu, .quantity),
    UnitWords(.kilowattHour, .quantity, ["度", "kilowatt-hours"]),
    UnitWords(.megawattHour, .quantity), UnitWords(.gigawattHour, .quantity),
    UnitWords(.terawattHour, .quantity), UnitWords(.kilowatt, .quantity),
    UnitWords(.megawatt, .quantity), UnitWords(.gigawatt, .quantity),
    UnitWords(.litre, .quantity, ["litre", "liters"]),
    UnitWords(.tonneCoal, .quantity, ["tce"]),
    UnitWords(.hour, .quantity, ["hour", "h"]), UnitWords(.minute, .quantity, ["minute", "min"]),
    UnitWords(.day, .quantity, ["day", "日"]), UnitWords(.year, .quantity, ["year"]),
    UnitWords(.perMille, .quantity, ["per mille", "permille"]),
    UnitWords(.yearOld, .quantity), UnitWords(.degreeCelsius, .quantity),
    UnitWords(.millimetre, .quantity, ["millimetres"]),
  ]

  /// The unit that a word or phrase names, by name, symbol or code; `nil` if none is known.
  static func unit(_ text: String) -> Unit? {
    if let known = byWord[text.lowercased()] { return known }
    let bare = text.hasSuffix(".") ? String(text.dropLast()).lowercased() : ""
    if let known = byWord[bare], known.kind == .currency { return known }
    let code = isCurrencyCode(text) ? text : codeOfSign[text]
    return code.map { Unit(id: $0, kind: .currency, name: LocalizedText(stringLiteral: $0)) }
  }

  /// Signs of money that one country has, for the currencies that have no name of their own above.
  private static let codeOfSign = [
    "₦": "NGN", "₵": "GHS", "GH₵": "GHS", "GH¢": "GHS", "₱": "PHP", "KSh": "KES", "Ksh": "KES", "KShs": "KES", "Kshs": "KES",
    "Ksh.": "KES",
    "TSh": "TZS", "USh": "UGX", "₴": "UAH", "₪": "ILS", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT", "₸": "KZT", "₼": "AZN",
    "₾": "GEL",
    "֏": "AMD", "৳": "BDT", "RM": "MYR", "S/": "PEN", "S/.": "PEN", "COL$": "COP", "CLP$": "CLP", "AR$": "ARS",
  ]

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
