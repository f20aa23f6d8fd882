import Bitcoin

@testable import MockLedger

extension Scene {
  /// Connects a block without transactions to the tip, without checking its proof of work.
  mutating func appendEmptyBlock() {
    let tip = ledger.chain.tip
    let header = BlockHeader(
      version: 4, previousBlock: tip.hash, merkleRoot: MerkleRoot.zero,
      time: tip.header.time + 600, bits: .regtest, nonce: 0)
    ledger.chain.append(
      BlockRecord(NamedBlock(header: header, transactions: []), on: tip))
  }
}
