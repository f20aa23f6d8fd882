import Bitcoin
import Checker
import MockLedger
import Testing

@testable import Telling

@Suite("The answer to why")
struct WhyAnswerTests {
  /// Whoever shows an item may spend it; nodes pass on only what shows an empty one.
  private static let script = Script(
    [.if, .nop4, .endIf, .push1].map { (operation: Opcode) in operation.rawValue })

  private static func spend(_ point: OutPoint, _ satoshis: Int64, by item: [UInt8]) -> Transaction {
    Transaction(
      inputs: [
        TransactionInput(
          previousOutput: point, sequence: .final, witness: Witness([item, script.bytes]))
      ],
      outputs: [
        TransactionOutput(
          value: Amount(uncheckedSatoshis: satoshis),
          scriptPubKey: .payToWitnessScriptHash(of: script))
      ])
  }

  @Test("what loses against what waits might pay more, unless more is wrong with it")
  func paidMore() throws {
    var ledger = Ledger()
    let blocks = ledger.mine(101, to: .payToWitnessScriptHash(of: Self.script))
    let coin = OutPoint(txid: blocks[0].transactions[0].txid, index: 0)
    try ledger.send(Self.spend(coin, 4_999_000_000, by: []))
    for (item, more) in [([], "; or if it paid more"), ([1], "")] as [([UInt8], String)] {
      let verdict = WhyVerdict(Self.spend(coin, 4_999_500_000, by: item), on: ledger)
      let answer = WhyAnswer(verdict: verdict) { _ in "the other" }
      #expect(verdict.standing == .alreadySpent)
      #expect(answer.time == "in block 102, if its miner prefers it\(more)")
    }
  }
}
