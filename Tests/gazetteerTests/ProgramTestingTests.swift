import ProgramTesting
import Testing

@Suite struct PythonTests {
  @Test func `the Python of the tests has the servers and readers they need`() throws {
    let outcome = try Python.run("import aiosmtpd, axe_core_python, jsonschema, schemathesis, selenium, zoneinfo; print('all')")
    #expect(outcome.errors == "")
    #expect(outcome.outputLines == ["all"])
  }
}

@Suite struct SpawnedProcessTests {
  @Test func `a program is not kept waiting by a server that was started while it ran`() throws {
    let servers = try (0..<4).map { _ in try SpawnedProcess("sleep", ["60"]) }
    defer { servers.forEach { $0.end() } }
    let outcome = try Program.run("bash", ["-c", "for file in {3..254}; do [ -e /proc/$$/fd/$file ] && echo $file; done; exit 3"])
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(servers.allSatisfy { $0.isRunning })
  }

  @Test func `a program that a signal ends says which`() throws {
    #expect(try Program.run("bash", ["-c", "kill -TERM $$"]).status == -15)
  }

  @Test func `a program that does not exist is said to`() throws {
    #expect(try Program.run("no-such-program", []).status == 127)
  }
}
