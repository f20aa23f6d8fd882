internal import Bitcoin

/// A chain, a mempool and a clock: one process that plays every node and every miner.
///
/// It is a value. A copy is an independent future and costs next to nothing; what scripts were
/// found good is remembered for all copies together.
public struct Ledger: Sendable {
  /// The numbers of the chain's rules.
  public let parameters: ChainParameters
  var tree: BlockTree
  var chain: ActiveChain
  var mempool: Mempool
  let scripts: ScriptMemory

  /// Starts with the genesis block alone.
  public init(parameters: ChainParameters = .regtest) {
    self.parameters = parameters
    let genesis = BlockRecord(genesis: parameters.genesis)
    tree = BlockTree()
    tree.insert(genesis)
    chain = ActiveChain(genesis: genesis)
    mempool = Mempool()
    scripts = ScriptMemory()
  }
}

extension BlockRecord {
  fileprivate init(genesis block: Block) {
    hash = block.hash
    header = block.header
    height = .genesis
    arrival = 0
    medianTimePast = block.header.time
    body = .present(block.transactions.map(NamedTransaction.init))
    standing = .connected
  }
}
