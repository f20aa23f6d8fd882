public import Bitcoin
internal import Channels

extension Timelock {
  /// The locks of all states: state k is locked to T0 − k·step.
  public struct Ladder: Hashable, Sendable {
    /// T0: state 0, the refund, is locked to this height.
    public var refundHeight: BlockHeight
    /// How many blocks earlier each state unlocks than the one before.
    public var step: UInt32
    /// How many blocks a party may need before it acts.
    public var reaction: UInt32
    /// How many blocks miners may take to confirm an acceptable transaction; 1 is the very next.
    public var delay: UInt32
    /// How many blocks one longer branch may undo; with 0 a confirmation is for good.
    public var undone: UInt32

    /// Puts a ladder together; `Terms` checks it.
    public init(
      refundHeight: BlockHeight, step: UInt32, reaction: UInt32, delay: UInt32, undone: UInt32 = 0
    ) {
      self.refundHeight = refundHeight
      self.step = step
      self.reaction = reaction
      self.delay = delay
      self.undone = undone
    }
  }
}

extension Timelock.Ladder {
  /// The height that a state is locked to; `nil` below the lowest rung, which is height 1: a lock
  /// of zero is none.
  public func lock(of state: UInt32) -> BlockHeight? {
    let (down, overflow) = step.multipliedReportingOverflow(by: state)
    guard !overflow, down < refundHeight.value else { return nil }
    return BlockHeight(uncheckedValue: refundHeight.value - down)
  }

  /// The most blocks from the tip at which a transaction is offered to the block that holds it for
  /// good.
  ///
  /// Miners may take `delay` blocks. A branch may undo that block as long as it is among the last
  /// `undone`; the branch is one block longer than what it replaces and may leave the transaction
  /// out, and from its tip on miners may take `delay` blocks once more.
  public var confirming: Int {
    undone == 0 ? Int(delay) : Int(delay) + Int(undone) + Int(delay)
  }

  /// The most blocks from the tip at which a party could offer a transaction to the block that
  /// holds it for good: what a state needs before its predecessor is final.
  public var lead: Int { Int(reaction) + confirming }

  /// Blocks from a state's lock to its predecessor's that are left when it takes as long as it may
  /// to broadcast and confirm; below zero, a stale state can win.
  public var margin: Int { Int(step) - lead }

  /// Whether no stale state can win.
  public var isSafe: Bool { margin >= 0 }

  /// The highest tip at which a state may still be agreed: its predecessor must be beaten by it.
  ///
  /// Below zero where the predecessor is always too near.
  public func lastTip(toAgree state: UInt32) -> Int? {
    guard state > 0, let predecessor = lock(of: state - 1) else { return nil }
    return Int(predecessor.value) - lead
  }

  /// The last state that may be agreed at a tip; 0 if not even the first may be.
  ///
  /// That many updates fit if they are all agreed before the next block.
  public func lastState(atTip tip: BlockHeight) -> UInt32 {
    guard step > 0 else { return .max }
    guard refundHeight > .genesis else { return 0 }
    let room = Int(refundHeight.value) - lead - Int(tip.value)
    guard room >= 0 else { return 0 }
    let byRoom = room / Int(step) + 1
    let byLock = (Int(refundHeight.value) - 1) / Int(step)
    return UInt32(min(byRoom, byLock))
  }

  /// The highest tip at which the latest state must be on its way to the chain, or its predecessor
  /// may come first; `nil` for the refund, which has no predecessor, and where it is always too
  /// late.
  public func closeBy(state: UInt32) -> BlockHeight? {
    guard state > 0, let predecessor = lock(of: state - 1),
      let height = UInt32(exactly: Int(predecessor.value) - confirming)
    else { return nil }
    return BlockHeight(uncheckedValue: height)
  }
}
