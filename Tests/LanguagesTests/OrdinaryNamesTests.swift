import Testing

@testable import Languages

struct OrdinaryNamesTests {
  @Test(arguments: OrdinaryNames.Kind.allCases) func `what has a name in one language has one in each`(kind: OrdinaryNames.Kind) {
    let keys = Language.all.map { $0.rules.ordinaryNames(kind).allKeys }
    #expect(Set(keys).count == 1)
    #expect(keys[0].count >= 200)
  }

  @Test(arguments: [
    ("Zhejiang", "浙江"), ("Hangzhou", "杭州"), ("France", "法国"), ("South Korea", "韩国"), ("Korea, Rep.", "韩国"),
    ("Cote d'Ivoire", "科特迪瓦"), ("Xi’an", "西安"), ("Xi'an", "西安"),
  ])
  func `a place is known by any of its names`(english: String, chinese: String) {
    #expect(OrdinaryNames.name(of: english, in: .english, as: .chinese, .places) == chinese)
  }

  @Test(arguments: [("浙江省", "Zhejiang"), ("西藏自治区", "Tibet"), ("杭州市", "Hangzhou"), ("阿联酋", "United Arab Emirates")])
  func `and by any of its Chinese ones`(chinese: String, english: String) {
    #expect(OrdinaryNames.name(of: chinese, in: .chinese, as: .english, .places) == english)
  }

  @Test(arguments: [
    ("GDP", "生产总值"), ("unemployment  rate", "失业率"), ("ＥＸＰＯＲＴＳ", "出口额"), ("GDP per capita", "人均生产总值"),
    ("Per capita disposable income of urban residents", "城镇居民人均可支配收入"),
  ])
  func `case, width and spaces of a name do not matter`(english: String, chinese: String) {
    #expect(OrdinaryNames.name(of: english, in: .english, as: .chinese, .measures) == chinese)
  }

  @Test(arguments: ["Suzhou", "Taizhou", "Zhejiang coast", "East Zhejiang", "", "zh"])
  func `what may be two places, or is only a part of a name, is not known`(name: String) {
    #expect(OrdinaryNames.name(of: name, in: .english, as: .chinese, .places) == nil)
  }

  @Test func `all provinces of China are there, each by its short and its full name`() {
    let short =
      "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾"
      .split(separator: " ").map(String.init)
    #expect(short.count == 34)
    let english = short.compactMap { OrdinaryNames.name(of: $0, in: .chinese, as: .english, .places) }
    #expect(Set(english).count == 34)
    for (name, back) in zip(short, english) {
      #expect(OrdinaryNames.name(of: back, in: .english, as: .chinese, .places) == name)
    }
  }

  /// From Chinese every name is known; in English some cities share theirs, and are known to.
  @Test func `only cities that share a name in English are not known by it`() {
    let (english, chinese) = (Language.english.rules.ordinaryNames(.places), Language.chinese.rules.ordinaryNames(.places))
    let unknown = chinese.allKeys.filter { key in
      chinese.name(of: key).map { OrdinaryNames.name(of: $0, in: .chinese, as: .english, .places) == nil } ?? true
    }
    #expect(unknown.isEmpty)
    let shared = english.allKeys.filter { key in
      english.name(of: key).map { OrdinaryNames.name(of: $0, in: .english, as: .chinese, .places) == nil } ?? true
    }
    #expect(Set(shared.compactMap(chinese.name)) == ["苏州", "宿州", "台州", "泰州", "宜春", "伊春", "福州", "抚州", "玉林", "榆林"])
  }
}
