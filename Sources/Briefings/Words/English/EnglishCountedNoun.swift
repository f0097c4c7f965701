/// Heads of names that count things, so that a place has so many of them.
///
/// A plural by itself proves nothing: `exports` are an amount, and what a file calls `allindustries` may be jobs in them.
enum EnglishCountedNoun {
  /// Whether a noun in the plural names things that are counted one by one.
  static func isKnown(_ head: String) -> Bool { all.contains(head) || all.contains { head.hasSuffix("-\($0)") } }

  /// Whether a noun in the plural names what is counted in a unit: 17 parks are, and services with 91,000 people are not.
  static func isCounted(_ head: String, in unit: String) -> Bool {
    let word = unit.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return isKnown(head) || !word.isEmpty && !(people.contains(word) && head != word)
  }

  private static let people: Set<String> = ["people", "persons", "employees", "workers", "inhabitants", "residents"]

  private static let all = Set(
    """
    people persons residents inhabitants citizens nationals foreigners immigrants emigrants migrants refugees households families \
    men women children boys girls babies newborns pupils students graduates teachers doctors nurses dentists physicians patients \
    visitors tourists guests travellers travelers passengers arrivals departures trips journeys flights nights stays overnights \
    workers employees jobs vacancies posts apprentices pensioners recipients claimants beneficiaries jobseekers farmers members \
    births deaths marriages divorces abortions accidents injuries crimes offences offenses thefts robberies burglaries murders homicides \
    suicides cases infections vaccinations hospitalisations admissions surgeries consultations fires casualties victims prisoners \
    firms companies enterprises establishments businesses start-ups startups shops stores banks branches hotels restaurants cafes farms \
    factories plants sites projects parks clusters zones platforms sessions bases centres centers institutions organisations \
    organizations associations schools kindergartens universities colleges classes courses libraries museums theatres theaters cinemas \
    hospitals clinics pharmacies beds rooms places seats buildings dwellings homes houses apartments flats permits licences licenses \
    cars vehicles lorries trucks buses trains ships vessels aircraft bicycles motorcycles tractors registrations stations stops roads \
    bridges tunnels airports ports chargers turbines wells computers phones telephones subscribers subscriptions connections lines \
    users accounts cards patents trademarks applications publications books bookshops newspapers magazines films screens performances \
    exhibitions events matches games athletes teams clubs medals studios reports counties cities towns villages municipalities \
    districts regions provinces countries islands settlements animals pigs sheep cows chickens horses goats trees species \
    transactions contracts orders parcels letters deliveries outlets investors awards elections votes voters candidates \
    complaints claims requests inspections calls incidents interventions landings boats systems demonstrations indicators \
    industries sectors sub-indexes containers certificates degrees scholarships grants bankruptcies \
    insolvencies foundations incorporations closures strikes disputes firefighters soldiers officers lawyers judges engineers \
    researchers scientists volunteers
    """.split(separator: " ").map(String.init))
}
