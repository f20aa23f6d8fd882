public import Bitcoin

/// The demands of a waiting transaction's relative locks, as stored when it arrived: Bitcoin Core's
/// `LockPoints`.
///
/// They are not computed anew when the chain changes, as long as the newest block that they depend
/// on is still on it. So an input that was unconfirmed then counts as made in the block after the
/// tip of that time, wherever it is confirmed later.
public struct LockPoints: Hashable, Sendable {
  /// A block whose outputs a transaction spends.
  public struct InputBlock: Hashable, Sendable {
    /// The height of the block.
    public let height: BlockHeight
    /// The hash of the block.
    public let hash: BlockHash
  }

  /// The height that the next block must exceed; -1 without a lock by blocks.
  public private(set) var height: Int64 = -1
  /// The time that the median time past must exceed; -1 without a lock by time.
  public private(set) var time: Int64 = -1
  /// The newest block that they depend on; `nil` for the genesis block, which is on every chain.
  public private(set) var newestInput: InputBlock?

  /// No demands.
  static let none = LockPoints()

  /// Whether a block at this height may hold the transaction.
  func areMet(at next: BlockHeight, medianTimePast: UInt32) -> Bool {
    height < Int64(next.value) && time < Int64(medianTimePast)
  }

  /// Whether they are still valid on this chain.
  func areValid(on chain: ActiveChain) -> Bool {
    guard let newestInput else { return true }
    return chain.hash(at: newestInput.height) == newestInput.hash
  }
}

extension LockPoints {
  /// Computes the demands of a transaction that spends outputs of these heights; outputs of the
  /// mempool count as of the next block.
  init(of transaction: Transaction, spentHeights: [BlockHeight], on chain: ActiveChain) {
    let next = chain.tip.height.next
    var newest = BlockHeight.genesis
    for (input, start) in zip(transaction.inputs, spentHeights) {
      if transaction.version >= 2 {
        guard let lock = input.sequence.relativeLock else { continue }
        demand(lock, from: start, on: chain)
      }
      if start < next { newest = max(newest, start) }
    }
    guard newest > .genesis else { return }
    newestInput = chain.hash(at: newest).map { InputBlock(height: newest, hash: $0) }
  }

  private mutating func demand(
    _ lock: InputSequence.RelativeLock, from start: BlockHeight, on chain: ActiveChain
  ) {
    switch lock {
    case .blocks(let count):
      height = max(height, Int64(start.value) + Int64(count) - 1)
    case .timeUnits(let count):
      let startTime = chain.medianTimePast(at: start.startOfRelativeTime)
      let start = Int64(startTime ?? chain.tip.medianTimePast)
      time = max(time, start + Int64(InputSequence.seconds(timeUnits: count)) - 1)
    }
  }
}
