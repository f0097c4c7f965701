import ProgramTesting
import Scheduling
import Testing

/// Every zone of the database, compared with Python's zoneinfo, which reads the same files with code of its own.
@Suite struct IndependentZoneTests {
  /// Prints, for every zone, each change of its clocks and what its clocks showed around it and once a month.
  private static let script = """
    import sys, zoneinfo
    from datetime import datetime, timedelta, timezone

    epoch = datetime(1970, 1, 1)
    utc = timezone.utc
    out = []

    def offset(zone, seconds):
        return int((epoch + timedelta(seconds=seconds)).replace(tzinfo=utc).astimezone(zone).utcoffset().total_seconds())

    def changes(zone, first, end):
        found, step = [], 7 * 86400
        before = offset(zone, first)
        for at in range(first + step, end, step):
            after = offset(zone, at)
            if after != before:
                low, high = at - step, at
                while high - low > 1:
                    middle = (low + high) // 2
                    if offset(zone, middle) == before: low = middle
                    else: high = middle
                found.append((high, before, after))
                before = after
        return found

    def moments(zone, wall, near):
        naive = epoch + timedelta(seconds=wall)
        answers = []
        for fold in (0, 1):
            at = naive.replace(tzinfo=zone, fold=fold).astimezone(utc)
            if at.astimezone(zone).replace(tzinfo=None) == naive:
                answers.append(int((at.replace(tzinfo=None) - epoch).total_seconds()))
        if not answers:
            jump = [at for at, before, after in near if at + before <= wall < at + after]
            return "gap", jump[0], jump[0]
        first, last = min(answers), max(answers)
        return ("one" if first == last else "repeated"), first, last

    spans = [(2024, 2034), (2037, 2040)]
    for name in sorted(zoneinfo.available_timezones()):
        zone = zoneinfo.ZoneInfo(name)
        out.append("zone " + name)
        for first, end in spans:
            start = int((datetime(first, 1, 1) - epoch).total_seconds())
            stop = int((datetime(end, 1, 1) - epoch).total_seconds())
            near = changes(zone, start, stop)
            walls = []
            for at, before, after in near:
                out.append(f"change {at} {before} {after}")
                edge, width = at + min(before, after), abs(after - before)
                walls += [edge - 1, edge, edge + width // 2, edge + width - 1, edge + width]
            for year in range(first, end):
                for month in range(1, 12):
                    last = (datetime(year, month + 1, 1) - epoch).days - 1
                    walls.append(last * 86400 + (month * 2 + 1) * 3601)
            for wall in walls:
                kind, early, late = moments(zone, wall, near)
                out.append(f"{kind} {wall} {early} {late}")
    open(sys.argv[1], "w").write("\\n".join(out))
    """

  @Test func `every zone of the world gives the moments that an independent implementation gives`() throws {
    let folder = try TemporaryFolder(["compare.py": Self.script])
    let run = try Program.run("python3", ["\(folder.path)/compare.py", "\(folder.path)/answers"])
    try #require(run.status == 0, "\(run.errors)")
    var counts = (zones: 0, changes: 0, moments: 0)
    var wrong: [String] = []
    var rules = ZoneRules()
    var own: [ZoneRules.Transition] = []
    for line in String(decoding: try folder.bytes("answers"), as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Int64($0) }
      switch words[0] {
      case "zone":
        if !own.isEmpty { wrong.append("\(rules.name): \(own.count) changes too many") }
        rules = try SystemZones.rules(String(words[1]))
        own =
          rules.transitions(from: try moment("2024-01-01T00:00Z"), until: try moment("2034-01-01T00:00Z"))
          + rules.transitions(from: try moment("2037-01-01T00:00Z"), until: try moment("2040-01-01T00:00Z"))
        counts.zones += 1
      case "change":
        guard !own.isEmpty else {
          wrong.append("\(rules.name): a change is lacking: \(line)")
          continue
        }
        let change = own.removeFirst()
        if [change.at.secondsSince1970, Int64(change.before), Int64(change.after)] != numbers {
          wrong.append("\(rules.name): \(change), not \(line)")
        }
        counts.changes += 1
      default:
        let (first, last) = (Instant(secondsSince1970: numbers[1]), Instant(secondsSince1970: numbers[2]))
        let expected: ZoneRules.Moments =
          switch words[0] {
          case "one": .one(first)
          case "gap": .gap(firstAfter: first)
          default: .repeated(first: first, last: last)
          }
        let wall = LocalTime(Day(number: Int(numbers[0] / 86_400)), TimeOfDay(second: Int(numbers[0] % 86_400)))
        let answer = rules.moments(of: wall)
        if answer != expected { wrong.append("\(rules.name) \(wall): \(answer), not \(expected)") }
        if rules.instant(of: wall) != first { wrong.append("\(rules.name) \(wall): another moment than the first") }
        counts.moments += 1
      }
    }
    #expect(wrong.prefix(20) == [])
    #expect(counts.zones > 400 && counts.changes > 3000 && counts.moments > 80_000, "\(counts)")
  }
}
