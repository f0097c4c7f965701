/// What places are called in English, as the header of their column says.
enum EnglishPlaceNoun {
  /// One and several of them: `county`, `counties`; `nil` for a header that is not the name of a kind of place.
  static func read(_ header: String) -> (one: String, many: String)? {
    let word = header.lowercased()
    guard known.contains(word) else { return nil }
    let stem = String(word.dropLast())
    return (word, word.hasSuffix("y") ? stem + "ies" : word == "prefecture-level city" ? "prefecture-level cities" : word + "s")
  }

  private static let known: Set<String> = [
    "area", "borough", "canton", "city", "country", "county", "department", "district", "governorate", "municipality", "parish",
    "port", "prefecture", "province", "region", "state", "territory", "town", "township", "village", "voivodeship", "ward", "zone",
  ]
}
