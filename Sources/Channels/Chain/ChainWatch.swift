public import Bitcoin

/// What a participant wants to be told about a chain, beside the height of its last block.
public struct ChainWatch: Hashable, Sendable {
  /// The outputs that it watches.
  public let outputs: [WatchedOutput]
  /// Whether it sees the mempool.
  public let mempool: MempoolView

  /// How much of the mempool a participant sees.
  public enum MempoolView: UInt8, Hashable, Sendable {
    /// Only what creates or spends a watched output.
    case watchedOnly
    /// Everything that waits there.
    case everything
  }

  /// Asks for news about outputs.
  public init(_ outputs: [WatchedOutput], mempool: MempoolView = .watchedOnly) {
    self.outputs = outputs
    self.mempool = mempool
  }
}

/// An output that a participant watches.
public struct WatchedOutput: Hashable, Sendable {
  /// Where it should stand.
  public let outPoint: OutPoint
  /// What it should pay.
  public let output: TransactionOutput

  /// Asks for news about an output.
  public init(outPoint: OutPoint, output: TransactionOutput) {
    self.outPoint = outPoint
    self.output = output
  }
}
