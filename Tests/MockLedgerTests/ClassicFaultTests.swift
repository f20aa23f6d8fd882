import Bitcoin
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
