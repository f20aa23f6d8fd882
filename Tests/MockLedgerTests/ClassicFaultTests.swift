import Bitcoin
import ScriptEngine
import Testing

@testable import MockLedger

@Suite("Classic faults of blocks")
struct ClassicFaultTests {
  private var ledger = Ledger.withCoins()

  @Test("CVE-2018-17144: a transaction that spends one output twice makes no money")
  mutating func duplicateInputs() {
    var draft = ledger.draft()
    draft.spend(ledger.coinbase(1), ledger.coinbase(1))
    let block = draft.sealed()
    let txid = block.transactions[1].txid
    #expect(
      ledger.submit(block)
        == .refused(
          .shape(.transaction(index: 1, txid: txid, .duplicateInputs(first: 0, second: 1)))))
  }

  @Test("CVE-2010-5139: outputs that overflow together make no money")
  mutating func overflow() {
    var draft = ledger.draft()
    draft.spend(ledger.coinbase(1))
    let huge = Amount(uncheckedSatoshis: 9_223_372_036_854_277_039)
    let output = TransactionOutput(value: huge, scriptPubKey: BlockDraft.anyone)
    draft.block.transactions[1].outputs = [output, output]
    #expect(ledger.submit(draft.sealed()).rejectReason == "bad-txns-vout-toolarge")
  }

  @Test("CVE-2012-2459: a block with its end repeated says nothing of the block itself")
  mutating func repeatedEnd() {
    var draft = ledger.draft()
    draft.spend(ledger.coinbase(1))
    draft.spend(ledger.coinbase(2))
    let good = draft.sealed()
    var repeated = good
    repeated.transactions.append(repeated.transactions[2])
    #expect(repeated.hash == good.hash)
    #expect(
      ledger.submit(repeated) == .refused(.shape(.merkleRoot(.duplicatedTransactions))))
    #expect(ledger.submit(good) == .accepted)
    #expect(ledger.submit(repeated).rejectReason == "bad-txns-duplicate")
    #expect(ledger.submit(good) == .duplicate)
  }

  @Test("a body with other witnesses says nothing of the block itself")
  mutating func changedWitness() {
    let good = ledger.draft().sealed()
    var changed = good
    changed.transactions[0].inputs[0].witness = Witness([[UInt8](repeating: 9, count: 32)])
    #expect(changed.hash == good.hash)
    #expect(ledger.submit(changed).rejectReason == "bad-witness-merkle-match")
    let child = BlockDraft(on: good.hash, of: ledger).sealed()
    #expect(ledger.submit(child) == .inconclusive)
    #expect(ledger.submit(good) == .accepted)
    #expect(ledger.tip == child.hash)
    #expect(ledger.submit(changed) == .duplicate)
  }

  @Test("BIP30: no unspent output is made again, and that comes before missing inputs")
  mutating func overwriting() {
    var draft = ledger.draft()
    draft.spend(ledger.coinbase(1))
    #expect(ledger.submit(draft.sealed()) == .accepted)
    let made = OutPoint(txid: draft.block.transactions[1].txid, index: 0)
    let again = ledger.draft([draft.block.transactions[1]]).sealed()
    #expect(
      ledger.submit(again)
        == .refused(
          .connection(.overwrite(transaction: 1, output: made, height: .init(uncheckedValue: 111)))
        ))
    #expect(ledger.submit(ledger.draft([.moving([made], satoshis: 1)]).sealed()) == .accepted)
    let late = ledger.draft([draft.block.transactions[1]]).sealed()
    #expect(ledger.submit(late).rejectReason == "bad-txns-inputs-missingorspent")
  }

  @Test("an input that is signed wrongly counts before a later one that is missing")
  mutating func scriptsInOrder() {
    var draft = ledger.draft()
    draft.block.transactions.append(
      .moving([ledger.coinbase(1)], satoshis: 5_000_000_000, to: Script([0])))
    draft.spend(OutPoint(txid: draft.block.transactions[1].txid, index: 0))
    draft.spend(OutPoint(txid: .zero, index: 0))
    let answer = ledger.submit(draft.sealed())
    #expect(
      answer.rejectReason
        == "block-script-verify-flag-failed (Script evaluated without error but finished "
        + "with a false/empty top stack element)")
  }

  @Test("of many faults the first in the block counts, on however many cores", arguments: 0..<4)
  mutating func manyFaults(_: Int) throws {
    let split = Transaction(
      inputs: [TransactionInput(previousOutput: ledger.coinbase(1))],
      outputs: (0..<60).map { number in
        TransactionOutput(
          value: Amount(uncheckedSatoshis: 1_000),
          scriptPubKey: [20, 30, 40].contains(number) ? Script([0]) : BlockDraft.anyone)
      })
    try ledger.mine(exactly: [split], to: BlockDraft.anyone)
    var draft = ledger.draft()
    for number in 0..<60 as Range<UInt32> {
      let point = OutPoint(txid: split.txid, index: number == 50 ? 99 : number)
      draft.block.transactions.append(.moving([point], satoshis: 1_000))
    }
    let block = draft.sealed()
    let first = block.transactions[21]
    let fault = BlockConnectionError.SpendFault(
      txid: first.txid, wtxid: first.wtxid, input: 0,
      output: OutPoint(txid: split.txid, index: 20), error: .evalFalse)
    let before = ledger.coinList
    #expect(ledger.submit(block) == .refused(.connection(.script(transaction: 21, fault))))
    #expect(ledger.coinList == before)
    draft.block.transactions.removeAll { transaction in
      [20, 30, 40].contains(transaction.inputs[0].previousOutput.index)
    }
    let missing = ledger.submit(draft.sealed())
    #expect(missing.rejectReason == "bad-txns-inputs-missingorspent")
    #expect(ledger.coinList == before)
    try ledger.checkSupply()
  }

  @Test(
    "a coinbase is spent in the hundredth block after it and not before",
    arguments: [(10, true), (11, true), (12, false)] as [(UInt32, Bool)])
  mutating func maturity(height: UInt32, isMature: Bool) {
    var draft = ledger.draft()
    draft.spend(ledger.coinbase(height))
    let answer = ledger.submit(draft.sealed())
    #expect(
      answer.rejectReason == (isMature ? nil : "bad-txns-premature-spend-of-coinbase"))
  }
}
