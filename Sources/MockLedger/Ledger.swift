internal import Bitcoin

/// A chain, a mempool and a clock: one process that plays every node and every miner.
///
/// It is a value. A copy is an independent future and costs next to nothing; all copies share the
/// memory of which scripts were found valid.
public struct Ledger: Sendable {
  /// The parameters of the chain.
  public let parameters: ChainParameters
  /// The node's clock, in seconds since 1970; it moves only when it is set or a block is mined.
  public internal(set) var now: UInt32
  /// How many seconds pass with each block that is mined here.
  public var blockInterval: UInt32 = 600
  /// How many virtual bytes the mempool may hold, so that a flood cannot take all memory.
  public var mempoolCapacity = 20_000_000
  /// How many bytes the transactions of disconnected blocks may take in one reorganisation, as
  /// Bitcoin Core counts memory; those beyond do not return to the mempool.
  var disconnectedCapacity = 20_000_000
  var tree: BlockTree
  var chain: ActiveChain
  var mempool: Mempool
  var scripts: ScriptMemory
  /// What blocks have made of ledgers, where copies look ahead.
  var blocks: BlockMemory?

  /// Starts with only the genesis block, and the clock at its time.
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
