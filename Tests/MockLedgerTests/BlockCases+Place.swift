import Bitcoin
import Hashing

@testable import MockLedger

extension BlockCase {
  static let headers = [
    BlockCase(
      "prev-blk-not-found", "",
      changeSealed: { draft, _ in
        draft.block.header.previousBlock = .zero
        draft = draft.mined()
      },
      refusal: { _, _ in .header(.previousBlockNotFound(.zero)) }),
    BlockCase(
      "bad-diffbits", "incorrect proof of work",
      changeSealed: { draft, _ in
        draft.block.header.bits = CompactTarget(rawValue: 0x207f_fffe)
        draft = draft.mined()
      },
      refusal: { _, _ in
        .header(.bits(found: CompactTarget(rawValue: 0x207f_fffe), required: .regtest))
      }),
    BlockCase(
      "time-too-old", "block's timestamp is too early",
      prepare: { draft, ledger in draft.block.header.time = ledger.medianTimePast + 1 },
      change: { draft, ledger in draft.block.header.time = ledger.medianTimePast },
      refusal: { _, ledger in
        .header(.timeTooOld(time: ledger.medianTimePast, medianTimePast: ledger.medianTimePast))
      }),
    BlockCase(
      "time-too-new", "block timestamp too far in the future",
      prepare: { draft, ledger in draft.block.header.time = ledger.now + 7_200 },
      change: { draft, ledger in draft.block.header.time = ledger.now + 7_201 },
      refusal: { _, ledger in
        .header(.timeTooNew(time: ledger.now + 7_201, now: ledger.now, allowance: 7_200))
      }),
    BlockCase(
      "bad-version(0x00000003)", "rejected nVersion=0x00000003 block",
      prepare: { draft, _ in draft.block.header.version = 4 },
      change: { draft, _ in draft.block.header.version = 3 },
      refusal: { _, _ in .header(.version(found: 3, minimum: 4)) }),
    BlockCase(
      "bad-version(0xffffffff)", "rejected nVersion=0xffffffff block",
      change: { draft, _ in draft.block.header.version = -1 },
      refusal: { _, _ in .header(.version(found: -1, minimum: 4)) }),
  ]

  static let contexts = [
    BlockCase(
      "bad-cb-height", "block height mismatch in coinbase",
      change: { draft, _ in
        draft.coinbase.inputs[0].scriptSig = Script([1, 112])
      },
      refusal: { _, _ in
        .context(
          .coinbaseHeight(
            height: BlockHeight(uncheckedValue: 111), required: Script([1, 111]),
            found: Script([1, 112])))
      }),
    BlockCase(
      "bad-witness-nonce-size", "CheckWitnessMalleation : invalid witness reserved value size",
      changeSealed: { draft, _ in draft.coinbase.inputs[0].witness = Witness([[1, 2]]) },
      refusal: { _, _ in .context(.witness(.reservedValue(itemSizes: [2]))) }),
    BlockCase(
      "bad-witness-merkle-match", "CheckWitnessMalleation : witness merkle commitment mismatch",
      changeSealed: { draft, _ in
        draft.coinbase.inputs[0].witness = Witness([[UInt8](repeating: 1, count: 32)])
      },
      refusal: { block, _ in
        let committed = WitnessCommitment(
          witnessRoot: block.witnessMerkleRoot, reservedValue: [UInt8](repeating: 0, count: 32))
        let computed = WitnessCommitment(
          witnessRoot: block.witnessMerkleRoot, reservedValue: [UInt8](repeating: 1, count: 32))
        return .context(.witness(.mismatch(committed: committed.hash, computed: computed.hash)))
      }),
    BlockCase(
      "unexpected-witness", "CheckWitnessMalleation : unexpected witness data found",
      prepare: { draft, ledger in draft.spend(ledger.coinbase(1)) },
      changeSealed: { draft, _ in
        draft.coinbase.outputs.removeLast()
        draft = draft.rooted().mined()
      },
      refusal: { _, _ in .context(.witness(.unexpectedWitness(transaction: 0))) }),
    BlockCase(
      "bad-blk-weight", "ContextualCheckBlock : weight limit failed",
      prepare: { draft, _ in draft.lengthen(to: 999_991) },
      change: { draft, _ in draft.lengthen(to: 999_992) },
      refusal: { _, _ in .context(.weight(4_000_004, maximum: 4_000_000)) }),
  ]
}
