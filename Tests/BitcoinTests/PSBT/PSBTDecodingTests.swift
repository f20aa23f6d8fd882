import Bitcoin
import Secp256k1
import TestSupport
import Testing

@Suite("PSBT: decoding (BIP174)")
struct PSBTDecodingTests {
  @Test(
    "a published PSBT is read and written to the same bytes",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try PSBTCase.all("valid"))
  func valid(_ vector: PSBTCase) throws {
    let psbt = try PSBT(hex: vector.hex)
    #expect(psbt.hex == vector.hex)
    #expect(psbt.base64 == vector.base64)
    #expect(try PSBT(base64: vector.base64) == psbt)
  }

  @Test(
    "a published PSBT that breaks a rule is refused for that rule",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try PSBTCase.all("invalid"))
  func invalid(_ vector: PSBTCase) throws {
    let expected = try #require(PSBTFaults.byName[vector.name], "no error is noted for the case")
    #expect(throws: expected) { try PSBT(hex: vector.hex) }
    #expect(throws: expected) { try PSBT(base64: vector.base64) }
  }

  @Test(
    "a published PSBT with one byte more is refused",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try PSBTCase.all("valid"))
  func trailing(_ vector: PSBTCase) throws {
    let count = vector.hex.count / 2
    #expect(throws: PSBTError.trailingBytes(offset: count, count: 1)) {
      try PSBT(hex: vector.hex + "00")
    }
  }

  @Test(
    "a published PSBT with its last byte missing is refused",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try PSBTCase.all("valid"))
  func truncated(_ vector: PSBTCase) throws {
    let psbt = try PSBT(hex: vector.hex)
    #expect(throws: PSBTError.self) { try PSBT(hex: String(vector.hex.dropLast(2))) }
    if psbt.outputs.isEmpty { return }
    let last = PSBTMap.output(psbt.outputs.count - 1)
    let expected: PSBTError =
      psbt.outputs.last == PSBTOutput() ? .missingMap(last) : .missingSeparator(last)
    #expect(throws: expected) { try PSBT(hex: String(vector.hex.dropLast(2))) }
  }

  @Test("a text that is not base64, or not hexadecimal, is refused as such")
  func texts() {
    #expect(throws: PSBTError.notBase64(.wrongLength(5))) { try PSBT(base64: "cHNid") }
    #expect(throws: PSBTError.notHex(.oddLength(3))) { try PSBT(hex: "707") }
    #expect(throws: PSBTError.badMagic) { try PSBT(hex: "") }
    #expect(throws: PSBTError.missingSeparator(.global)) { try PSBT(hex: "70736274ff") }
    #expect(throws: PSBTError.missingUnsignedTransaction) { try PSBT(hex: "70736274ff00") }
  }
}
