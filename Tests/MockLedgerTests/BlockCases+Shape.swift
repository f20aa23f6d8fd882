import Bitcoin
import Hashing

@testable import MockLedger

extension BlockCase {
  static let shape: [BlockCase] = proof + lists + amounts

  private static let proof = [
    BlockCase(
      "high-hash", "proof of work failed",
      changeSealed: { draft, _ in draft = draft.unmined() },
      refusal: { block, _ in
        let target = (try? CompactTarget.regtest.target) ?? .limit(of: .regtest)
        return .shape(.proofOfWork(.hashAboveTarget(hash: block.hash, target: target)))
      }),
    BlockCase(
      "high-hash", "proof of work failed", name: "a target of nothing",
      changeSealed: { draft, _ in draft.block.header.bits = CompactTarget(rawValue: 0) },
      refusal: { _, _ in .shape(.proofOfWork(.noTarget(.zero))) }),
    BlockCase(
      "bad-txnmrklroot", "hashMerkleRoot mismatch",
      changeSealed: { draft, _ in
        draft.block.header.merkleRoot = .zero
        draft = draft.mined()
      },
      refusal: { block, _ in
        .shape(
          .merkleRoot(.mismatch(header: .zero, computed: MerkleRoot(block.merkleTree.root))))
      }),
    BlockCase(
      "bad-txns-duplicate", "duplicate transaction", name: "CVE-2012-2459",
      prepare: { draft, ledger in
        draft.spend(ledger.coinbase(1))
        draft.spend(ledger.coinbase(2))
      },
      changeSealed: { draft, _ in
        draft.block.transactions.append(draft.block.transactions[2])
      },
      refusal: { _, _ in .shape(.merkleRoot(.duplicatedTransactions)) }),
  ]

  private static let lists = [
    BlockCase(
      "bad-blk-length", "size limits failed", name: "no transactions",
      changeSealed: { draft, _ in
        draft.block.transactions = []
        draft = draft.rooted().mined()
      },
      refusal: { _, _ in
        .shape(.length(transactions: 0, sizeWithoutWitness: 81, maximumWeight: 4_000_000))
      }),
    BlockCase(
      "bad-blk-length", "size limits failed", name: "one byte too long",
      prepare: { draft, _ in draft.lengthen(to: 999_990) },
      change: { draft, _ in draft.lengthen(to: 1_000_001) },
      refusal: { _, _ in
        .shape(.length(transactions: 1, sizeWithoutWitness: 1_000_001, maximumWeight: 4_000_000))
      }),
    BlockCase(
      "bad-cb-missing", "first tx is not coinbase",
      prepare: { draft, ledger in draft.spend(ledger.coinbase(1)) },
      changeSealed: { draft, _ in
        draft.block.transactions.swapAt(0, 1)
        draft = draft.rooted().mined()
      },
      refusal: { _, _ in .shape(.coinbaseMissing) }),
    BlockCase(
      "bad-cb-multiple", "more than one coinbase",
      prepare: { draft, ledger in draft.spend(ledger.coinbase(1)) },
      change: { draft, _ in
        draft.block.transactions.append(
          .moving([.null], satoshis: 0, to: BlockDraft.anyone))
      },
      refusal: { _, _ in .shape(.coinbaseRepeated(transaction: 2)) }),
    BlockCase(
      "bad-blk-sigops", "out-of-bounds SigOpCount",
      prepare: { draft, _ in draft.addSignatureChecks(20_000) },
      change: { draft, _ in draft.addSignatureChecks(1) },
      refusal: { _, _ in .shape(.signatureCost(80_004, maximum: 80_000)) }),
  ]

  /// One change of a transaction in the block, and the fault of its shape.
  private static func transaction(
    _ reason: String, name: String = "", _ index: Int = 1,
    change: @escaping @Sendable (inout Transaction, Ledger) -> Void,
    _ error: TransactionShapeError
  ) -> BlockCase {
    BlockCase(
      reason, "Transaction check failed (tx hash TXID) ", name: name,
      prepare: { draft, ledger in draft.spend(ledger.coinbase(1), ledger.coinbase(2)) },
      change: { draft, ledger in change(&draft.block.transactions[index], ledger) },
      refusal: { block, _ in
        .shape(.transaction(index: index, txid: block.transactions[index].txid, error))
      })
  }

  private static let amounts = [
    transaction(
      "bad-txns-vin-empty", change: { transaction, _ in transaction.inputs = [] }, .noInputs),
    transaction(
      "bad-txns-vout-empty", change: { transaction, _ in transaction.outputs = [] }, .noOutputs),
    transaction(
      "bad-txns-vout-negative",
      change: { transaction, _ in
        transaction.outputs[0].value = Amount(uncheckedSatoshis: -1)
      }, .outputNegative(output: 0, satoshis: -1)),
    transaction(
      "bad-txns-vout-toolarge",
      change: { transaction, _ in
        transaction.outputs[0].value = Amount(uncheckedSatoshis: Amount.maximumSatoshis + 1)
      }, .outputTooLarge(output: 0, satoshis: Amount.maximumSatoshis + 1)),
    transaction(
      "bad-txns-vout-toolarge", name: "CVE-2010-5139: two that overflow together",
      change: { transaction, _ in
        let half = Amount(uncheckedSatoshis: 9_223_372_036_854_277_039)
        transaction.outputs = [half, half].map {
          TransactionOutput(value: $0, scriptPubKey: BlockDraft.anyone)
        }
      }, .outputTooLarge(output: 0, satoshis: 9_223_372_036_854_277_039)),
    transaction(
      "bad-txns-txouttotal-toolarge",
      change: { transaction, _ in
        transaction.outputs = [Amount.maximum, Amount(uncheckedSatoshis: 1)].map {
          TransactionOutput(value: $0, scriptPubKey: BlockDraft.anyone)
        }
      }, .outputTotalTooLarge(output: 1, satoshis: Amount.maximumSatoshis + 1)),
    transaction(
      "bad-txns-inputs-duplicate", name: "CVE-2018-17144",
      change: { transaction, _ in transaction.inputs[1] = transaction.inputs[0] },
      .duplicateInputs(first: 0, second: 1)),
    transaction(
      "bad-txns-prevout-null",
      change: { transaction, _ in transaction.inputs[1].previousOutput = .null },
      .nullPreviousOutput(input: 1)),
    transaction(
      "bad-cb-length", name: "too long", 0,
      change: { transaction, _ in
        let script = transaction.inputs[0].scriptSig
        transaction.inputs[0].scriptSig = script.appending(
          [UInt8](repeating: 0, count: 101 - script.count))
      }, .coinbaseScriptLength(101)),
  ]
}

extension BlockDraft {
  /// Adds a transaction that spends whole coinbases of 50 bitcoins.
  mutating func spend(_ points: OutPoint...) {
    block.transactions.append(.moving(points, satoshis: Int64(points.count) * 5_000_000_000))
  }

  /// Makes the block exactly so long without witnesses, by an output of the coinbase.
  mutating func lengthen(to size: Int) {
    if coinbase.outputs.count > 2 { coinbase.outputs.remove(at: 1) }
    let count = size - block.sizeWithoutWitness - 13
    let script = [Opcode.return.rawValue] + [UInt8](repeating: 0, count: count - 1)
    coinbase.outputs.insert(TransactionOutput(value: .zero, scriptPubKey: Script(script)), at: 1)
  }

  /// Adds an output of the coinbase with this many OP_CHECKSIG.
  mutating func addSignatureChecks(_ count: Int) {
    let script = Script([UInt8](repeating: Opcode.checkSig.rawValue, count: count))
    coinbase.outputs.insert(TransactionOutput(value: .zero, scriptPubKey: script), at: 1)
  }
}
