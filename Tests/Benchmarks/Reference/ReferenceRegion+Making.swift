extension ReferenceRegion {
  /// A region with figures made from its number alone, for measuring how cost grows with the number of regions.
  init(number: Int) {
    var dice = Dice(seed: UInt64(number))
    let (latin, han) = Self.cities[number % Self.cities.count]
    let turn = number / Self.cities.count
    id = "r\(number)"
    title = turn == 0 ? "\(latin) \(han)" : "\(latin) \(turn + 1) \(han)第\(turn + 1)区"
    quarters = (2021...2025).flatMap { year in (1...4).map { "\(year) Q\($0)" } }
    periods = Array(quarters.suffix(8))
    var level = dice.number(from: 200, to: 1400)
    var levels: [Int] = []
    for _ in quarters {
      level = max(50, level * dice.number(from: 980, to: 1050) / 1000)
      levels.append(level)
    }
    revenue = levels.map(Self.tenths)
    growth = quarters.map { _ in Self.tenths(dice.number(from: -20, to: 120)) }
    let exports = levels.map { $0 * dice.number(from: 350, to: 600) / 1000 }
    export = exports.map(Self.tenths)
    categories = [:]
    for (name, share) in [("Machinery", 340), ("Textiles", 270), ("Electronics", 240), ("Other", 150)] {
      categories[name] = exports.suffix(8).map { Self.tenths(max(1, $0 * share / 1000 * dice.number(from: 850, to: 1150) / 1000)) }
    }
    series = [:]
    for name in ["Orders", "Prices", "Employment", "Logistics"] {
      var index = 1000
      series[name] = quarters.map { _ in
        index = max(100, index * dice.number(from: 970, to: 1040) / 1000)
        return Self.tenths(index)
      }
    }
    kpis = [
      KeyFigure(label: "Firms", value: "\(Self.tenths(dice.number(from: 80, to: 900)))", unit: "thousand"),
      KeyFigure(label: "Employment", value: "\(Self.tenths(dice.number(from: 2, to: 40)))", unit: "million"),
    ]
    table = ReferenceData.annualIndicators.map { name in
      let (value, change) = (dice.number(from: 50, to: 900), dice.number(from: -60, to: 180))
      return [name, "", "", "\(Self.tenths(value))", "\(Self.tenths(change))", ""]
    }
    paragraphs = []
  }

  private static func tenths(_ number: Int) -> Double { Double(number) / 10 }

  private static let cities = [
    ("Yiwu", "义乌"), ("Hangzhou", "杭州"), ("Ningbo", "宁波"), ("Wenzhou", "温州"), ("Shaoxing", "绍兴"), ("Jinhua", "金华"),
    ("Jiaxing", "嘉兴"), ("Huzhou", "湖州"), ("Taizhou", "台州"), ("Quzhou", "衢州"), ("Lishui", "丽水"), ("Zhoushan", "舟山"),
    ("Suzhou", "苏州"), ("Wuxi", "无锡"), ("Nanjing", "南京"), ("Guangzhou", "广州"), ("Foshan", "佛山"), ("Xiamen", "厦门"),
    ("Quanzhou", "泉州"), ("Qingdao", "青岛"), ("Chengdu", "成都"), ("Wuhan", "武汉"), ("Changsha", "长沙"), ("Dalian", "大连"),
  ]
}

/// Numbers that look random and are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func number(from low: Int, to high: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return low + Int((mixed ^ mixed >> 31) % UInt64(high - low + 1))
  }
}
