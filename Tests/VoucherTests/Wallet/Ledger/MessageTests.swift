import AccountLedger
import Filecoin
import Testing

@testable import Voucher

@Suite("A wallet's messages")
struct MessageTests {
  @Test("messages that wait for each other have nonces that follow each other")
  func nonces() throws {
    var nodes = try TwoNodes()
    let channel = try nodes.open(TokenAmount(15))
    for amount in [TokenAmount(1), TokenAmount(2)] {
      let voucher = try nodes.pay(amount, in: channel)
      try nodes.ask(.receiver) { try $0.submit(voucher, to: channel) }
    }
    try nodes.ask(.receiver) { try $0.settle(channel) }
    try nodes.mine()
    let state = try #require(nodes.ledger.channel(channel)).state
    #expect(state.toSend == TokenAmount(2))
    #expect(state.isSettling)
  }

  @Test("a receipt that a reorganisation undoes counts again only when it is old again")
  func reorganised() throws {
    var nodes = try TwoNodes()
    try nodes.ask(.creator) {
      try $0.addFunds(
        from: Parties.from.address, to: Parties.to.address, amount: TokenAmount(5))
    }
    try nodes.mine(1 + 4)
    #expect(nodes.wallets[.creator]?.store.addresses == [])
    try nodes.ledger.reorganise(5)
    try nodes.mine(3, .only([]))
    try nodes.mine(1 + 4)
    #expect(nodes.wallets[.creator]?.store.addresses == [])
    try nodes.mine()
    #expect(nodes.wallets[.creator]?.store.addresses.count == 1)
  }

  @Test("a channel's address is the one that its creation's nonce makes")
  func robust() throws {
    var nodes = try TwoNodes()
    let channel = try nodes.open(TokenAmount(5))
    #expect(channel == .robustAddress(creator: Parties.from.address, nonce: 0, created: 0))
  }

  @Test("a message that the ledger does not take is undone, and what waited goes on")
  func dropped() throws {
    var wallet = Voucher.Wallet(keys: [Parties.from.walletKey])
    _ = wallet.look(Situation.facts())
    let pair = (from: Parties.from.address, to: Parties.stranger.address)
    let first = try wallet.addFunds(from: pair.from, to: pair.to, amount: TokenAmount(5))
    guard case .send(let message, .create)? = first.first else { throw TwoNodes.Unexpected() }
    #expect(message.message.nonce == 7)
    #expect(try wallet.addFunds(from: pair.from, to: pair.to, amount: TokenAmount(3)) == [])
    let effects = wallet.dropped(message.cid)
    #expect(
      effects.first == .landed(message.cid, .create, .failed(.dropped(message.cid))))
    guard case .send(let second, .create)? = effects.dropFirst().first else {
      throw TwoNodes.Unexpected()
    }
    #expect(second.message.nonce == 7)
    #expect(second.message.value == TokenAmount(3))
    #expect(wallet.unconfirmed == [.send(second, .create)])
    #expect(wallet.dropped(message.cid) == [])
    #expect(wallet.standing(of: message.cid) == .failed(.dropped(message.cid)))
  }

  @Test("a message that the wallet did not send is not known to it")
  func unknown() throws {
    let wallet = Voucher.Wallet(keys: [Parties.from.walletKey])
    let message = ContentIdentifier(hashing: [1])
    #expect(wallet.standing(of: message) == .failed(.unknown(message)))
    #expect(
      Voucher.MessageFailure.unknown(message).lotusText
        == "Could not find wait msg cid \(message.text)")
  }

  @Test("a creation that returns no channel fails")
  func unreadable() throws {
    var wallet = Voucher.Wallet(keys: [Parties.from.walletKey])
    var facts = Situation.facts()
    _ = wallet.look(facts)
    let sent = try wallet.addFunds(
      from: Parties.from.address, to: Parties.stranger.address, amount: TokenAmount(5))
    guard case .send(let message, _)? = sent.first else { throw TwoNodes.Unexpected() }
    facts.receipts[message.cid] = Voucher.ReceiptFacts(
      epoch: facts.epoch, exit: .ok, returned: [0x80])
    facts.epoch = facts.epoch.adding(5)
    #expect(
      wallet.look(facts) == [.landed(message.cid, .create, .failed(.unreadableReturn([0x80])))])
    #expect(wallet.store.channels == [])
  }

  @Test(
    "each message that fails says so as lotus does",
    arguments: [
      (Voucher.MessagePurpose.create, "payment channel creation failed (exit code 16)"),
      (.topUp, "voucher channel creation failed: adding funds (exit code 16)"),
      (.update(lane: 0, nonce: 1), "message execution failed (exit code 16)"),
      (.settle, "settle message execution failed (exit code 16)"),
      (.collect, "collect message execution failed (exit code 16)"),
    ])
  func texts(_ purpose: Voucher.MessagePurpose, _ text: String) {
    #expect(Voucher.MessageFailure.exit(purpose, .illegalArgument).lotusText == text)
  }

  @Test("a channel that was collected is gone, and the next request creates another")
  func collected() throws {
    var nodes = try TwoNodes(parameters: LedgerParameters(settleDelay: 10))
    let channel = try nodes.open(TokenAmount(5))
    try nodes.ask(.receiver) {
      try $0.track(channel, as: .inbound)
      return try $0.settle(channel)
    }
    try nodes.mine(12)
    try nodes.ask(.receiver) { try $0.collect(channel) }
    try nodes.mine(6)
    #expect(
      nodes.wallets[.creator]?.availableFunds(
        from: Parties.from.address, to: Parties.to.address
      ).channel == nil)
    #expect(try nodes.open(TokenAmount(6)) != channel)
  }
}
