import Filecoin
import Testing

@testable import AccountLedger

@Suite("What each rule is for")
struct AblationTests {
  /// The rules that stand for what a machine cannot do, so that nothing comes of waiving them.
  static let machine: Set<ContractRule> = [.partyAddress, .constructedOnce, .payout]

  @Test(
    "a rule that is waived refuses nothing",
    arguments: RefusalCase.admission + RefusalCase.redemption + RefusalCase.life)
  func waived(example: RefusalCase) throws {
    let rule = ContractRefusal(example.fault).rule
    guard !Self.machine.contains(rule) else { return }
    var bench = try ContractBench()
    bench.rules = bench.rules.waiving(rule)
    example.change(&bench)
    #expect(bench.refusal(of: example.call(bench))?.rule != rule)
  }

  @Test("rules are held, waived and added one by one", arguments: ContractRule.allCases)
  func sets(rule: ContractRule) {
    #expect(ContractRules.published.holds(rule) == !rule.isOptional)
    #expect(!ContractRules.published.waiving(rule).holds(rule))
    #expect(ContractRules.published.adding(rule).holds(rule))
    #expect(ContractRules(holding: [rule]).inForce == [rule])
  }

  @Test("without the signature rule, the payee takes everything with a voucher of its own")
  func signature() throws {
    var bench = try ContractBench()
    bench.rules = bench.rules.waiving(.signerCounterparty)
    bench.voucher.amount = 100
    let own = ContractCall.update(bench.voucher.signed(with: bench.payee.key), secret: [])
    guard case .changed(let state) = try bench.outcome(of: own) else { return }
    #expect(state.toSend == 100)
  }

  @Test("without nonces, a payee takes a refund back by an older voucher")
  func oldNonce() throws {
    var bench = try ContractBench()
    bench.state.lanes[0] = Lane(redeemed: 4, nonce: 2)
    bench.state.toSend = 4
    #expect(bench.refusal(of: bench.update)?.rule == .laneNonce)
    bench.rules = bench.rules.waiving(.laneNonce)
    try bench.redeem()
    #expect(bench.state.toSend == 10)
  }

  @Test("where nonces may be equal, two vouchers of one nonce undo each other")
  func equalNonce() throws {
    var bench = try ContractBench()
    try bench.redeem()
    bench.voucher.amount = 20
    #expect(bench.refusal(of: bench.update)?.fault == .staleNonce(lane: 0, stored: 1, voucher: 1))
    bench.rules = bench.rules.waiving(.laneNonceRises)
    try bench.redeem()
    #expect(bench.state.toSend == 20)
    bench.voucher.amount = 10
    try bench.redeem()
    #expect(bench.state.toSend == 10)
  }

  @Test("with a delay of one epoch, the payee is late in the next block")
  func shortDelay() throws {
    var bench = try ContractBench()
    bench.settleDelay = 1
    guard case .changed(let settling) = try bench.outcome(of: .settle) else { return }
    bench.state = settling
    bench.epoch = 11
    #expect(bench.refusal(of: bench.update)?.fault == .settled(at: 11, now: 11))
    bench.caller = ContractBench.from
    #expect(try bench.outcome(of: .collect) == .collected(CollectPayout(to: 0, from: 100)))
  }

  @Test("a negative amount is caught by the balance where its own rule is missing")
  func negativeAmount() throws {
    var bench = try ContractBench()
    bench.voucher.amount = -1
    #expect(bench.refusal(of: bench.update)?.fault == .negativeAmount(-1))
    bench.rules = bench.rules.waiving(.amountNotNegative)
    #expect(bench.refusal(of: bench.update)?.fault == .negativeToSend(-1))
  }

  @Test("a late voucher is redeemed where the channel does not close to vouchers")
  func lateVoucher() throws {
    var bench = try ContractBench()
    bench.state.settlingAt = 10
    bench.rules = bench.rules.waiving(.notSettled)
    try bench.redeem()
    #expect(bench.state.toSend == 10)
    #expect(try bench.outcome(of: .collect) == .collected(CollectPayout(to: 10, from: 90)))
  }

  @Test("an owed sum that is not there keeps both sides from ever collecting")
  func uncovered() throws {
    var bench = try ContractBench()
    bench.rules = bench.rules.waiving(.toSendCovered)
    bench.voucher.amount = 101
    try bench.redeem()
    bench.state.settlingAt = 10
    #expect(
      bench.refusal(of: .collect)?.fault == .payoutNotCovered(toSend: 101, balance: 100))
  }

  @Test("without its own-lane rule, a merge subtracts the lane twice")
  func ownLane() throws {
    var bench = try ContractBench()
    try bench.redeem()
    bench.voucher.nonce = 2
    bench.voucher.amount = 15
    bench.voucher.merges = [LaneMerge(lane: 0, nonce: 2)]
    bench.rules = bench.rules.waiving(.mergeOtherLane)
    try bench.redeem()
    #expect(bench.state.toSend == 5)
  }

  @Test("where a channel can be settled again, either side puts off its end for ever")
  func settledAgain() throws {
    var bench = try ContractBench()
    bench.rules = bench.rules.waiving(.settledOnce)
    for epoch in [Epoch(10), Epoch(1_449), Epoch(2_888)] {
      bench.epoch = epoch
      guard case .changed(let next) = try bench.outcome(of: .settle) else { return }
      bench.state = next
      #expect(next.settlingAt == epoch.adding(1_440))
    }
  }

  @Test("where nobody need settle, the payer collects at once")
  func collectedAtOnce() throws {
    var bench = try ContractBench()
    bench.rules = bench.rules.waiving(.collectSettled)
    bench.caller = ContractBench.from
    #expect(try bench.outcome(of: .collect) == .collected(CollectPayout(to: 0, from: 100)))
  }

  @Test("a channel with 256 lanes takes no other under the rule of its time")
  func laneCount() throws {
    var bench = try ContractBench()
    for lane in 1...256 { bench.state.lanes[LaneNumber(lane)] = Lane(redeemed: 0, nonce: 1) }
    bench.rules = bench.rules.adding(.laneCount)
    #expect(bench.refusal(of: bench.update)?.fault == .tooManyLanes(256, limit: 256))
    bench.voucher.lane = 256
    bench.voucher.nonce = 2
    try bench.redeem()
    bench.rules = .published
    bench.voucher.lane = 257
    try bench.redeem()
    #expect(bench.state.lanes.count == 257)
  }
}
