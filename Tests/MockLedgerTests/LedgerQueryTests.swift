import Bitcoin
import Testing

@testable import MockLedger

@Suite("What can be asked of a ledger")
struct LedgerQueryTests {
  private var ledger = Ledger.withCoins()

  @Test("an output is unknown, unspent, or spent by whom and where")
  mutating func output() throws {
    let coin = ledger.coinbase(1)
    guard case .unspent(let found) = ledger.output(coin) else {
      Issue.record("nobody has spent it")
      return
    }
    #expect(found.isCoinbase && found.height.value == 1)
    #expect(found.output.value.satoshis == 5_000_000_000)
    let spend = Transaction.moving([coin], satoshis: 5_000_000_000)
    try ledger.mine(exactly: [spend], to: BlockDraft.anyone)
    let spender = Spender(txid: spend.txid, input: 0, height: ledger.height)
    #expect(ledger.output(coin) == .spent(found.output, by: spender))
    #expect(ledger.output(OutPoint(txid: coin.txid, index: 2)) == .unknown)
    #expect(ledger.output(OutPoint(txid: .zero, index: 0)) == .unknown)
    #expect(ledger.place(of: spend.txid) == TransactionPlace(height: ledger.height, index: 1))
    #expect(ledger.transaction(spend.txid) == spend)
    ledger.mine(4, to: BlockDraft.anyone)
    #expect(ledger.confirmations(of: spend.txid) == 5)
    #expect(ledger.confirmations(of: .zero) == 0)
  }

  @Test("the genesis block's money cannot be spent")
  func genesis() {
    let empty = Ledger()
    #expect(
      empty.tip.description == "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206")
    #expect(empty.height == .genesis && empty.coinList.isEmpty)
    #expect(empty.supply == Supply(unspent: 0, burnt: 0, mined: 0))
    #expect(empty.block(empty.tip) == empty.parameters.genesis)
  }

  @Test("a copy is a future of its own")
  mutating func copies() throws {
    let (tip, coins) = (ledger.tip, ledger.coinList)
    var copies = (0..<8).map { _ in ledger }
    for index in copies.indices {
      let script = Script([Opcode.push1.rawValue, UInt8(index)])
      copies[index].mine(index + 1, to: script)
      try copies[index].mine(
        exactly: [.moving([ledger.coinbase(1)], satoshis: Int64(index))], to: script)
    }
    #expect(ledger.tip == tip && ledger.coinList == coins)
    for (index, copy) in copies.enumerated() {
      #expect(copy.height.value == 112 + UInt32(index))
      try copy.checkSupply()
      try copy.invalidateBack(to: ledger)
    }
    #expect(Set(copies.map(\.tip)).count == 8)
  }

  @Test("the median time past is that of eleven blocks, or of as many as there are")
  func medians() {
    var young = Ledger()
    let start = young.now
    #expect(young.medianTimePast == start)
    let medians = (0..<14).map { _ in
      young.mine(1, to: BlockDraft.anyone)
      return (young.medianTimePast - start) / 600
    }
    #expect(medians == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9])
  }
}

extension Ledger {
  /// Confirms that taking all new blocks off again leads back to another ledger.
  fileprivate func invalidateBack(to other: Ledger) throws {
    var copy = self
    let first = try #require(copy.blockHash(at: other.height.next))
    try copy.invalidate(first)
    #expect(copy.tip == other.tip && copy.coinList == other.coinList)
    try copy.checkSupply()
  }
}
