import Foundation
import ProgramTesting
import Testing

/// The job that README shows in eight lines, played: from an SDMX service to mails.
@Suite struct ReadmeJobTests {
  private static let path = "/rest/data/OFFICE,REGIONAL_OUTPUT,1.0/M..OUTPUT"

  private func answer(_ months: [String]) -> String {
    "DATAFLOW,FREQ: Frequency,REF_AREA: Area,MEASURE: Measure,TIME_PERIOD: Time,OBS_VALUE: Value\n"
      + months.enumerated().map { index, month in
        ["R1: Eastland", "R2: Westland"].map {
          "OFFICE:REGIONAL_OUTPUT(1.0): Output,M: Monthly,\($0),OUTPUT: Output,\(month),\(100 + 3 * index + ($0.hasPrefix("R2") ? 40 : 0))\n"
        }.joined()
      }.joined()
  }

  @Test func `eight lines bring the figures of a service to readers, once`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = String(decoding: try Data(contentsOf: root.appending(path: "README.md")), as: UTF8.self)
    let block = try #require(readme.split(separator: "<!-- sources -->").last?.split(separator: "<!-- end -->").first)
    let service = try SourceServer()
    let project = try DeliveryProject([("recipients.csv", Array("region,email\n*,reader@example.org\n".utf8))])
    let lines = block.split(separator: "\n").filter { !$0.hasPrefix("```") }.joined(separator: "\n")
    // The machines are ours; everything else is as README has it.
    let settings = lines.replacing("https://sdmx.example.org", with: service.address(""))
      .replacing("parameters: {", with: "insecure: yes, allow-private: yes, parameters: {")
      .replacing(
        "server: smtp.example.org, user: briefings, password-file: secrets/smtp",
        with: "server: 'smtp://127.0.0.1:\(project.server.port)', tls: none")
    #expect(settings.contains("127.0.0.1") && !settings.contains("example.org/rest") && !settings.contains("smtp.example.org"))
    try project.write(settings + "\n", to: "gazetteer.yml")
    let months = (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" }
    func run(_ command: String...) throws -> Program.Outcome {
      try Program.run(try Program.built("gazetteer"), command, in: project.folder.path)
    }
    try service.publish(Self.path, ["text": answer(Array(months.prefix(6)))])
    let fetched = try run("fetch")
    #expect(fetched.status == 0, "\(fetched)")
    #expect(try run("check").status == 0)
    let first = try run("run-due", ".", "--now", "2026-07-06T10:00+02:00")
    #expect(first.status == 0, "\(first)")
    #expect(try project.messageCount == 2, "\(first)")
    // The next month is late: nothing leaves before it is published, and then it does.
    _ = try run("run-due", ".", "--now", "2026-08-06T10:00+02:00")
    #expect(try project.messageCount == 2)
    try service.publish(Self.path, ["text": answer(Array(months.prefix(7)))])
    _ = try run("run-due", ".", "--now", "2026-08-07T10:00+02:00")
    _ = try run("run-due", ".", "--now", "2026-08-07T11:30+02:00")
    let messages = try project.messages()
    #expect(messages.count == 4 && Set(messages.compactMap { $0.header("Message-ID") }).count == 4)
    let ledger = try project.ledger()
    #expect(
      ledger.output.contains("2026-06") && ledger.output.contains("2026-07") && ledger.output.contains("sent"), "\(ledger.output)")
  }
}
