import ProgramTesting
import Testing

@Suite struct PythonTests {
  @Test func `the Python of the tests has the servers and readers they need`() throws {
    let outcome = try Python.run("import aiosmtpd, axe_core_python, jsonschema, schemathesis, selenium, zoneinfo; print('all')")
    #expect(outcome.errors == "")
    #expect(outcome.outputLines == ["all"])
  }
}
