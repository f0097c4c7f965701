import Delivery
import Publishing
import Testing

struct MailAddressTests {
  @Test(arguments: [
    "a@b.org", "first.last@example.org", "o'neil+tag@sub.example.co.uk", "\"odd name\"@example.org", "\"a\\\"b\"@example.org",
    "\"@\"@example.org",
    "a@xn--fiq228c.example", "user@localhost", "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]", "!#$%&'*+-/=?^_`{|}~@example.org",
    "1@2.org",
  ])
  func `an address is read as it stands`(_ text: String) throws {
    #expect(try MailAddress(text).description == text)
  }

  @Test(arguments: [
    ("", "is empty"), ("a", "has no @"), ("@b.org", "has nothing before the @"), ("a@", "has nothing after the @"),
    ("a..b@c.org", "begins or ends with a dot before the @, or has two in a row"),
    (".a@c.org", "begins or ends with a dot before the @, or has two in a row"),
    ("a b@c.org", "has “ ” before the @, which is only allowed in quotes there"),
    ("a@b@c.org", "has “@” before the @, which is only allowed in quotes there"),
    ("<a@b.org>", "has “<” before the @, which is only allowed in quotes there"),
    ("a,b@c.org", "has “,” before the @, which is only allowed in quotes there"),
    ("\"a@b.org", "has a quote before the @ that is never closed"), ("\"a\"b\"@c.org", "has a quote inside quotes before the @"),
    ("\"a\\\"@c.org", "has a quote before the @ that is never closed"),
    ("a@b..org", "begins or ends with a dot after the @, or has two in a row"),
    ("a@-b.org", "has a part that begins or ends with a hyphen after the @"),
    ("a@b_c.org", "has “_” after the @, where only letters, digits, dots and hyphens are allowed"),
    ("a@b.org>", "has “>” after the @, where only letters, digits, dots and hyphens are allowed"),
    ("a@b org", "has “ ” after the @, where only letters, digits, dots and hyphens are allowed"),
    ("a@[1.2.3]", "has brackets after the @ without an IP address in them"),
    ("a@[1.2.3.4", "has “[” after the @, where only letters, digits, dots and hyphens are allowed"),
    ("a\r\n@b.org", "has a control character (U+000D)"), ("a\u{0}@b.org", "has a control character (U+0000)"),
    ("a@b.org\n", "has a control character (U+000A)"),
    ("\"a\r\nRCPT TO:<x@y.org>\"@b.org", "has a control character (U+000D)"),
    ("金@b.org", "has a character before the @ that is not ASCII (U+91D1)"), ("a@金华.org", "has a domain that is not ASCII (U+91D1)"),
    ("a\u{202E}@b.org", "has a character before the @ that is not ASCII (U+202E)"), ("a＠b.org", "has no @"),
  ])
  func `what is no address says why`(_ text: String, _ reason: String) {
    let fault = #expect(throws: MailAddress.Fault.self) { try MailAddress(text) }
    #expect(fault?.reason == reason)
  }

  @Test func `lengths have their limits`() {
    #expect(throws: MailAddress.Fault.self) { try MailAddress(String(repeating: "a", count: 65) + "@b.org") }
    #expect(throws: MailAddress.Fault.self) { try MailAddress("a@" + String(repeating: "b", count: 64) + ".org") }
    #expect(throws: MailAddress.Fault.self) { try MailAddress("a@" + String(repeating: "b.", count: 130) + "org") }
    #expect(throws: Never.self) { try MailAddress(String(repeating: "a", count: 64) + "@b.org") }
  }
}
