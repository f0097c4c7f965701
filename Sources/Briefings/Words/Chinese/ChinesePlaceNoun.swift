/// What places are called in Chinese, as the header of their column says.
enum ChinesePlaceNoun {
  /// The noun after a number and 个; `nil` for a header that is not the name of a kind of place.
  static func read(_ header: String) -> String? {
    let plain = String(header.filter { !$0.isWhitespace })
    let name = plain.hasSuffix("名称") ? String(plain.dropLast(2)) : plain
    return known.contains(name) ? name : nil
  }

  private static let known: Set<String> = [
    "省份", "省区", "省", "城市", "地市", "市", "县市", "区县", "县区", "县", "区", "国家", "地区", "街道", "乡镇", "园区", "港口",
  ]
}
