import Diagnostics
import Styling
import Testing

@Suite struct `Faults of a style file` {
  @Test func `an unknown key is answered with the nearest one`() {
    #expect(
      faults(tokens("page: {sise: letter}")) == [
        "own.yml:3:12: error: defaults.gazetteer.page: “sise” is unknown; did you mean “size”?"
      ])
  }

  @Test func `an unknown key that resembles none is answered with those there are`() {
    #expect(
      faults(tokens("grid: {quadrants: 3}")) == [
        "own.yml:3:12: error: defaults.gazetteer.grid: “quadrants” is unknown; known here: columns, gutter, step"
      ])
  }

  @Test func `every fault is named at once, in the order of the file`() {
    let said = faults(tokens("chart:", "  bar: {pitch: fat}", "  max-hues: 12", "table: {pitch: 3}"))
    #expect(
      said == [
        "own.yml:4:20: error: defaults.gazetteer.chart.bar.pitch: needs a number from 4 to 160 pt, not \"fat\"",
        "own.yml:5:17: error: defaults.gazetteer.chart.max-hues: needs a whole number from 1 to 8, not \"12\"",
        "own.yml:6:20: error: defaults.gazetteer.table.pitch: needs a number from 8 to 80 pt, not \"3\"",
      ])
  }

  @Test(arguments: [
    (tokens("page: 3"), "own.yml:3:11: error: defaults.gazetteer.page: needs a mapping of keys and values, not \"3\""),
    (
      tokens("page: {size: a5}"),
      "own.yml:3:18: error: defaults.gazetteer.page.size: needs a4, letter, or [width, height] of 200 to 2000 pt, not \"a5\""
    ),
    (
      tokens("page: {size: [10, 20]}"),
      "own.yml:3:18: error: defaults.gazetteer.page.size: needs a4, letter, or [width, height] of 200 to 2000 pt, not a list"
    ),
    (
      tokens("colors: {ink: #000000", "  }"),
      "own.yml:3:14: error: defaults.gazetteer.colors.ink: needs a colour such as \"#143F66\" or a name from the palette, not nothing "
        + "(a colour needs quotes: # begins a comment)"
    ),
    (
      tokens("colors: {ink: nvay}"),
      "own.yml:3:19: error: defaults.gazetteer.colors.ink: no colour is called “nvay”; did you mean “navy”?"
    ),
    (
      tokens("colors: {ink: \"#12\"}"),
      "own.yml:3:19: error: defaults.gazetteer.colors.ink: needs a colour such as \"#143F66\" or a name from the palette, not \"#12\""
    ),
    (
      tokens("chart: {series: [navy]}"),
      "own.yml:3:21: error: defaults.gazetteer.chart.series: needs a list of 3 to 8 colours, not a list"
    ),
    (
      tokens("chart: {sequence: navy}"),
      "own.yml:3:23: error: defaults.gazetteer.chart.sequence: needs a list of 5 colours, not \"navy\""
    ),
    (
      tokens("type-latin: {body: {latin: Inter}}"),
      "own.yml:3:32: error: defaults.gazetteer.type-latin.body.latin: needs [family, weight], such as [text, 400], not \"Inter\""
    ),
    (
      tokens("type-latin: {body: {figures: wide}}"),
      "own.yml:3:34: error: defaults.gazetteer.type-latin.body.figures: needs one of proportional, tabular, not \"wide\""
    ),
    (
      tokens("families: {text: []}"),
      "own.yml:3:22: error: defaults.gazetteer.families.text: needs the name of a font family, not a list"
    ),
    (
      tokens("based-on: bulletn"),
      "own.yml:3:15: error: defaults.gazetteer.based-on: needs one of house, bulletin, monochrome, screen, not \"bulletn\"; "
        + "did you mean “bulletin”?"
    ),
    (tokens("version: 2"), "own.yml:3:14: error: defaults.gazetteer.version: this program reads version 1 of the style tokens"),
  ])
  func `a value of the wrong kind is answered with what is allowed`(yaml: String, message: String) {
    #expect(faults(yaml).first == message)
  }

  @Test(arguments: [
    ("", "own.yml:1:1: error: the file is not a mapping of keys and values"),
    ("- a\n- b", "own.yml:1:1: error: the file is not a mapping of keys and values"),
    ("meta: [1, 2", "own.yml:2:1: error: this is not YAML: did not find expected ',' or ']'"),
    ("meta: 1\nmeta: 2", "own.yml:1:1: error: \"meta\" is given twice in one mapping"),
  ])
  func `what is no mapping in YAML is refused with its place`(yaml: String, message: String) {
    #expect(faults(yaml) == [message])
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let error = #expect(throws: InvalidInput.self) { try Style(yaml: [0x6D, 0xFF, 0xFE], file: "own.yml") }
    #expect(error?.description == "own.yml:1:1: error: the file is not UTF-8 text")
  }

  @Test func `a file larger than any style is refused unread`() {
    let error = #expect(throws: InvalidInput.self) {
      try Style(yaml: [UInt8](repeating: 0x23, count: 300 * 1024), file: "own.yml")
    }
    #expect(error?.description == "own.yml:1:1: error: a file of settings has at most 256 KiB, this one has 300")
  }

  @Test func `aliases that multiply are refused before they fill memory`() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(inner)]\n"
    }
    #expect(faults(yaml) == ["own.yml:1:1: error: the file is nested too deeply or repeats itself too often to be read"])
  }

  @Test func `nesting without end is refused`() {
    let yaml = "meta: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(faults(yaml) == ["own.yml:1:1: error: the file is nested too deeply or repeats itself too often to be read"])
  }

  @Test func `keys of the brand format and of other tools are let be`() throws {
    let read = try style("meta: {name: X, motto: Y}\ncolor: {mood: calm}\nfuture: 1\ndefaults: {bootstrap: {a: 1}, quarto: {b: 2}}")
    #expect(read.colors == (try Style.shipped("house")).colors)
  }
}
