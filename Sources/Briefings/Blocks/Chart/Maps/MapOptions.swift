import Diagnostics
import Statistics

extension Template {
  /// What only a map asks for.
  struct MapOptions: Hashable, Sendable {
    /// Whether the values add up, which the kind of their unit says if nothing is said.
    var adds: Bool?
    /// What parts classes, instead of what is found.
    var breaks: [Decimal] = []
    /// Key of the indicator that values are divided by, which makes rates of totals.
    var per: String?
  }
}

extension TemplateReader {
  /// What only maps heed.
  func mapOptions(in map: TokenMap) -> Template.MapOptions {
    var options = Template.MapOptions()
    if let token = map.optional("adds") {
      switch token.text {
      case "yes", "true": options.adds = true
      case "no", "false": options.adds = false
      default: map.refuse("adds", token, needs: "yes or no: whether the values of places add up to that of the whole")
      }
    }
    if let token = map.optional("breaks") {
      let numbers: [Decimal] = if case .list(let list) = token.content { list.compactMap(\.decimal) } else { [] }
      if (1...4).contains(numbers.count), Set(numbers).count == numbers.count, numbers == numbers.sorted() {
        options.breaks = numbers
      } else {
        map.refuse("breaks", token, needs: "one to four numbers, the lowest first, such as [2, 4, 6]")
      }
    }
    options.per = map.optional("per").flatMap { indicators($0, path: map.path(of: "per")).first }
    return options
  }
}
