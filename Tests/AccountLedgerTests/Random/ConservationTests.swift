import Filecoin
import TestSupport
import Testing

@testable import AccountLedger

@Suite("Whatever happens")
struct ConservationTests {
  @Test(
    "no money comes or goes, and the books stay in order", arguments: Campaign.seeds(12),
    [ContractRules.published, .cured])
  func conserved(seed: UInt64, rules: ContractRules) throws {
    var people = try RandomMessages(seed: seed, rules: rules)
    for step in 0..<120 {
      try people.step()
      let ledger = people.bench.ledger
      let place: Comment = "seed \(seed), step \(step)"
      #expect(ledger.conservesMoney, place)
      for channel in ledger.channels {
        let state = channel.state
        #expect(state.toSend >= .zero && state.toSend <= channel.balance, place)
        guard rules == .cured else { continue }
        #expect(state.toSend == state.lanes.redeemed, place)
      }
      #expect(ledger.accounts.allSatisfy { $0.balance >= .zero }, place)
    }
  }

  @Test("random messages meet nearly every rule, and every kind of call succeeds")
  func met() throws {
    var rules: Set<ContractRule> = []
    var kinds: Set<MessageKind> = []
    for seed in Range<UInt64>(0...11) {
      var people = try RandomMessages(seed: seed, rules: .published)
      for _ in 0..<120 { try people.step() }
      for receipt in people.bench.ledger.receipts.values {
        if receipt.exit.isSuccess { kinds.insert(receipt.kind) }
        if let rule = receipt.refusal?.rule { rules.insert(rule) }
      }
    }
    #expect(kinds == [.transfer, .create, .update, .settle, .collect])
    #expect(
      rules.isSuperset(of: [
        .voucherCaller, .notSettled, .signerCounterparty, .extraCall, .laneNonce,
        .laneNonceRises, .mergeOtherLane, .mergeKnownLane, .mergeNonce,
        .toSendCovered, .settleCaller, .settledOnce, .collectCaller, .collectSettled,
      ]), "\(rules)")
  }

  @Test(
    "undone and mined again, a random history leads to the same ledger",
    arguments: Campaign.seeds(6))
  func again(seed: UInt64) throws {
    var people = try RandomMessages(seed: seed, rules: .published)
    for _ in 0..<100 { try people.step() }
    let before = people.bench.ledger
    var ledger = before
    let depth = min(ledger.epoch.value, 15)
    try ledger.reorganise(depth)
    while ledger.epoch < before.epoch {
      let next = ledger.epoch.adding(1)
      let block = before.blocks.first { $0.epoch == next }
      ledger.mine(.only(block?.messages.map(\.cid) ?? []))
    }
    #expect(ledger == before, "seed \(seed)")
    #expect(ledger.receipts == before.receipts, "seed \(seed)")
  }

  @Test(
    "a dry run says what the next block makes of the message", arguments: Campaign.seeds(6))
  func foretold(seed: UInt64) throws {
    var people = try RandomMessages(seed: seed, rules: .published)
    for step in 0..<100 {
      try people.step()
      guard people.bench.ledger.mempool.count == 1,
        let waiting = people.bench.ledger.mempool.first
      else { continue }
      let foretold = people.bench.ledger.outcome(of: waiting.message)
      let mined = people.bench.ledger.mine().receipts
      guard let receipt = mined.first else { continue }
      #expect(receipt.result == foretold, "seed \(seed), step \(step)")
    }
  }
}
