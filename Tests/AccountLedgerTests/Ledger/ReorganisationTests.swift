import Filecoin
import Testing

@testable import AccountLedger

@Suite("Epochs, forks and reorganisations")
struct ReorganisationTests {
  @Test("the same messages after a reorganisation lead to the same ledger", arguments: 0...6)
  func sameAgain(depth: Int64) throws {
    var bench = try Bench(LedgerParameters(fees: .flat(1)))
    let channel = try bench.open(with: 100)
    try bench.mined(
      bench.payee, .update(bench.voucher(channel, nonce: 1, amount: 4), secret: []), on: channel)
    bench.ledger.advance(by: 2)
    try bench.mined(bench.payer, .settle, on: channel)
    try bench.mined(bench.stranger, to: channel, value: 3)
    let before = bench.ledger
    try bench.ledger.reorganise(depth)
    #expect(bench.ledger.epoch == before.epoch.adding(-depth))
    #expect(bench.ledger.conservesMoney)
    let returned = bench.ledger.mempool.map(\.cid)
    for block in before.blocks where block.epoch > bench.ledger.epoch {
      #expect(block.messages.allSatisfy { returned.contains($0.cid) })
    }
    for value in (before.epoch.value - depth + 1)..<(before.epoch.value + 1) {
      let block = before.blocks.first { $0.epoch == Epoch(value) }
      bench.ledger.mine(.only(block?.messages.map(\.cid) ?? []))
    }
    #expect(bench.ledger == before)
    #expect(bench.ledger.hashValue == before.hashValue)
    #expect(bench.ledger.receipts == before.receipts)
  }

  @Test("undone messages wait before those that waited, and have no receipts")
  func pool() throws {
    var bench = try Bench()
    let first = try bench.mined(bench.payer, to: bench.payee.address, value: 1).cid
    let second = try bench.mined(bench.payer, to: bench.payee.address, value: 2).cid
    let third = try bench.ledger.send(bench.message(bench.payer, to: bench.payee.address))
    try bench.ledger.reorganise(2)
    #expect(bench.ledger.mempool.map(\.cid) == [first, second, third])
    #expect(bench.ledger.receipt(of: first) == nil)
    #expect(bench.ledger.account(bench.payer.address)?.nextNonce == 3)
    #expect(bench.ledger.mine().receipts.count == 3)
  }

  @Test("a call that comes too late after a reorganisation is refused")
  func tooLate() throws {
    var bench = try Bench(LedgerParameters(settleDelay: 2))
    let channel = try bench.open(with: 100)
    try bench.mined(bench.payer, .settle, on: channel)
    let voucher = bench.voucher(channel, nonce: 1, amount: 40)
    let update = try bench.mined(bench.payee, .update(voucher, secret: []), on: channel)
    #expect(update.exit == .ok && update.epoch == 3)
    try bench.ledger.reorganise(1)
    bench.ledger.mine(.without([update.cid]))
    bench.ledger.mine()
    let again = try #require(bench.ledger.receipt(of: update.cid))
    #expect(again.refusal?.fault == .settled(at: 4, now: 4))
  }

  @Test("no more epochs are undone than were mined")
  func tooDeep() throws {
    var bench = try Bench(at: 5)
    bench.ledger.advance(by: 3)
    #expect(throws: ReorganisationFault.tooDeep(4, mined: 3)) { try bench.ledger.reorganise(4) }
    #expect(throws: ReorganisationFault.negativeDepth(-1)) { try bench.ledger.reorganise(-1) }
    try bench.ledger.reorganise(3)
    #expect(bench.ledger.epoch == 5)
  }

  @Test("a message whose money was undone waits until it is there again")
  func moneyUndone() throws {
    var bench = try Bench()
    let newcomer = try Person("newcomer")
    let gift = try bench.mined(bench.payer, to: newcomer.address, value: 50).cid
    let spending = try bench.mined(newcomer, to: bench.payee.address, value: 50).cid
    try bench.ledger.reorganise(2)
    #expect(bench.ledger.account(newcomer.address) == nil)
    #expect(bench.ledger.mine(.without([gift])).receipts.isEmpty)
    #expect(bench.ledger.mempool.map(\.cid) == [gift, spending])
    #expect(bench.ledger.mine().receipts.map(\.cid) == [gift, spending])
  }

  @Test("a miner leaves out and orders as it likes, but not against nonces")
  func choice() throws {
    var bench = try Bench()
    let first = try bench.ledger.send(bench.message(bench.payer, to: bench.payee.address))
    let second = try bench.ledger.send(bench.message(bench.payer, to: bench.payee.address))
    let other = try bench.ledger.send(bench.message(bench.payee, to: bench.payer.address))
    #expect(bench.ledger.mine(.only([second])).receipts.isEmpty)
    #expect(bench.ledger.mine(.without([first])).receipts.map(\.cid) == [other])
    #expect(bench.ledger.mine(.only([first, second])).receipts.map(\.cid) == [first, second])
  }

  @Test("forks go their own ways")
  func forks() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    var fork = bench.ledger
    #expect(fork == bench.ledger)
    try bench.mined(bench.payer, .settle, on: channel)
    fork.mine()
    #expect(fork != bench.ledger && fork.epoch == bench.ledger.epoch)
    #expect(fork.channel(channel)?.state.isSettling == false)
    #expect(bench.ledger.channel(channel)?.state.isSettling == true)
  }

  @Test("many empty epochs pass at once")
  func empty() throws {
    var bench = try Bench()
    try bench.ledger.send(bench.message(bench.payer, to: bench.payee.address))
    let busy = bench.ledger.advance(by: 1_000_000_000_000)
    #expect(busy.map(\.epoch) == [1])
    #expect(bench.ledger.epoch == 1_000_000_000_000)
    try bench.ledger.reorganise(1_000_000_000_000)
    #expect(bench.ledger.mempool.count == 1 && bench.ledger.epoch == 0)
  }

  @Test("a signature is checked once, for all forks, and the memory does not tell ledgers apart")
  func memory() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    let fresh = bench.ledger
    let update = ContractCall.update(bench.voucher(channel, nonce: 1, amount: 4), secret: [])
    let before = bench.ledger.memory.computedCount
    for _ in 0..<5 {
      var fork = bench.ledger
      fork.mine()
      #expect(fork.outcome(of: update, on: channel, by: bench.payee.address).exit == .ok)
    }
    #expect(bench.ledger.memory.computedCount == before + 1)
    #expect(bench.ledger == fresh)
  }

  @Test("a dry run changes nothing and tells what would be")
  func dryRun() throws {
    var bench = try Bench()
    let channel = try bench.open(with: 100)
    let before = bench.ledger
    let update = ContractCall.update(bench.voucher(channel, nonce: 1, amount: 400), secret: [])
    let result = bench.ledger.outcome(of: update, on: channel, by: bench.payee.address)
    #expect(result.refusal?.fault == .notCovered(toSend: 400, balance: 100))
    #expect(bench.ledger == before)
    let nobody = try Person("nobody").address
    #expect(bench.ledger.outcome(of: update, on: channel, by: nobody).exit == .senderUnknown)
    let poor = FilecoinMessage(
      to: channel, from: bench.payer.address, nonce: 0, value: 2_000)
    #expect(
      bench.ledger.outcome(of: poor).failure == .fundsShort(needed: 2_000, available: 900))
    #expect(try bench.mined(bench.payee, update, on: channel).result == result)
  }
}
