import Filecoin
import Testing

@testable import AccountLedger

@Suite("Channels on the ledger")
struct ChannelTests {
  @Test("creating a channel gives the next number, and the address that the sender knew before")
  func creation() throws {
    var bench = try Bench()
    let receipt = try #require(
      { () throws -> Receipt? in
        let cid = try bench.ledger.send(bench.opening(with: 100))
        bench.ledger.mine()
        return bench.ledger.receipt(of: cid)
      }())
    let created = try ExecReturn(cbor: receipt.returned)
    #expect(receipt.kind == .create && created.id == Address(uncheckedID: 103))
    #expect(created.robust == Address.robustAddress(creator: bench.payer.address, nonce: 0))
    let channel = try #require(bench.ledger.channel(created.robust))
    #expect(channel == bench.ledger.channel(created.id))
    #expect(channel.balance == 100 && channel.robust == created.robust)
    #expect(channel.state == ChannelState(from: ActorID(100), to: ActorID(101)))
    #expect(bench.balance(bench.payer) == 900 && bench.ledger.conservesMoney)
  }

  @Test("a voucher, a settling and a collecting pay both sides, at the first epoch that may")
  func life() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    let voucher = bench.voucher(channel, nonce: 1, amount: 40)
    #expect(try bench.mined(bench.payee, .update(voucher, secret: []), on: channel).exit == .ok)
    let settled = try bench.mined(bench.payer, .settle, on: channel)
    #expect(bench.ledger.channel(channel)?.state.settlingAt == settled.epoch.adding(1_440))
    bench.ledger.advance(by: 1_438)
    let early = try bench.mined(bench.payer, .collect, on: channel)
    #expect(
      early.refusal?.fault == .stillSettling(until: 1_443, now: 1_442) && early.exit == .forbidden)
    #expect(try bench.mined(bench.payer, .collect, on: channel).exit == .ok)
    #expect(bench.ledger.channel(channel) == nil)
    #expect(bench.balance(bench.payer) == 960 && bench.balance(bench.payee) == 1_040)
    let late = try bench.mined(bench.payee, .settle, on: channel)
    #expect(late.exit == .receiverGone)
  }

  @Test("the last epoch for a voucher is the one before the first for collecting")
  func window() throws {
    var bench = try Bench(LedgerParameters(settleDelay: 3))
    let channel = try bench.open(with: 100)
    try bench.mined(bench.payer, .settle, on: channel)
    let update = ContractCall.update(bench.voucher(channel, nonce: 1, amount: 40), secret: [])
    for (epoch, exit) in [(4, ExitCode.ok), (5, .updateAfterSettled)] {
      let result = bench.ledger.outcome(
        of: update, on: channel, by: bench.payee.address, at: Epoch(Int64(epoch)))
      #expect(result.exit == exit)
      let collecting = bench.ledger.outcome(
        of: .collect, on: channel, by: bench.payer.address, at: Epoch(Int64(epoch)))
      #expect(collecting.exit.isSuccess == !exit.isSuccess)
    }
  }

  @Test("anyone adds funds to a channel, and nobody takes them out")
  func topUp() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 10)
    try bench.mined(bench.stranger, to: channel, value: 5)
    #expect(bench.ledger.channel(channel)?.balance == 15)
    let call = try bench.mined(bench.stranger, .settle, on: channel)
    #expect(call.exit == .forbidden)
    #expect(bench.ledger.channel(channel)?.state.isSettling == false)
  }

  @Test("a payee that is new to the chain gets an account as the channel is made")
  func newPayee() throws {
    var bench = try Bench()
    let newcomer = try Person("newcomer")
    let parties = ConstructorParams(from: bench.payer.address, to: newcomer.address)
    let params = ExecParams(code: PaychCode.standard, constructorParams: parties.cbor)
    let receipt = try bench.mined(
      bench.payer, to: .initActor, value: 5, method: InitMethod.exec, params: params.cbor)
    let created = try ExecReturn(cbor: receipt.returned)
    #expect(created.id == Address(uncheckedID: 103))
    #expect(bench.ledger.account(newcomer.address)?.id == ActorID(104))
    #expect(bench.ledger.channel(created.id)?.state.to == ActorID(104))
  }

  @Test("a creation that fails changes nothing but the nonce: no number is lost, no money stays")
  func failedCreation() throws {
    var bench = try Bench()
    let nobody = Address(uncheckedID: 9_999)
    let parties = ConstructorParams(from: bench.payer.address, to: nobody)
    let params = ExecParams(code: PaychCode.standard, constructorParams: parties.cbor)
    let receipt = try bench.mined(
      bench.payer, to: .initActor, value: 5, method: InitMethod.exec, params: params.cbor)
    #expect(receipt.exit == .notFound)
    #expect(receipt.refusal?.fault == .partyMissing(ActorID(9_999)))
    #expect(bench.balance(bench.payer) == 1_000)
    _ = try bench.open(with: 5)
    #expect(bench.ledger.channels.map(\.id) == [ActorID(103)])
  }

  @Test("calls that no contract understands fail as on the chain")
  func misunderstood() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 10)
    func exit(_ method: UInt64, _ params: [UInt8], to: Address) throws -> ExitCode {
      try bench.mined(bench.payee, to: to, method: method, params: params).exit
    }
    #expect(try exit(2, [0xff], to: channel) == .serialization)
    #expect(try exit(2, [], to: channel) == .illegalArgument)
    #expect(try exit(3, [0x80], to: channel) == .illegalArgument)
    #expect(try exit(5, [], to: channel) == .unhandledMethod)
    #expect(try exit(2, [0xff], to: .initActor) == .serialization)
    #expect(try exit(9, [], to: .initActor) == .unhandledMethod)
    let other = ExecParams(code: ContentIdentifier(hashing: [1]), constructorParams: [])
    #expect(try exit(2, other.cbor, to: .initActor) == .forbidden)
    let parties = ConstructorParams(from: bench.payer.address, to: bench.payee.address)
    #expect(try exit(1, parties.cbor, to: channel) == .forbidden)
    #expect(try exit(2, [], to: bench.payer.address) == .ok)
    #expect(try exit(9, [], to: bench.payer.address) == .unhandledMethod)
    #expect(bench.ledger.conservesMoney)
  }

  @Test("the type byte of a voucher's signature is not looked at, the key is")
  func signatureType() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    var voucher = bench.voucher(channel, nonce: 1, amount: 40)
    voucher.signature?.type = .bls
    #expect(try bench.mined(bench.payee, .update(voucher, secret: []), on: channel).exit == .ok)
    let forged = SignedVoucher(channel: channel, lane: 0, nonce: 2, amount: 50)
      .signed(with: bench.stranger.key)
    let receipt = try bench.mined(bench.payee, .update(forged, secret: []), on: channel)
    #expect(receipt.refusal?.fault == .notSigned(by: ActorID(100)))
  }

  @Test("a voucher names its channel by number or robustly, and no other channel takes it")
  func names() throws {
    var bench = try Bench()
    let first = try bench.open(with: 100)
    let second = try bench.open(with: 100)
    let id = try #require(bench.ledger.channel(first)?.address)
    let byNumber = bench.voucher(id, nonce: 1, amount: 10)
    #expect(try bench.mined(bench.payee, .update(byNumber, secret: []), on: first).exit == .ok)
    let robust = bench.voucher(first, nonce: 2, amount: 20)
    let astray = try bench.mined(bench.payee, .update(robust, secret: []), on: second)
    #expect(
      astray.refusal?.fault == .otherChannel(ActorID(103), called: ActorID(104)))
    #expect(try bench.mined(bench.payee, .update(robust, secret: []), on: first).exit == .ok)
  }
}
