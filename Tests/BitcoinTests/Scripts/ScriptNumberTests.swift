import Bitcoin
import TestSupport
import Testing

@Suite("Script's numbers")
struct ScriptNumberTests {
  static let known: [(Int64, String)] = [
    (0, ""), (1, "01"), (-1, "81"), (16, "10"), (17, "11"), (127, "7f"), (-127, "ff"),
    (128, "8000"), (-128, "8080"), (255, "ff00"), (-255, "ff80"), (256, "0001"), (-256, "0081"),
    (32_767, "ff7f"), (-32_767, "ffff"), (32_768, "008000"), (-32_768, "008080"),
    (8_388_607, "ffff7f"), (8_388_608, "00008000"), (2_147_483_647, "ffffff7f"),
    (-2_147_483_647, "ffffffff"), (2_147_483_648, "0000008000"), (-2_147_483_648, "0000008080"),
    (4_294_967_295, "ffffffff00"), (500_000_000, "0065cd1d"), (549_755_813_887, "ffffffff7f"),
    (.max, "ffffffffffffff7f"), (-.max, "ffffffffffffffff"), (.min, "000000000000008080"),
  ]

  @Test("are written in the shortest form", arguments: known)
  func encoding(number: Int64, encoding: String) throws {
    #expect(hex(of: ScriptNumber.encode(number)) == encoding)
    #expect(ScriptNumber.isMinimal(try bytes(fromHex: encoding)))
  }

  @Test("read back", arguments: known)
  func decoding(number: Int64, encoding: String) throws {
    #expect(ScriptNumber.decode(try bytes(fromHex: encoding)) == number)
  }

  @Test(
    "may be longer than they need, and are then not minimal",
    arguments: [
      (0, "00"), (0, "80"), (0, "0000"), (0, "0080"), (1, "0100"), (-1, "0180"), (127, "7f00"),
      (-127, "7f80"), (128, "800000"), (-128, "800080"), (1, "01000000"), (0, "00000080"),
      (255, "ff0000"), (16, "1000"),
    ] as [(Int64, String)])
  func padded(number: Int64, encoding: String) throws {
    let encoding = try bytes(fromHex: encoding)
    #expect(ScriptNumber.decode(encoding) == number)
    #expect(!ScriptNumber.isMinimal(encoding))
    #expect(ScriptNumber.encode(number) != encoding)
  }

  @Test("more than eight bytes are not a number, and do not trap", arguments: 9...20)
  func tooLong(count: Int) {
    for last in [0, 0x7f, 0x80, 0xff] as [UInt8] {
      for before in [0, 0x80, 0xff] as [UInt8] {
        _ = ScriptNumber.decode([UInt8](repeating: before, count: count - 1) + [last])
      }
    }
  }
}
