import Bitcoin
import Hashing
import ScriptEngine

@testable import MockLedger

private let height111 = BlockHeight(uncheckedValue: 111)

extension BlockCase {
  static let connections = spends + limits

  private static func inputs(_ block: Block, _ error: TransactionInputsError) -> BlockRefusal {
    let number = block.transactions.count - 1
    return .connection(
      .inputs(transaction: number, txid: block.transactions[number].txid, error))
  }

  private static let spends = [
    BlockCase(
      "bad-txns-inputs-missingorspent", "CheckTxInputs: inputs missing/spent in transaction TXID",
      prepare: { draft, ledger in draft.spend(ledger.coinbase(1)) },
      change: { draft, ledger in draft.spend(ledger.coinbase(1)) },
      refusal: { block, ledger in
        let spender = Spender(txid: block.transactions[1].txid, input: 0, height: height111)
        return inputs(
          block, .missingOrSpent(input: 0, output: ledger.coinbase(1), spender: spender))
      }),
    BlockCase(
      "bad-txns-premature-spend-of-coinbase",
      "tried to spend coinbase at depth 99 in transaction TXID",
      prepare: { draft, ledger in draft.spend(ledger.coinbase(11)) },
      change: { draft, ledger in draft.spend(ledger.coinbase(12)) },
      refusal: { block, _ in inputs(block, .prematureCoinbase(input: 0, age: 99, required: 100)) }
    ),
    BlockCase(
      "bad-txns-in-belowout", "value in (50.00) < value out (50.00000001) in transaction TXID",
      prepare: { draft, ledger in draft.spend(ledger.coinbase(1)) },
      change: { draft, _ in
        draft.block.transactions[1].outputs[0].value = Amount(uncheckedSatoshis: 5_000_000_001)
      },
      refusal: { block, _ in
        inputs(
          block,
          .inputsBelowOutputs(
            inputs: Amount(uncheckedSatoshis: 5_000_000_000),
            outputs: Amount(uncheckedSatoshis: 5_000_000_001)))
      }),
    BlockCase(
      "bad-txns-nonfinal", "contains a non-BIP68-final transaction TXID",
      prepare: { draft, ledger in
        draft.block.transactions.append(
          .moving(
            [ledger.coinbase(1)], satoshis: 1_000, sequence: InputSequence(rawValue: 110)))
      },
      change: { draft, _ in
        draft.block.transactions[1].inputs[0].sequence = InputSequence(rawValue: 111)
      },
      refusal: { block, _ in
        .connection(
          .relativeLock(
            transaction: 1, txid: block.transactions[1].txid,
            RelativeLockUnmet(input: 0, distance: .blocks(required: 111, age: 110))))
      }),
    BlockCase(
      "block-script-verify-flag-failed (Script evaluated without error but finished with a "
        + "false/empty top stack element)",
      "input 0 of TXID (wtxid TXID), spending PARENT:0",
      prepare: { draft, ledger in
        draft.spend(ledger.coinbase(1))
        let made = OutPoint(txid: draft.block.transactions[1].txid, index: 0)
        draft.spend(made)
      },
      change: { draft, _ in
        draft.block.transactions[1].outputs[0].scriptPubKey = Script([0])
        let made = OutPoint(txid: draft.block.transactions[1].txid, index: 0)
        draft.block.transactions[2].inputs[0].previousOutput = made
      },
      refusal: { block, _ in
        let spend = block.transactions[2]
        return .connection(
          .script(
            transaction: 2,
            BlockConnectionError.SpendFault(
              txid: spend.txid, wtxid: spend.wtxid, input: 0,
              output: spend.inputs[0].previousOutput, error: .evalFalse)))
      }),
  ]

  private static let limits = [
    BlockCase(
      "bad-blk-sigops", "too many sigops",
      prepare: { draft, ledger in
        draft.addSignatureChecks(19_980)
        draft.payScriptHash(from: ledger.coinbase(1), Script.redeem(checks: 20))
      },
      change: { draft, ledger in
        draft.block.transactions.removeLast(2)
        draft.payScriptHash(from: ledger.coinbase(1), Script.redeem(checks: 21))
      },
      refusal: { _, _ in
        .connection(.signatureCost(transaction: 2, cost: 80_004, maximum: 80_000))
      }),
    BlockCase(
      "bad-cb-amount", "coinbase pays too much (actual=5000000101 vs limit=5000000100)",
      prepare: { draft, ledger in
        draft.block.transactions.append(
          .moving([ledger.coinbase(1)], satoshis: 4_999_999_900))
        draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 5_000_000_100)
      },
      change: { draft, _ in
        draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 5_000_000_101)
      },
      refusal: { _, _ in
        .connection(
          .coinbaseAmount(
            paid: Amount(uncheckedSatoshis: 5_000_000_101),
            allowed: Amount(uncheckedSatoshis: 5_000_000_100)))
      }),
  ]
}

extension Script {
  /// A script that anyone satisfies, with this many signature checks that are never run.
  fileprivate static func redeem(checks: Int) -> Script {
    let skipped = [UInt8](repeating: Opcode.checkSig.rawValue, count: checks)
    return Script([0, Opcode.if.rawValue] + skipped + [Opcode.endIf.rawValue, 0x51])
  }
}

extension BlockDraft {
  /// Pays a P2SH output, and spends it.
  fileprivate mutating func payScriptHash(from point: OutPoint, _ script: Script) {
    let paying = Transaction.moving(
      [point], satoshis: 5_000_000_000,
      to: .payToScriptHash(Hash160.hash(script.bytes)))
    var spending = Transaction.moving(
      [OutPoint(txid: paying.txid, index: 0)], satoshis: 5_000_000_000)
    spending.inputs[0].scriptSig = ScriptBuilder().adding(data: script.bytes).script
    block.transactions += [paying, spending]
  }
}
