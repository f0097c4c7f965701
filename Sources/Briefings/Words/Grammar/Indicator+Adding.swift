import Languages
import Statistics

extension Indicator {
  /// Whether amounts of several places add up to that of all, as far as the name says: not averages, prices, rates or amounts per
  /// head, of which no place has a share.
  var addsUp: Bool {
    let words = (name.text(in: .english) ?? "").lowercased().split { !$0.isLetter }.map(String.init)
    let chinese = name.text(in: .chinese) ?? ""
    return kind == .level && !words.contains(where: Self.wordsOfAverages.contains)
      && !Self.charactersOfAverages.contains { chinese[...].range(ofText: $0) != nil }
  }

  private static let wordsOfAverages: Set<String> = [
    "per", "average", "mean", "median", "price", "prices", "rate", "ratio", "density", "intensity", "expectancy", "age", "share",
    "deflator", "wage", "wages", "salary", "salaries", "index", "temperature",
  ]
  private static let charactersOfAverages = ["人均", "户均", "平均", "均价", "单价", "价格", "密度", "强度", "寿命", "工资", "年限", "年数"]
}
