import Bitcoin
import Hashing

@testable import MockLedger

/// A block that is yet to be made, on any block of a ledger.
struct BlockDraft {
  /// Anyone may spend what pays this.
  static let anyone = Script([Opcode.push1.rawValue])

  var block: Block

  /// A block with only its coinbase, which takes the subsidy and these fees.
  init(
    on parent: BlockHash, of ledger: Ledger, fees: Int64 = 0, tag: UInt8 = 0,
    transactions: [Transaction] = []
  ) {
    let previous = ledger.tree.known(parent)
    let template = BlockTemplate(
      previous: previous, time: max(previous.medianTimePast + 1, previous.header.time + 600),
      bits: .regtest,
      subsidy: Amount(
        uncheckedSatoshis: ledger.parameters.subsidy(at: previous.height.next).satoshis + fees),
      script: Self.anyone)
    block = template.block().block
    if tag > 0 { coinbase.inputs[0].scriptSig = coinbase.inputs[0].scriptSig.appending([1, tag]) }
    block.transactions += transactions
  }

  init(_ block: Block) { self.block = block }

  var coinbase: Transaction {
    get { block.transactions[0] }
    set { block.transactions[0] = newValue }
  }

  /// Commits to everything and proves work.
  func sealed() -> Block { committed().rooted().mined().block }

  /// Commits to the witnesses.
  func committed() -> BlockDraft {
    var copy = self
    let commitment = WitnessCommitment(
      witnessRoot: block.witnessMerkleRoot, reservedValue: [UInt8](repeating: 0, count: 32))
    copy.coinbase.outputs[copy.coinbase.outputs.count - 1].scriptPubKey = commitment.script
    return copy
  }

  /// Commits to the transactions.
  func rooted() -> BlockDraft {
    var copy = self
    copy.block.header.merkleRoot = MerkleRoot(block.merkleTree.root)
    return copy
  }

  /// Proves work.
  func mined() -> BlockDraft {
    var copy = self
    while (try? copy.block.header.checkProofOfWork(limit: .limit(of: .regtest))) == nil {
      copy.block.header.nonce += 1
    }
    return copy
  }

  /// Proves that there was no work.
  func unmined() -> BlockDraft {
    var copy = self
    while (try? copy.block.header.checkProofOfWork(limit: .limit(of: .regtest))) != nil {
      copy.block.header.nonce += 1
    }
    return copy
  }
}

extension Script {
  func appending(_ more: [UInt8]) -> Script { Script(bytes + more) }
}

extension Transaction {
  /// Spends outputs that anyone may spend, to one that anyone may spend.
  static func moving(
    _ points: [OutPoint], satoshis: Int64, to script: Script = BlockDraft.anyone,
    sequence: InputSequence = .final, lockTime: LockTime = .none, version: UInt32 = 2
  ) -> Transaction {
    Transaction(
      version: version,
      inputs: points.map { TransactionInput(previousOutput: $0, sequence: sequence) },
      outputs: [
        TransactionOutput(value: Amount(uncheckedSatoshis: satoshis), scriptPubKey: script)
      ],
      lockTime: lockTime)
  }
}

extension Ledger {
  /// A chain whose coinbases anyone may spend; those of blocks 1 to 11 are mature for block 111.
  static func withCoins(height: Int = 110) -> Ledger {
    var ledger = Ledger()
    ledger.mine(height, to: BlockDraft.anyone)
    return ledger
  }

  /// What the coinbase of a block pays.
  func coinbase(_ height: UInt32) -> OutPoint {
    guard let hash = blockHash(at: BlockHeight(uncheckedValue: height)), let block = block(hash)
    else { preconditionFailure("the block is on the chain") }
    return OutPoint(txid: block.transactions[0].txid, index: 0)
  }

  func draft(_ transactions: [Transaction] = [], fees: Int64 = 0) -> BlockDraft {
    BlockDraft(on: tip, of: self, fees: fees, transactions: transactions)
  }

  var coinList: [OutPoint: Coin] {
    var list: [OutPoint: Coin] = [:]
    chain.coins.forEach { list[$0] = $1 }
    return list
  }
}
