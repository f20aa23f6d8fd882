import Filecoin
import Testing

@testable import AccountLedger

@Suite("Refusals of the contract")
struct RefusalTests {
  @Test(
    "one change, and the contract refuses with what it compared",
    arguments: RefusalCase.admission + RefusalCase.redemption + RefusalCase.life)
  func refused(example: RefusalCase) throws {
    var bench = try ContractBench()
    example.change(&bench)
    let refusal = try #require(bench.refusal(of: example.call(bench)))
    #expect(refusal.fault == example.fault)
    #expect(refusal.exit == example.exit)
    #expect(refusal.possibleFrom == example.possibleFrom)
    #expect(!refusal.reason.isEmpty)
  }

  @Test("without a change, the contract does as it is asked")
  func accepted() throws {
    var bench = try ContractBench()
    try bench.redeem()
    #expect(bench.state.toSend == 10)
    #expect(bench.state.lanes[0] == Lane(redeemed: 10, nonce: 1))
    guard case .changed(let settling) = try bench.outcome(of: .settle) else { return }
    #expect(settling.settlingAt == 1_450)
    bench.state = settling
    bench.epoch = 1_450
    #expect(try bench.outcome(of: .collect) == .collected(CollectPayout(to: 10, from: 90)))
  }

  @Test("every rule of today's contract is the reason of some refusal")
  func complete() {
    let examples = RefusalCase.admission + RefusalCase.redemption + RefusalCase.life
    let seen = Set(examples.map { ContractRefusal($0.fault).rule })
    let quiet: Set<ContractRule> = [.collectDeletes]
    let expected = Set(ContractRules.published.inForce).subtracting(quiet)
    #expect(expected.subtracting(seen) == [])
  }

  @Test("of a voucher with every fault, the first check speaks, and each in its turn")
  func order() throws {
    var bench = try ContractBench()
    let examples = Array((RefusalCase.admission + RefusalCase.redemption).enumerated())
    let together = examples.filter { !Self.alone.contains($0.element.testDescription) }
    for (_, example) in together.reversed() { example.change(&bench) }
    bench.voucher.channel = Address(uncheckedID: 7)
    bench.voucher.timeLockMin = 11
    bench.caller = ContractBench.stranger
    var seen: [ContractRule] = []
    while let refusal = bench.refusal(of: bench.update), seen.count < 30 {
      seen.append(refusal.rule)
      bench.cure(refusal)
    }
    #expect(
      seen == [
        .voucherCaller, .notSettled, .secretLength, .signerCounterparty, .voucherChannel,
        .timeLockMin, .timeLockMax, .amountNotNegative, .secretHash, .extraCall, .laneNumber,
        .laneNonce, .mergeOtherLane, .mergeKnownLane, .mergeNonce, .toSendNotNegative,
        .toSendCovered,
      ])
  }

  /// Faults that hide others of their kind, or that a cure of another brings.
  private static let alone: Set = [
    "a negative amount", "more owed than there is", "the same nonce",
    "an address that leads nowhere", "early, and never on time", "its own lane merged",
    "an unknown lane merged",
    "a lane of 64 bits merged", "a merge of the same nonce", "less than nothing owed",
    "no signature", "a lower nonce",
  ]
}

extension ContractBench {
  /// Takes away the fault that was found, and brings those that only now can be.
  fileprivate mutating func cure(_ refusal: ContractRefusal) {
    switch refusal.rule {
    case .voucherCaller: caller = Self.from
    case .notSettled: state.settlingAt = .zero
    case .secretLength: secret = [2]
    case .signerCounterparty: caller = Self.to
    case .voucherChannel: voucher.channel = Self.channel.address
    case .timeLockMin: voucher.timeLockMin = 10
    case .timeLockMax:
      voucher.timeLockMax = 10
      voucher.amount = -1
    case .amountNotNegative: voucher.amount = 10
    case .secretHash: secret = [1]
    case .extraCall: extraExit = .ok
    case .laneNumber:
      voucher.lane = 0
      state.lanes = LaneTable([0: Lane(redeemed: 20, nonce: 1), 5: Lane(redeemed: 1, nonce: 9)])
      voucher.nonce = 0
      voucher.merges = [0, 6, 5].map { LaneMerge(lane: $0, nonce: 9) }
    case .laneNonce: voucher.nonce = 2
    case .mergeOtherLane: voucher.merges.removeFirst()
    case .mergeKnownLane: voucher.merges.removeFirst()
    case .mergeNonce: voucher.merges = [LaneMerge(lane: 5, nonce: 10)]
    case .toSendNotNegative:
      state.toSend = 11
      voucher.amount = 111
    case .toSendCovered: voucher.amount = 110
    default: break
    }
  }
}
