import Filecoin
import Testing

@testable import AccountLedger

@Suite("Merges of lanes")
struct MergeTests {
  /// Lanes of 5 and 3, redeemed.
  private func bench(_ rules: ContractRules) throws -> ContractBench {
    var bench = try ContractBench()
    bench.rules = rules
    bench.state.lanes = LaneTable([0: Lane(redeemed: 5, nonce: 1), 1: Lane(redeemed: 3, nonce: 1)])
    bench.state.toSend = 8
    return bench
  }

  /// Redeems a voucher of 8 on a lane, which merges the other.
  private func merge(
    _ lane: LaneNumber, nonce: VoucherNonce, in bench: inout ContractBench
  ) throws {
    bench.voucher.lane = lane
    bench.voucher.nonce = nonce
    bench.voucher.amount = 8
    bench.voucher.merges = [LaneMerge(lane: 1 - lane, nonce: nonce)]
    try bench.redeem()
  }

  @Test("two merges of the published contract cost the payee what was merged before")
  func countedTwice() throws {
    var bench = try bench(.published)
    try merge(0, nonce: 2, in: &bench)
    #expect(bench.state.toSend == 8)
    #expect(bench.state.lanes[1] == Lane(redeemed: 3, nonce: 2))
    try merge(1, nonce: 3, in: &bench)
    #expect(bench.state.toSend == 5)
  }

  @Test("with merged lanes set to zero, nothing is lost")
  func cured() throws {
    var bench = try bench(.cured)
    try merge(0, nonce: 2, in: &bench)
    #expect(bench.state.lanes[1] == Lane(redeemed: 0, nonce: 2))
    try merge(1, nonce: 3, in: &bench)
    #expect(bench.state.toSend == 8)
    #expect(bench.state.lanes.redeemed == 8)
  }

  @Test(
    "one voucher that names a lane twice with rising nonces subtracts it twice, unless cured",
    arguments: [(ContractRules.published, TokenAmount(atto: 7)), (.cured, TokenAmount(atto: 10))])
  func sameLaneTwice(rules: ContractRules, toSend: TokenAmount) throws {
    var bench = try bench(rules)
    bench.voucher.nonce = 2
    bench.voucher.amount = 10
    bench.voucher.merges = [LaneMerge(lane: 1, nonce: 2), LaneMerge(lane: 1, nonce: 3)]
    try bench.redeem()
    #expect(bench.state.toSend == toSend)
    #expect(bench.state.lanes[1]?.nonce == 3)
  }

  @Test("a voucher raises the heights, and never lowers them")
  func heights() throws {
    var bench = try ContractBench()
    bench.state.settlingAt = 1_450
    bench.voucher.minSettleHeight = 2_000
    try bench.redeem()
    #expect(bench.state.settlingAt == 2_000 && bench.state.minSettleHeight == 2_000)
    bench.voucher.nonce = 2
    bench.voucher.minSettleHeight = 12
    try bench.redeem()
    #expect(bench.state.settlingAt == 2_000 && bench.state.minSettleHeight == 2_000)
  }

  @Test("amounts beyond 128 bits are added without rounding")
  func large() throws {
    var bench = try ContractBench()
    let huge = try TokenAmount(decimal: "1" + String(repeating: "0", count: 60))
    bench.balance = huge + 10
    try bench.redeem()
    bench.voucher.lane = 1
    bench.voucher.amount = huge
    try bench.redeem()
    #expect(bench.state.toSend == huge + 10)
    bench.voucher.lane = 2
    bench.voucher.amount = 1
    #expect(
      bench.refusal(of: bench.update)?.fault
        == .notCovered(toSend: huge + 11, balance: huge + 10))
  }
}
