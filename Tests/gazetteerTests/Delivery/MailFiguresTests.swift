import Foundation
import Languages
import ProgramTesting
import Publishing
import Testing

/// One rounding: what a mail says of a figure is what the tile of the attached pages prints, digit for digit.
@Suite struct MailFiguresTests {
  private struct Mail: Decodable {
    struct Figure: Decodable {
      var label: String
      var number: String
      var unit: String
      var below: String
      /// The same with a semicolon between its lines.
      var lines: String
    }

    var language: String
    var subject: String
    var text: String
    var figures: [Figure]
    /// The first page in the order of its tags, without spaces.
    var page: String
  }

  private static let reading = """
    import email, html.parser, json, re, subprocess, sys
    from email import policy

    class Rows(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.rows, self.cell = [], None
        def handle_starttag(self, tag, attributes):
            if tag == "tbody": self.rows.append([])
            if tag == "br" and self.rows and self.rows[-1]: self.rows[-1][-1] += "\\n"
            if tag in ("th", "td") and self.rows and self.rows[-1] is not None: self.rows[-1].append("")
        def handle_endtag(self, tag):
            if tag == "tbody": self.rows.append(None)
        def handle_data(self, data):
            if self.rows and self.rows[-1]: self.rows[-1][-1] += data

    def bare(text):
        return re.sub(r"\\s|\\u2060", "", text)

    mails = []
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            message = email.message_from_binary_file(file, policy=policy.default)
        rows = Rows()
        rows.feed(message.get_body(("html",)).get_content())
        pdf = next(message.iter_attachments()).get_content()
        page = subprocess.run(["pdftotext", "-raw", "-l", "1", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
        mails.append({
            "language": message["content-language"], "subject": message["subject"],
            "text": message.get_body(("plain",)).get_content(), "page": bare(page),
            "figures": [dict(
                label=bare(row[0]), number=bare(row[1].split("\\n")[0]), unit=bare("".join(row[1].split("\\n")[1:])), below=bare("".join(row[2:])),
                lines=bare(";".join(row[2:]).replace("\\n", ";"))) for row in rows.rows if row],
        })
    print(json.dumps(mails))
    """

  /// Marks as a page prints them, raised but as plain letters.
  private func lowered(_ text: String) -> String {
    let plain: [Character: Character] = [
      "ᵖ": "p", "ᵉ": "e", "ᶠ": "f", "ᵈ": "d", "ᵗ": "t", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "˒": ",",
    ]
    return String(text.map { plain[$0] ?? $0 })
  }

  private func numbers(_ text: String) -> [String] {
    text.matches(of: /[0-9][0-9,]*(\.[0-9]+)?%?/).map { String($0.output.0) }
  }

  @Test func `every key figure of the sample’s mails reads as its tile does, in text and in HTML`() throws {
    let folder = try TemporaryFolder()
    for file in ShippedSample.files { try folder.write(file.bytes, to: "project/\(file.path)") }
    let outcome = try Program.run(
      try Program.built("gazetteer"),
      ["deliver", "\(folder.path)/project", "--period", "2022", "--dry-run", "--output", "\(folder.path)/mails"])
    // Two of the five regions have no figure about the year.
    #expect(outcome.status == 75, "\(outcome.errors)")
    let paths = try folder.files.filter { $0.hasSuffix(".eml") }.map { "\(folder.path)/\($0)" }
    let read = try Python.run(Self.reading, paths)
    let mails = try JSONDecoder().decode([Mail].self, from: Data(read.output.utf8))
    #expect(mails.count == 6 && mails.filter { $0.language == "zh-Hans" }.count == 3)
    for mail in mails {
      let lines = mail.text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("- ") }.map {
        lowered(String($0.dropFirst(2)))
      }
      #expect(mail.figures.count >= 3 && lines.count == mail.figures.count, "\(mail.subject)")
      var rest = mail.page[...]
      for (figure, line) in zip(mail.figures, lines) {
        // Label, number and unit follow one another on the page; the Chinese change names its basis after the amount there.
        let tile = try #require(rest.firstRange(of: figure.label + figure.number + figure.unit), "\(figure) in \(rest.prefix(400))")
        rest = rest[tile.upperBound...]
        let changed = numbers(figure.below)
        #expect(numbers(String(rest.prefix(figure.below.count + 8))).starts(with: changed), "\(figure) in \(rest.prefix(80))")
        // The text part says the same; a period beside the number of an index stands in brackets.
        let said = line.filter { !$0.isWhitespace }
        #expect(said.hasPrefix(figure.label), "\(line)")
        #expect(
          numbers(said)
            == numbers("\(figure.label);\(figure.number);\(figure.unit);\(figure.lines)"), "\(line)")
      }
      // The title stands on the page, in the subject and over the text.
      let title = try #require(mail.text.split(whereSeparator: \.isNewline).first).filter { !$0.isWhitespace }
      #expect(lowered(mail.page).contains(lowered(title)))
      #expect(mail.subject.filter { !$0.isWhitespace }.hasSuffix(title))
    }
  }
}
