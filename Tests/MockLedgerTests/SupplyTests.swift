import Bitcoin
import Testing

@testable import MockLedger

@Suite("Money")
struct SupplyTests {
  @Test(
    "the subsidy halves every 150 blocks",
    arguments: [
      (1, 5_000_000_000), (149, 5_000_000_000), (150, 2_500_000_000), (299, 2_500_000_000),
      (300, 1_250_000_000), (4_949, 1), (4_950, 0), (9_600, 0), (1_000_000, 0),
    ] as [(UInt32, Int64)])
  func halving(height: UInt32, satoshis: Int64) {
    let subsidy = ChainParameters.regtest.subsidy(at: BlockHeight(uncheckedValue: height))
    #expect(subsidy.satoshis == satoshis)
  }

  @Test("what is mined adds up", arguments: [0, 1, 149, 150, 151, 299, 300, 301, 5_000])
  func mined(height: UInt32) {
    let parameters = ChainParameters.regtest
    let sum = (0...height).dropFirst().reduce(0) {
      $0 + parameters.subsidy(at: BlockHeight(uncheckedValue: $1)).satoshis
    }
    #expect(parameters.mined(upTo: BlockHeight(uncheckedValue: height)) == sum)
  }

  @Test("a block pays half from block 150 on, and no satoshi more")
  func blockOfHalf() {
    var ledger = Ledger.withCoins(height: 149)
    var draft = ledger.draft()
    draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 2_500_000_001)
    #expect(ledger.submit(draft.sealed()).rejectReason == "bad-cb-amount")
    #expect(ledger.submit(ledger.draft().sealed()) == .accepted)
    #expect(ledger.supply.mined == 149 * 5_000_000_000 + 2_500_000_000)
  }

  @Test("unspendable outputs and money that miners leave are burnt, and unburnt with the block")
  func burnt() throws {
    var ledger = Ledger.withCoins()
    let before = ledger
    var draft = ledger.draft()
    draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 4_999_999_000)
    draft.block.transactions.append(
      .moving([ledger.coinbase(1)], satoshis: 4_999_000_000, to: Script([0x6a])))
    draft.block.transactions.append(
      .moving(
        [ledger.coinbase(2)], satoshis: 5_000_000_000,
        to: Script([UInt8](repeating: 0x51, count: 10_001))))
    let block = draft.sealed()
    #expect(ledger.submit(block) == .accepted)
    let supply = try ledger.checkSupply()
    #expect(supply.burnt == 1_000 + 4_999_000_000 + 1_000_000 + 5_000_000_000)
    let made = OutPoint(txid: block.transactions[1].txid, index: 0)
    #expect(ledger.output(made) == .unspendable(block.transactions[1].outputs[0]))
    try ledger.invalidate(block.hash)
    #expect(try ledger.checkSupply() == before.checkSupply())
    #expect(ledger.coinList == before.coinList)
  }
}
