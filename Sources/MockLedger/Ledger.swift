internal import Bitcoin

/// A chain, a mempool and a clock: one process that plays every node and every miner.
///
/// It is a value. A copy is an independent future and costs next to nothing; what scripts were
/// found good is remembered for all copies together.
public struct Ledger: Sendable {
  /// The numbers of the chain's rules.
  public let parameters: ChainParameters
  /// The node's clock, in seconds since 1970: it stands still unless it is set or a block is mined.
  public internal(set) var now: UInt32
  /// How many seconds pass with each block that is mined here.
  public var blockInterval: UInt32 = 600
  /// How many virtual bytes may wait in the mempool, so that no flood takes all memory.
  public var mempoolCapacity = 20_000_000
  /// How many bytes transactions of blocks that leave the chain may take in one reorganisation, as
  /// Bitcoin Core counts memory: beyond that the mempool does not get them back.
  var disconnectedCapacity = 20_000_000
  var tree: BlockTree
  var chain: ActiveChain
  var mempool: Mempool
  var scripts: ScriptMemory

  /// Starts with the genesis block alone, and the clock at its time.
  public init(parameters: ChainParameters = .regtest) {
    self.parameters = parameters
    let genesis = NamedBlock(parameters.genesis)
    tree = BlockTree()
    tree.insert(BlockRecord(genesis, on: nil))
    tree.setTransactions(genesis.transactions, of: genesis.hash)
    chain = ActiveChain(genesis: tree.known(genesis.hash))
    now = genesis.header.time
    mempool = Mempool()
    scripts = ScriptMemory()
  }
}
