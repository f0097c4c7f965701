import Testing

@testable import Diagnostics

struct SettingsTextTests {
  private func edited(_ text: String, _ path: [String], _ value: SettingsValue?) throws -> String {
    var settings = SettingsText(text)
    try settings.set(path, to: value)
    return settings.text
  }

  @Test func `a setting is one line, and remarks stay where they are`() throws {
    let text = "# Who publishes.\npublisher: Bureau\n\n# What it looks like.\nstyle: house\n"
    let first = try edited(text, ["mapping", "columns", "D", "role"], .text("growth"))
    #expect(first == text + "mapping:\n  columns:\n    D: {role: growth}\n")
    let second = try edited(first, ["mapping", "columns", "D", "of"], .text("C"))
    #expect(second == text + "mapping:\n  columns:\n    D: {role: growth, of: C}\n")
    let third = try edited(second, ["mapping", "unit"], .text("亿元"))
    #expect(third == second + "  unit: 亿元\n")
    #expect(try edited(third, ["publisher"], .text("Office")).hasPrefix("# Who publishes.\npublisher: Office\n\n# What"))
  }

  @Test func `what is taken away leaves no empty mapping`() throws {
    let text = "style: house\nmapping:\n  columns:\n    D: {role: growth}\n# The end.\n"
    #expect(try edited(text, ["mapping", "columns", "D", "role"], nil) == "style: house\n# The end.\n")
    #expect(try edited(text, ["mapping", "unit"], nil) == text)
  }

  @Test func `a mapping in one line gets lines of its own`() throws {
    #expect(
      try edited(
        "mapping: {unit: 亿元, columns: {A: area}}\n", ["mapping", "columns", "B"], .map([.init(key: "role", value: .text("value"))]))
        == "mapping:\n  unit: 亿元\n  columns:\n    A: area\n    B: {role: value}\n")
  }

  @Test(arguments: ["…", "-", "a: b", "x #y", "no", "’\"\\", " b ", "{", "&a", "\u{202E}abc", "2022-01"])
  func `any text is read again as it was given`(text: String) throws {
    var settings = SettingsText("")
    try settings.set(["mapping", "symbols", text], to: .text(text))
    #expect(try settings.value()[["mapping", "symbols", text]] == .text(text))
  }

  @Test func `a form that only its author can change is refused and left as it is`() {
    var settings = SettingsText("a: &x {b: 1}\nc: *x\n")
    #expect(throws: SettingsText.Refusal.self) { try settings.set(["a", "b"], to: .text("2")) }
    #expect(settings.text == "a: &x {b: 1}\nc: *x\n")
  }

  @Test func `the lines that were written are told`() throws {
    var settings = SettingsText("style: house\n")
    #expect(try settings.set(["mapping", "unit"], to: .text("人")) == 2...3)
    #expect(try settings.set(["mapping", "unit"], to: .text("万人")) == 3...3)
    #expect(try settings.set(["mapping", "unit"], to: nil) == nil)
  }
}
