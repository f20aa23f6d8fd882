public import Bitcoin
internal import Channels
internal import Checker

extension Timelock.Schedule {
  /// One state's place in time.
  public struct Rung: Equatable, Sendable {
    /// The state; 0 is the refund.
    public let state: UInt32
    /// The height that it is locked to: the mempool takes it from this tip on.
    public let lock: BlockHeight
    /// The first block that may hold it.
    public let firstBlock: BlockHeight
    /// The blocks that it has to itself while it is the latest state; `nil` for the refund, whose
    /// window never ends, and where the step is none.
    public let alone: ClosedRange<BlockHeight>?
    /// The highest tip at which it may be agreed; `nil` for the refund, which comes first.
    public let agreeBy: Int?
    /// The highest tip at which it must be on its way to the chain; `nil` for the refund.
    public let closeBy: BlockHeight?
  }

  /// Every state, the refund first.
  public var rungs: [Rung] { (0...latest).map(rung) }

  /// A state's place.
  public func rung(_ state: UInt32) -> Rung {
    let lock = lock(state)
    let predecessor = state > 0 ? self.lock(state - 1) : nil
    let window = predecessor.flatMap { $0 > lock ? lock.next...$0 : nil }
    return Rung(
      state: state, lock: lock, firstBlock: lock.next, alone: window,
      agreeBy: ladder.lastTip(toAgree: state), closeBy: ladder.closeBy(state: state))
  }

  /// How many more updates may be agreed before the next block; each uses up one step of the
  /// channel's life. `nil` where updates use up nothing.
  public var updatesLeft: UInt32? {
    guard ladder.step > 0 else { return nil }
    let last = ladder.lastState(atTip: tip)
    return last > latest ? last - latest : 0
  }

  /// The block by which the latest state is in the chain if its holder and the miners take no
  /// longer than was assumed, and a branch undoes no more.
  public var decidedBy: UInt32 {
    max(lock(latest), tip).value + UInt32(ladder.lead)
  }

  func lock(_ state: UInt32) -> BlockHeight {
    guard let lock = ladder.lock(of: state) else {
      preconditionFailure("the latest state has a lock, and every other is locked higher")
    }
    return lock
  }
}
