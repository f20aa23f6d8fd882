import Bitcoin
import TestSupport
import Testing

@Suite("How signatures are written (BIP66)")
struct SignatureEncodingTests {
  @Test(
    "strict DER and a hash type",
    arguments: [
      "3006020101020101" + "01", "3006020100020100" + "00", "3008020200ff020200ff" + "01",
      AssemblyTests.signature + "01", "3007020200800201" + "7f" + "ff",
    ])
  func strict(text: String) throws {
    #expect(SignatureEncoding.isStrictDER(try bytes(fromHex: text)))
  }

  @Test(
    "one rule broken is enough",
    arguments: [
      "", "30", "3006020101020101", "3106020101020101" + "01", "3005020101020101" + "01",
      "3007020101020101" + "01", "3006030101020101" + "01", "3006020101030101" + "01",
      "3006020181020101" + "01", "3006020101020181" + "01", "3006020001020101" + "01",
      "3006020201020101" + "01", "300702020001020101" + "01", "300702010102020001" + "01",
      "3006020001020201" + "01", "30060204010201010101", "3006020101020101" + "0101",
      "30060200020401010101" + "01", "3006020401010101" + "0200" + "01",
    ])
  func broken(text: String) throws {
    #expect(!SignatureEncoding.isStrictDER(try bytes(fromHex: text)))
  }

  @Test("at most 73 bytes", arguments: [33, 34])
  func longest(lengthOfR: Int) {
    let r = [UInt8](repeating: 0x11, count: lengthOfR)
    let s = [UInt8](repeating: 0x11, count: 33)
    let body = [2, UInt8(lengthOfR)] + r + [2, 33] + s
    let signature = [0x30, UInt8(body.count)] + body + [1]
    #expect(signature.count == 40 + lengthOfR)
    #expect(SignatureEncoding.isStrictDER(signature) == (signature.count <= 73))
  }

  @Test("no bytes at all have no hash type; six are defined")
  func hashTypes() {
    #expect(!SignatureEncoding.hasDefinedHashType([]))
    let defined = (0...255 as ClosedRange<UInt8>).filter {
      SignatureEncoding.hasDefinedHashType([$0])
    }
    #expect(defined == [1, 2, 3, 0x81, 0x82, 0x83])
  }
}
