public import Bitcoin

/// A transaction's own lock is not open yet, for the block that it would stand in.
public struct AbsoluteLockUnmet: Error, Hashable, Sendable {
  /// What the transaction demands.
  public let lock: LockTime
  /// The height of the block that it would stand in, which must be above a lock by height.
  public let height: BlockHeight
  /// The median time past before that block, which must be above a lock by time.
  public let medianTimePast: UInt32
}

/// An input's lock relative to the output that it spends is not open yet (BIP68).
public struct RelativeLockUnmet: Error, Hashable, Sendable {
  /// How far the output and the chain are apart, and how far they must be.
  public enum Distance: Hashable, Sendable {
    /// In blocks.
    case blocks(required: UInt32, age: UInt32)
    /// In seconds of median time past.
    case seconds(required: UInt32, age: UInt32)
  }

  /// The input whose lock is not open.
  public let input: Int
  /// How long it must wait, and how long it has.
  public let distance: Distance
}

extension Transaction {
  /// Confirms that nLockTime lets the transaction into a block: Core's `IsFinalTx`.
  func checkAbsoluteLock(
    at height: BlockHeight, medianTimePast: UInt32
  ) throws(AbsoluteLockUnmet) {
    let isOpen =
      switch lockTime.meaning {
      case .height(let lock): lock == 0 || lock < height.value
      case .time(let lock): lock < medianTimePast
      }
    guard isOpen || inputs.allSatisfy({ $0.sequence == .final }) else {
      throw AbsoluteLockUnmet(lock: lockTime, height: height, medianTimePast: medianTimePast)
    }
  }
}

/// Where and when the block stands in which relative locks are judged, and how to look back.
struct RelativeLockView {
  /// The height of the block that the transaction would stand in.
  let height: BlockHeight
  /// The median time past of the block before it.
  let medianTimePast: UInt32
  /// The median time past of a block on the chain.
  let medianTimePastAt: (BlockHeight) -> UInt32

  /// Confirms that every nSequence lets the transaction in: Core's `SequenceLocks`.
  ///
  /// `heights` are those of the spent outputs; an output of the mempool counts as in this block.
  func check(_ transaction: Transaction, spentHeights: [BlockHeight]) throws(RelativeLockUnmet) {
    guard transaction.version >= 2 else { return }
    for (index, input) in transaction.inputs.enumerated() {
      guard let lock = input.sequence.relativeLock else { continue }
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
      let startTime = medianTimePastAt(start.previous ?? .genesis)
      let age = medianTimePast - min(startTime, medianTimePast)
      return .seconds(required: UInt32(count) << 9, age: age)
    }
  }
}

extension RelativeLockUnmet.Distance {
  fileprivate var isMet: Bool {
    switch self {
    case .blocks(let required, let age): required <= age
    case .seconds(let required, let age): required <= age
    }
  }
}
