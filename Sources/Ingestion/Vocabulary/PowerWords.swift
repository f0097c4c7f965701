internal import Statistics

/// Words for powers of ten, in the languages in which offices publish.
enum PowerWords {
  /// The power that a word stands for among the other words of its phrase; `nil` if it is none, or may be two.
  ///
  /// An abbreviation may have its point. `mil` is a thousand in Portuguese and Spanish and short for a million in Czech and Romanian: only the
  /// words beside it tell.
  static func power(of word: String, among others: [String]) -> Int? {
    let lower = word.lowercased()
    let bare = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    if let power = powers[lower] ?? powers[bare] { return power }
    let others = others.map { $0.lowercased() }
    switch bare {
    case "mil":
      if others.contains(where: wordsBesideThousand.contains) { return 3 }
      return others.contains(where: wordsBesideMillion.contains) ? 6 : nil
    case "bil": return others.contains(where: wordsBesideMillion.contains) ? nil : 9
    // Of money only: m is a metre too, and mm a millimetre.
    case "m", "mm", "md", "b", "cr":
      let isMoney = others.contains { UnitWords.byWord[$0]?.kind == .currency || UnitWords.isCurrencyCode($0.uppercased()) }
      return isMoney ? ["m": 6, "mm": 6, "md": 9, "b": 9, "cr": 7][bare] : nil
    default: return nil
    }
  }

  /// Whether a word stands for a power in some phrase.
  static func mayBePower(_ word: String) -> Bool {
    let lower = word.lowercased()
    let bare = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    return powers[lower] != nil || powers[bare] != nil || ["mil", "bil"].contains(bare)
  }

  private static let wordsBesideThousand: Set<String> = [
    "reais", "real", "r$", "brl", "euros", "pesos", "clp", "mxn", "ars", "cop", "uyu", "pyg", "pen", "soles", "quetzales",
    "colones",
    "guaraníes", "kwanzas", "meticais", "millones", "milhões", "milhoes", "personas", "pessoas", "habitantes", "hab", "hab.",
    "toneladas",
    "viviendas", "hogares", "domicílios", "famílias", "empleos", "empregos", "trabajadores", "trabalhadores", "ocupados",
    "estudiantes",
    "alumnos", "alunos", "viajeros", "turistas", "unidades", "cabeças", "cabezas", "hectáreas", "hectares", "litros",
  ]

  private static let wordsBesideMillion: Set<String> = [
    "kč", "czk", "korun", "lei", "ron", "ft", "huf", "kn", "hrk", "rsd", "din", "din.", "eur.", "korún", "skk", "sit",
  ]

  /// Words that stand for one power wherever they are found, in lower case and without the point of abbreviations.
  private static let powers: [String: Int] = {
    var powers: [String: Int] = [:]
    for (power, words) in lists {
      for word in words.split(separator: " ") { powers[String(word)] = power }
    }
    return powers
  }()

  private static let lists: [(Int, String)] = [
    (1, "ten tens 10"),
    (2, "hundred hundreds hunderttel cientos centenas 100"),
    (
      3,
      """
      thousand thousands ths thsd thous k '000 ’000 000 000s '000s ’000s 1000 1,000 1.000 10³ 10^3 tausend tsd millier milliers miles milhares \
      migliaia mila milers duizend duizenden dzd tusen tusind tusental tuhat tuhatta tuhansia tuhandet tuhande tisíc tisíce tisícov tis tys tysiąc \
      tysiące tysięcy tisuća tisuće tisoč tūkst tūkstoši tūkstančiai mii ezer e.ft хиляди хил тысяча тысячи тысяч тыс тисяча тисяч тис χιλιάδες χιλ \
      bin hazar hezar ribu nghìn ngàn míle elef
      """
    ),
    (4, "10000 10,000 10.000 wan"),
    (5, "lakh lakhs lac lacs 100000 100,000"),
    (
      6,
      """
      million millions mn mln mio mill 1000000 1,000,000 10⁶ 10^6 millionen millions millón millon millones milhão milhões milhoes milione milioni \
      milions miljoen miljoner milj miljoona miljoonaa milion milión miliony milionů milionov milionów milioane milijun milijuna milijona mlj mlj \
      milijon milijonov milijonai miljons miljoni miljon miljonit millió миллион миллиона миллионов млн мільйон мільйонів милион милиона \
      εκατομμύρια εκατ milyon juta triệu milliún miljun miljuni miljonu milijonų
      """
    ),
    (7, "crore crores"),
    (
      9,
      """
      billion billions bn bln mrd mds mlrd mld mia milliard milliards milliarden milliarder miliardo miliardi miljard miljarden miljarder \
      miljardia miljardi miliarda miliardy miliard miliardów miliardů miliard miliárd miliarde milijarda milijarde milijardi milijard milijardų \
      millardos milliárd bilhão bilhões bilhoes миллиард миллиарда миллиардов млрд мільярд мільярдів милиард милиарда δισεκατομμύρια δισεκατ δισ \
      milyar miliar tỷ billiún biljun mljrd miljardu 10⁹ 10^9
      """
    ),
    (
      12,
      """
      trillion trillions tn trn trln billionen billón billon billones biljoen biljoner bilion bilionů bilionów billió trilhão trilhões trilhoes \
      триллион триллионов трлн трилн trilyon triliun 10^12
      """
    ),
  ]

  /// Powers that stand before a word of Han characters or of Hangul, the longer first.
  static let eastAsian: [(word: String, power: Int)] = [
    ("万亿", 12), ("萬億", 12), ("千亿", 11), ("千億", 11), ("百亿", 10), ("百億", 10), ("十亿", 9), ("十億", 9), ("亿", 8), ("億", 8),
    ("千万", 7), ("千萬", 7), ("百万", 6), ("百萬", 6), ("十万", 5), ("十萬", 5), ("万", 4), ("萬", 4), ("千", 3), ("百", 2), ("十", 1),
    ("천억", 11), ("백억", 10), ("십억", 9), ("억", 8), ("천만", 7), ("백만", 6), ("십만", 5), ("만", 4), ("천", 3), ("조", 12),
  ]

  /// 兆 is 10¹² in Japan and Taiwan and a million (of watts) in mainland China: only beside money is it the one.
  static let trillionOfMoney = "兆"
}
