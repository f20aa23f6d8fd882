import TestSupport
import Testing

@Suite("The helpers of the tests themselves")
struct HexTests {
  @Test("hexadecimal is read and written")
  func roundTrip() throws {
    #expect(try bytes(fromHex: "00fF10") == [0, 255, 16])
    #expect(hex(of: [0, 255, 16]) == "00ff10")
  }

  @Test("anything else is refused")
  func refusals() {
    #expect(throws: HexFailure.oddCount(3)) { try bytes(fromHex: "abc") }
    #expect(throws: HexFailure.notADigit("g")) { try bytes(fromHex: "0g") }
  }

  @Test("the files hold cases", .enabled(if: Vectors.arePresent, Vectors.absence))
  func presence() throws {
    struct Ignored: Decodable {}
    for file in VectorFile.allCases where file.isListOfCases {
      #expect(!(try Vectors.cases(of: file, as: Ignored.self)).isEmpty)
    }
  }
}
