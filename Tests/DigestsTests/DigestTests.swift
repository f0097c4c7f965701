import Digests
import Testing

struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 is that of the standard's examples`(text: String, expected: String) {
    #expect(Digest.sha256(Array(text.utf8)).hexadecimal == expected)
  }

  @Test func `bytes that come in parts have the digest of the whole`() {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    for cut in [0, 1, 63, 64, 65, 999, 1000] {
      var hash = SHA256()
      hash.update(Array(bytes[..<cut]))
      hash.update(Array(bytes[cut...]))
      #expect(hash.finalize() == Digest.sha256(bytes))
    }
  }

  @Test func `the digest of the bytes so far is that of those bytes, and more may follow`() {
    var hash = SHA256()
    hash.update(Array("ab".utf8))
    let begun = hash.digest
    hash.update(Array("c".utf8))
    #expect(begun == .sha256(Array("ab".utf8)))
    #expect(hash.finalize() == .sha256(Array("abc".utf8)))
  }

  @Test func `MD5 is that of the standard's example`() {
    #expect(Digest.md5(Array("message digest".utf8))?.hexadecimal == "f96b697d7cb7938d525a2f31aaf161d0")
  }

  @Test func `a code under a key is that of RFC 4231`() {
    #expect(
      Digest.hmac(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)).hexadecimal
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test func `digests of different bytes differ`() {
    #expect(Digest.sha256([1]) != Digest.sha256([2]))
    #expect(Digest.sha256([1]) != Digest.md5([1]))
  }
}
