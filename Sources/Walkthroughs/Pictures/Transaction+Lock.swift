public import Bitcoin

extension Transaction {
  /// The height that it is locked to; `nil` where its lock does not count, or is a time.
  public var lock: BlockHeight? {
    guard inputs.contains(where: { $0.sequence != .final }),
      case .height(let height) = lockTime.meaning, height > 0
    else { return nil }
    return BlockHeight(uncheckedValue: height)
  }

  /// How many blocks after what it spends it can stand at the earliest; `nil` where no input asks
  /// for any (BIP-0068).
  public var relativeLock: UInt16? {
    inputs.compactMap { input in
      guard case .blocks(let count)? = relativeLockInForce(for: input), count > 0 else {
        return nil
      }
      return count
    }.max()
  }

  /// The first block that its lock allows.
  public var firstBlock: BlockHeight { lock?.next ?? .genesis }
}
