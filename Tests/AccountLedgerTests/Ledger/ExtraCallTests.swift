import Filecoin
import Testing

@testable import AccountLedger

@Suite("Calls that vouchers ask for")
struct ExtraCallTests {
  @Test("the called actor decides, and is called by the channel")
  func called() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    let other = try bench.open(with: 100)
    let account = bench.stranger.address
    for (index, (call, exit)) in [
      (VoucherCall(actor: account, method: 0, params: []), ExitCode.ok),
      (VoucherCall(actor: account, method: 1 << 24, params: [1]), .ok),
      (VoucherCall(actor: account, method: 2, params: []), .ok),
      (VoucherCall(actor: account, method: 1, params: []), .forbidden),
      (VoucherCall(actor: account, method: 3, params: []), .unhandledMethod),
      (VoucherCall(actor: other, method: 3, params: []), .forbidden),
      (VoucherCall(actor: Address(uncheckedID: 9_999), method: 0, params: []), .unspecified),
    ].enumerated() {
      let voucher = bench.voucher(channel, nonce: VoucherNonce(index + 1), amount: 1) {
        $0.extra = call
      }
      let receipt = try bench.mined(bench.payee, .update(voucher, secret: []), on: channel)
      #expect(receipt.exit == exit)
      let fault = receipt.refusal?.fault
      #expect(fault == (exit.isSuccess ? nil : .extraCallFailed(call, exit)))
    }
    #expect(bench.ledger.channel(channel)?.state.lanes[0]?.nonce == 3)
  }

  @Test("a call can create a channel, whose address counts what the message created")
  func creates() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    let parties = ConstructorParams(from: bench.payer.address, to: bench.payee.address)
    let params = ExecParams(code: PaychCode.standard, constructorParams: parties.cbor).cbor
    let voucher = bench.voucher(channel, nonce: 1, amount: 1) {
      $0.extra = VoucherCall(actor: .initActor, method: InitMethod.exec, params: params)
    }
    #expect(try bench.mined(bench.payee, .update(voucher, secret: []), on: channel).exit == .ok)
    let robust = Address.robustAddress(creator: bench.payee.address, nonce: 0, created: 0)
    #expect(bench.ledger.channel(robust)?.balance == 0)
  }

  @Test("what a call did is undone when a later check of the voucher fails")
  func undone() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    let newcomer = try Person("newcomer").address
    let voucher = bench.voucher(channel, nonce: 1, amount: 101) {
      $0.extra = VoucherCall(actor: newcomer, method: 0, params: [])
    }
    let receipt = try bench.mined(bench.payee, .update(voucher, secret: []), on: channel)
    #expect(receipt.refusal?.fault == .notCovered(toSend: 101, balance: 100))
    #expect(bench.ledger.account(newcomer) == nil)
  }

  @Test("a channel that is a party of its own settles itself in the middle of a voucher")
  func ownParty() throws {
    var bench = try Bench()
    let own = Address(uncheckedID: 103)
    let parties = ConstructorParams(from: bench.payer.address, to: own)
    let created = try bench.mined(
      bench.payer, to: .initActor, value: 10, method: InitMethod.exec,
      params: ExecParams(code: PaychCode.standard, constructorParams: parties.cbor).cbor)
    #expect(created.exit == .ok)
    let voucher = bench.voucher(own, nonce: 1, amount: 1) {
      $0.extra = VoucherCall(actor: own, method: PaychMethod.settle, params: [])
    }
    let refused = try bench.mined(bench.payer, .update(voucher, secret: []), on: own)
    #expect(refused.refusal?.fault == .notSigned(by: ActorID(103)))
    #expect(try bench.mined(bench.payer, .settle, on: own).exit == .ok)
    bench.ledger.advance(by: 1_440)
    #expect(try bench.mined(bench.payer, .collect, on: own).exit == .ok)
    #expect(bench.balance(bench.payer) == 1_000 && bench.ledger.conservesMoney)
  }

  @Test("a channel that would pay what is left to itself cannot be collected")
  func ownPayer() throws {
    var bench = try Bench(LedgerParameters(settleDelay: 1))
    let own = Address(uncheckedID: 103)
    let parties = ConstructorParams(from: own, to: bench.payee.address)
    try bench.mined(
      bench.payer, to: .initActor, value: 10, method: InitMethod.exec,
      params: ExecParams(code: PaychCode.standard, constructorParams: parties.cbor).cbor)
    #expect(try bench.mined(bench.payee, .settle, on: own).exit == .ok)
    bench.ledger.mine()
    let receipt = try bench.mined(bench.payee, .collect, on: own)
    #expect(receipt.refusal?.fault == .payoutFailed(ActorID(103), .unspecified))
    #expect(bench.ledger.channel(own)?.balance == 10 && bench.ledger.conservesMoney)
  }

  @Test("a party that is gone cannot be paid, and the other waits with it")
  func partyGone() throws {
    var bench = try Bench(LedgerParameters(settleDelay: 1))
    let first = try bench.open(with: 10)
    let parties = ConstructorParams(from: bench.payer.address, to: first)
    let created = try bench.mined(
      bench.payer, to: .initActor, value: 10, method: InitMethod.exec,
      params: ExecParams(code: PaychCode.standard, constructorParams: parties.cbor).cbor)
    let second = try ExecReturn(cbor: created.returned).robust
    for channel in [first, second] { try bench.mined(bench.payer, .settle, on: channel) }
    #expect(try bench.mined(bench.payer, .collect, on: first).exit == .ok)
    let receipt = try bench.mined(bench.payer, .collect, on: second)
    #expect(receipt.refusal?.fault == .payoutFailed(ActorID(103), .unspecified))
    #expect(bench.ledger.conservesMoney)
  }
}
