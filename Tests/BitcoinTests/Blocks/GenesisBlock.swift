import Bitcoin
import TestSupport

/// The genesis block of a chain, made from its well-known parts.
struct GenesisBlock: Sendable, CustomStringConvertible {
  let network: Network
  let time: UInt32
  let bits: UInt32
  let nonce: UInt32
  let hash: String

  var description: String { "the genesis block of \(network.rawValue)" }

  static let merkleRoot = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"
  static let headline = "The Times 03/Jan/2009 Chancellor on brink of second bailout for banks"
  static let key = """
    04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb6\
    49f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5f
    """

  static let all = [
    GenesisBlock(
      network: .mainnet, time: 1_231_006_505, bits: 0x1d00_ffff, nonce: 2_083_236_893,
      hash: "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"),
    GenesisBlock(
      network: .testnet, time: 1_296_688_602, bits: 0x1d00_ffff, nonce: 414_098_458,
      hash: "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943"),
    GenesisBlock(
      network: .signet, time: 1_598_918_400, bits: 0x1e03_77ae, nonce: 52_613_770,
      hash: "00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6"),
    regtest,
  ]

  static let regtest = GenesisBlock(
    network: .regtest, time: 1_296_688_602, bits: 0x207f_ffff, nonce: 2,
    hash: "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206")

  static var coinbase: Transaction {
    get throws {
      let script = ScriptBuilder().adding(data: [0xff, 0xff, 0x00, 0x1d]).adding(data: [4])
        .adding(data: Array(headline.utf8)).script
      return Transaction(
        version: 1,
        inputs: [TransactionInput(previousOutput: .null, scriptSig: script)],
        outputs: [
          TransactionOutput(
            value: try Amount(satoshis: 5_000_000_000),
            scriptPubKey: .payToPublicKey(try bytes(fromHex: key)))
        ])
    }
  }

  var block: Block {
    get throws {
      let header = BlockHeader(
        version: 1, previousBlock: .zero, merkleRoot: try MerkleRoot(hex: Self.merkleRoot),
        time: time, bits: CompactTarget(rawValue: bits), nonce: nonce)
      return Block(header: header, transactions: [try Self.coinbase])
    }
  }
}
