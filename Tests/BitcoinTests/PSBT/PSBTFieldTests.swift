import Bitcoin
import TestSupport
import Testing

@Suite("PSBT: each field's own rules")
struct PSBTFieldTests {
  @Test(
    "a field that keeps its rules is read and written to the same bytes", arguments: FieldCase.good)
  func kept(_ field: FieldCase) throws {
    let bytes = field.psbt().bytes
    #expect(try hex(of: PSBT(decoding: bytes).encoded) == hex(of: bytes))
  }

  @Test("the same field twice is refused", arguments: FieldCase.good)
  func twice(_ field: FieldCase) throws {
    let (bytes, place) = field.psbt(twice: true)
    #expect(throws: PSBTError.duplicateKey(place)) { try PSBT(decoding: bytes) }
  }

  @Test("a field that breaks its rules is refused for them", arguments: FieldCase.bad)
  func broken(_ field: FieldCase) throws {
    let (bytes, place) = field.psbt()
    let fault = try #require(field.fault)
    #expect(throws: PSBTError.field(place, fault)) { try PSBT(decoding: bytes) }
  }

  @Test("a key whose type is not in its shortest form is refused")
  func longType() throws {
    let (bytes, place) = FieldCase("", .input(0), 0xfd, key: [4, 0], []).psbt()
    let error = CodecError.nonCanonicalCompactSize(offset: place.offset + 1, value: 4)
    #expect(throws: PSBTError.malformed(.input(0), error)) { try PSBT(decoding: bytes) }
  }

  @Test("a value that runs past the end is refused")
  func longValue() throws {
    let whole = FieldCase("", .output(0), 0x10, [1, 2, 3]).psbt()
    let bytes = Array(whole.bytes.dropLast(2))
    let error = CodecError.countBeyondInput(offset: whole.place.offset + 2, count: 3)
    #expect(throws: PSBTError.malformed(.output(0), error)) { try PSBT(decoding: bytes) }
  }
}
