/// Names of months as offices write them, by language.
enum MonthWords {
  /// The number of the month that a word names, in lower case and without a point; `nil` if it names none.
  static func number(_ word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (_, months) in lists {
      for (index, names) in months.split(separator: "|").enumerated() {
        for name in names.split(separator: " ") where numbers[String(name)] == nil { numbers[String(name)] = index + 1 }
      }
    }
    return numbers
  }()

  /// By the tag of the language: twelve months, each with its names and short names. A short name that is another month's in another
  /// language is left out there.
  private static let lists: [(tag: String, months: String)] = [
    (
      "en",
      "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec"
    ),
    (
      "de",
      "januar jänner jän|februar feber|märz maerz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez"
    ),
    (
      "fr",
      "janvier janv|février fevrier févr fevr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre decembre déc"
    ),
    ("es", "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic"),
    ("pt", "janeiro|fevereiro fev|março marco|abril|maio mai|junho|julho|agosto|setembro set|outubro out|novembro|dezembro"),
    ("it", "gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre|dicembre"),
    ("nl", "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december"),
    ("sv", "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"),
    ("da", "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"),
    (
      "pl",
      "styczeń stycznia|luty lutego|marzec marca|kwiecień kwietnia|maj maja|czerwiec czerwca|lipiec lipca|sierpień sierpnia|wrzesień września|październik października|listopad listopada|grudzień grudnia"
    ),
    (
      "cs",
      "leden ledna|únor února|březen března|duben dubna|květen května|červen června|červenec července|srpen srpna|září|říjen října|listopadu|prosinec prosince"
    ),
    ("hu", "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december"),
    ("ro", "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie"),
    ("fi", "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu"),
    (
      "ru",
      "январь января|февраль февраля|март марта|апрель апреля|май мая|июнь июня|июль июля|август августа|сентябрь сентября|октябрь октября|ноябрь ноября|декабрь декабря"
    ),
    ("tr", "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"),
    ("id", "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"),
  ]
}
