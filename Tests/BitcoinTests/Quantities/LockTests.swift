import Bitcoin
import TestSupport
import Testing

@Suite("Heights and locks")
struct LockTests {
  @Test("a height is below the threshold of times", arguments: [0, 1, 499_999_999] as [UInt32])
  func height(value: UInt32) throws {
    let height = try BlockHeight(value)
    #expect(height.value == value)
    #expect(height.description == String(value))
    #expect(LockTime(height: height).meaning == .height(value))
    #expect(LockTime(height: height).rawValue == value)
  }

  @Test("a number from the threshold on is a time", arguments: [500_000_000, .max] as [UInt32])
  func time(value: UInt32) {
    #expect(throws: BlockHeightError.tooHigh(value)) { try BlockHeight(value) }
    #expect(LockTime(rawValue: value).meaning == .time(value))
  }

  @Test("heights are ordered")
  func order() throws {
    #expect(try BlockHeight(1) < BlockHeight(2))
    #expect(try !(BlockHeight(2) < BlockHeight(2)))
  }

  @Test("no lock is height 0")
  func none() {
    #expect(LockTime.none.meaning == .height(0))
  }

  @Test(
    "a sequence asks for a relative lock unless bit 31 is set (BIP68)",
    arguments: [
      (0, .blocks(0)), (1, .blocks(1)), (0xffff, .blocks(0xffff)), (144, .blocks(144)),
      (0x1_0000, .blocks(0)), (0x003f_0001, .blocks(1)), (0x7fbf_0005, .blocks(5)),
      (0x0040_0000, .timeUnits(0)), (0x0040_0001, .timeUnits(1)),
      (0x0040_ffff, .timeUnits(0xffff)), (0x7fff_ffff, .timeUnits(0xffff)),
      (0x8000_0000, nil), (0x8000_0001, nil), (0x8040_0001, nil), (0xffff_fffe, nil),
      (0xffff_ffff, nil), (0xffff_fffd, nil),
    ] as [(UInt32, InputSequence.RelativeLock?)])
  func relativeLock(rawValue: UInt32, lock: InputSequence.RelativeLock?) {
    #expect(InputSequence(rawValue: rawValue).relativeLock == lock)
  }

  @Test("the two well-known sequences differ in whether nLockTime counts")
  func known() {
    #expect(InputSequence.final.rawValue == .max)
    #expect(InputSequence.lockTimeEnabled.rawValue == 0xffff_fffe)
    #expect(TransactionInput(previousOutput: .null).sequence == .final)
  }

  @Test(
    "a unit of relative time is 512 seconds", arguments: [(0, 0), (1, 512), (.max, 33_553_920)])
  func seconds(units: UInt16, seconds: UInt32) {
    #expect(InputSequence.seconds(timeUnits: units) == seconds)
  }
}
