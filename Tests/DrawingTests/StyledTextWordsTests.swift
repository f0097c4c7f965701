import Drawing
import DrawingTesting
import Languages
import Testing

@Suite struct StyledTextWordsTests {
  private let style = TextStyle(
    latin: Face("A", weight: 400), han: Face("H", weight: 400), size: 10, leading: 12, color: .black)

  /// What is found in a text, as `words: what they are`.
  private func found(_ text: String, _ language: TextLanguage = .english, _ glossary: Glossary = Glossary()) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return StyledText(text, style, language: language, glossary: glossary).stretches(of: scalars).map { stretch in
      let words = String(String.UnicodeScalarView(scalars[stretch.range]))
      return switch stretch.attribute {
      case .language(let language): "\(words): \(language.rawValue)"
      case .abbreviation(let expansion): "\(words): \(expansion)"
      case .link, .mark, .noteLabel, .noteBody: "\(words): a run's own"
      }
    }
  }

  @Test func `Chinese within English is Chinese, with its punctuation and without the spaces around it`() {
    #expect(found("The city of 金华 (“义乌”，东阳) grew") == ["金华: zh-Hans", "义乌: zh-Hans", "，东阳: zh-Hans"])
    #expect(found("《浙江日报》，2021") == ["《浙江日报》，: zh-Hans"])
    #expect(found("Revenue rose by 18.26% – “fast” – to €15.8\u{A0}bn").isEmpty)
  }

  @Test func `English words within Chinese are English from the first to the last, a single letter is none`() {
    #expect(found("来源：Jinhua Daily 2021 No. 4，5G网络", .chinese) == ["Jinhua Daily 2021 No: en"])
    #expect(found("2021年A股上涨5.2%，R&D投入12亿元", .chinese).isEmpty)
    #expect(found("全市GDP为5355.44亿元，CPI上涨2%", .chinese) == ["GDP: en", "CPI: en"])
  }

  @Test func `letters that read from right to left are another language unless the text's own does`() {
    #expect(found("Cairo (القاهرة، الجيزة) had 9.9 million") == ["القاهرة، الجيزة: ar"])
    #expect(found("תל אביב is a city") == ["תל אביב: he"])
    #expect(found("القاهرة", TextLanguage(rawValue: "ar")).isEmpty)
    #expect(found("东京", TextLanguage(rawValue: "ja")).isEmpty)
  }

  @Test func `a line feed ends words in another language`() {
    #expect(found("金华\n义乌") == ["金华: zh-Hans", "义乌: zh-Hans"])
  }

  @Test func `an abbreviation is found as a word of its own, the longest that fits, and not within other words`() {
    let glossary = Glossary(["GDP": "gross domestic product", "GDP per head": "product per head", "R&D": "research", "": "nothing"])
    #expect(
      found("GDPs, GDP per head and (GDP); R&D1, R&D", .english, glossary) == [
        "GDP per head: product per head", "GDP: gross domestic product", "R&D: research",
      ])
    #expect(found("人均GDP", .english, glossary) == ["人均: zh-Hans", "GDP: gross domestic product"])
  }

  @Test func `what is written out is no word of another language besides, the words around it are`() {
    #expect(
      found("全市GDP增长，R&D GDP Daily", .chinese, Glossary(["GDP": "国内生产总值"])) == [
        "GDP: 国内生产总值", "GDP: 国内生产总值", " Daily: en",
      ])
  }

  @Test func `a glossary is written and read as what it says`() throws {
    #expect(Glossary(["bn": "billion"]) == Glossary(["bn": "billion"]))
    #expect(Glossary(["bn": "billion"]) != Glossary(["bn": "thousand million"]))
    #expect(Glossary(["bn": "billion"]).hashValue == Glossary(["bn": "billion"]).hashValue)
  }
}
