import AccountLedger
import Filecoin
import Hashing
import Testing

@testable import Voucher

@Suite("What a wallet does after a settle")
struct SettlingTests {
  private func updates(_ nodes: TwoNodes) -> [Voucher.MessagePurpose] {
    (nodes.effects[.receiver] ?? []).compactMap { effect in
      guard case .send(_, let purpose) = effect else { return nil }
      return purpose
    }
  }

  @Test("the best voucher of each lane is sent six epochs after the settle, and not before")
  func automatic() throws {
    var nodes = try TwoNodes()
    let channel = try nodes.open(TokenAmount(15))
    try nodes.pay(TokenAmount(2), in: channel)
    try nodes.pay(TokenAmount(4), in: channel)
    try nodes.pay(TokenAmount(3), lane: 7, in: channel)
    try nodes.ask(.creator) { try $0.settle(channel) }
    try nodes.mine(1 + 5)
    #expect(updates(nodes) == [])
    try nodes.mine()
    #expect(updates(nodes) == [.update(lane: 0, nonce: 2), .update(lane: 7, nonce: 1)])
    try nodes.mine()
    #expect(nodes.ledger.channel(channel)?.state.toSend == TokenAmount(7))
  }

  @Test("a settle that a reorganisation undoes in time leads to nothing")
  func undone() throws {
    var nodes = try TwoNodes()
    let channel = try nodes.open(TokenAmount(15))
    try nodes.pay(TokenAmount(4), in: channel)
    try nodes.ask(.creator) { try $0.settle(channel) }
    try nodes.mine(1 + 5)
    try nodes.ledger.reorganise(6)
    nodes.settled = [:]
    try nodes.mine(20, .only([]))
    #expect(updates(nodes) == [])
  }

  @Test("the published wallet keeps a voucher that comes later, a careful one submits it")
  func late() throws {
    for rules in [Voucher.WalletRules.published, .careful] {
      var nodes = try TwoNodes(rules: rules)
      let channel = try nodes.open(TokenAmount(15))
      try nodes.pay(TokenAmount(4), in: channel)
      try nodes.ask(.creator) { try $0.settle(channel) }
      try nodes.mine(20)
      try nodes.pay(TokenAmount(6), in: channel)
      try nodes.mine(20)
      let isCareful = rules == .careful
      #expect(updates(nodes).count == (isCareful ? 2 : 1))
      #expect(
        nodes.ledger.channel(channel)?.state.toSend == TokenAmount(isCareful ? 6 : 4))
    }
  }

  @Test("a careful wallet takes a voucher as long as it can be executed, and not an epoch longer")
  func landing() throws {
    for (wait, isTaken) in [(12, true), (13, false)] {
      var nodes = try TwoNodes(
        rules: .careful, policy: Voucher.WalletPolicy(settleDelay: 15),
        parameters: LedgerParameters(settleDelay: 15))
      let channel = try nodes.open(TokenAmount(15))
      try nodes.ask(.creator) { try $0.settle(channel) }
      try nodes.mine(1 + wait + 1)
      let made = try nodes.ask(.receiver) { _ in [] }
      #expect(made == [])
      let voucher = SignedVoucher(channel: channel, lane: 0, nonce: 1, amount: TokenAmount(4))
        .signed(with: Parties.from)
      if isTaken {
        try nodes.ask(.receiver) { try $0.add(voucher, to: channel).effects }
        try nodes.mine()
        #expect(nodes.ledger.channel(channel)?.state.toSend == TokenAmount(4))
      } else {
        #expect(throws: Voucher.WalletRefusal.self) {
          try nodes.ask(.receiver) { try $0.add(voucher, to: channel).effects }
        }
        #expect(
          nodes.ledger.outcome(
            of: .update(voucher, secret: []), on: channel, by: Parties.to.address
          ).exit == .updateAfterSettled)
      }
    }
  }

  @Test("a voucher whose message fails stays marked, unless it is marked when executed")
  func marked() throws {
    let secret: [UInt8] = [1, 2, 3]
    let hash: Digest<32> = BLAKE2b.hash(secret)
    for isCareful in [false, true] {
      let published = Voucher.WalletRules.published.waiving(.noHashLock)
      var nodes = try TwoNodes(
        rules: isCareful ? published.adding(.markedWhenExecuted) : published)
      let channel = try nodes.open(TokenAmount(15))
      let made = try nodes.ask(.creator) {
        try $0.createVoucher(
          in: channel, Voucher.VoucherWish(amount: TokenAmount(4), secretHash: hash.array))
      }
      guard case .voucher(let voucher)? = made.first else { throw TwoNodes.Unexpected() }
      try nodes.ask(.receiver) { try $0.add(voucher, to: channel).effects }
      let sent = try nodes.ask(.receiver) { try $0.submit(voucher, to: channel, secret: [9]) }
      guard case .send(let message, let purpose)? = sent.first else {
        throw TwoNodes.Unexpected()
      }
      let receiver = try #require(nodes.wallets[.receiver])
      #expect(
        try receiver.spendable(voucher, in: channel, secret: secret)
          == (isCareful ? .onItsWay(message.cid) : .submitted))
      #expect(throws: Voucher.WalletRefusal.standing(.alreadySubmitted(lane: 0, nonce: 1))) {
        try nodes.ask(.receiver) { try $0.submit(voucher, to: channel, secret: secret) }
      }
      try nodes.settleDown()
      let failure = Voucher.MessageFailure.exit(purpose, .illegalArgument)
      #expect(
        nodes.effects[.receiver]?.contains(.landed(message.cid, purpose, .failed(failure)))
          == true)
      #expect(failure.lotusText == "message execution failed (exit code 16)")
      let after = try #require(nodes.wallets[.receiver])
      #expect(
        try after.spendable(voucher, in: channel, secret: secret)
          == (isCareful ? .spendable : .submitted))
    }
  }

  @Test("the dry run sees the contract's book: what it holds counts, whatever is marked")
  func dryRun() throws {
    var nodes = try TwoNodes()
    let channel = try nodes.open(TokenAmount(15))
    let first = try nodes.pay(TokenAmount(1), in: channel)
    try nodes.pay(TokenAmount(2), in: channel)
    let best = try nodes.pay(TokenAmount(3), in: channel)
    try nodes.ask(.receiver) { try $0.submit(first, to: channel) }
    try nodes.settleDown()
    let receiver = try #require(nodes.wallets[.receiver])
    #expect(try receiver.bestSpendable(channel) == [best])
    let creator = try #require(nodes.wallets[.creator])
    #expect(
      try creator.spendable(first, in: channel)
        == .refused(ContractRefusal(.staleNonce(lane: 0, stored: 1, voucher: 1))))
    #expect(
      try receiver.spendability(of: channel).map(\.verdict)
        == [.submitted, .spendable, .spendable])
  }
}
