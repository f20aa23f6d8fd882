import Filecoin
import Testing

@testable import AccountLedger

@Suite("Older contracts on the ledger")
struct HistoryTests {
  @Test(
    "each gap of an older contract is one difference from today's",
    arguments: HistoricGap.allCases)
  func gaps(gap: HistoricGap) {
    let today = LedgerParameters()
    let then = gap.applied(to: today)
    let differing = ContractRule.allCases.filter { then.rules.holds($0) != today.rules.holds($0) }
    #expect(differing.count == (gap == .shortDelay ? 0 : 1))
    #expect(then.settleDelay == (gap == .shortDelay ? 1 : 1_440))
    #expect(gap.lastVersion < gap.closedIn)
  }

  @Test("without the channel in its rules, one voucher pays on every channel of the pair")
  func replay() throws {
    var bench = try Bench(HistoricGap.channelUnnamed.applied(to: LedgerParameters()))
    let channels = [try bench.open(with: 100), try bench.open(with: 100)]
    let voucher = bench.voucher(channels[0], nonce: 1, amount: 100)
    for channel in channels {
      #expect(try bench.mined(bench.payee, .update(voucher, secret: []), on: channel).exit == .ok)
    }
    #expect(bench.ledger.channels.map(\.state.toSend) == [100, 100])
  }

  @Test("a channel that is not deleted lives on, settled for ever")
  func undead() throws {
    var bench = try Bench(HistoricGap.channelKept.applied(to: LedgerParameters(settleDelay: 1)))
    let channel = try bench.open(with: 100)
    let voucher = bench.voucher(channel, nonce: 1, amount: 40)
    try bench.mined(bench.payee, .update(voucher, secret: []), on: channel)
    try bench.mined(bench.payer, .settle, on: channel)
    #expect(try bench.mined(bench.payer, .collect, on: channel).exit == .ok)
    let view = try #require(bench.ledger.channel(channel))
    #expect(view.balance == 0 && view.state.isSettling && view.state.toSend == 0)
    try bench.mined(bench.stranger, to: channel, value: 5)
    let late = bench.voucher(channel, nonce: 2, amount: 41)
    #expect(
      try bench.mined(bench.payee, .update(late, secret: []), on: channel).exit
        == .updateAfterSettled)
    #expect(try bench.mined(bench.payer, .collect, on: channel).exit == .ok)
    #expect(bench.balance(bench.payer) == 965 && bench.ledger.conservesMoney)
  }

  @Test("a contract that knows only numbers refuses a voucher with a robust address")
  func robust() throws {
    var bench = try Bench(HistoricGap.numberOnly.applied(to: LedgerParameters()))
    let channel = try bench.open(with: 100)
    let voucher = bench.voucher(channel, nonce: 1, amount: 1)
    let receipt = try bench.mined(bench.payee, .update(voucher, secret: []), on: channel)
    #expect(receipt.refusal?.fault == .channelNotByNumber(channel))
    let id = try #require(bench.ledger.channel(channel)?.address)
    let byNumber = bench.voucher(id, nonce: 1, amount: 1)
    #expect(try bench.mined(bench.payee, .update(byNumber, secret: []), on: channel).exit == .ok)
  }

  @Test("after a reorganisation a number can mean another channel, and a robust address cannot")
  func numbersMove() throws {
    var bench = try Bench()
    let first = try bench.opening(with: 10)
    try bench.ledger.send(first)
    let second = try bench.opening(with: 20)
    try bench.ledger.send(second)
    bench.ledger.mine()
    #expect(bench.ledger.channel(Address(uncheckedID: 103))?.balance == 10)
    let robust = try #require(bench.ledger.channel(Address(uncheckedID: 103))?.robust)
    let rival = try bench.message(
      bench.stranger, to: .initActor, value: 1, method: InitMethod.exec,
      params: ExecParams(
        code: PaychCode.standard,
        constructorParams: ConstructorParams(
          from: bench.stranger.address, to: bench.payee.address
        ).cbor
      ).cbor)
    try bench.ledger.reorganise(1)
    try bench.ledger.send(rival)
    bench.ledger.mine(.only([rival.cid, first.cid, second.cid]))
    #expect(bench.ledger.channel(Address(uncheckedID: 103))?.balance == 1)
    #expect(bench.ledger.channel(robust)?.balance == 10)
  }
}
