internal import Diagnostics
internal import Ingestion
internal import Statistics

/// What `mapping` says of columns and rows.
extension Configuration {
  /// Reads a role, or `{role: growth, of: C, basis: yoy, prices: current, unit: 亿元, power: 8, period: 2023, name: GDP}`.
  static func column(_ token: Token, _ name: String, _ columns: TokenMap) -> TableMapping.Column {
    func role(_ token: Token, _ map: TokenMap, _ key: String) -> Recognition.Role? {
      if let role = token.text.flatMap(Recognition.Role.init(named:)) { return role }
      map.refuse(key, token, needs: "one of " + Recognition.Role.allCases.map(\.name).joined(separator: ", "))
      return nil
    }
    guard case .map = token.content else { return TableMapping.Column(role: role(token, columns, name)) }
    let map = TokenMap(token, path: columns.path(of: name), problems: columns.problems)
    var column = TableMapping.Column()
    if let token = map.optional("role") { column.role = role(token, map, "role") }
    column.unit = map.optional("unit")?.text
    if map.optional("power") != nil { column.power = map.count("power", 0...15) }
    column.period = map.optional("period")?.text
    column.name = map.optional("name")?.text
    column.of = map.optional("of")?.text
    if let token = map.optional("basis") {
      column.basis = token.text.flatMap { Growth.Basis(rawValue: $0.uppercased()) }
      if column.basis == nil {
        map.refuse(
          "basis", token, needs: "one of " + Growth.Basis.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", "))
      }
    }
    if map.optional("prices") != nil { column.prices = map.choice("prices", default: .current) }
    map.finish()
    return column
  }

  /// Reads the numbers of rows, single or as `20-25`.
  static func ignoredRows(_ token: Token, _ map: TokenMap) -> Set<Int> {
    let tokens: [Token] = if case .list(let list) = token.content { list } else { [token] }
    var rows: Set<Int> = []
    for token in tokens {
      let ends = (token.text ?? "").split(whereSeparator: { "-–".contains($0) }).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil, 0 < first, first <= last,
        last - first < 1 << 20
      else {
        map.refuse("ignored-rows", token, needs: "numbers of rows, such as 13 or 20-25")
        continue
      }
      rows.formUnion(first...last)
    }
    return rows
  }
}
