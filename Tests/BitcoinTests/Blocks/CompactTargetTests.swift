import Bitcoin
import Testing

@Suite("Targets in four bytes")
struct CompactTargetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let bits: UInt32
    let target: String

    init(_ bits: UInt32, _ digits: String, zeros: Int) {
      self.bits = bits
      let tail = digits + String(repeating: "0", count: zeros)
      target = String(repeating: "0", count: 64 - tail.count) + tail
    }

    var testDescription: String { String(bits, radix: 16) }
  }

  @Test(
    "the top byte counts the bytes, the others are the first three of them",
    arguments: [
      Case(0x1d00_ffff, "ffff", zeros: 52), Case(0x207f_ffff, "7fffff", zeros: 58),
      Case(0x1e03_77ae, "0377ae", zeros: 54), Case(0x0112_3456, "12", zeros: 0),
      Case(0x0200_8000, "80", zeros: 0), Case(0x0212_3456, "1234", zeros: 0),
      Case(0x0312_3456, "123456", zeros: 0), Case(0x0412_3456, "123456", zeros: 2),
      Case(0x0500_9234, "92340000", zeros: 0), Case(0x2012_3456, "123456", zeros: 58),
      Case(0x2100_ffff, "ffff", zeros: 60), Case(0x2200_00ff, "ff", zeros: 62),
    ])
  func meaning(known: Case) throws {
    #expect(try CompactTarget(rawValue: known.bits).target.description == known.target)
  }

  @Test(
    "a number that is zero after truncation is not a target, with either sign",
    arguments: [
      0, 0x0012_3456, 0x0100_3456, 0x0200_0056, 0x0300_0000, 0x0400_0000, 0x0092_3456, 0x0180_3456,
      0x0280_0056, 0x0380_0000, 0x0480_0000, 0xff00_0000,
    ] as [UInt32])
  func zero(bits: UInt32) {
    #expect(throws: CompactTarget.Fault.zero) { try CompactTarget(rawValue: bits).target }
  }

  @Test(
    "a negative number is not a target",
    arguments: [0x01fe_dcba, 0x0492_3456, 0x20ff_ffff, 0x1d80_ffff] as [UInt32])
  func negative(bits: UInt32) {
    #expect(throws: CompactTarget.Fault.negative) { try CompactTarget(rawValue: bits).target }
  }

  @Test(
    "a number of more than 256 bits is not a target",
    arguments: [0x2101_0000, 0x2200_0100, 0x2300_0001, 0xff12_3456] as [UInt32])
  func overflow(bits: UInt32) {
    #expect(throws: CompactTarget.Fault.overflow) { try CompactTarget(rawValue: bits).target }
  }

  @Test("a header whose bits mean no target has no proof of work")
  func header() throws {
    var header = try GenesisBlock.regtest.block.header
    for (bits, fault) in [(0, .zero), (0x0492_3456, .negative), (0x2300_0001, .overflow)]
      as [(UInt32, CompactTarget.Fault)]
    {
      header.bits = CompactTarget(rawValue: bits)
      #expect(throws: ProofOfWorkError.noTarget(fault)) {
        try header.checkProofOfWork(limit: .limit(of: .regtest))
      }
    }
  }

  @Test("a hash equal to the target meets it, and one above does not")
  func boundary() throws {
    let target = try CompactTarget(rawValue: 0x0312_3456).target
    let zeros = String(repeating: "0", count: 58)
    #expect(target.isMet(by: try BlockHash(hex: zeros + "123456")))
    #expect(target.isMet(by: try BlockHash(hex: zeros + "123455")))
    #expect(!target.isMet(by: try BlockHash(hex: zeros + "123457")))
    #expect(!target.isMet(by: try BlockHash(hex: "01" + zeros + "0000")))
  }

  @Test("the limits of the chains are the known ones")
  func limits() {
    let ones = String(repeating: "f", count: 56)
    #expect(Target.limit(of: .mainnet).description == "00000000" + ones)
    #expect(Target.limit(of: .testnet) == Target.limit(of: .mainnet))
    #expect(
      Target.limit(of: .signet).description == "00000377ae" + String(repeating: "0", count: 54))
    #expect(Target.limit(of: .regtest).description == "7fffffff" + ones)
    #expect(Target.limit(of: .mainnet) < Target.limit(of: .signet))
  }
}
