public import Bitcoin
internal import Hashing

/// The parameters of a chain, as Bitcoin Core's regtest has them.
public struct ChainParameters: Hashable, Sendable {
  /// The first block, which every ledger starts with.
  public let genesis: Block
  /// The easiest work that a block may show, and on this chain the only one.
  public let bits: CompactTarget
  /// The easiest target that a header may name at all.
  public let limit: Target
  /// After how many blocks the subsidy halves.
  public let halvingInterval: UInt32
  /// How many blocks old a coinbase must be before it may be spent.
  public let coinbaseMaturity: UInt32
  /// The lowest block version that is still accepted (BIP34, BIP65, BIP66).
  public let minimumVersion: Int32
  /// How many seconds a block's time may be ahead of the node's clock.
  public let timeAllowance: UInt32

  /// A private chain: the one that everything here runs on.
  public static let regtest = ChainParameters(
    genesis: regtestGenesis, bits: .regtest, limit: .limit(of: .regtest), halvingInterval: 150,
    coinbaseMaturity: 100, minimumVersion: 4, timeAllowance: 7_200)

  /// The new money that a block's miner may take besides the fees.
  public func subsidy(at height: BlockHeight) -> Amount {
    let halvings = height.value / halvingInterval
    return Amount(uncheckedSatoshis: halvings >= 64 ? 0 : 5_000_000_000 >> Int64(halvings))
  }

  private static var regtestGenesis: Block {
    let headline = "The Times 03/Jan/2009 Chancellor on brink of second bailout for banks"
    let scriptSig = ScriptBuilder().adding(data: [0xff, 0xff, 0, 0x1d]).adding(data: [4])
      .adding(data: Array(headline.utf8)).script
    let coinbase = Transaction(
      version: 1,
      inputs: [TransactionInput(previousOutput: .null, scriptSig: scriptSig)],
      outputs: [
        TransactionOutput(
          value: Amount(uncheckedSatoshis: 5_000_000_000),
          scriptPubKey: .payToPublicKey(genesisKey))
      ])
    let header = BlockHeader(
      version: 1, previousBlock: .zero, merkleRoot: MerkleRoot(coinbase.txid.digest),
      time: 1_296_688_602, bits: .regtest, nonce: 2)
    return Block(header: header, transactions: [coinbase])
  }

  private static var genesisKey: [UInt8] {
    let digits = """
      04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb\
      649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5f
      """
    do { return try Hex.decode(digits) } catch {
      preconditionFailure("the key of the genesis block is hexadecimal")
    }
  }
}
