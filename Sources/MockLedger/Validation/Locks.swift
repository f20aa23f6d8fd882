public import Bitcoin

/// A transaction's nLockTime is not open yet for the block that would hold it.
public struct AbsoluteLockUnmet: Error, Hashable, Sendable {
  /// The transaction's nLockTime.
  public let lock: LockTime
  /// The height of the block that would hold it, which must exceed a lock by height.
  public let height: BlockHeight
  /// The median time past before that block, which must exceed a lock by time.
  public let medianTimePast: UInt32
}

/// An input's lock relative to the output that it spends is not open yet (BIP68).
public struct RelativeLockUnmet: Error, Hashable, Sendable {
  /// The age of the output, and the age that the lock requires.
  public enum Distance: Hashable, Sendable {
    /// In blocks.
    case blocks(required: UInt32, age: UInt32)
    /// In seconds of median time past.
    case seconds(required: UInt32, age: UInt32)
  }

  /// The input whose lock is not open.
  public let input: Int
  /// The required and the actual age.
  public let distance: Distance
}

extension Transaction {
  /// Confirms that nLockTime allows the transaction in a block: Core's `IsFinalTx`.
  func checkAbsoluteLock(
    at height: BlockHeight, medianTimePast: UInt32
  ) throws(AbsoluteLockUnmet) {
    guard isFinal(at: height, medianTimePast: medianTimePast) else {
      throw AbsoluteLockUnmet(lock: lockTime, height: height, medianTimePast: medianTimePast)
    }
  }

  /// Whether a block at this height, after this median time past, may hold the transaction.
  func isFinal(at height: BlockHeight, medianTimePast: UInt32) -> Bool {
    switch lockInForce {
    case nil: true
    case .height(let lock): lock < height.value
    case .time(let lock): lock < medianTimePast
    }
  }
}

/// The block for which relative locks are judged, and access to the times of earlier blocks.
struct RelativeLockView {
  /// The height of the block that would hold the transaction.
  let height: BlockHeight
  /// The median time past of the block before.
  let medianTimePast: UInt32
  /// The median time past of a block on the chain.
  let medianTimePastAt: (BlockHeight) -> UInt32

  /// Confirms that every nSequence allows the transaction in the block: Core's `SequenceLocks`.
  ///
  /// The heights are those of the spent outputs; an output of the mempool counts as in this block.
  func check(_ transaction: Transaction, spentHeights: [BlockHeight]) throws(RelativeLockUnmet) {
    for (index, input) in transaction.inputs.enumerated() {
      guard let lock = transaction.relativeLockInForce(for: input) else { continue }
      let distance = distance(lock, from: spentHeights[index])
      guard distance.isMet else { throw RelativeLockUnmet(input: index, distance: distance) }
    }
  }

  private func distance(
    _ lock: InputSequence.RelativeLock, from start: BlockHeight
  ) -> RelativeLockUnmet.Distance {
    switch lock {
    case .blocks(let count):
      return .blocks(required: UInt32(count), age: height.value - min(start.value, height.value))
    case .timeUnits(let count):
      let startTime = medianTimePastAt(start.startOfRelativeTime)
      let age = medianTimePast - min(startTime, medianTimePast)
      return .seconds(required: InputSequence.seconds(timeUnits: count), age: age)
    }
  }
}

extension BlockHeight {
  /// The block whose median time past starts the relative time locks on outputs of this block: the
  /// one before it (BIP-0068).
  var startOfRelativeTime: BlockHeight { previous ?? .genesis }
}

extension RelativeLockUnmet.Distance {
  fileprivate var isMet: Bool {
    switch self {
    case .blocks(let required, let age): required <= age
    case .seconds(let required, let age): required <= age
    }
  }
}
