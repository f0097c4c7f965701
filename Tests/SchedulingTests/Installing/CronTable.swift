/// One line of a crontab as crontab(5) reads it: five fields and a command, strictly.
struct CronTable {
  var minutes: Set<Int>
  var command: String

  init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true).map(String.init)
    guard parts.count == 6, parts[1...4].allSatisfy({ $0 == "*" }) else { return nil }
    let field = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard field.first == "*", field.count <= 2, let step = field.count == 1 ? 1 : Int(field[1]), (1..<60).contains(step) else {
      return nil
    }
    minutes = Set(stride(from: 0, to: 60, by: step))
    // An unescaped per cent sign ends the command; an escaped one loses its backslash.
    var command = ""
    var isEscaped = false
    for character in parts[5] {
      if character == "%", !isEscaped { return nil }
      if isEscaped, character != "%" { command.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { command.append(character) }
    }
    self.command = command
  }
}
